import { stat } from 'node:fs/promises';
import type { RujukClient } from '@shared/contract/contract';
import type { ReferralView } from '@shared/contract/referrals';
import { stagesOf } from '@shared/procedure/stages';
import { sendReferral, studentName } from '../referral-seed';
import { axeCheck, expect, test, value, visit } from '../fixtures';

const today = '2026-11-24';

/** Brings a referral to a psikolog whose letter is out to its end, with an outcome. */
async function finish(rujuk: RujukClient, { id: referralId, kind }: ReferralView): Promise<void> {
  const { referrals } = rujuk;
  const session = { on: today, time: null, place: 'receiver' as const, note: '', secret: false };
  value(await referrals.saveSession({ referralId, id: null, form: { ...session, escort: '' } }));
  const carryingOut = stagesOf(kind).find(({ code }) => code === 'carrying_out');
  for (const { code: item } of carryingOut?.items ?? []) {
    const form = { item, state: 'done' as const, on: today, note: '', secret: false };
    value(await referrals.saveItem({ referralId, form }));
  }
  const control = {
    on: today,
    by: 'school' as const,
    kind: 'kept' as const,
    attended: true,
    mood: 4,
    learning: 4,
    relations: 4,
    absencesSick: 0,
    absencesExcused: 0,
    absencesUnexcused: 0,
    events: '',
    action: '',
    secret: false,
  };
  value(await referrals.saveControl({ referralId, id: null, form: control }));
  value(await referrals.saveControl({ referralId, id: null, form: { ...control, by: 'receiver' } }));
  const report = { receivedOn: today, readOn: today, reference: '', summary: 'Membaik.', advice: '' };
  value(await referrals.saveReport({ referralId, form: report }));
  const evaluation = {
    discussedWithStudentOn: today,
    studentSummary: 'Lebih tenang.',
    discussedReportOn: today,
    reportSummary: 'Dibahas.',
  };
  value(await referrals.saveEvaluation({ referralId, form: evaluation }));
  const scales = {
    moodBefore: 2,
    moodAfter: 4,
    learningBefore: null,
    learningAfter: null,
    relationsBefore: null,
    relationsAfter: null,
  };
  const analysis = { on: today, outcome: 'resolved' as const, ...scales, text: 'Keluhan hilang.' };
  value(await referrals.saveAnalysis({ referralId, form: analysis }));
  const followUp = { on: today, decision: 'finish' as const, text: 'Cukup.' };
  value(await referrals.saveFollowUp({ referralId, form: followUp }));
  const finalReport = { submittedOn: today, acknowledgedOn: null, conclusion: 'Selesai.' };
  value(await referrals.saveFinalReport({ referralId, form: finalReport }));
  value(await referrals.end({ referralId, form: { as: 'finished', on: today, reason: '' } }));
}

