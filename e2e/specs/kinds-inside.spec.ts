import type { Locator, Page } from '@playwright/test';
import type { RujukClient } from '@shared/contract/contract';
import type { ReferralView } from '@shared/contract/referrals';
import { axeCheck, expect, test, value, visit } from '../fixtures';
import { addCase, agreeAll, sendLetter } from '../referral-seed';
import { school } from '../school-data';

const steps = (page: Page): Locator => page.getByRole('navigation', { name: 'Langkah rujukan' });
/** By how its link begins: a shut step says what it waits for, in words that name others. */
const step = (page: Page, name: string): Locator =>
  steps(page).getByRole('link', { name: new RegExp(`^${name}`) });
const form = (page: Page, name: string): Locator => page.getByRole('form', { name });
const part = (page: Page, name: string): Locator => page.getByRole('region', { name, exact: true });
const today = '24/11/2026';

/** Everybody whom the paper names without stages of their own goes this way (Anwar, 2016). */
const commonSteps = [
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

/** Begins a referral on the page of a case, and sends its letter: the first meeting can be recorded. */
async function begin(page: Page, rujuk: RujukClient, where: string, kind: string): Promise<ReferralView> {
  await visit(page, `/kasus/${await addCase(rujuk)}`);
  await page.getByRole('button', { name: 'Rujuk', exact: true }).click();
  await part(page, where).getByRole('radio', { name: kind }).check();
  await page.getByRole('button', { name: /^Mulai rujukan ke / }).click();
  await expect(page.getByRole('heading', { name: `Rujukan ke ${kind}` })).toBeVisible();
  const referral = await sendLetter(rujuk, Number(new URL(page.url()).pathname.split('/').at(-1)));
  await page.reload();
  await step(page, 'Pelaksanaan').click();
  await expect(steps(page).getByRole('link')).toHaveText(commonSteps);
  return referral;
}

/** The receiver meets the student and handles the case; of a doctor, the police or BNN nothing is asked. */
async function carryOut(page: Page) {
  await page.getByRole('button', { name: 'Catat pertemuan', exact: true }).click();
  await page.getByRole('radiogroup', { name: 'Guru BK', exact: true }).getByText('Ikut').click();
  await expect(page.getByRole('group', { name: /Teknik/ })).toHaveCount(0);
  await form(page, 'Catat pertemuan').getByRole('button', { name: 'Simpan' }).click();
  await expect(page.getByText(/diantar Guru BK/)).toBeVisible();
  await expect(part(page, 'Langkah penanganan').getByRole('radiogroup')).toHaveCount(1);
  await expect(part(page, 'Konsultasi orang tua dan kunjungan rumah')).toHaveCount(0);
  await page
    .getByRole('radiogroup', { name: 'Penanganan oleh pihak penerima' })
    .getByText('Terlaksana')
    .click();
  await expect(step(page, 'Pelaksanaan')).toContainText('selesai');
}

/** Says when and what was discussed, in the step Evaluasi. */
async function discuss(page: Page, name: string) {
  await part(page, name).getByLabel('Tanggal').fill(today);
  await part(page, name).getByRole('textbox').last().fill('Mau masuk kelas lagi.');
}

async function evaluate(page: Page) {
  await step(page, 'Evaluasi').click();
  await expect(part(page, 'Laporan penerima')).toHaveCount(0);
  await expect(part(page, 'Tiga tanda membaik')).toHaveCount(0);
  await discuss(page, 'Dibahas bersama siswa');
  await discuss(page, 'Laporan penerima dibahas');
  await expect(step(page, 'Evaluasi')).toContainText('selesai');
}

async function analyse(page: Page, outcome: string) {
  await step(page, 'Analisis').click();
  await page.getByRole('radio', { name: outcome }).check();
  await page.getByRole('button', { name: 'Belajar, sebelum: 2' }).click();
  await page.getByRole('button', { name: 'Belajar, sesudah: 4' }).click();
  await expect(page.getByText('naik 2')).toBeVisible();
  await page.getByRole('textbox', { name: 'Penjelasan' }).fill('Pendampingan harian membantu.');
  await expect(step(page, 'Analisis')).toContainText('selesai');
}

async function decide(page: Page, decision: string) {
  await step(page, 'Tindak lanjut').click();
  await page.getByRole('radio', { name: decision, exact: true }).check();
}

async function receiveReport(page: Page) {
  const report = part(page, 'Laporan penerima');
  await report.getByLabel('Diterima pada').fill(today);
  await report.getByLabel('Dibaca pada').fill(today);
  await report.getByLabel('Ringkasan').fill('Tugas yang tertinggal sudah dikerjakan.');
}

async function reportToPrincipal(page: Page) {
  const report = part(page, 'Laporan hasil referal kepada kepala sekolah');
  await report.getByLabel('Disampaikan pada').fill(today);
  await report.getByLabel('Diketahui kepala sekolah pada').fill(today);
  await report.getByLabel('Kesimpulan').fill('Siswa belajar seperti semula.');
}

/** What "Selesai" still asks for, as its sentences. */
const before = (page: Page): Locator => part(page, 'Selesai').getByRole('listitem');

async function finish(page: Page) {
  await part(page, 'Selesai').getByRole('button', { name: 'Selesaikan rujukan' }).click();
  await part(page, 'Selesaikan rujukan').getByRole('button', { name: 'Selesaikan rujukan' }).click();
  await expect(page.getByText('Rujukan selesai Selasa, 24 November 2026')).toBeVisible();
}

/** What was recorded can be read and no longer be changed; nothing was left out on the way. */
async function isClosed(page: Page, rujuk: RujukClient, { id: referralId }: ReferralView) {
  await expect(page.getByText('Catatan rujukan yang sudah berakhir hanya dapat dibaca.')).toBeVisible();
  for (const link of await steps(page).getByRole('link').all()) await expect(link).toContainText('selesai');
  await expect(page.getByRole('complementary', { name: 'Lima syarat' })).toContainText('5 dari 5');
  await expect(page.getByRole('button', { name: 'Akhiri rujukan' })).toHaveCount(0);
  await expect(part(page, 'Selesai')).toHaveCount(0);
  const conclusion = part(page, 'Laporan hasil referal kepada kepala sekolah').getByLabel('Kesimpulan');
  await expect(conclusion).toHaveValue('Siswa belajar seperti semula.');
  await expect(conclusion).not.toBeEditable();
  await step(page, 'Pelaksanaan').click();
  await expect(page.getByText(/diantar Guru BK/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Catat pertemuan' })).toHaveCount(0);
  await axeCheck(page);
  const { state, report, finalReport } = value(await rujuk.referrals.get({ referralId }));
  expect(state.ended).toEqual({ as: 'finished', on: '2026-11-24' });
  expect(report?.readOn).toBe('2026-11-24');
  expect(finalReport?.acknowledgedOn).toBe('2026-11-24');
}

test('wali kelas: nine steps, and neither a discussion nor an end without the report', async ({
  readySchool: page,
  rujuk,
}) => {
  const referral = await begin(page, rujuk, 'Di dalam sekolah', 'Wali kelas');
  await carryOut(page);
  await step(page, 'Evaluasi').click();
  await discuss(page, 'Dibahas bersama siswa');
  await discuss(page, 'Laporan penerima dibahas');
  const unreported = 'Laporan penerima belum dicatat, jadi belum dapat dibahas.';
  await expect(part(page, 'Laporan penerima dibahas')).toContainText(unreported);
  await expect(part(page, 'Dibahas bersama siswa')).not.toContainText(unreported);
  await step(page, 'Laporan').click();
  await expect(before(page).filter({ hasText: 'Catat laporan penerima setelah diterima.' })).toHaveCount(1);
  await expect(before(page).filter({ hasText: 'Bahas laporan penerima' })).toHaveCount(1);
  await page.getByRole('button', { name: 'Akhiri rujukan' }).click();
  await page.getByRole('menuitem', { name: 'Selesaikan rujukan' }).click();
  const refused = part(page, 'Selesaikan rujukan');
  await expect(refused.getByText('Belum dapat dilakukan:')).toBeVisible();
  await refused.getByRole('button', { name: 'Catat laporan penerima setelah diterima.' }).click();
  await expect(part(page, 'Laporan penerima').getByLabel('Diterima pada')).toBeFocused();
  await refused.getByRole('button', { name: 'Tutup' }).click();
  await receiveReport(page);
  await evaluate(page);
  await analyse(page, 'Teratasi');
  await decide(page, 'Selesai');
  await expect(page.getByText('Penerima ini tidak memakai kontrol mingguan.')).toBeVisible();
  await step(page, 'Laporan').click();
  await expect(before(page)).toHaveText([
    'Sampaikan laporan hasil referal kepada kepala sekolah, lalu isi tanggalnya.',
  ]);
  await reportToPrincipal(page);
  await finish(page);
  await isClosed(page, rujuk, referral);
});

test('guru mapel: services that go on keep the referral open until it is decided that they end', async ({
  readySchool: page,
  rujuk,
}) => {
  const referral = await begin(page, rujuk, 'Di dalam sekolah', 'Guru mata pelajaran');
  await carryOut(page);
  await step(page, 'Laporan').click();
  await expect(before(page).first()).toHaveText('Catat laporan penerima setelah diterima.');
  await receiveReport(page);
  await evaluate(page);
  await analyse(page, 'Sebagian');
  await decide(page, 'Layanan lanjutan');
  await step(page, 'Laporan').click();
  const goesOn = 'Putuskan tindak lanjut: rujukan masih diteruskan dengan layanan lanjutan.';
  await expect(before(page).first()).toHaveText(goesOn);
  const final = part(page, 'Laporan hasil referal kepada kepala sekolah');
  await expect(final.getByLabel('Disampaikan pada')).toHaveCount(0);
  await final.getByRole('button', { name: goesOn }).click();
  await decide(page, 'Selesai');
  await expect(step(page, 'Tindak lanjut')).toContainText('selesai');
  await step(page, 'Laporan').click();
  await reportToPrincipal(page);
  await finish(page);
  await isClosed(page, rujuk, referral);
});

test('a kind of the school’s own: weekly control as it was set, the common frame for the rest', async ({
  readySchool: page,
  rujuk,
}) => {
  await visit(page, '/pengaturan/jenis-penerima');
  await page.getByRole('button', { name: 'Tambah jenis' }).click();
  const kind = form(page, 'Jenis penerima');
  await kind.getByLabel('Nama jenis').fill('Dinas Sosial');
  await kind.getByLabel('Sebutan pada surat').fill('Kepala Dinas Sosial');
  await kind.getByLabel('Laporan diminta dalam (hari)').fill('14');
  await kind.getByRole('switch', { name: 'Disertai kontrol mingguan' }).check();
  await kind.getByRole('button', { name: 'Simpan' }).click();
  await expect(
    page.getByText('Yth. Kepala Dinas Sosial · laporan dalam 14 hari · dengan kontrol mingguan'),
  ).toBeVisible();

  const referral = await begin(page, rujuk, 'Di luar sekolah', 'Dinas Sosial');
  await carryOut(page);
  await step(page, 'Tindak lanjut').click();
  await expect(part(page, 'Kontrol mingguan').getByText(/^Kontrol berikutnya 7 hari lagi/)).toBeVisible();
  await step(page, 'Laporan').click();
  await expect(before(page).first()).toHaveText('Catat laporan penerima setelah diterima.');
  await receiveReport(page);
  await evaluate(page);
  await analyse(page, 'Teratasi');
  await decide(page, 'Selesai');
  await step(page, 'Laporan').click();
  await reportToPrincipal(page);
  await expect(before(page)).toHaveCount(0);
  await finish(page);
  await isClosed(page, rujuk, referral);
});

/** Two teachers of the list of staff; the student of the referral is in XI IPA 2. */
async function addTeachers(rujuk: RujukClient) {
  const nobody = {
    nip: null,
    nuptk: null,
    kind: null,
    additionalDuty: null,
    isPrincipal: false,
    isCoordinator: false,
    isCounselor: false,
    homeroomOf: null,
    subject: null,
    phone: null,
    active: true,
  };
  const dewi = { ...nobody, name: 'Dewi Anggraini, S.Pd.', homeroomOf: 'XI IPA 2', phone: '0800 4100 555' };
  const agus = { ...nobody, name: 'Agus Wijaya, S.Pd.', subject: 'Kimia' };
  for (const staff of [dewi, agus]) value(await rujuk.staff.save({ staffId: null, staff }));
}

test('a teacher is taken from the list of staff, in the referral and in the directory', async ({
  readySchool: page,
  rujuk,
}) => {
  await addTeachers(rujuk);
  const caseId = await addCase(rujuk);
  const { id: referralId } = value(await rujuk.referrals.create({ caseId, kind: 'homeroom_teacher' }));
  await agreeAll(rujuk, referralId);
  await visit(page, `/kasus/${caseId}/rujukan/${referralId}?langkah=contact`);
  const fromStaff = page.getByRole('combobox', { name: 'Ambil dari daftar guru' });
  await fromStaff.click();
  await expect(page.getByRole('option').first()).toHaveText('Dewi Anggraini, S.Pd. · wali kelas XI IPA 2');
  await axeCheck(page);
  await page.getByRole('option').first().click();
  await expect(page.getByText('0800 4100 555')).toBeVisible();
  // Once more, by way of another: the entry of before is chosen, none is added.
  for (const name of ['Agus Wijaya, S.Pd.', 'Dewi Anggraini, S.Pd.']) {
    await page.getByRole('button', { name: 'Ganti penerima' }).click();
    await fromStaff.click();
    await page.getByRole('option', { name }).click();
    await expect(part(page, 'Penerima').getByText(name, { exact: true })).toBeVisible();
  }
  expect(value(await rujuk.receivers.list({ kind: 'homeroom_teacher' })).total).toBe(2);
  await page.getByRole('button', { name: 'Catat kontak' }).click();
  await form(page, 'Catat kontak').getByRole('button', { name: 'Simpan' }).click();
  await step(page, 'Waktu & tempat').click();
  await page.getByLabel('Tanggal', { exact: true }).fill('26/11/2026');
  await expect(
    page.getByText('Siswa bertemu Dewi Anggraini, S.Pd. pada Kamis, 26 November 2026 di sekolah.'),
  ).toBeVisible();
  const { receiver } = value(await rujuk.referrals.get({ referralId }));
  expect(receiver).toMatchObject({ institution: school.name, city: school.place, phone: '0800 4100 555' });

  await visit(page, '/penerima/baru');
  await page.getByLabel('Lembaga atau praktik').fill('Puskesmas');
  await expect(fromStaff).toHaveCount(0);
  await page.getByRole('combobox', { name: 'Jenis penerima' }).click();
  await page.getByRole('option', { name: 'Guru mata pelajaran' }).click();
  await fromStaff.click();
  await page.keyboard.type('agus');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Nama orang')).toHaveValue('Agus Wijaya, S.Pd.');
  await page.getByRole('button', { name: 'Simpan' }).click();
  await expect(page.getByRole('row', { name: /Agus Wijaya, S\.Pd\. Guru mata pelajaran/ })).toContainText(
    school.name,
  );
});
