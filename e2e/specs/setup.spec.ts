import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { axeCheck, expect, test, value } from '../fixtures';
import { passphrase, school } from '../school-data';

/** The smallest PNG there is: one green dot. */
const dot = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const goOn = (page: Page) => page.getByRole('button', { name: 'Lanjut' }).click();
const step = (page: Page, name: string) =>
  expect(page.getByRole('heading', { level: 1, name })).toBeVisible();

async function fillSchool(page: Page) {
  await page.getByRole('textbox', { name: 'Nama sekolah', exact: true }).fill(school.name);
  await page.getByLabel('Kota pada baris tanggal').fill(school.place);
}

async function fillLetterhead(page: Page) {
  await page.getByLabel('Baris di atas nama sekolah').fill(school.letterheadLines.join('\n'));
  await page.getByLabel('Alamat').fill(school.address);
}

async function fillSigners(page: Page) {
  const names = page.getByLabel('Nama dengan gelar');
  await names.first().fill(school.principal.name);
  await names.last().fill(school.coordinator.name);
}

test.describe('set-up', () => {
  test('leads from an empty PC to an open school, by keyboard, and confirms the recovery code', async ({
    page,
    rujuk,
  }) => {
    test.slow();
    await step(page, 'Sekolah');
    await expect(page.getByRole('textbox', { name: 'Nama sekolah', exact: true })).toBeFocused();
    await expect(page.getByLabel('Tahun pelajaran')).toHaveValue('2026/2027');
    await axeCheck(page);
    await fillSchool(page);
    await page.keyboard.press('Enter');

    await step(page, 'Kop surat');
    await fillLetterhead(page);
    await page
      .getByLabel('Logo kiri')
      .setInputFiles({ name: 'logo.png', mimeType: 'image/png', buffer: dot });
    const preview = page.getByRole('region', { name: 'Pratinjau lembar surat' });
    await expect(preview).toContainText('SMA NEGERI 1 TANJUNGSARI');
    await expect(preview).toContainText('DINAS PENDIDIKAN');
    await expect(page.getByRole('img', { name: 'Logo kiri' })).toBeVisible();
    await axeCheck(page);
    await goOn(page);

    await step(page, 'Pejabat');
    await fillSigners(page);
    await axeCheck(page);
    await page.keyboard.press('Enter');

    await step(page, 'Frasa sandi');
    await page.getByLabel('Frasa sandi koordinator BK').fill(passphrase);
    await page.getByLabel('Ulangi frasa sandi').fill(passphrase);
    await expect(page.getByText(/Kekuatan: (sangat )?kuat/)).toBeVisible();
    await axeCheck(page);
    await page.keyboard.press('Enter');

    await step(page, 'Kode pemulihan');
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Simpan PDF' }).click();
    expect((await download).suggestedFilename()).toBe('kode-pemulihan-rujuk.pdf');
    await axeCheck(page);
    const { recoveryCode } = value(await rujuk.setup.recoveryCode({}));
    await expect(page.getByText(recoveryCode.slice(0, 4))).toBeVisible();
    await page.getByRole('button', { name: 'Sudah saya cetak' }).click();
    await page.getByLabel('Ketik kode').fill('SALAH');
    await page.keyboard.press('Enter');
    await expect(page.getByText('Kode ini tidak sama dengan kode pemulihan.')).toBeVisible();
    await page.getByLabel('Ketik kode').fill(recoveryCode.toLowerCase().replaceAll('-', ' '));
    await page.keyboard.press('Enter');

    await expect(page.getByRole('navigation', { name: 'Menu utama' })).toContainText(school.name);
    const kept = value(await rujuk.school.get({}));
    expect(kept).toMatchObject({
      name: school.name,
      letterheadLines: school.letterheadLines,
      timeZone: 'WIB',
    });
    expect(kept.logoLeft).toMatch(/^data:image\/png;base64,/);
  });

  test('left half-way and opened again has everything that was typed, and no passphrase on disk', async ({
    page,
    shell,
  }) => {
    await fillSchool(page);
    await goOn(page);
    await fillLetterhead(page);
    await goOn(page);
    await fillSigners(page);
    await goOn(page);
    await page.getByLabel('Frasa sandi koordinator BK').fill(passphrase);
    const file = join(shell.dataFolder, 'setup-draft.json');
    const draft = () => (existsSync(file) ? readFileSync(file, 'utf8') : '');
    await expect.poll(draft).toContain('"step":"passphrase"');
    expect(draft()).not.toContain(passphrase);

    await page.reload();
    await step(page, 'Frasa sandi');
    await expect(page.getByLabel('Frasa sandi koordinator BK')).toHaveValue('');
    await page.getByRole('button', { name: 'Pejabat' }).click();
    await expect(page.getByLabel('Nama dengan gelar').first()).toHaveValue(school.principal.name);
    await page.getByRole('button', { name: 'Kop surat' }).click();
    await expect(page.getByLabel('Alamat')).toHaveValue(school.address);
  });

  test('says what is wrong beside its field and keeps what was typed', async ({ page }) => {
    await page.getByLabel('NPSN').fill('123');
    await page.getByLabel('Tahun pelajaran').fill('2026/2028');
    await goOn(page);
    await expect(
      page.getByRole('textbox', { name: 'Nama sekolah', exact: true }),
    ).toHaveAccessibleDescription('Wajib diisi.');
    await expect(page.getByText('NPSN terdiri dari 8 angka.')).toBeVisible();
    await expect(page.getByText('Tulis dua tahun berurutan')).toBeVisible();
    await expect(page.getByLabel('NPSN')).toHaveValue('123');
    await page.getByLabel('NPSN').fill('');
    await page.getByLabel('Tahun pelajaran').fill('2026/2027');
    await fillSchool(page);
    await goOn(page);

    const logo = page.getByLabel('Logo kanan');
    await logo.setInputFiles({ name: 'logo.png', mimeType: 'image/png', buffer: Buffer.from('no picture') });
    await expect(page.getByText('Gambar ini rusak atau bukan gambar.')).toBeVisible();
    await logo.setInputFiles({ name: 'logo.gif', mimeType: 'image/gif', buffer: Buffer.from('GIF89a') });
    await expect(page.getByText('Pilih gambar PNG, JPEG, atau SVG.')).toBeVisible();
    await fillLetterhead(page);
    await goOn(page);

    await page.getByLabel('NIP').first().fill('1970');
    await expect(page.getByText('Biasanya 18 angka.')).toBeVisible();
    await fillSigners(page);
    await goOn(page);

    await page.getByLabel('Frasa sandi koordinator BK').fill('tanjungsari');
    await page.getByLabel('Ulangi frasa sandi').fill('tanjungsari');
    await expect(page.getByText('Nama sekolah atau nama sendiri mudah ditebak.')).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(page.getByLabel('Frasa sandi koordinator BK')).toHaveAccessibleDescription(
      'Nama sekolah atau nama sendiri mudah ditebak.',
    );
    await step(page, 'Frasa sandi');
    await page.getByLabel('Ulangi frasa sandi').fill('lain');
    await expect(page.getByText('Tidak sama dengan yang di atas.')).toBeVisible();
  });
});
