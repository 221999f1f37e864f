import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Locator } from '@playwright/test';
import { axeCheck, expect, test, value, visit } from '../fixtures';
import { sendReferral } from '../referral-seed';

const photo = readFileSync(resolve(import.meta.dirname, '../../resources/pictures/rujukan.png'));
/** One page, written by hand; what it says can be found in the preview. */
const scan = Buffer.from(
  [
    '%PDF-1.4',
    '1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj',
    '2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj',
    '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R',
    '/Resources<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>endobj',
    '4 0 obj<</Length 62>>stream',
    'BT /F1 24 Tf 72 720 Td (Laporan hasil pemeriksaan psikolog) Tj ET ',
    'endstream endobj',
    'trailer<</Root 1 0 R>>',
    '%%EOF',
  ].join('\n'),
);

test('scans of consents and of the receiver’s report are kept, looked at and taken away', async ({
  readySchool: page,
  rujuk,
}) => {
  test.slow();
  const referral = await sendReferral(rujuk, 'psychologist');
  const at = (step: string) =>
    visit(page, `/kasus/${referral.caseId}/rujukan/${referral.id}?langkah=${step}`);
  await at('consideration');
  const student = page.getByRole('article', { name: 'Siswa' });
  const choose = async (where: Locator, files: Parameters<Locator['setInputFiles']>[0]) => {
    const chooser = page.waitForEvent('filechooser');
    await where.getByRole('button', { name: /^Lampirkan berkas: / }).click();
    await (await chooser).setFiles(files);
  };
  await choose(student, [
    { name: 'persetujuan.png', mimeType: 'image/png', buffer: photo },
    {
      name: 'IMG_0042.HEIC',
      mimeType: 'image/heic',
      buffer: Buffer.from('00000018667479706865696300000000686569636d696631', 'hex'),
    },
    { name: 'lembar ke-2.pdf', mimeType: 'application/pdf', buffer: scan },
  ]);
  await expect(student.getByRole('alert')).toHaveText(/^IMG_0042\.HEIC: Foto HEIC dari iPhone/);
  await expect(student.getByRole('button', { name: 'Buka lembar ke-2.pdf' })).toBeVisible();
  await axeCheck(page);

  await student.getByRole('button', { name: 'Buka persetujuan.png' }).click();
  const viewer = page.getByRole('dialog', { name: 'persetujuan.png' });
  await expect(viewer.getByRole('img', { name: 'persetujuan.png' })).toBeVisible();
  await expect(viewer).toContainText('dilampirkan');
  await axeCheck(page);
  await page.keyboard.press('Escape');
  await expect(viewer).toBeHidden();

  // It lies on its side: turned, cut and made smaller, it takes the place of what was kept.
  const fileOf = async () => {
    const { attachments } = value(await rujuk.referrals.get({ referralId: referral.id }));
    return attachments.find(({ fileName }) => fileName === 'persetujuan.png');
  };
  const before = await fileOf();
  await student.getByRole('button', { name: 'Buka persetujuan.png' }).click();
  await viewer.getByRole('button', { name: 'Putar, potong' }).click();
  await viewer.getByRole('button', { name: 'Putar ke kanan' }).click();
  await viewer.getByRole('button', { name: /^Tepi bawah/ }).focus();
  for (let step = 0; step < 5; step++) await page.keyboard.press('Shift+ArrowUp');
  await viewer.getByRole('checkbox', { name: /^Perkecil/ }).check();
  await axeCheck(page);
  await viewer.getByRole('button', { name: 'Simpan', exact: true }).click();
  await expect(viewer.getByRole('button', { name: 'Putar, potong' })).toBeVisible();
  const [width, height] = await viewer
    .getByRole('img', { name: 'persetujuan.png' })
    .evaluate(async (image: HTMLImageElement) => {
      await image.decode();
      return [image.naturalWidth, image.naturalHeight];
    });
  // 1366 × 768 stood up, and some of its lower edge taken off.
  expect(width).toBe(768);
  expect(height).toBeLessThan(1366);
  expect(height).toBeGreaterThan(768);
  const after = await fileOf();
  expect(after?.id).toBe(before?.id);
  expect(after?.size).not.toBe(before?.size);
  await page.keyboard.press('Escape');

  await student.getByRole('button', { name: 'Buka persetujuan.png' }).click();
  await viewer.getByRole('button', { name: 'Hapus' }).click();
  await page
    .getByRole('dialog', { name: 'Hapus berkas ini?' })
    .getByRole('button', { name: 'Hapus' })
    .click();
  await expect(student.getByRole('button', { name: 'Buka persetujuan.png' })).toBeHidden();

  const session = {
    on: '2026-11-24',
    time: null,
    place: 'receiver' as const,
    escorts: [],
    escort: '',
    techniques: [],
    note: '',
    secret: false,
  };
  value(await rujuk.referrals.saveSession({ referralId: referral.id, id: null, form: session }));
  await at('report');
  const report = page.getByRole('region', { name: 'Laporan penerima', exact: true });
  await expect(report).toContainText('Setelah tanggal diterimanya diisi');
  await report.getByLabel('Diterima pada').fill('24/11/2026');
  await choose(report, { name: 'laporan.pdf', mimeType: 'application/pdf', buffer: scan });
  await report.getByRole('button', { name: 'Buka laporan.pdf' }).click();
  const pages = page.getByRole('dialog', { name: 'laporan.pdf' });
  await expect(pages.getByTestId('page-text')).toContainText('Laporan hasil pemeriksaan psikolog');
  await axeCheck(page);
  const kept = value(await rujuk.referrals.get({ referralId: referral.id })).attachments;
  expect(kept.map(({ of, fileName }) => [of, fileName])).toEqual([
    ['consent', 'lembar ke-2.pdf'],
    ['report', 'laporan.pdf'],
  ]);
});
