import type { Locator, Page } from '@playwright/test';
import { axeCheck, expect, test, value, visit } from '../fixtures';
import { addReceiver, agreeAll, receiverName, startReferral } from '../referral-seed';

const open = (page: Page, referral: { id: number; caseId: number }, step = '') =>
  visit(page, `/kasus/${referral.caseId}/rujukan/${referral.id}${step && `?langkah=${step}`}`);
const step = (page: Page, name: string): Locator =>
  page.getByRole('navigation', { name: 'Langkah rujukan' }).getByRole('link', { name });
const panel = (page: Page): Locator => page.getByRole('complementary', { name: 'Lima syarat' });
const card = (page: Page, name: string): Locator => page.getByRole('article', { name });
const saved = (page: Page) => expect(page.getByText(/^Tersimpan \d\d\.\d\d$/)).toBeVisible();

/** Presses the button that records the open form, and waits until it is closed. */
async function record(page: Page, form: string, button = 'Simpan') {
  const open = page.getByRole('form', { name: form });
  await open.getByRole('button', { name: button }).click();
  await expect(open).toBeHidden();
}

async function agree(page: Page, party: string, form: string) {
  await card(page, party).getByRole('button', { name: 'Menyetujui' }).click();
  await record(page, form);
  await expect(card(page, party)).toContainText('pada 24 Nov 2026');
}

test('a reported case is led to the letter, step by step', async ({ readySchool: page, rujuk }) => {
  const referral = await startReferral(rujuk);
  await addReceiver(rujuk);
  await addReceiver(rujuk, 'Puskesmas Tanjungsari');
  await open(page, referral);

  await expect(page.getByRole('heading', { name: 'Pertimbangan', exact: true })).toBeVisible();
  await expect(panel(page)).toContainText('2 dari 5');
  await page.getByRole('button', { name: 'Lanjut' }).click();
  await expect(page.getByRole('region', { name: 'Masih perlu' })).toBeVisible();
  await agree(page, 'Siswa', 'Siswa menyetujui');
  await agree(page, 'Orang tua/wali', 'Orang tua/wali menyetujui');
  await expect(card(page, 'Orang tua/wali')).toContainText('Sulastri (ibu)');
  await agree(page, 'Kepala sekolah', 'Kepala sekolah menyetujui');
  await page.getByLabel('Sumber dana').fill('Dana BOS');
  await page.getByLabel('Selesai diatur pada').fill('24/11/2026');
  await page.getByLabel('Administrasi', { exact: true }).fill('Surat izin disiapkan wali kelas.');
  await saved(page);
  await expect(step(page, 'Pertimbangan')).toContainText('selesai');

  await page.getByRole('button', { name: 'Lanjut' }).click();
  await expect(page.getByRole('heading', { name: 'Penerima & kontak' })).toBeFocused();
  await page.getByPlaceholder('Cari nama lembaga, orang, atau kota').fill('retno cakra');
  await page.keyboard.press('Enter');
  await expect(page.getByText(receiverName)).toBeVisible();
  await page.getByRole('button', { name: 'Catat kontak' }).click();
  await page.keyboard.type('Bersedia menerima pekan ini.');
  await record(page, 'Catat kontak');
  await expect(page.getByText('Sepakat sejak Selasa, 24 November 2026')).toBeVisible();

  await page.getByRole('button', { name: 'Lanjut' }).click();
  await page.getByLabel('Tanggal', { exact: true }).fill('26/11/2026');
  await page.getByLabel('Jam', { exact: true }).fill('9.30');
  await expect(page.getByText(/pada Kamis, 26 November 2026 pukul 09\.30 di tempat penerima/)).toBeVisible();
  await expect(step(page, 'Waktu & tempat')).toContainText('selesai');

  await step(page, 'Syarat & surat').click();
  await page.getByLabel('Tujuan alih tangan kasus').fill('Pemeriksaan psikologis dan konseling.');
  await page.getByRole('button', { name: /^Pakai 30 hari sejak diminta/ }).click();
  await expect(page.getByText('Surat pengantar siap diterbitkan')).toBeVisible();
  await expect(panel(page)).toContainText('3 dari 5');

  const { request, appointment, state } = value(await rujuk.referrals.get({ referralId: referral.id }));
  expect(request).toMatchObject({
    purpose: 'Pemeriksaan psikologis dan konseling.',
    reportDueOn: '2026-12-24',
  });
  expect(appointment).toMatchObject({ on: '2026-11-26', time: '09:30', place: 'receiver' });
  expect(state.may.issue_letter).toEqual({ allowed: true });
});

