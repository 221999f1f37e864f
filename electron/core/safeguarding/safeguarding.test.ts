import { safeguardingContract } from '@shared/contract/safeguarding';
import { safeguardingValidFrom } from '@shared/procedure/safeguarding';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { featureClient, people, report, startCaseRoom, today, type CaseRoom } from '../cases/testing';
import type { Session } from '../router';
import { createSafeguardingHandlers } from './safeguarding.handlers';

let room: CaseRoom;
beforeEach(async () => {
  room = await startCaseRoom();
});
afterEach(() => room.dispose());

const as = (session: Session) =>
  featureClient('safeguarding', safeguardingContract, createSafeguardingHandlers, {
    database: room.database,
    logged: room.logged,
    session,
    day: today,
  });

const entry = async (code: string, person: Session = people.coordinator) => {
  const { entries } = await room.ok(as(person).list({}));
  const found = entries.find((one) => one.code === code);
  if (!found) throw new Error(`no entry ${code}`);
  return found;
};
const ours: Parameters<ReturnType<typeof as>['save']>[0] = {
  code: 'violence',
  text: 'Sampaikan kepada kepala sekolah dan Satgas Ramah Anak.',
  source: 'Keputusan kepala sekolah 12/2026',
  validFrom: '2026-08-01',
  hidden: false,
  ownProblems: [],
};

const opened = async (problems: string[], severity: 'mild' | 'moderate' | 'severe' = 'severe') => {
  const triage = { problems, severity, reason: '' };
  return (await room.ok(room.sari.report(report({ triage })))).id;
};
const shown = async (caseId: number, person: Session = people.sari) =>
  (await room.ok(as(person).ofCase({ caseId }))).reminders.map(({ code, because }) => [code, because]);

describe('on a case', () => {
  it('a reminder is shown where a problem has its trigger, and not where none has', async () => {
    const caseId = await opened(['suicide_attempt', 'truancy']);
    expect(await shown(caseId)).toEqual([['suicide', ['Percobaan bunuh diri']]]);
    const { reminders, ofReferral } = await room.ok(as(people.sari).ofCase({ caseId }));
    expect(reminders).toMatchObject([{ effect: 'emergency', validFrom: safeguardingValidFrom }]);
    expect(ofReferral?.source).toBe('Kurnia (2017)');
    expect(await shown(await opened(['truancy'], 'mild'))).toEqual([]);
  });

  it('follows the problems when they change', async () => {
    const caseId = await opened(['armed_fight']);
    const triage = { problems: ['truancy'], severity: 'mild' as const, reason: '' };
    await room.ok(room.sari.update({ caseId, changes: { triage } }));
    expect(await shown(caseId)).toEqual([]);
  });

  it('a trigger is set and taken off by hand, twice as well as once', async () => {
    const caseId = await opened(['truancy'], 'mild');
    const set = (on: boolean) => as(people.sari).setOnCase({ caseId, code: 'sexual_violence', on });
    await room.ok(set(true));
    await room.ok(set(true));
    expect(await shown(caseId)).toEqual([['sexual_violence', []]]);
    const { choices } = await room.ok(as(people.sari).ofCase({ caseId }));
    expect(choices.filter(({ byHand }) => byHand).map(({ code }) => code)).toEqual(['sexual_violence']);
    await room.ok(set(false));
    await room.ok(set(false));
    expect(await shown(caseId)).toEqual([]);
  });

  it('is read and set by the counselor of the case, and set on no closed one', async () => {
    const caseId = await opened(['suicide_attempt']);
    expect((await room.error(as(people.tono).ofCase({ caseId }))).code).toBe('not_found');
    const set = (person: Session) => as(person).setOnCase({ caseId, code: 'drugs', on: true });
    expect((await room.error(set(people.tono))).code).toBe('not_found');
    expect((await room.error(set(people.coordinator))).reason).toBe('caseAccess.overviewOnly');
    await room.ok(set(people.sari));
    await room.ok(room.sari.close({ caseId, closedOn: today, outcome: 'resolved', reason: 'Teratasi.' }));
    expect((await room.error(set(people.sari))).reason).toBe('cases.closed');
    expect(await shown(caseId)).toHaveLength(2);
  });

  it('a problem of the school’s own has the trigger it is linked to', async () => {
    const own = await room.ok(room.coordinator.addProblem({ label: 'Perundungan', severity: 'moderate' }));
    const caseId = await opened([own.code], 'moderate');
    expect(await shown(caseId)).toEqual([]);
    const standard = await entry('violence');
    const { text, source, validFrom } = standard;
    const linked = { code: 'violence' as const, text, source, validFrom, hidden: false };
    const ownProblems = [own.schoolProblemId ?? 0];
    await room.ok(as(people.coordinator).save({ ...linked, ownProblems }));
    expect(await shown(caseId)).toEqual([['violence', ['Perundungan']]]);
    // A link is no edit: the text of the next version comes through.
    expect(await entry('violence')).toMatchObject({ edited: false, ownProblems });
  });
});

describe('the school’s own text', () => {
  it('stands instead of Rujuk’s, with its source and date, until it is taken back', async () => {
    const before = await entry('violence');
    await room.ok(as(people.coordinator).save(ours));
    const caseId = await opened(['fight_between_schools'], 'moderate');
    const { reminders } = await room.ok(as(people.sari).ofCase({ caseId }));
    expect(reminders).toMatchObject([{ text: ours.text, source: ours.source, validFrom: ours.validFrom }]);
    expect((await entry('violence', people.sari)).edited).toBe(true);
    await room.ok(as(people.coordinator).reset({ code: 'violence' }));
    await room.ok(as(people.coordinator).reset({ code: 'violence' }));
    expect(await entry('violence')).toEqual(before);
  });

  it('can hide a reminder', async () => {
    const caseId = await opened(['fight_between_schools'], 'moderate');
    await room.ok(as(people.coordinator).save({ ...ours, hidden: true }));
    expect(await shown(caseId)).toEqual([]);
    const { choices } = await room.ok(as(people.sari).ofCase({ caseId }));
    expect(choices.map(({ code }) => code)).not.toContain('violence');
  });

  it('is written by the coordinator alone', async () => {
    expect((await room.error(as(people.sari).save(ours))).code).toBe('forbidden');
    expect((await room.error(as(people.sari).reset({ code: 'violence' }))).code).toBe('forbidden');
    expect((await entry('violence')).edited).toBe(false);
  });

  it.each([
    [{ text: ' ' }, 'text', 'required'],
    [{ source: '' }, 'source', 'required'],
    [{ validFrom: '2026-11-25' }, 'validFrom', 'inFuture'],
    [{ validFrom: '2026-02-29' }, 'validFrom', 'date'],
    [{ ownProblems: [99] }, 'ownProblems', 'unknownProblem'],
  ])('says beside the field what is wrong: %j', async (changes, path, reason) => {
    const error = await room.error(as(people.coordinator).save({ ...ours, ...changes }));
    expect(error.fields).toMatchObject([{ path, reason }]);
    expect((await entry('violence')).edited).toBe(false);
  });
});
