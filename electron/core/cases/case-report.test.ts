import { assert, asyncProperty, constantFrom, uniqueArray } from 'fast-check';
import { severityNeedsReason } from '@shared/domain/triage';
import { problems, severityCodes } from '@shared/procedure/problems';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { report, startCaseRoom, today, type CaseReport, type CaseRoom } from './testing';

let room: CaseRoom;
beforeEach(async () => {
  room = await startCaseRoom();
});
afterEach(() => room.dispose());

const fieldsOf = async (changes: Partial<CaseReport>) =>
  (await room.error(room.sari.report(report(changes)))).fields?.map(
    ({ path, reason }) => `${path} ${reason}`,
  );

describe('reporting a case', () => {
  it('takes problems of the paper and of the school, efforts, and gives a code of the year', async () => {
    const own = await room.ok(room.sari.addProblem({ label: 'Kecanduan gim daring', severity: 'moderate' }));
    const opened = await room.ok(
      room.sari.report(
        report({
          triage: { problems: ['truancy', own.code], severity: 'moderate', reason: '' },
          efforts: [{ on: '2026-11-18', service: 'Konseling individual', result: 'Masuk dua hari.' }],
        }),
      ),
    );
    expect(opened.code).toBe('K-2026-001');
    const found = await room.ok(room.sari.get({ caseId: opened.id }));
    expect(found.triage.problems.map(({ code, source }) => [code, source?.author ?? null])).toEqual([
      ['truancy', 'Anwar & Rohmat'],
      [own.code, null],
    ]);
    expect(found).toMatchObject({
      student: { name: 'Dimas Arya', className: 'VIII A' },
      counselor: { name: 'Sari Utami' },
      reporter: { kind: 'homeroom_teacher', name: 'Siti Rahmah' },
      ageDays: 4,
      efforts: [{ service: 'Konseling individual' }],
    });
  });

  it('makes one case of a report that is sent twice, also at the same time', async () => {
    const answers = await Promise.all([room.sari.report(report()), room.sari.report(report())]);
    const ids = answers.map((answer) => answer.ok && answer.value.id);
    expect(ids[0]).toBe(ids[1]);
    const again = await room.ok(room.sari.report(report()));
    expect(again.id).toBe(ids[0]);
    expect((await room.ok(room.sari.list({}))).total).toBe(1);
    const other = await room.ok(room.sari.report(report({ chronology: 'Kejadian yang lain.' })));
    expect(other.code).toBe('K-2026-002');
  });

  it('counts the codes of each year of report by itself', async () => {
    await room.ok(room.sari.report(report({ reportedOn: '2025-12-30' })));
    const now = await room.ok(room.sari.report(report()));
    const then = await room.ok(room.sari.report(report({ reportedOn: '2025-12-31' })));
    expect([now.code, then.code]).toEqual(['K-2026-001', 'K-2025-002']);
  });

  it('asks for a reason exactly where the severity is not the proposed one', async () => {
    const codes = problems.map(({ code }) => code);
    const chosen = uniqueArray(constantFrom(...codes), { minLength: 1, maxLength: 4 });
    await assert(
      asyncProperty(chosen, constantFrom(...severityCodes), async (picked, severity) => {
        const triage = { problems: picked, severity, reason: '' };
        const answer = await room.sari.report(report({ triage }));
        const entries = problems.filter(({ code }) => picked.includes(code));
        expect(answer.ok).toBe(!severityNeedsReason(entries, severity));
        const reasoned = await room.ok(
          room.sari.report(report({ triage: { ...triage, reason: 'Keluarga mendampingi dengan baik.' } })),
        );
        const { reason } = (await room.ok(room.sari.get({ caseId: reasoned.id }))).triage;
        expect(reason === null).toBe(answer.ok);
      }),
      { numRuns: 40 },
    );
  });

  it('names each field that is wrong, and keeps nothing of it', async () => {
    expect(await fieldsOf({ chronology: '  ', reportedOn: '2026-02-30' })).toEqual([
      'reportedOn date',
      'chronology required',
    ]);
    expect(await fieldsOf({ reportedOn: '2026-11-25' })).toEqual(['reportedOn inFuture']);
    expect(await fieldsOf({ reportedOn: '0206-11-24' })).toEqual(['reportedOn tooLongAgo']);
    expect(await fieldsOf({ studentId: 99 })).toEqual(['studentId unknownStudent']);
    expect(await fieldsOf({ triage: { problems: [], severity: 'mild', reason: '' } })).toEqual([
      'triage.problems problemsRequired',
    ]);
    expect(await fieldsOf({ triage: { problems: ['school:7'], severity: 'mild', reason: '' } })).toEqual([
      'triage.problems unknownProblem',
    ]);
    expect(await fieldsOf({ triage: { problems: ['truancy'], severity: 'severe', reason: ' ' } })).toEqual([
      'triage.reason severityReasonRequired',
    ]);
    const late = { on: '2026-12-01', service: 'Konseling', result: 'Belum berubah.' };
    expect(await fieldsOf({ efforts: [{ ...late, on: today }, late] })).toEqual(['efforts.1.on inFuture']);
    expect((await room.ok(room.sari.list({ state: 'all' }))).total).toBe(0);
  });
});

