import type { Page } from '@playwright/test';
import { axeCheck, expect, test, value } from '../fixtures';

async function open(page: Page, path: string) {
  await page.goto(new URL(path, page.url()).href);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible({ timeout: 30_000 });
}

test.describe('the settings of the school', () => {
  test('show the next number while its pattern is typed, and what is wrong with it', async ({
    readySchool: page,
    rujuk,
  }) => {
    await open(page, '/pengaturan/sekolah');
    const pattern = page.getByLabel('Pola nomor').first();
    await expect(page.getByText('421.3/001/BK/XI/2026')).toBeVisible();
    await pattern.fill('{URUT:4}/{SEKOLAH}/{TP}');
    await expect(page.getByText('0001/SMAN1TANJUNGSARI/2026/2027')).toBeVisible();
    await pattern.fill('{KODE}/{TAHUN}');
    await expect(page.getByText('Pola harus memuat {URUT}')).toBeVisible();
    await pattern.fill('{KODE}/{NOMOR}');
    await expect(page.getByText('{NOMOR} tidak dikenal.')).toBeVisible();
    await pattern.fill('B/{URUT:3}/{UNIT}/{BULAN_ROMAWI}/{TAHUN}');
    // A kind of letter with a pattern of its own, and another one that is given up again.
    const ownPattern = async (kind: string) => {
      await page.getByRole('combobox', { name: 'Beri pola sendiri' }).click();
      await page.getByRole('option', { name: kind }).click();
      return page.getByRole('group', { name: kind });
    };
    const invitation = await ownPattern('Undangan orang tua');
    await expect(invitation.getByLabel('Pola nomor')).toBeFocused();
    await invitation.getByLabel('Pola nomor').fill('{SIFAT}/{URUT}/{KODE}');
    await invitation.getByLabel('Kode klasifikasi').fill('005');
    await expect(invitation.getByText('P/1/005')).toBeVisible();
    const assignment = await ownPattern('Surat tugas');
    await assignment.getByRole('button', { name: 'Kembalikan ke pola baku' }).click();
    await expect(assignment).toHaveCount(0);
    await page.getByRole('button', { name: 'Simpan' }).click();
    await expect(page.getByText('Pengaturan sekolah tersimpan.')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Simpan' })).toBeHidden();
    // Saved again at once, it is said once.
    await page.getByRole('textbox', { name: 'Laman' }).fill('sekolah.example');
    await page.getByRole('button', { name: 'Simpan' }).click();
    await expect(page.getByRole('button', { name: 'Simpan' })).toBeHidden();
    await expect(page.getByText('Pengaturan sekolah tersimpan.')).toHaveCount(1);
    const saved = value(await rujuk.school.get({}));
    expect(saved.numberPattern).toBe('B/{URUT:3}/{UNIT}/{BULAN_ROMAWI}/{TAHUN}');
    expect(saved.kindNumbers).toEqual([
      {
        kind: 'guardian_invitation',
        pattern: '{SIFAT}/{URUT}/{KODE}',
        code: '005',
        unit: null,
        nature: null,
      },
    ]);
    expect(value(await rujuk.drafts.list({}))).toEqual([]);
  });

  test('keep everything typed when the core refuses a field', async ({ readySchool: page, rujuk }) => {
    await open(page, '/pengaturan/sekolah');
    await page.getByLabel('NPSN').fill('12');
    await page.getByRole('textbox', { name: 'Laman' }).fill('sekolah.example');
    await page.getByRole('button', { name: 'Simpan' }).click();
    await expect(page.getByLabel('NPSN')).toBeFocused();
    await expect(page.getByText('NPSN terdiri dari 8 angka.')).toBeVisible();
    await expect(page.getByRole('textbox', { name: 'Laman' })).toHaveValue('sekolah.example');
    expect(value(await rujuk.school.get({})).website).toBeNull();
    await page.getByRole('button', { name: 'Kembalikan' }).click();
    await expect(page.getByRole('textbox', { name: 'Laman' })).toHaveValue('');
  });

  test('can be read in light and dark, and the menu shrinks and remembers it', async ({
    readySchool: page,
    shell,
  }) => {
    await open(page, '/pengaturan/sekolah');
    await expect(page.getByRole('textbox', { name: 'Nama sekolah', exact: true })).toBeVisible();
    await axeCheck(page);
    await page.getByRole('button', { name: 'Tampilan gelap' }).click();
    await axeCheck(page);
    await page.getByRole('link', { name: 'Tentang' }).click();
    await expect(page.getByRole('heading', { name: 'Mencadangkan' })).toBeVisible();
    await expect(page.getByText(shell.dataFolder)).toBeVisible();
    await axeCheck(page);
    await page.getByRole('link', { name: 'Tampilan' }).click();
    await expect(page.getByRole('radio', { name: 'Gelap' })).toBeChecked();
    await page.getByRole('button', { name: 'Ciutkan menu' }).click();
    await page.reload();
    await expect(page.getByRole('button', { name: 'Lebarkan menu' })).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
    await axeCheck(page);
  });
});

test.describe('the frame', () => {
  test('says that the clock stands still, and has nobody’s name in the title', async ({
    readySchool: page,
  }) => {
    await expect(page.getByRole('note')).toHaveText(
      'Waktu aplikasi ditetapkan: Selasa, 24 November 2026, 09.00',
    );
    await expect(page).toHaveTitle(/^Rujuk( — [A-Z][a-z ]+)?$/);
    await page.goto(new URL('/tidak-ada', page.url()).href);
    await expect(page.getByRole('heading', { name: 'Halaman tidak ditemukan' })).toBeVisible();
  });
});
