import { axeCheck, expect, test, value, visit } from '../fixtures';
import { receiverName, sendReferral, studentName } from '../referral-seed';

test('a reply is entered, left half-way, linked to its referral, mended and taken out', async ({
  readySchool: page,
  rujuk,
}) => {
  const { id: referralId, caseId } = await sendReferral(rujuk, 'psychologist');
  await visit(page, '/surat');
  await page.getByRole('link', { name: 'Surat masuk' }).click();
  await expect(page.getByRole('heading', { name: 'Belum ada surat masuk' })).toBeVisible();
  await axeCheck(page);
  await page.getByRole('link', { name: 'Catat surat masuk' }).click();
  await expect(page.getByLabel('Dari')).toBeFocused();
  await page.keyboard.type(receiverName);
  await expect(page.getByText(/^Tersimpan/)).toBeVisible();
  // Left half-way, it goes on where it was.
  await page.reload();
  await expect(page.getByLabel('Dari')).toHaveValue(receiverName);
  await page.getByRole('button', { name: 'Simpan' }).click();
  await expect(page.getByText('Wajib diisi.')).toBeVisible();
  await page.getByRole('textbox', { name: 'Hal', exact: true }).fill('Kesediaan menerima rujukan');
  await page.getByLabel('Nomor surat').fill('77/BPC/XI/2026');
  await page.getByRole('combobox', { name: 'Kasus atau rujukan' }).fill('rujukan ke-1');
  await page.getByRole('option', { name: `${studentName}, rujukan ke-1, ${receiverName}` }).click();
  await axeCheck(page);
  // The letter that it answers is offered; what is known of it need not be typed.
  await page.getByRole('combobox', { name: 'Menjawab surat' }).fill('421.3/001');
  await page.getByRole('option', { name: /^421\.3\/001/ }).click();
  await page.getByRole('button', { name: 'Simpan' }).click();
  // It has its number, which is written on the paper before that is scanned.
  await expect(page.getByText('Nomor agenda surat masuk: 1/2026')).toBeVisible();
  await axeCheck(page);
  await page.getByRole('link', { name: 'Kembali' }).click();
  await expect(page.getByRole('heading', { name: 'Surat masuk', exact: true })).toBeVisible();
  const link = page.getByRole('link', { name: 'Kesediaan menerima rujukan' });
  await expect(link).toBeVisible();
  // The register names the case, not the student.
  await expect(page.getByRole('cell', { name: /^K-2026-/ })).toBeVisible();
  await expect(page.getByText(studentName)).toHaveCount(0);
  await axeCheck(page);
  expect(value(await rujuk.letters.incoming({})).rows).toMatchObject([
    { agenda: '1/2026', number: '77/BPC/XI/2026', caseId, referralId, receivedOn: '2026-11-24' },
  ]);

  await link.click();
  await page.getByRole('textbox', { name: 'Hal', exact: true }).fill('Jadwal pemeriksaan');
  await page.getByRole('button', { name: 'Simpan' }).click();
  await page.getByRole('searchbox', { name: 'Cari nomor, pengirim, atau hal' }).fill('tidak ada');
  await expect(page.getByText('Tidak ada surat yang cocok.')).toBeVisible();
  await page.getByRole('searchbox').first().press('Escape');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Simpan sebagai…' }).click();
  await page.getByRole('menuitem', { name: 'Excel (.xlsx)' }).click();
  expect((await download).suggestedFilename()).toBe('agenda-surat-masuk.xlsx');
  await page.getByRole('link', { name: 'Jadwal pemeriksaan' }).click();
  // What it said before is there, and our own letter counts as answered.
  await page.getByText('Riwayat perubahan (1)').click();
  await expect(page.getByRole('cell', { name: 'Kesediaan menerima rujukan' })).toBeVisible();
  await axeCheck(page);
  expect(value(await rujuk.letters.list({})).rows).toMatchObject([{ status: 'replied' }]);
  await page.getByRole('button', { name: 'Hapus' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Hapus' }).click();
  await expect(page.getByRole('heading', { name: 'Belum ada surat masuk' })).toBeVisible();
});

test('the report of a receiver stands there without being typed twice', async ({
  readySchool: page,
  rujuk,
}) => {
  const { id: referralId } = await sendReferral(rujuk, 'psychologist');
  const on = '2026-11-24';
  const session = { on, time: '08:00', place: 'receiver', escort: '', note: '', secret: false } as const;
  value(await rujuk.referrals.saveSession({ referralId, id: null, form: session }));
  const report = { receivedOn: on, readOn: null, reference: '12/LP/2026', summary: 'Membaik.', advice: '' };
  value(await rujuk.referrals.saveReport({ referralId, form: report }));
  await visit(page, '/surat/masuk');
  const row = page.getByRole('row', { name: /Laporan penerima rujukan/ });
  await expect(row).toContainText('12/LP/2026');
  await expect(row).toContainText(receiverName);
  await axeCheck(page);
  await row.getByRole('button', { name: 'Beri nomor' }).click();
  await expect(row.getByText('1/2026', { exact: true })).toBeVisible();
  await page.getByRole('link', { name: 'Laporan penerima rujukan' }).click();
  await expect(page.getByText('Nomor agenda surat masuk: 1/2026')).toBeVisible();
  await expect(page).toHaveURL(/\/rujukan\/\d+\?langkah=/);
});
