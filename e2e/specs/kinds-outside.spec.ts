import type { Locator, Page } from '@playwright/test';
import type { ReferralView } from '@shared/contract/referrals';
import { axeCheck, expect, test, value, visit } from '../fixtures';
import { addStudent, sendReferral, studentName } from '../referral-seed';
import { passphrase } from '../school-data';

const form = (page: Page, name: string | RegExp): Locator => page.getByRole('form', { name });
const part = (page: Page, name: string): Locator => page.getByRole('region', { name, exact: true });
const steps = (page: Page): Locator =>
  page.getByRole('navigation', { name: 'Langkah rujukan' }).getByRole('link');
const step = (page: Page, name: string): Locator =>
  steps(page).filter({ has: page.getByText(name, { exact: true }) });
const today = '24/11/2026';
const usualSteps = [
  /Pertimbangan/,
  /Penerima & kontak/,
  /Waktu & tempat/,
  /Syarat & surat/,
  /Pelaksanaan/,
  /Evaluasi/,
  /Analisis/,
  /Tindak lanjut/,
  /Laporan/,
];

const openCarryingOut = (page: Page, { caseId, id }: ReferralView) =>
  visit(page, `/kasus/${caseId}/rujukan/${id}?langkah=carrying_out`);

async function goTo(page: Page, name: string) {
  await step(page, name).click();
  await expect(page.getByRole('heading', { level: 2, name, exact: true })).toBeVisible();
}

async function record(page: Page, name: string | RegExp, button = 'Simpan') {
  await form(page, name).getByRole('button', { name: button }).click();
  await expect(form(page, name)).toBeHidden();
}

async function meetReceiver(page: Page, note: string) {
  await page.getByRole('button', { name: 'Catat pertemuan', exact: true }).click();
  await page.getByRole('radiogroup', { name: 'Guru BK', exact: true }).getByText('Ikut').click();
  await form(page, 'Catat pertemuan').getByLabel('Catatan').fill(note);
  await record(page, 'Catat pertemuan');
}

async function settle(page: Page, item: RegExp, answer = 'Terlaksana') {
  await page.getByRole('radiogroup', { name: item }).getByText(answer).click();
}

/** What the checklist of a stage asks, in its order. */
const items = (page: Page) => part(page, 'Langkah penanganan').getByRole('listitem');

/** The end is asked for from the menu, and refused: each thing that is missing is a sentence. */
async function finishIsRefused(page: Page, ...sentences: string[]) {
  await page.getByRole('button', { name: 'Akhiri rujukan' }).click();
  await page.getByRole('menuitem', { name: 'Selesaikan rujukan' }).click();
  const panel = part(page, 'Selesaikan rujukan');
  await expect(panel.getByText('Belum dapat dilakukan:')).toBeVisible();
  for (const sentence of sentences) await expect(panel.getByRole('button', { name: sentence })).toBeVisible();
  await expect(panel.getByRole('button', { name: 'Selesaikan rujukan' })).toHaveCount(0);
  await panel.getByRole('button', { name: 'Tutup' }).click();
}

async function readReport(page: Page, on = today) {
  await expect(page.getByRole('heading', { level: 2, name: 'Laporan', exact: true })).toBeVisible();
  const report = part(page, 'Laporan penerima');
  await report.getByLabel('Diterima pada').fill(on);
  await report.getByLabel('Dibaca pada').fill(on);
  await report.getByLabel('Ringkasan').fill('Siswa mengikuti semua pertemuan dan menyesali perbuatannya.');
  await report.getByLabel('Saran penerima').fill('Didampingi wali kelas.');
  await expect(page.getByText(/^Tersimpan \d\d\.\d\d$/)).toBeVisible();
}

/** The student's word first; what the report says is discussed once it is there, to which the step leads. */
async function evaluate(page: Page, on = today) {
  await goTo(page, 'Evaluasi');
  await part(page, 'Dibahas bersama siswa').getByLabel('Tanggal').fill(on);
  await part(page, 'Dibahas bersama siswa').getByLabel('Yang disampaikan siswa').fill('Lebih tenang.');
  await expect(page.getByText('Laporan penerima belum dicatat.')).toBeVisible();
  await page.getByRole('button', { name: 'Catat laporan', exact: true }).click();
  await readReport(page, on);
  await goTo(page, 'Evaluasi');
  const report = part(page, 'Laporan penerima dibahas');
  await report.getByLabel('Tanggal').fill(on);
  await report.getByLabel('Hal penting dari laporan').fill('Pendampingan di kelas.');
  await expect(step(page, 'Evaluasi')).toContainText('selesai');
}

