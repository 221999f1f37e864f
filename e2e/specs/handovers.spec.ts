import type { RujukClient } from '@shared/contract/contract';
import { axeCheck, expect, test, value, visit } from '../fixtures';

const name = "Nur'aini Kusuma";
const teacher = 'Siti Rahmah, S.Pd.';

async function addStudent(rujuk: RujukClient): Promise<number> {
  const unknown = {
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
    guardians: [],
  };
  const student = { ...unknown, name, sex: 'P' as const, nis: '250114', className: 'XI IPA 2' };
  return value(await rujuk.students.save({ studentId: null, student })).studentId;
}

async function addTeacher(rujuk: RujukClient): Promise<void> {
  const duties = { isPrincipal: false, isCoordinator: false, isCounselor: false, active: true };
  const unknown = { nip: null, nuptk: null, kind: null, additionalDuty: null, subject: null, phone: null };
  const staff = { ...duties, ...unknown, name: teacher, homeroomOf: 'XI-IPA-2' };
  value(await rujuk.staff.save({ staffId: null, staff }));
}

const bring = async (rujuk: RujukClient, studentId: number) =>
  value(
    await rujuk.handovers.save({
      handoverId: null,
      handover: {
        studentId,
        referrer: { kind: 'homeroom_teacher', name: teacher, staffId: null },
        handedOverOn: '2026-11-20',
        seen: 'Sering melamun dan menangis di kelas.',
        efforts: [{ on: '2026-11-18', service: 'Berbicara berdua', result: 'Belum mau bercerita.' }],
        urgency: 'Sebelum ulangan akhir semester',
      },
    }),
  ).id;