test('every number opens a list with as many rows, each leading to what it is', async ({
  readySchool: page,
  rujuk,
}) => {
  // A whole referral, and then numbers there and back: on a busy machine that takes its time.
  test.slow();
  await page.getByRole('link', { name: 'Evaluasi' }).click();
  await expect(page.getByRole('heading', { name: 'Belum ada data' })).toBeVisible();

  const first = await sendReferral(rujuk, 'psychologist');
  const { caseId } = first;
  await finish(rujuk, first);
  const again = value(await rujuk.referrals.create({ caseId, kind: 'psychologist' }));
  const doctor = value(await rujuk.referrals.create({ caseId, kind: 'doctor' }));
  const cancelled = { as: 'cancelled' as const, on: today, reason: 'Keluarga sudah ke puskesmas.' };
  value(await rujuk.referrals.end({ referralId: doctor.id, form: cancelled }));

  await visit(page, '/evaluasi');
  const card = (name: string) => page.getByRole('region', { name, exact: true });
  await expect(card('Kasus baru').getByRole('link')).toHaveText(['1']);
  await expect(card('Rujukan berjalan').getByRole('link')).toHaveText(['1']);
  // What runs or was broken off stands apart from what came of the finished ones.
  await expect(card('Tuntas dari yang selesai')).toContainText('100 % kurang dari 5');
  await expect(card('Tuntas dari yang selesai')).toContainText(
    'tuntas 1 dari 1 selesai0 tidak bersedia · 0 dicabut · 1 dibatalkan',
  );
  await expect(card('Kontrol terlaksana')).toContainText('Belum ada data');
  await page.getByRole('button', { name: 'Cara menghitung Kasus baru' }).focus();
  await expect(page.getByRole('tooltip', { name: /dihitung satu kali/ })).toBeVisible();

  await page.getByRole('button', { name: 'Buat laporan' }).click();
  await page.getByRole('textbox', { name: 'Hambatan' }).fill('Ruang konseling dipakai bersama.');
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Unduh PDF' }).click();
  expect((await saved).suggestedFilename()).toBe(`laporan-bk-${today}.pdf`);
  await page.keyboard.press('Escape');

  const phases = page.getByRole('region', { name: 'Keadaan rujukan menurut jenis penerima' });
  await expect(phases.getByRole('figure')).toBeVisible();
  for (const kind of ['SVG', 'PNG']) {
    const picture = page.waitForEvent('download');
    await phases.getByRole('button', { name: `Simpan ${kind}` }).click();
    const file = await picture;
    expect(file.suggestedFilename()).toBe(
      `grafik-keadaan-rujukan-menurut-jenis-penerima.${kind.toLowerCase()}`,
    );
    expect((await stat(await file.path())).size).toBeGreaterThan(2000);
  }
  await axeCheck(page);
  const tables = page.getByText('Lihat tabel', { exact: true });
  for (let at = (await tables.count()) - 1; at >= 0; at--) await tables.nth(at).click();
  const cells = (name: RegExp) => phases.getByRole('row', { name }).getByRole('cell');
  await expect(cells(/^Psikolog/)).toHaveText(['1', '0', '0', '0', '0', '1', '0', '0', '0']);
  await expect(cells(/^Jumlah/)).toHaveText(['1', '0', '0', '0', '0', '1', '0', '0', '1']);
  const outcomes = page.getByRole('region', { name: 'Hasil menurut jenis penerima' });
  await expect(outcomes.getByRole('row', { name: /^Psikolog/ })).toContainText(
    'tuntas 1 dari 1 selesai = 100 %',
  );
  await axeCheck(page);

  // Every number there is, each kind of them once.
  const numbers = page.locator('a[href^="/evaluasi/daftar"]');
  const addresses = await numbers.evaluateAll((links) =>
    links.map((link) => ({ href: link.getAttribute('href') ?? '', count: Number(link.textContent) })),
  );
  expect(addresses.length).toBeGreaterThan(30);
  const asked = (href: string) => {
    const search = new URLSearchParams(href.split('?')[1]);
    return JSON.stringify([
      search.get('angka'),
      Object.keys(JSON.parse(search.get('bagian') ?? '{}') as object),
    ]);
  };
  const kinds = new Map(addresses.map((one) => [asked(one.href), one]));
  for (const { href, count } of kinds.values()) {
    await visit(page, href);
    await expect(page.getByRole('table', { name: 'Daftar' }).getByRole('row'), href).toHaveCount(count + 1);
  }

  await visit(page, '/evaluasi?semester=ganjil');
  await page.getByRole('link', { name: '1: Rujukan berjalan' }).click();
  await expect(page.getByText('Tahun pelajaran 2026/2027 · Semester ganjil · 1 rujukan')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(/\/evaluasi\?.*semester=ganjil/);
  await page.getByRole('combobox', { name: 'Semester' }).click();
  await page.getByRole('option', { name: 'Semester genap' }).click();
  await expect(page.getByRole('heading', { name: 'Belum ada data' })).toBeVisible();
  await page.getByRole('button', { name: 'Hapus saringan' }).click();
  await page.getByRole('link', { name: '1: Rujukan berjalan' }).click();
  await page.getByRole('link', { name: studentName }).click();
  await expect(page).toHaveURL(new RegExp(`/kasus/${caseId}/rujukan/${again.id}`));
});

test('an address of a list that means nothing known, or a year that is not there', async ({
  readySchool: page,
}) => {
  await visit(page, '/evaluasi/daftar?angka=referrals_begun');
  await expect(page.getByRole('heading', { name: 'Tidak ada yang terdaftar di sini' })).toBeVisible();
  await visit(page, '/evaluasi/daftar?angka=cases_new&bagian=%7B%22phase%22%3A%22melayang%22%7D');
  await expect(page.getByRole('alert')).toBeVisible();
  await visit(page, '/evaluasi?tp=99');
  await expect(page.getByRole('alert')).toBeVisible();
});