test('a student who says no rests the referral, with the reason, and can be asked again', async ({
  readySchool: page,
  rujuk,
}) => {
  const referral = await startReferral(rujuk);
  await open(page, referral);
  await card(page, 'Siswa').getByRole('button', { name: 'Menolak' }).click();
  await expect(page.getByText(/Rujukan berhenti di sini, kasus tetap berjalan/)).toBeVisible();
  const form = page.getByRole('form', { name: 'Siswa menolak' });
  await form.getByRole('button', { name: 'Simpan' }).click();
  await expect(form.getByText('Wajib diisi.')).toBeVisible();
  await form.getByLabel('Alasan').fill('Ingin mencoba konseling di sekolah dahulu.');
  await record(page, 'Siswa menolak');

  await expect(card(page, 'Siswa')).toContainText('Ingin mencoba konseling di sekolah dahulu.');
  await expect(page.getByText('Rujukan berhenti di sini selama siswa belum bersedia').first()).toBeVisible();
  await step(page, 'Penerima & kontak').click();
  await expect(page.getByText('Langkah ini terbuka setelah:')).toBeVisible();

  await page.getByRole('button', { name: 'Catat jawaban baru' }).click();
  await agree(page, 'Siswa', 'Siswa menyetujui');
  await expect(card(page, 'Siswa').getByRole('button', { name: 'Riwayat (2)' })).toBeVisible();
  await expect(step(page, 'Penerima & kontak')).not.toContainText('terkunci');
});

test('what is half-written is there again after leaving, and after a lock', async ({
  readySchool: page,
  rujuk,
}) => {
  const referral = await startReferral(rujuk);
  await open(page, referral);
  await card(page, 'Kepala sekolah').getByRole('button', { name: 'Menyetujui' }).click();
  await page.getByRole('form').getByLabel('Catatan').fill('Dibicarakan setelah upacara.');
  // At once, before the rest after which it would be saved.
  await step(page, 'Syarat & surat').click();
  await page.getByLabel('Tujuan alih tangan kasus').fill('Konseling berkelanjutan.');
  await step(page, 'Pertimbangan').click();
  await expect(
    page.getByRole('form', { name: 'Kepala sekolah menyetujui' }).getByLabel('Catatan'),
  ).toHaveValue('Dibicarakan setelah upacara.');
  await step(page, 'Syarat & surat').click();
  const purpose = page.getByLabel('Tujuan alih tangan kasus');
  await expect(purpose).toHaveValue('Konseling berkelanjutan.');
  await purpose.fill('Konseling berkelanjutan dan pemeriksaan.');
  await page.keyboard.press('Control+l');
  await expect(purpose).toBeHidden();
  await expect
    .poll(async () => (await page.evaluate(() => document.body.innerText)).includes('Konseling'))
    .toBe(false);
});

test('what is recorded leaves no draft behind, also while its draft is still on the way', async ({
  readySchool: page,
  rujuk,
}) => {
  const referral = await startReferral(rujuk);
  await agreeAll(rujuk, referral.id);
  const receiverId = await addReceiver(rujuk);
  value(await rujuk.referrals.setReceiver({ referralId: referral.id, receiverId }));
  await open(page, referral, 'contact');
  let arrived = () => {};
  const onTheWay = new Promise<void>((resolve) => (arrived = resolve));
  await page.route('**/rpc/drafts.save', async (route) => {
    arrived();
    await new Promise((passed) => setTimeout(passed, 1_000));
    await route.continue();
  });
  await page.getByRole('button', { name: 'Catat kontak' }).click();
  await page.getByRole('form', { name: 'Catat kontak' }).getByLabel('Catatan').fill('Bersedia pekan ini.');
  await onTheWay;
  await record(page, 'Catat kontak');
  await page.unrouteAll({ behavior: 'wait' });
  expect(value(await rujuk.drafts.list({}))).toEqual([]);
});