test('a homeroom teacher hands a student over, the counselor takes the student on as a case and says so', async ({
  readySchool: page,
  rujuk,
}) => {
  await addStudent(rujuk);
  await addTeacher(rujuk);
  await visit(page, '/kasus');
  await page.getByRole('navigation', { name: 'Kasus dan serah terima' }).getByText('Serah terima').click();
  await expect(page.getByRole('heading', { name: 'Belum ada serah terima' })).toBeVisible();
  await page.getByRole('link', { name: 'Catat serah terima' }).first().click();

  const student = page.getByRole('textbox', { name: 'Siswa', exact: true });
  await expect(student).toBeFocused();
  await student.fill('nuraini');
  await expect(page.getByRole('option', { name: /Nur'aini/ })).toBeVisible();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Simpan serah terima' }).click();
  await expect(page.getByText('Wajib diisi.')).toHaveCount(2);
  // The homeroom teacher of the student's class is one key away.
  await page.getByRole('button', { name: /^Pakai Siti Rahmah/ }).press('Enter');
  await expect(page.getByRole('combobox', { name: 'Nama' })).toHaveValue(teacher);
  await page.getByLabel('Apa yang terlihat').fill('Sering melamun dan menangis di kelas.');
  await page.getByRole('button', { name: 'Catat upaya' }).click();
  await page.getByRole('combobox', { name: 'Layanan' }).fill('Berbicara berdua');
  await page.getByRole('textbox', { name: 'Hasil' }).fill('Belum mau bercerita.');
  await axeCheck(page);
  await page.getByRole('button', { name: 'Simpan serah terima' }).click();

  await expect(page.getByText('Menunggu keputusan')).toBeVisible();
  await axeCheck(page);
  await page.getByRole('link', { name: 'Terima sebagai kasus baru' }).click();
  await expect(page.getByLabel('Kronologi')).toHaveValue('Sering melamun dan menangis di kelas.');
  await expect(page.getByLabel('Nama pelapor')).toHaveValue(teacher);
  await page.getByRole('button', { name: 'Terima dan simpan kasus' }).click();
  await expect(page.getByText('Pilih sedikitnya satu masalah.')).toBeVisible();
  await page.getByLabel('Membolos').check();
  await page.getByRole('radio', { name: 'Pribadi' }).press('Space');
  await page.getByRole('button', { name: 'Terima dan simpan kasus' }).click();

  await expect(page.getByText(/Diserahkan oleh Siti Rahmah.*jawaban belum disampaikan/)).toBeVisible();
  await axeCheck(page);
  await page.getByRole('link', { name: 'Sampaikan jawaban' }).click();
  const answer = page.getByRole('form', { name: /Jawaban kepada/ });
  const sentence = answer.getByLabel('Kalimatnya');
  await expect(sentence).toHaveValue(/Nur'aini Kusuma, kelas XI IPA 2, .* telah kami terima/);
  await sentence.fill('Ia membolos; sudah kami terima.');
  await answer.getByRole('button', { name: 'Simpan jawaban' }).click();
  await expect(answer.getByText(/tidak memuat hal konseling/)).toBeVisible();
  await answer.getByRole('checkbox').check();
  await answer.getByRole('button', { name: 'Simpan jawaban' }).click();
  await expect(answer.getByText(/menyebut masalah atau nomor kasus/)).toBeVisible();
  await answer.getByRole('button', { name: 'Kembalikan kalimat semula' }).click();
  await axeCheck(page);
  await answer.getByRole('checkbox').check();
  await answer.getByRole('button', { name: 'Simpan jawaban' }).click();
  await expect(page.getByText('Diterima, sedang ditangani')).toBeVisible();
  expect(await page.title()).not.toContain('Kusuma');
  expect(value(await rujuk.drafts.list({}))).toEqual([]);
});

test('one that BK need not take goes back with its reason; another joins the case that runs', async ({
  readySchool: page,
  rujuk,
}) => {
  const studentId = await addStudent(rujuk);
  const first = await bring(rujuk, studentId);
  await visit(page, '/');
  await page.getByRole('link', { name: /^Putuskan: Nur'aini/ }).click();
  await expect(page.getByText('Menunggu keputusan')).toBeVisible();
  await visit(page, '/kasus/serah-terima');
  const table = page.getByRole('table', { name: 'Daftar serah terima' });
  await expect(table.getByText('Sebelum ulangan akhir semester')).toBeVisible();
  await axeCheck(page);
  await table.getByRole('link', { name }).press('Enter');
  await page.getByRole('button', { name: 'Kembalikan', exact: true }).click();
  const panel = page.getByRole('region', { name: 'Kembalikan kepada yang menyerahkan' });
  await panel.getByRole('button', { name: 'Kembalikan' }).click();
  await expect(panel.getByText('Wajib diisi.')).toBeVisible();
  await panel.getByLabel('Alasan').fill('cukup ditangani wali kelas dengan pendampingan BK');
  await panel.getByRole('button', { name: 'Kembalikan' }).click();
  await page.getByRole('button', { name: 'Sampaikan jawaban' }).click();
  await expect(page.getByLabel('Kalimatnya')).toHaveValue(/kami kembalikan .*: cukup ditangani wali kelas/);
  await visit(page, '/');
  await page.getByRole('link', { name: /^Sampaikan: Nur'aini/ }).click();
  await expect(page.getByLabel('Kalimatnya')).toBeVisible();
  expect(value(await rujuk.handovers.get({ handoverId: first })).decision?.as).toBe('returned');

  const opened = value(
    await rujuk.cases.report({
      studentId,
      reporter: { kind: 'counselor', name: null },
      reportedOn: '2026-11-20',
      triage: { problems: ['truancy'], severity: 'mild', reason: '' },
      field: 'personal',
      chronology: 'Tidak masuk tiga hari.',
      whyNotEnough: '',
      efforts: [],
    }),
  );
  await visit(page, `/kasus/serah-terima/${await bring(rujuk, studentId)}`);
  await page.getByRole('button', { name: `Masukkan ke ${opened.code}` }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: `Masukkan ke ${opened.code}` })
    .click();
  await expect(page.getByText(`masuk ke kasus ${opened.code}`).first()).toBeVisible();
  await page.getByRole('link', { name: 'Buka kasus' }).click();
  await expect(page.getByText('Serah terima dari wali kelas')).toBeVisible();
  await expect(page.getByText('Belum mau bercerita.')).toBeVisible();
});
