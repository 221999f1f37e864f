import type { Page } from '@playwright/test';
import type { RujukClient } from '@shared/contract/contract';
import { axeCheck, expect, test, value } from '../fixtures';
import { passphrase } from '../school-data';

const student = {
  name: "Nur'aini Kusuma",
  sex: 'P' as const,
  nis: '250114',
  nisn: null,
  birthPlace: null,
  birthDate: null,
  religion: null,
  address: null,
  village: null,
  district: null,
  postalCode: null,
  phone: null,
  specialNeeds: null,
  className: 'XI IPA 2',
  guardians: [],
};

const addStudent = async (rujuk: RujukClient, changes: Partial<typeof student> = {}) =>
  value(await rujuk.students.save({ studentId: null, student: { ...student, ...changes } })).studentId;

const reportOf = (studentId: number) => ({
  studentId,
  reporter: { kind: 'counselor' as const, name: null },
  reportedOn: '2026-11-20',
  triage: { problems: ['truancy'], severity: 'mild' as const, reason: '' },
  field: 'personal' as const,
  chronology: 'Tidak masuk tiga hari tanpa keterangan.',
  whyNotEnough: '',
  efforts: [],
});

const severe = { problems: ['suicide_attempt'], severity: 'severe' as const, reason: '' };

const open = async (page: Page, path: string) => page.goto(new URL(path, page.url()).href);

/** Nothing of the page is left on screen while it is locked. */
async function lockAndUnlock(page: Page): Promise<void> {
  await page.keyboard.press('Control+l');
  await expect(page.getByRole('navigation')).toHaveCount(0);
  await page.getByRole('textbox', { name: /frasa sandi/i }).fill(passphrase);
  await page.keyboard.press('Enter');
  // The key is derived from the passphrase, slowly on purpose.
  await expect(page.getByRole('navigation').first()).toBeVisible({ timeout: 20_000 });
}