async function analyse(page: Page, outcome: RegExp) {
  await goTo(page, 'Analisis');
  await page.getByRole('radio', { name: outcome }).check();
  await page.getByRole('button', { name: 'Suasana hati, sebelum: 2' }).click();
  await page.getByRole('button', { name: 'Suasana hati, sesudah: 4' }).click();
  await expect(page.getByText('naik 2')).toBeVisible();
  await page.getByRole('textbox', { name: 'Penjelasan' }).fill('Keluhan berkurang.');
  await expect(step(page, 'Analisis')).toContainText('selesai');
}

/** The decision, the report to the principal, the end. */
async function reportAndFinish(page: Page, on = today) {
  await goTo(page, 'Tindak lanjut');
  await page.getByRole('radio', { name: /^Selesai/ }).check();
  await expect(step(page, 'Tindak lanjut')).toContainText('selesai');
  await goTo(page, 'Laporan');
  await expect(
    part(page, 'Selesai').getByRole('button', {
      name: 'Sampaikan laporan hasil referal kepada kepala sekolah, lalu isi tanggalnya.',
    }),
  ).toBeVisible();
  const final = part(page, 'Laporan hasil referal kepada kepala sekolah');
  await final.getByLabel('Kesimpulan').fill('Siswa kembali belajar dengan tenang.');
  await final.getByLabel('Disampaikan pada').fill(on);
  await final.getByLabel('Diketahui kepala sekolah pada').fill(on);
  await expect(page.getByText('Semua syarat terpenuhi dan laporan lengkap.')).toBeVisible();
  await page.getByRole('button', { name: 'Selesaikan rujukan' }).click();
  await part(page, 'Selesaikan rujukan').getByRole('button', { name: 'Selesaikan rujukan' }).click();
}

/** What stands there once it is over: the day, nothing left to change, and the case that goes on. */
async function isOver(page: Page, day: string, kind: string) {
  await expect(page.getByText(`Rujukan selesai ${day}`)).toBeVisible();
  await expect(page.getByText('Catatan rujukan yang sudah berakhir hanya dapat dibaca.')).toBeVisible();
  await expect(page.getByLabel('Kesimpulan')).not.toBeEditable();
  await expect(page.getByLabel('Kesimpulan')).toHaveValue('Siswa kembali belajar dengan tenang.');
  await expect(page.getByRole('button', { name: 'Akhiri rujukan' })).toHaveCount(0);
  for (const one of await steps(page).all()) await expect(one).toContainText('selesai');
  // The report to the principal can still be printed.
  await expect(page.getByRole('link', { name: 'Cetak laporan hasil referal' })).toBeVisible();
  await axeCheck(page);
  await goTo(page, 'Pelaksanaan');
  await expect(page.getByRole('button', { name: 'Catat pertemuan', exact: true })).toHaveCount(0);
  await page.getByRole('link', { name: /^K-2026-/ }).click();
  const card = page.getByRole('article');
  await expect(card).toContainText(kind);
  await expect(card.getByText('Selesai', { exact: true })).toBeVisible();
  await expect(card).toContainText('5 dari 5 syarat terpenuhi');
  // Newest first: the end stands before what led to it, also where all was on one day.
  await expect(part(page, 'Catatan dan kejadian').getByRole('listitem').first()).toContainText(
    /Rujukan ke .* berakhir: selesai/,
  );
  await page.getByRole('navigation', { name: 'Menu utama' }).getByRole('link', { name: 'Kasus' }).click();
  await expect(page.getByRole('row', { name: new RegExp(studentName) })).toContainText(
    /Rujukan berakhir .*; kasus masih terbuka/,
  );
}

async function agree(page: Page, party: string) {
  await page.getByRole('article', { name: party }).getByRole('button', { name: 'Menyetujui' }).click();
  await record(page, `${party} menyetujui`);
}

