import type { RujukClient } from '@shared/contract/contract';
import { axeCheck, expect, test, value, visit } from '../fixtures';
import { passphrase } from '../school-data';

const student = {
  name: 'Putri Ayu Lestari',
  sex: 'P' as const,
  nis: '8123',
  nisn: '0123456789',
  birthPlace: 'Pasuruan',
  birthDate: '2012-05-04',
  religion: null,
  address: 'Jl. Melati 3',
  village: null,
  district: null,
  postalCode: null,
  phone: null,
  specialNeeds: null,
  className: 'VIII A',
  guardians: [],
};

const addStudent = async (rujuk: RujukClient) =>
  value(await rujuk.students.save({ studentId: null, student })).studentId;

/** The student, added where there is none yet. */
const anyStudent = async (rujuk: RujukClient) =>
  value(await rujuk.students.list({ limit: 1 })).rows[0]?.id ?? (await addStudent(rujuk));

const reportCase = async (
  rujuk: RujukClient,
  problem: string,
  severity: 'moderate' | 'severe',
  chronology = 'Tampak murung sejak awal bulan.',
) =>
  value(
    await rujuk.cases.report({
      studentId: await anyStudent(rujuk),
      reporter: { kind: 'homeroom_teacher', name: null },
      reportedOn: '2026-11-20',
      triage: { problems: [problem], severity, reason: '' },
      field: 'personal',
      chronology,
      whyNotEnough: '',
      efforts: [],
    }),
  ).id;

test.describe('Hari ini', () => {
  test('teaches the first step in a school without students, then without cases', async ({
    readySchool: page,
    rujuk,
  }) => {
    await page.reload();
    await expect(page.getByRole('heading', { level: 1, name: 'Hari ini' })).toBeVisible();
    const bring = page.getByRole('link', { name: 'Masukkan daftar siswa' });
    await expect(bring).toHaveAttribute('href', '/siswa/impor');
    await axeCheck(page);

    await addStudent(rujuk);
    await page.reload();
    await expect(page.getByRole('link', { name: 'Laporkan kasus' })).toHaveAttribute('href', '/kasus/baru');
  });

  test('leads from a severe case to its conference, and counts it in the side bar', async ({
    readySchool: page,
    rujuk,
  }) => {
    const caseId = await reportCase(rujuk, 'suicide_attempt', 'severe');
    await page.reload();
    const due = page.getByRole('region', { name: 'Hari ini' }).getByRole('listitem');
    await expect(due).toContainText(['Konferensi kasus perlu direncanakan']);
    await expect(due).toContainText(['Putri Ayu Lestari']);
    await expect(page.getByRole('navigation').getByRole('link', { name: /Hari ini/ })).toContainText('1');
    await expect(page).toHaveTitle(/^((?!Putri).)*$/);
    await axeCheck(page);
    await page.getByRole('link', { name: /^Rencanakan: Putri Ayu Lestari/ }).click();
    await expect(page).toHaveURL(new RegExp(`/kasus/${caseId}$`));
  });

  test('leads from a referral to the step that waits', async ({ readySchool: page, rujuk }) => {
    const caseId = await reportCase(rujuk, 'family_problem', 'moderate');
    const { id } = value(await rujuk.referrals.create({ caseId, kind: 'psychologist' }));
    await page.reload();
    await page.getByRole('link', { name: /^Catat jawaban: .*kepala sekolah/ }).click();
    await expect(page).toHaveURL(new RegExp(`/kasus/${caseId}/rujukan/${id}\\?langkah=consideration$`));
  });

  test('shows a planned conference in its list and in the week, late ones in red words', async ({
    readySchool: page,
    rujuk,
  }) => {
    const caseId = await reportCase(rujuk, 'suicide_attempt', 'severe');
    const plan = {
      plannedOn: '2026-11-23',
      time: '13:00',
      place: 'Ruang BK',
      agenda: 'Langkah penanganan',
      participants: [{ name: 'Endang', position: 'Kepala sekolah', from: null }],
    };
    value(await rujuk.cases.planConference({ caseId, plan }));
    await page.reload();
    await expect(page.getByRole('region', { name: 'Terlambat' })).toContainText('terlambat 1 hari');
    const week = page.getByRole('region', { name: 'Minggu ini' });
    await expect(week.getByRole('link')).toHaveText(['Lihat kalender', /13\.00\s*Konferensi kasus/]);
    await axeCheck(page);
  });

  test('stays calm with many things: shows the first, then all, also on the way back', async ({
    readySchool: page,
    rujuk,
  }) => {
    const caseIds = [];
    for (let index = 0; index < 14; index++) {
      caseIds.push(await reportCase(rujuk, 'family_problem', 'moderate', `Laporan ${index}`));
    }
    await page.reload();
    const lines = page.getByRole('region', { name: 'Hari ini' }).getByRole('listitem');
    await expect(lines).toHaveCount(10);
    await page.getByRole('button', { name: 'Tampilkan semua (14)' }).press('Enter');
    await expect(lines).toHaveCount(14);
    await expect(lines.nth(10).getByRole('link')).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(new RegExp(`/kasus/${caseIds[10]}$`));
    await page.goBack();
    await expect(lines).toHaveCount(14);
    await page.getByRole('button', { name: 'Ringkas' }).click();
    await expect(lines).toHaveCount(10);
  });

  test('opens when a notification is clicked, also from behind the lock', async ({ readySchool: page }) => {
    const clicked = () =>
      page.route(
        '**/events',
        (route) =>
          route.fulfill({ contentType: 'text/event-stream', body: 'data: {"type":"today.open"}\n\n' }),
        { times: 1 },
      );
    await clicked();
    await visit(page, '/siswa');
    await expect(page.getByRole('heading', { level: 1, name: 'Hari ini' })).toBeVisible();

    await page.keyboard.press('Control+l');
    await expect(page.getByLabel('Frasa sandi')).toBeVisible();
    await clicked();
    await visit(page, '/siswa');
    await expect(page).toHaveURL(/:\d+\/$/);
    await page.getByLabel('Frasa sandi').fill(passphrase);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: 'Hari ini' })).toBeVisible({ timeout: 30_000 });
  });

  test('brings back to what was half-written', async ({ readySchool: page, rujuk }) => {
    await addStudent(rujuk);
    value(await rujuk.drafts.save({ key: 'cases.report', value: { chronology: 'Siswa tampak' } }));
    await page.reload();
    const unfinished = page.getByRole('region', { name: 'Anda belum selesai menulis' });
    await expect(unfinished.getByRole('link')).toHaveAttribute('href', '/kasus/baru');
  });
});