test.describe('reporting a case', () => {
  test('of several who fit, Enter takes the one that is marked, also after coming back to the field', async ({
    readySchool: page,
    rujuk,
  }) => {
    await addStudent(rujuk, { name: 'Budi Santoso', nis: '1' });
    await addStudent(rujuk, { name: 'Budi Hartono', nis: '2' });
    await open(page, '/kasus/baru');
    const field = page.getByRole('textbox', { name: 'Siswa', exact: true });
    await field.fill('budi');
    await expect(page.getByRole('option')).toHaveCount(2);
    await page.keyboard.press('Tab');
    await expect(page.getByRole('option')).toHaveCount(0);
    await field.focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('option').first()).toHaveAttribute('data-combobox-selected', 'true');
    await page.keyboard.press('Enter');
    await expect(field).toHaveValue('Budi Hartono');
  });

  test('student by typing, several problems, another severity with its reason, an effort', async ({
    readySchool: page,
    rujuk,
  }) => {
    await addStudent(rujuk);
    await open(page, '/kasus');
    await expect(page.getByRole('heading', { name: 'Belum ada kasus' })).toBeVisible();
    await page.getByRole('link', { name: 'Laporkan kasus' }).first().click();

    const studentField = page.getByRole('textbox', { name: 'Siswa', exact: true });
    await expect(studentField).toBeFocused();
    await studentField.fill('nuraini');
    await expect(page.getByRole('option', { name: /Nur'aini Kusuma/ })).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(studentField).toHaveValue(student.name);

    await page.getByRole('radio', { name: 'Wali kelas' }).press('Space');
    await page.getByLabel('Nama pelapor').fill('Siti Rahmah');
    await page.getByRole('searchbox', { name: 'Cari masalah' }).fill('bunuh');
    await page.keyboard.press('Enter');
    await page.getByLabel('Membolos').check();
    const triage = page.getByRole('complementary');
    await expect(triage.getByText('Karena: Percobaan bunuh diri')).toBeVisible();
    await expect(triage.getByText(/setelah konferensi kasus/)).toBeVisible();
    await triage.getByRole('button', { name: 'Tetapkan tingkat lain' }).click();
    await triage.getByText('Sedang', { exact: true }).click();
    await page.getByRole('radio', { name: 'Pribadi' }).press('Space');
    await page.getByLabel('Kronologi').fill('Menulis pesan putus asa; teman memberi tahu.');
    await page.getByRole('button', { name: 'Catat upaya' }).click();
    await page.getByRole('combobox', { name: 'Layanan' }).fill('Konseling individual');
    await page.getByRole('textbox', { name: 'Hasil' }).fill('Siswa mau bercerita.');
    await axeCheck(page);

    // Another severity than the proposed one needs its reason; nothing typed is lost.
    await page.getByRole('button', { name: 'Simpan laporan' }).click();
    await expect(page.getByText('Tulis alasan mengapa tingkatnya berbeda dari usulan.')).toBeVisible();
    await expect(page.getByLabel('Alasan', { exact: true })).toBeFocused();
    await page.getByLabel('Alasan', { exact: true }).fill('Keluarga mendampingi setiap hari.');
    await page.getByRole('button', { name: 'Simpan laporan' }).click();

    await expect(page.getByRole('heading', { level: 1, name: /Nur'aini Kusuma/ })).toBeVisible();
    await expect(page.getByText('Ditetapkan sedang; usulannya berat.')).toBeVisible();
    await expect(page.getByText('Dilaporkan oleh wali kelas, Siti Rahmah')).toBeVisible();
    expect(await page.title()).not.toContain('Kusuma');
    expect(page.url()).not.toContain('Kusuma');
    const { rows } = value(await rujuk.cases.list({}));
    expect(rows).toMatchObject([{ code: 'K-2026-001', severity: 'moderate' }]);
    expect(value(await rujuk.drafts.list({}))).toEqual([]);
  });

  test('says beside each field what is missing, and keeps what was typed over a lock', async ({
    readySchool: page,
    rujuk,
  }) => {
    const studentId = await addStudent(rujuk);
    await open(page, `/kasus/baru?siswa=${studentId}`);
    await expect(page.getByRole('textbox', { name: 'Siswa', exact: true })).toHaveValue(student.name);
    await page.getByRole('button', { name: 'Simpan laporan' }).click();
    await expect(page.getByText('Pilih sedikitnya satu masalah.')).toBeVisible();
    await expect(page.getByText('Pilih salah satu.')).toBeVisible();
    await expect(page.getByText('Wajib diisi.')).toHaveCount(1);

    await page.getByLabel('Kronologi').fill('Ditulis sebelum bel berbunyi.');
    await lockAndUnlock(page);
    await expect(page.getByLabel('Kronologi')).toHaveValue('Ditulis sebelum bel berbunyi.');
  });

  test('takes a problem of the school’s own on the spot', async ({ readySchool: page, rujuk }) => {
    await open(page, '/kasus/baru');
    await page.getByRole('searchbox', { name: 'Cari masalah' }).fill('kecanduan gim');
    await page.getByRole('button', { name: 'Tambah masalah sendiri' }).click();
    await expect(page.getByLabel('Nama masalah')).toHaveValue('kecanduan gim');
    await page.getByLabel('Nama masalah').fill('Membolos');
    await page.keyboard.press('Enter');
    await expect(page.getByText('Masalah ini sudah ada dalam daftar.')).toBeVisible();
    await page.getByLabel('Nama masalah').fill('Kecanduan gim daring');
    await page.keyboard.press('Enter');
    await expect(page.getByLabel('Kecanduan gim daring', { exact: true })).toBeChecked();
    await expect(page.getByRole('complementary').getByText('Karena: Kecanduan gim daring')).toBeVisible();

    await open(page, '/pengaturan/masalah');
    await axeCheck(page);
    await page.getByRole('switch', { name: 'Pakai Kecanduan gim daring' }).press('Space');
    await expect
      .poll(async () => value(await rujuk.cases.problems({})).find((one) => one.schoolProblemId)?.active)
      .toBe(false);
  });
});

test.describe('the list of cases', () => {
  test('is searched, filtered and walked by the keyboard', async ({ readySchool: page, rujuk }) => {
    const first = await addStudent(rujuk);
    const second = await addStudent(rujuk, { name: 'Bagas Wirawan', nis: '250115', className: 'X 3' });
    value(await rujuk.cases.report(reportOf(first)));
    value(await rujuk.cases.report({ ...reportOf(second), triage: severe }));
    await open(page, '/kasus');
    const table = page.getByRole('table', { name: 'Daftar kasus' });
    await expect(table.getByRole('link')).toHaveText(['Bagas Wirawan', "Nur'aini Kusuma"]);
    await axeCheck(page);

    const search = page.getByRole('searchbox', { name: /Cari nama/ });
    await search.fill('nuraini');
    await expect(table.getByRole('link')).toHaveText(["Nur'aini Kusuma"]);
    expect(page.url()).not.toContain('nuraini');
    await table.getByRole('link').click();
    await expect(page.getByRole('heading', { level: 1, name: /Nur'aini/ })).toBeVisible();
    await page.goBack();
    await expect(search).toHaveValue('nuraini');
    await expect(table.getByRole('link')).toHaveText(["Nur'aini Kusuma"]);
    await page.getByRole('link', { name: 'Siswa', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Siswa' })).toBeVisible();
    await page.getByRole('navigation', { name: 'Menu utama' }).getByRole('link', { name: 'Kasus' }).click();
    await expect(search).toHaveValue('');
    await search.fill('nuraini');
    await expect(table.getByRole('link')).toHaveText(["Nur'aini Kusuma"]);
    await page.keyboard.press('Escape');
    await page.getByRole('checkbox', { name: 'Berat' }).press('Space');
    await expect(table.getByRole('link')).toHaveText(['Bagas Wirawan']);
    await expect(page).toHaveURL(/tingkat=berat/);
    await expect(table.getByText('Perlu konferensi kasus sebelum dirujuk')).toBeVisible();
    await page.getByRole('radio', { name: 'Ditutup' }).press('Space');
    await expect(page.getByRole('heading', { name: 'Tidak ada yang cocok' })).toBeVisible();
    await page.getByRole('button', { name: 'Hapus saringan' }).click();

    await table.getByRole('button', { name: 'Siswa' }).click();
    await table.getByRole('link').first().focus();
    await page.keyboard.press('ArrowDown');
    await expect(table.getByRole('link', { name: "Nur'aini Kusuma" })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: /Nur'aini/ })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(table).toBeVisible();
  });
});

test.describe('the page of a case', () => {
  test('keeps notes, secret ones too, efforts and why they are not enough', async ({
    readySchool: page,
    rujuk,
  }) => {
    const { id } = value(await rujuk.cases.report(reportOf(await addStudent(rujuk))));
    await open(page, `/kasus/${id}`);
    const box = page.getByRole('textbox', { name: 'Tambah catatan' });
    await box.fill('Siswa bercerita tentang ayahnya.');
    await page.getByRole('radio', { name: 'Konseling' }).press('Space');
    await page.getByRole('switch', { name: 'Rahasia' }).press('Space');
    await box.press('Control+Enter');
    const timeline = page.getByRole('region', { name: 'Catatan dan kejadian' });
    const note = timeline.getByRole('listitem').filter({ hasText: 'tentang ayahnya' });
    await expect(note.getByText('Rahasia')).toBeVisible();
    await expect(box).toHaveValue('');
    await note.getByRole('button', { name: 'Ubah catatan' }).click();
    const change = timeline.getByRole('textbox', { name: 'Ubah catatan' });
    await change.fill('Siswa bercerita tentang ibunya.');
    await change.press('Control+Enter');
    // A form that is still open holds the same words.
    await expect(change).toBeHidden();
    await expect(timeline.getByText('tentang ibunya')).toBeVisible();

    await page.getByRole('button', { name: 'Catat upaya' }).click();
    await page.getByRole('combobox', { name: 'Layanan' }).fill('Kunjungan rumah');
    await page.getByRole('button', { name: 'Simpan' }).click();
    await expect(page.getByText('Wajib diisi.')).toBeVisible();
    await page.getByRole('textbox', { name: 'Hasil' }).fill('Orang tua mau mendampingi.');
    await page.getByRole('button', { name: 'Simpan' }).click();
    await expect(page.getByRole('textbox', { name: 'Hasil' })).toBeHidden();
    await expect(page.getByText('Orang tua mau mendampingi.')).toBeVisible();
    await page.getByRole('button', { name: 'Tulis mengapa belum cukup' }).click();
    await page.getByRole('textbox', { name: 'Mengapa belum cukup' }).fill('Di luar kewenangan guru BK.');
    await page.getByRole('button', { name: 'Simpan' }).click();
    await expect(page.getByRole('textbox', { name: 'Mengapa belum cukup' })).toBeHidden();
    await expect(page.getByText('Di luar kewenangan guru BK.')).toBeVisible();
    await axeCheck(page);
    expect(value(await rujuk.cases.get({ caseId: id })).timeline[0]).toMatchObject({ secret: true });
  });

  test('wants a conference first where it is severe: planned, held, decided', async ({
    readySchool: page,
    rujuk,
  }) => {
    const studentId = await addStudent(rujuk);
    const { id } = value(await rujuk.cases.report({ ...reportOf(studentId), triage: severe }));
    await open(page, `/kasus/${id}#konferensi`);
    await page.getByRole('button', { name: 'Rencanakan konferensi' }).click();
    const plan = page.getByRole('region', { name: 'Rencana konferensi' });
    await plan.getByLabel('Tanggal').fill('24/11/2026');
    await plan.getByLabel('Yang dibahas').fill('Langkah pendampingan.');
    await plan.getByRole('button', { name: 'Simpan' }).click();
    await expect(plan.getByText('Wajib diisi.').first()).toBeVisible();
    await plan.getByRole('button', { name: 'Hapus peserta ke-3' }).click();
    await plan.getByLabel('Nama').nth(1).fill('Hendra Gunawan');
    await axeCheck(page);
    await plan.getByRole('button', { name: 'Simpan' }).click();
    await expect(page.getByText('Direncanakan Selasa, 24 November 2026')).toBeVisible();

    await page.getByRole('button', { name: 'Catat hasil' }).click();
    const record = page.getByRole('region', { name: 'Hasil konferensi' });
    await record.getByLabel('Catatan pembahasan').fill('Keadaan dan upaya dibahas.');
    await record.getByLabel('Keputusan').fill('Dialihtangankan kepada psikiater.');
    await record.getByRole('button', { name: 'Simpan' }).click();
    await expect(record.getByText('Wajib diisi.')).toBeVisible();
    await record.getByRole('radio', { name: 'Ya, merujuk' }).check();
    await record.getByRole('button', { name: 'Simpan' }).click();
    await expect(page.getByRole('status').filter({ hasText: 'Konferensi memutuskan merujuk' })).toBeVisible();

    await page.getByRole('button', { name: 'Rujuk', exact: true }).click();
    await page.getByRole('button', { name: 'Mulai rujukan' }).click();
    await expect(page.getByText('Pilih kepada siapa kasus ini dialihtangankan.')).toBeVisible();
    await page.getByRole('radio', { name: 'Psikiater' }).check();
    await axeCheck(page);
    await page.getByRole('button', { name: 'Mulai rujukan ke psikiater' }).click();
    await expect(page).toHaveURL(new RegExp(`/kasus/${id}/rujukan/\\d+`));
  });

  test('starts at once in an emergency, and is not closed while the referral runs', async ({
    readySchool: page,
    rujuk,
  }) => {
    const { id } = value(await rujuk.cases.report(reportOf(await addStudent(rujuk))));
    await open(page, `/kasus/${id}`);
    await page.getByRole('button', { name: 'Keadaan darurat' }).click();
    await page.getByRole('button', { name: 'Nyatakan darurat' }).click();
    await expect(page.getByText('Wajib diisi.')).toHaveCount(2);
    await page.getByLabel('Keadaan yang membahayakan').fill('Membawa benda tajam dan mengancam diri.');
    await page.getByLabel('Disetujui oleh').fill('Dr. Hendra Gunawan');
    await axeCheck(page);
    await page.getByRole('button', { name: 'Nyatakan darurat' }).click();
    await expect(page).toHaveURL(new RegExp(`/kasus/${id}/rujukan/\\d+`));

    await open(page, `/kasus/${id}`);
    await expect(page.getByRole('article').getByText(/dari 5 syarat terpenuhi/)).toBeVisible();
    await page.getByRole('button', { name: 'Tindakan lain' }).click();
    await page.getByRole('menuitem', { name: 'Tutup kasus' }).click();
    const closing = page.getByRole('region', { name: 'Tutup kasus' });
    await expect(closing.getByText(/tidak ditutup selama rujukan masih berjalan/)).toBeVisible();
    await expect(closing.getByRole('link', { name: 'Rujukan ke psikiater' })).toBeVisible();
  });

  test('is closed with a reason, read only, and opened again', async ({ readySchool: page, rujuk }) => {
    const { id } = value(await rujuk.cases.report(reportOf(await addStudent(rujuk))));
    await open(page, `/kasus/${id}`);
    await page.getByRole('button', { name: 'Tindakan lain' }).click();
    await page.getByRole('menuitem', { name: 'Tutup kasus' }).click();
    const closing = page.getByRole('region', { name: 'Tutup kasus' });
    await closing.getByRole('button', { name: 'Tutup kasus' }).click();
    await expect(closing.getByText('Wajib diisi.')).toBeVisible();
    await closing.getByRole('radio', { name: 'Teratasi', exact: true }).check();
    await closing.getByLabel('Alasan penutupan').fill('Rajin masuk sejak dua minggu.');
    // Half-written when the bell rings: it stands open again, with every word.
    await lockAndUnlock(page);
    await expect(closing.getByLabel('Alasan penutupan')).toHaveValue('Rajin masuk sejak dua minggu.');
    await closing.getByRole('button', { name: 'Tutup kasus' }).click();
    await expect(page.getByText('Kasus ditutup Selasa, 24 November 2026: teratasi')).toBeVisible();
    await expect(page.getByRole('textbox', { name: 'Tambah catatan' })).toHaveCount(0);
    await axeCheck(page);
    await page.getByRole('button', { name: 'Buka kembali' }).click();
    await page.getByLabel('Alasan membuka kembali').fill('Membolos lagi.');
    await page.getByRole('button', { name: 'Buka kembali' }).click();
    await expect(page.getByRole('textbox', { name: 'Tambah catatan' })).toBeVisible();
    await expect(page.getByText('Kasus dibuka kembali')).toBeVisible();
  });

  test('of a case that is not there says so', async ({ readySchool: page }) => {
    await open(page, '/kasus/99');
    await expect(page.getByText('Kasus ini tidak ada, atau bukan kasus Anda.')).toBeVisible();
  });
});
