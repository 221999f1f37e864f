import type { Page } from '@playwright/test';
import { axeCheck, expect, test, value } from '../fixtures';
import { addCase, agreeAll, prepareLetter, studentName } from '../referral-seed';

const open = async (page: Page, path: string) => page.goto(new URL(path, page.url()).href);
const words = (page: Page) => page.getByTestId('page-text').first();

const onePixel =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const filesToo = ['name' as const, 'class' as const, 'problem' as const, 'attachments' as const];

test('to the police goes what was agreed to, by initials, and the log tells of it', async ({
  readySchool: page,
  rujuk,
}) => {
  const caseId = await addCase(rujuk);
  const { id: referralId } = value(await rujuk.referrals.create({ caseId, kind: 'police' }));
  const referral = `/kasus/${caseId}/rujukan/${referralId}`;
  await prepareLetter(rujuk, referralId);
  await agreeAll(rujuk, referralId);

  const { consents } = value(await rujuk.referrals.get({ referralId }));
  const principal = consents.find(({ party }) => party === 'principal');
  const spot = { of: 'consent' as const, recordId: principal?.id ?? 0, item: null };
  const scan = { ...spot, fileName: 'persetujuan.png', base64: onePixel };
  value(await rujuk.referrals.addAttachment({ referralId, form: scan }));

  // The pupil is asked again, and agrees to less than the sheet proposes.
  const withdrawn = {
    party: 'student' as const,
    event: 'withdrawn' as const,
    on: '2026-11-20',
    note: 'Ragu.',
  };
  const form = { ...withdrawn, how: null, personName: null, relation: null, witness: null };
  value(await rujuk.referrals.saveConsent({ referralId, id: null, form }));
  await open(page, `${referral}?langkah=consideration`);
  const card = page.getByRole('article', { name: 'Siswa' });
  await card.getByRole('button', { name: 'Menyetujui' }).click();
  await expect(page.getByRole('checkbox', { name: 'uraian masalah' })).toBeChecked();
  await expect(page.getByRole('checkbox', { name: 'alamat' })).not.toBeChecked();
  await page.getByRole('checkbox', { name: 'kelas' }).uncheck();
  await page.getByRole('checkbox', { name: 'berkas pendukung sebagai lampiran' }).check();
  await axeCheck(page);
  await page.getByRole('button', { name: 'Simpan', exact: true }).click();
  await expect(card).toContainText('Boleh diteruskan: nama, uraian masalah');

  // The letter is proposed with initials; what nobody agreed to cannot be put in, and says why.
  await open(page, `${referral}?langkah=letter`);
  await expect(page.getByRole('radio', { name: 'Inisial: A.P.' })).toBeChecked();
  await expect(page.getByRole('checkbox', { name: /^Kelas/ })).toBeDisabled();
  await expect(page.getByText('Di luar persetujuan siswa', { exact: true }).first()).toBeVisible();
  await expect(words(page)).toContainText('A.P.');
  await page
    .getByRole('textbox', { name: 'Alasan alih tangan kasus' })
    .fill(`Ayu sering menangis, dan ${studentName} menolak makan.`);
  await expect(page.getByText('masih tertulis di isian Alasan alih tangan kasus')).toBeVisible();
  await axeCheck(page);
  await page.getByRole('button', { name: 'Ganti dengan inisial' }).click();
  await expect(page.getByRole('textbox', { name: 'Alasan alih tangan kasus' })).toHaveValue(
    'A.P. sering menangis, dan A.P. menolak makan.',
  );
  await expect(words(page)).toContainText('A.P. sering menangis, dan A.P. menolak makan.');
  await expect(words(page)).not.toContainText('Ayu');
  // A scan goes behind it, under the name by which the letter lists it; only where the guardian agreed to files too.
  const file = page.getByRole('checkbox', { name: /^Lembar persetujuan kepala sekolah/ });
  await expect(file).toBeDisabled();
  const guardian = {
    party: 'guardian' as const,
    event: 'given' as const,
    on: '2026-11-24',
    how: 'signed' as const,
  };
  const more = { personName: null, relation: null, witness: null, note: '', covers: filesToo };
  value(await rujuk.referrals.saveConsent({ referralId, id: null, form: { ...guardian, ...more } }));
  await page.reload();
  await file.check();
  await page.getByLabel('Nama lampiran pada surat').fill('Persetujuan kepala sekolah');
  await expect(page.getByText('2 halaman')).toBeVisible();
  await expect(words(page)).toContainText('1 (satu) berkas');
  await axeCheck(page);
  await page.getByRole('button', { name: 'Terbitkan', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Terbitkan' }).click();
  const number = '421.3/001/BK/XI/2026';
  await expect(page.getByRole('heading', { name: number })).toBeVisible();

  // What went out stands in the log: of the room, of the case, of the student.
  await open(page, '/surat/data-keluar');
  const row = page.getByRole('row', { name: new RegExp(number) });
  await expect(row).toContainText('Nama (inisial), Uraian masalah, Pendamping');
  await expect(row).toContainText('Lampiran: Persetujuan kepala sekolah');
  await expect(row).toContainText('siswa, 24 Nov 2026');
  await axeCheck(page);
  await page.getByRole('button', { name: 'Data yang dikirim' }).click();
  await page.getByRole('option', { name: 'Alamat' }).click();
  await expect(page.getByText('Tidak ada surat yang cocok.')).toBeVisible();
  const { id: studentId } = value(await rujuk.cases.get({ caseId })).student;
  await open(page, `/siswa/${studentId}`);
  await page.getByRole('tab', { name: 'Data yang keluar' }).click();
  await expect(page.getByRole('row', { name: new RegExp(number) })).toBeVisible();
  await open(page, `/kasus/${caseId}`);
  await page.getByRole('link', { name: 'Lihat semua' }).click();
  await expect(page.getByRole('heading', { name: /^Data yang keluar: kasus K-/ })).toBeVisible();
});
