import { resolve } from 'node:path';
import { addCase, addReceiver } from '../referral-seed';
import { axeCheck, expect, test, value, visit } from '../fixtures';

const institution = 'Polres Kota Satria';

test('an outreach goes from the request to the report, with a case linked and no student named', async ({
  readySchool: page,
  rujuk,
}) => {
  await addReceiver(rujuk, institution, 'police');
  await visit(page, '/penyuluhan');
  await expect(page.getByRole('heading', { name: 'Belum ada penyuluhan' })).toBeVisible();
  await axeCheck(page);
  await page.getByRole('link', { name: 'Penyuluhan baru' }).click();
  await page.getByRole('button', { name: 'Simpan' }).click();
  await expect(page.getByText('Wajib diisi.').or(page.getByText(/Pilih/)).first()).toBeVisible();
  await page.getByRole('combobox', { name: 'Lembaga' }).click();
  await page.getByRole('option', { name: institution }).click();
  await page.getByRole('textbox', { name: 'Tema' }).fill('Bahaya narkoba bagi remaja');
  await page.getByLabel('Tanggal permohonan').fill('16/11/2026');
  await page.getByRole('textbox', { name: 'Materi yang diminta' }).fill('Jenis, bahaya, dan cara menolak');
  await axeCheck(page);
  await page.getByRole('button', { name: 'Simpan' }).click();
  await expect(page.getByText('Menunggu jawaban lembaga')).toBeVisible();

  const part = (name: string) => page.getByRole('region', { name, exact: true });
  await expect(part('Pelaksanaan').getByText('Terbuka setelah bagian Kesepakatan diisi.')).toBeVisible();
  const agreement = part('Kesepakatan');
  await agreement.getByLabel('Disepakati pada').fill('12/11/2026');
  await agreement.getByRole('button', { name: 'Simpan' }).click();
  await expect(agreement.getByText(/tidak sesuai urutan/)).toBeVisible();
  await agreement.getByLabel('Disepakati pada').fill('20/11/2026');
  await agreement.getByRole('button', { name: 'Simpan' }).click();
  await expect(page.getByText('Disepakati, jadwal belum ada')).toBeVisible();
  // It is said beside the button that it is saved, and nowhere else.
  await expect(agreement.getByText(/^Tersimpan /)).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0);

  const plan = part('Waktu, tempat, dan peserta');
  await plan.getByLabel('Tanggal').fill('23/11/2026');
  await plan.getByLabel('Tempat').fill('Aula');
  await plan.getByRole('button', { name: 'Tambah kelas' }).click();
  await plan.getByLabel('Kelas', { exact: true }).fill('XI IPA 2');
  await plan.getByLabel('Jumlah').fill('34');
  await axeCheck(page);
  await plan.getByRole('button', { name: 'Simpan' }).click();
  await expect(page.getByText('Jadwal lewat, belum dicatat')).toBeVisible();

  const held = part('Pelaksanaan');
  await held.getByLabel('Hadir dari XI IPA 2').fill('31');
  await held.getByLabel('Dilaksanakan pada').fill('23/11/2026');
  // What is typed is there again after leaving the page.
  await expect(held.getByText(/tersimpan/i)).toBeVisible();
  await page.reload();
  await expect(held.getByLabel('Hadir dari XI IPA 2')).toHaveValue('31');
  await held.getByRole('button', { name: 'Simpan' }).click();
  await expect(page.getByText('Terlaksana, belum dievaluasi')).toBeVisible();

  const chooser = page.waitForEvent('filechooser');
  await held.getByRole('button', { name: /^Lampirkan berkas: / }).click();
  await (await chooser).setFiles(resolve(import.meta.dirname, '../../resources/pictures/rujukan.png'));
  await expect(held.getByRole('button', { name: 'Buka rujukan.png' })).toBeVisible();

  // The next step stands in Hari ini and leads back here.
  await visit(page, '/');
  await page.getByRole('link', { name: /^Evaluasi: Bahaya narkoba/ }).click();

  const evaluation = part('Evaluasi, analisis, dan tindak lanjut');
  await evaluation.getByLabel('Dibahas pada').fill('24/11/2026');
  await evaluation.getByLabel('Evaluasi kegiatan').fill('Siswa bertanya aktif.');
  await evaluation.getByRole('button', { name: 'Simpan' }).click();
  const report = part('Laporan');
  await expect(page.getByText('Menunggu laporan lembaga')).toBeVisible();
  await report.getByLabel('Laporan lembaga diterima').fill('24/11/2026');
  await report.getByLabel('Laporan lembaga dibaca').fill('24/11/2026');
  await report.getByLabel('Disampaikan kepada kepala sekolah').fill('24/11/2026');
  await report.getByRole('button', { name: 'Simpan' }).click();
  await expect(page.getByText('Selesai', { exact: false }).first()).toBeVisible();

  const caseId = await addCase(rujuk);
  const { code } = value(await rujuk.cases.get({ caseId }));
  await page.getByLabel('Nomor kasus').fill(code);
  await page.getByRole('button', { name: 'Tautkan' }).click();
  await page.getByRole('link', { name: code }).click();
  await expect(page.getByText('Penyuluhan Polres Kota Satria, Selesai:')).toBeVisible();
  await axeCheck(page);

  await visit(page, '/penyuluhan');
  await page.getByPlaceholder('Cari tema atau lembaga').fill('polres');
  await expect(page.getByRole('row', { name: /Bahaya narkoba.*31.*Selesai/ })).toBeVisible();
  expect(value(await rujuk.drafts.list({}))).toEqual([]);
});

test('one that will not be held is cancelled with its reason and stays in the list', async ({
  readySchool: page,
  rujuk,
}) => {
  const receiverId = await addReceiver(rujuk, institution, 'police');
  const request = {
    receiverId,
    theme: 'Tertib berlalu lintas',
    material: 'Rambu dan helm',
    requestedOn: '2026-11-20',
    channel: 'letter' as const,
  };
  const { id } = value(await rujuk.outreach.create({ form: request }));
  await visit(page, `/penyuluhan/${id}`);
  await page.getByRole('button', { name: 'Batalkan penyuluhan' }).click();
  await page.getByRole('button', { name: 'Batalkan', exact: true }).click();
  await expect(page.getByText('Wajib diisi.')).toBeVisible();
  await page.getByRole('textbox', { name: 'Alasan' }).fill('Ujian dimajukan.');
  await page.getByRole('button', { name: 'Batalkan', exact: true }).click();
  await expect(page.getByText(/^Dibatalkan .*Ujian dimajukan\.$/)).toBeVisible();
  await axeCheck(page);
  await visit(page, '/penyuluhan');
  await expect(page.getByRole('row', { name: /Tertib berlalu lintas.*Dibatalkan/ })).toBeVisible();
});
