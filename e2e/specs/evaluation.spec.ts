import type { RujukClient } from '@shared/contract/contract';
import type { ReferralView } from '@shared/contract/referrals';
import { stagesOf } from '@shared/procedure/stages';
import { addReceiver, sendReferral, studentName } from '../referral-seed';
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

test('every number of a school year opens a list with as many rows, and each row its referral', async ({
  readySchool: page,
  rujuk,
}) => {
  // A whole referral, and then every number there and back: on a busy machine that takes its time.
  test.slow();
  await page.getByRole('link', { name: 'Evaluasi' }).click();
  await expect(page.getByRole('heading', { name: 'Belum ada data' })).toBeVisible();
  await axeCheck(page);

  const first = await sendReferral(rujuk, 'psychologist');
  const { caseId } = first;
  await finish(rujuk, first);
  const again = value(await rujuk.referrals.create({ caseId, kind: 'psychologist' }));
  const doctor = value(await rujuk.referrals.create({ caseId, kind: 'doctor' }));
  const cancelled = { as: 'cancelled' as const, on: today, reason: 'Keluarga sudah ke puskesmas.' };
  value(await rujuk.referrals.end({ referralId: doctor.id, form: cancelled }));
  await addReceiver(rujuk, 'Polres Kota Satria', 'police');

  await visit(page, '/evaluasi');
  const phases = page.getByRole('table', { name: 'Keadaan rujukan menurut jenis penerima' });
  const cells = (name: RegExp) => phases.getByRole('row', { name }).getByRole('cell');
  await expect(cells(/^Psikolog/)).toHaveText(['1', '0', '0', '0', '0', '1', '0', '0', '0', '2']);
  await expect(cells(/^Dokter/)).toHaveText(['0', '0', '0', '0', '0', '0', '0', '0', '1', '1']);
  await expect(cells(/^Semua penerima/)).toHaveText(['1', '0', '0', '0', '0', '1', '0', '0', '1', '3']);
  // What runs or was broken off is not among what came of the finished ones.
  const outcomes = page.getByRole('table', { name: 'Hasil rujukan yang selesai' });
  await expect(outcomes.getByRole('row', { name: /^Psikolog/ }).getByRole('cell')).toHaveText([
    '1',
    '0',
    '0',
    '0',
    '1',
    'tuntas 1 dari 1 selesai, 100 %kurang dari 5 rujukan',
  ]);
  await expect(outcomes.getByRole('row', { name: /^Dokter/ })).toHaveCount(0);
  await page.getByText('Cara menghitung').click();
  await expect(page.getByText('Surat pengantar belum terbit.', { exact: true })).toBeVisible();
  await axeCheck(page);

  const tables = [phases, outcomes];
  const numbers = await Promise.all(tables.map((table) => table.getByRole('link').count()));
  for (const [index, table] of tables.entries()) {
    for (let at = 0; at < (numbers[index] ?? 0); at++) {
      const link = table.getByRole('link').nth(at);
      const count = Number(await link.textContent());
      await link.click();
      const list = page.getByRole('table', { name: 'Daftar rujukan' });
      await expect(list.getByRole('row')).toHaveCount(count + 1);
      await page.keyboard.press('Escape');
      await expect(table).toBeVisible();
    }
  }

  await phases.getByRole('link', { name: '1: Psikolog · Disiapkan' }).click();
  await expect(page.getByRole('heading', { name: 'Psikolog · Disiapkan' })).toBeVisible();
  await expect(page.getByText('Tahun pelajaran 2026/2027 · 1 rujukan')).toBeVisible();
  await axeCheck(page);
  await page.getByRole('link', { name: studentName }).click();
  await expect(page).toHaveURL(new RegExp(`/kasus/${caseId}/rujukan/${again.id}`));
});

test('an address of a list that names nothing known, or a year that is not there', async ({
  readySchool: page,
}) => {
  await visit(page, '/evaluasi/1/rujukan?tahap=melayang');
  await expect(page.getByRole('heading', { name: 'Tidak ada rujukan di sini' })).toBeVisible();
  await visit(page, '/evaluasi/99');
  await expect(page.getByRole('alert')).toBeVisible();
});