describe('mending a case', () => {
  const firstCase = async () => (await room.ok(room.sari.report(report()))).id;

  it('changes the named parts and leaves the others', async () => {
    const caseId = await firstCase();
    await room.ok(room.sari.update({ caseId, changes: { whyNotEnough: 'Siswa tetap tidak masuk.' } }));
    const triage = {
      problems: ['truancy', 'suicide_attempt'],
      severity: 'moderate' as const,
      reason: 'Ditangani keluarga.',
    };
    await room.ok(room.sari.update({ caseId, changes: { triage } }));
    expect(await room.ok(room.sari.get({ caseId }))).toMatchObject({
      whyNotEnough: 'Siswa tetap tidak masuk.',
      chronology: report().chronology,
      triage: { severity: 'moderate', proposedSeverity: 'severe', reason: 'Ditangani keluarga.' },
    });
  });

  it('keeps a problem that the school has put away since, but offers it to no other case', async () => {
    const own = await room.ok(room.sari.addProblem({ label: 'Kecanduan gim daring', severity: 'mild' }));
    const triage = { problems: [own.code], severity: 'mild' as const, reason: '' };
    const { id: caseId } = await room.ok(room.sari.report(report({ triage })));
    await room.ok(room.sari.setProblemActive({ schoolProblemId: own.schoolProblemId ?? 0, active: false }));
    await room.ok(room.sari.update({ caseId, changes: { triage } }));
    const error = await room.error(room.sari.report(report({ studentId: 2, triage })));
    expect(error.fields).toEqual([{ path: 'triage.problems', reason: 'unknownProblem' }]);
  });
});

describe("the school's own problems", () => {
  it('stand beside the paper’s, by severity, and no name is there twice', async () => {
    await room.ok(room.coordinator.addProblem({ label: 'Merundung teman', severity: 'moderate' }));
    const all = await room.ok(room.coordinator.problems({}));
    expect(all).toHaveLength(21);
    expect(all.map(({ severity }) => severityCodes.indexOf(severity))).toEqual(
      all.map(({ severity }) => severityCodes.indexOf(severity)).sort((a, b) => a - b),
    );
    for (const label of ['merundung  TEMAN', 'Membolos']) {
      const error = await room.error(room.coordinator.addProblem({ label, severity: 'mild' }));
      expect(error.fields).toEqual([{ path: 'label', reason: 'problemExists' }]);
    }
    const missing = room.coordinator.setProblemActive({ schoolProblemId: 9, active: true });
    expect((await room.error(missing)).code).toBe('not_found');
  });
});