test('the panel leads to the field that is missing, and "Lanjut" says what is', async ({
  readySchool: page,
  rujuk,
}) => {
  const referral = await startReferral(rujuk);
  await agreeAll(rujuk, referral.id);
  await open(page, referral);
  await panel(page).getByRole('button', { name: 'Isi batas waktu laporan penerima.' }).click();
  await expect(page).toHaveURL(/langkah=letter/);
  await expect(page.getByLabel('Laporan diminta paling lambat')).toBeFocused();

  await step(page, 'Penerima & kontak').click();
  await page.getByRole('button', { name: 'Lanjut' }).click();
  const lacking = page.getByRole('region', { name: 'Masih perlu' });
  await expect(lacking.getByRole('button', { name: 'Pilih pihak penerima.' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByPlaceholder('Cari nama lembaga, orang, atau kota')).toBeFocused();

  // What belongs to the case is written down there, in the form that is open already.
  value(await rujuk.cases.update({ caseId: referral.caseId, changes: { whyNotEnough: '' } }));
  await page.reload();
  await panel(page).getByRole('button', { name: 'Tulis mengapa upaya sekolah belum cukup.' }).click();
  await expect(page.getByRole('textbox', { name: 'Mengapa belum cukup' })).toBeFocused();
});

test('a receiver that is not in the directory is added in place; one that declines is replaced', async ({
  readySchool: page,
  rujuk,
}) => {
  const referral = await startReferral(rujuk);
  await agreeAll(rujuk, referral.id);
  await open(page, referral, 'contact');
  await page.getByPlaceholder('Cari nama lembaga, orang, atau kota').fill('Klinik Bunda');
  await page.getByRole('button', { name: 'Tambah penerima baru' }).click();
  await expect(page.getByLabel('Lembaga atau praktik')).toHaveValue('Klinik Bunda');
  await page.getByRole('button', { name: 'Simpan dan pilih' }).click();
  await page.getByRole('button', { name: 'Catat kontak' }).click();
  await page.getByRole('combobox', { name: 'Hasil' }).click();
  await page.getByRole('option', { name: 'Tidak dapat menerima' }).click();
  const contact = page.getByRole('form', { name: 'Catat kontak' });
  await contact.getByRole('button', { name: 'Simpan' }).click();
  await expect(contact.getByText('Wajib diisi.')).toBeVisible();
  await contact.getByLabel('Alasan penerima').fill('Antrean penuh sampai Februari.');
  await record(page, 'Catat kontak');
  await expect(page.getByText(/Ganti penerima; yang sudah diisi/)).toBeVisible();
  await addReceiver(rujuk);
  await page.getByRole('button', { name: 'Ganti penerima' }).click();
  await page.getByRole('button', { name: receiverName }).click();
  await expect(page.getByText('kepada Klinik Bunda')).toBeVisible();
});

test('a severe case waits for its conference, an emergency does not', async ({
  readySchool: page,
  rujuk,
}) => {
  const referral = await startReferral(rujuk, 'severe');
  await open(page, referral);
  await expect(page.getByText('Konferensi kasus lebih dahulu', { exact: true })).toBeVisible();
  await expect(card(page, 'Siswa').getByRole('button')).toHaveCount(0);

  await page.getByRole('button', { name: 'Keadaan darurat' }).click();
  await page.getByLabel('Keadaan yang membahayakan').fill('Siswa melukai diri di sekolah pagi ini.');
  await page.getByRole('button', { name: 'Nyatakan darurat' }).click();
  await expect(page.getByText(/^Keadaan darurat sejak 24 Nov 2026/)).toBeVisible();
  await expect(page.getByText(/Masih harus dilengkapi sampai Jumat, 27 November 2026/)).toBeVisible();
  await step(page, 'Pelaksanaan').click();
  await page.getByRole('button', { name: 'Catat pertemuan' }).click();
  await page.getByRole('radiogroup', { name: 'Guru BK' }).getByText('Ikut').click();
  await page.getByRole('radiogroup', { name: 'Wali kelas' }).getByText('Tidak').click();
  await page.getByRole('form', { name: 'Catat pertemuan' }).getByRole('button', { name: 'Simpan' }).click();
  await expect(page.getByText('Wajib diisi.')).toBeVisible();
  await page.getByLabel('Wali kelas: mengapa tidak').fill('Mengajar.');
  await page.getByLabel('Pendamping lain').fill('Paman');
  await record(page, 'Catat pertemuan');
  await expect(page.getByText(/diantar Guru BK, Paman/)).toBeVisible();
  await expect(page.getByText('Wali kelas tidak ikut: Mengajar.')).toBeVisible();
});

test('every step, with a form open, can be used by everybody', async ({ readySchool: page, rujuk }) => {
  test.slow();
  const referral = await startReferral(rujuk, 'severe');
  const referralId = referral.id;
  const today = '2026-11-24';
  value(
    await rujuk.referrals.declareEmergency({
      referralId,
      form: { on: today, reason: 'Siswa melukai diri.', approvedBy: 'Dr. Hendra Gunawan, M.Pd.' },
    }),
  );
  await agreeAll(rujuk, referralId, today);
  const receiverId = await addReceiver(rujuk);
  value(await rujuk.referrals.setReceiver({ referralId, receiverId }));
  const session = {
    on: today,
    time: '08:00',
    place: 'receiver' as const,
    escort: 'Guru BK',
    note: '',
    secret: true,
  };
  value(await rujuk.referrals.saveSession({ referralId, id: null, form: session }));

  await open(page, referral);
  await card(page, 'Siswa').getByRole('button', { name: 'Mencabut' }).click();
  await axeCheck(page);
  await step(page, 'Penerima & kontak').click();
  await page.getByRole('button', { name: 'Catat kontak' }).click();
  await axeCheck(page);
  for (const name of ['Waktu & tempat', 'Syarat & surat']) {
    await step(page, name).click();
    await expect(page.getByRole('heading', { name, exact: true })).toBeVisible();
    await axeCheck(page);
  }
  await step(page, 'Pelaksanaan').click();
  await page.getByRole('radiogroup', { name: 'Diagnosis' }).getByText('Terlaksana').click();
  await page.getByRole('button', { name: 'Catat pertemuan' }).click();
  await axeCheck(page);
  for (const name of ['Evaluasi', 'Tindak lanjut', 'Laporan']) {
    await step(page, name).click();
    await expect(page.getByRole('heading', { name, exact: true })).toBeVisible();
    await axeCheck(page);
  }
});