test('polisi: from the report of the case to its end, with counseling at the Polres and no outreach', async ({
  readySchool: page,
  rujuk,
}) => {
  test.slow();
  await addStudent(rujuk);
  await visit(page, '/kasus/baru');
  await page.getByRole('textbox', { name: 'Siswa', exact: true }).fill('prameswari');
  await expect(page.getByRole('option', { name: new RegExp(studentName) })).toBeVisible();
  await page.keyboard.press('Enter');
  await page.getByRole('radio', { name: 'Wali kelas' }).press('Space');
  await page.getByLabel('Nama pelapor').fill('Siti Rahmah');
  await page.getByLabel('Perkelahian antarsekolah').check();
  await expect(page.getByRole('complementary').getByText('Sedang', { exact: true })).toBeVisible();
  await page.getByRole('radio', { name: 'Sosial' }).press('Space');
  await page.getByLabel('Kronologi').fill('Ikut berkelahi di depan stasiun sepulang sekolah.');
  await page.getByRole('button', { name: 'Catat upaya' }).click();
  await page.getByRole('combobox', { name: 'Layanan' }).fill('Konseling individual');
  await page.getByRole('textbox', { name: 'Hasil' }).fill('Masih bertemu kelompoknya.');
  await page.getByLabel('Mengapa upaya itu belum cukup').fill('Ada sangkutan hukum.');
  await page.getByRole('button', { name: 'Simpan laporan' }).click();

  await page.getByRole('button', { name: 'Rujuk', exact: true }).click();
  await page.getByRole('radio', { name: 'Polisi (Polres)' }).check();
  await page.getByRole('button', { name: 'Mulai rujukan ke polisi' }).click();
  await expect(steps(page)).toHaveText(usualSteps);
  for (const party of ['Siswa', 'Orang tua/wali', 'Kepala sekolah']) await agree(page, party);
  await page.getByLabel('Sumber dana').fill('Tanpa biaya');
  await page.getByLabel('Selesai diatur pada').fill(today);
  await expect(step(page, 'Pertimbangan')).toContainText('selesai');

  await page.getByRole('button', { name: 'Lanjut' }).click();
  await page.getByPlaceholder('Cari nama lembaga, orang, atau kota').fill('Polres Sumedang');
  await page.getByRole('button', { name: 'Tambah penerima baru' }).click();
  await page.getByRole('button', { name: 'Simpan dan pilih' }).click();
  await page.getByRole('button', { name: 'Catat kontak' }).click();
  await record(page, 'Catat kontak');
  await page.getByRole('button', { name: 'Lanjut' }).click();
  await page.getByLabel('Tanggal', { exact: true }).fill(today);
  await settle(page, /^Menyepakati waktu dan materi/);
  await expect(step(page, 'Waktu & tempat')).toContainText('selesai');

  await goTo(page, 'Syarat & surat');
  await page.getByLabel('Tujuan alih tangan kasus').fill('Konseling individu dan pembinaan.');
  await page.getByRole('button', { name: /^Pakai 30 hari sejak diminta/ }).click();
  await page.getByRole('tab', { name: 'Surat pengantar' }).click();
  await page.getByRole('button', { name: 'Terbitkan', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Terbitkan' }).click();
  await expect(step(page, 'Syarat & surat')).toContainText('selesai');

  await goTo(page, 'Pelaksanaan');
  await expect(items(page)).toContainText([/^Penyuluhan massal/, /^Konseling individu di Polres/]);
  await expect(items(page)).toHaveCount(2);
  await meetReceiver(page, 'Konseling individu oleh petugas pembinaan.');
  await expect(items(page).nth(1)).toContainText('sudah tercatat');
  await settle(page, /^Penyuluhan massal/, 'Tidak berlaku');
  await page.getByLabel('Mengapa tidak berlaku').fill('Hanya seorang siswa yang terlibat.');
  await expect(step(page, 'Pelaksanaan')).toContainText('selesai');
  await finishIsRefused(page, 'Catat laporan penerima setelah diterima.');

  await evaluate(page);
  await analyse(page, /^Teratasi/);
  await goTo(page, 'Tindak lanjut');
  await expect(page.getByText('Penerima ini tidak memakai kontrol mingguan.')).toBeVisible();
  await reportAndFinish(page);
  await isOver(page, 'Selasa, 24 November 2026', 'Polisi');
});

test('ahli hukum: the common frame, without stages of others, refused until the report is read', async ({
  readySchool: page,
  rujuk,
}) => {
  test.slow();
  const referral = await sendReferral(rujuk, 'lawyer');
  await openCarryingOut(page, referral);
  await expect(steps(page)).toHaveText(usualSteps);
  await expect(items(page)).toHaveCount(1);
  await expect(items(page)).toContainText('Penanganan oleh pihak penerima');
  await expect(step(page, 'Evaluasi')).toContainText('terkunci');
  await meetReceiver(page, 'Pendampingan hukum bagi siswa dan keluarga.');
  await finishIsRefused(page, 'Catat laporan penerima setelah diterima.', 'Tulis analisis hasil rujukan.');
  await settle(page, /^Penanganan oleh pihak penerima/);
  await expect(step(page, 'Pelaksanaan')).toContainText('selesai');

  await evaluate(page);
  await expect(part(page, 'Tiga tanda membaik')).toHaveCount(0);
  await analyse(page, /^Sebagian/);
  await goTo(page, 'Tindak lanjut');
  await expect(page.getByText('Penerima ini tidak memakai kontrol mingguan.')).toBeVisible();
  await page.getByRole('radio', { name: /^Layanan lanjutan/ }).check();
  // Services that go on keep it open, report or not.
  await finishIsRefused(page, 'Putuskan tindak lanjut: rujukan masih diteruskan dengan layanan lanjutan.');
  await axeCheck(page);
  await reportAndFinish(page);
  await isOver(page, 'Selasa, 24 November 2026', 'Ahli hukum');
  expect(value(await rujuk.referrals.get({ referralId: referral.id })).analysis?.outcome).toBe('partly');
});

test('psikiater: meetings, the parents, two weeks of controls by receiver and school, the reports', async ({
  readySchool: page,
  rujuk,
  shell,
}) => {
  test.slow();
  const referral = await sendReferral(rujuk, 'psychiatrist');
  await openCarryingOut(page, referral);
  await expect(steps(page)).toHaveText(usualSteps);
  await expect(items(page)).toContainText([
    /^Identifikasi masalah/,
    /^Diagnosis/,
    /^Prognosis/,
    /^Pemberian bantuan/,
    /^Evaluasi/,
  ]);
  await meetReceiver(page, 'Pemeriksaan pertama.');
  await page.getByRole('button', { name: 'Catat konsultasi orang tua atau kunjungan rumah' }).click();
  await page.getByRole('button', { name: 'Catat konsultasi orang tua', exact: true }).click();
  const consultation = form(page, 'Konsultasi orang tua');
  await consultation.getByText('Bertemu', { exact: true }).click();
  await consultation.getByLabel('Siapa yang hadir').fill('Ibu Sulastri');
  await consultation.getByLabel('Hasil').fill('Obat diminum di bawah pengawasan ibu.');
  await record(page, 'Konsultasi orang tua');
  await expect(page.getByText('Obat diminum di bawah pengawasan ibu.')).toBeVisible();
  for (const item of [/^Identifikasi/, /^Diagnosis/, /^Prognosis/, /^Pemberian/, /^Evaluasi/]) {
    await settle(page, item);
  }
  await expect(step(page, 'Pelaksanaan')).toContainText('selesai');
  await goTo(page, 'Tindak lanjut');
  await expect(page.getByText(/^Kontrol berikutnya .*7 hari lagi/)).toBeVisible();

  // Two weeks on: the day's work asks for the control and leads to it.
  await page.goto('about:blank');
  await shell.restart('SIGTERM', '2026-12-08T09:00:00+07:00');
  await page.goto(await shell.freshAddress());
  await page.getByLabel('Frasa sandi', { exact: true }).fill(passphrase);
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: new RegExp(`^Catat kontrol: ${studentName}`) }).click();
  await page.getByRole('button', { name: /^Minggu ke-1, .*terlewat/ }).click();
  await page.getByRole('button', { name: 'Catat kontrol' }).click();
  const first = form(page, 'Kontrol minggu ke-1');
  await first.getByText('Penerima', { exact: true }).click();
  await first.getByText('Hadir', { exact: true }).click();
  await first.getByLabel('Kejadian penting').fill('Dosis disesuaikan.');
  await record(page, 'Kontrol minggu ke-1', 'Catat kontrol');
  await expect(page.getByRole('button', { name: /^Minggu ke-1, .*terlaksana/ })).toBeVisible();
  await page.getByRole('button', { name: /^Minggu ke-2, .*minggu ini/ }).click();
  await page.getByRole('button', { name: 'Catat kontrol' }).click();
  const second = form(page, 'Kontrol minggu ke-2');
  await second.getByRole('button', { name: 'Belajar: 4' }).click();
  await second.getByLabel('Sakit').fill('1');
  await record(page, 'Kontrol minggu ke-2', 'Catat kontrol');
  await expect(page.getByText(/Guru BK di sekolah · Belajar 4 · tidak masuk 1 hari/)).toBeVisible();
  await axeCheck(page);
  await finishIsRefused(page, 'Catat laporan penerima setelah diterima.');

  await evaluate(page, '08/12/2026');
  await analyse(page, /^Teratasi/);
  await reportAndFinish(page, '08/12/2026');
  await isOver(page, 'Selasa, 8 Desember 2026', 'Psikiater');
  const { grid } = value(await rujuk.referrals.get({ referralId: referral.id }));
  expect(grid).toMatchObject({ kept: 2, missed: 0, next: null });
});
