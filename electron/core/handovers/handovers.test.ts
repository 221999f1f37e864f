import { handoversContract } from '@shared/contract/handovers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addEffort } from '../cases/case-efforts.service';
import { reportCase } from '../cases/case-report.service';
import { problemLabels } from '../cases/problem-catalogue';
import { featureClient, people, report, startCaseRoom, today, type CaseRoom } from '../cases/testing';
import { Handover } from '../database/entities';
import type { Session } from '../router';
import { createHandoversHandlers } from './handovers.handlers';

let room: CaseRoom;
beforeEach(async () => {
  room = await startCaseRoom();
});
afterEach(() => room.dispose());

const as = (session: Session, day = today) =>
  featureClient(
    'handovers',
    handoversContract,
    (parts) => createHandoversHandlers(parts, { openCase: reportCase, addEffort, problemLabels }),
    { database: room.database, logged: room.logged, session, day },
  );
type Client = ReturnType<typeof as>;
type Form = Parameters<Client['save']>[0]['handover'];
type Answer = Parameters<Client['answer']>[0]['answer'];

const form = (changes: Partial<Form> = {}): Form => ({
  studentId: 1,
  referrer: { kind: 'homeroom_teacher', name: 'Siti Rahmah', staffId: null },
  handedOverOn: '2026-11-20',
  seen: 'Sering melamun dan menangis di kelas.',
  efforts: [{ on: '2026-11-18', service: 'Berbicara berdua', result: 'Belum mau bercerita.' }],
  urgency: null,
  ...changes,
});
const answer = (changes: Partial<Answer> = {}): Answer => ({
  kind: 'received',
  on: today,
  how: 'told',
  text: 'Dimas Arya, kelas VIII A, telah kami terima.',
  checked: true,
  ...changes,
});
const bring = async (changes: Partial<Form> = {}): Promise<number> =>
  (await room.ok(as(people.sari).save({ handoverId: null, handover: form(changes) }))).id;
const takeOn = (handoverId: number, changes: Parameters<typeof report>[0] = {}) => ({
  handoverId,
  takenOn: today,
  report: report(changes),
});
const standingOf = async (handoverId: number, person: Session = people.sari) => {
  const { standing, owed } = await room.ok(as(person).get({ handoverId }));
  return owed ? `${standing} ${owed.kind} ${owed.since}` : standing;
};

describe('a hand-over into BK', () => {
  it('waits for the whole BK room, and is written down once however often it is sent', async () => {
    const handoverId = await bring();
    expect(await bring()).toBe(handoverId);
    const { rows, counts } = await room.ok(as(people.tono).list({}));
    expect(rows).toMatchObject([
      { id: handoverId, standing: 'waiting', owed: null, case: null, student: { className: 'VIII A' } },
    ]);
    expect(counts).toEqual({ waiting: 1, owed: 0, all: 1 });
  });

  it('is listed by the name of the student or of the referrer, or by its day, among the open ones and all', async () => {
    const first = await bring({ studentId: 1, handedOverOn: '2026-11-19' });
    const second = await bring({
      studentId: 2,
      referrer: { kind: 'homeroom_teacher', name: 'Budi', staffId: null },
    });
    const names = new Map(
      (await room.ok(as(people.sari).list({}))).rows.map(({ id, student }) => [id, student.name]),
    );
    const byName = [first, second].toSorted((a, b) =>
      (names.get(a) ?? '').localeCompare(names.get(b) ?? '', 'id'),
    );
    for (const state of ['open', 'all'] as const) {
      const listed = async (asked: Parameters<Client['list']>[0]) =>
        (await room.ok(as(people.sari).list({ state, ...asked }))).rows.map(({ id }) => id);
      expect(await listed({ sort: 'student' })).toEqual(byName);
      expect(await listed({ sort: 'student', descending: true })).toEqual(byName.toReversed());
      expect(await listed({ sort: 'referrer' })).toEqual([second, first]);
      expect(await listed({ sort: 'on', limit: 1 })).toEqual([first]);
      expect(await listed({ sort: 'on', offset: 1 })).toEqual([second]);
    }
  });

  it('is mended while it waits', async () => {
    const handoverId = await bring();
    await room.ok(as(people.tono).save({ handoverId, handover: form({ studentId: 2, efforts: [] }) }));
    const found = await room.ok(as(people.sari).get({ handoverId }));
    expect(found).toMatchObject({ student: { id: 2 }, efforts: [], recordedBy: { name: people.sari.name } });
  });

  it.each([
    ['a student who is not there', { studentId: 99 }, 'handover.studentId', 'unknownStudent'],
    ['a day to come', { handedOverOn: '2026-11-25' }, 'handover.handedOverOn', 'inFuture'],
    [
      'an effort to come',
      { efforts: [{ on: '2026-11-25', service: 'a', result: 'b' }] },
      'handover.efforts.0.on',
      'inFuture',
    ],
    [
      'a teacher whom the list does not know',
      { referrer: { kind: 'subject_teacher' as const, name: 'Budi', staffId: 7 } },
      'handover.referrer.name',
      'unknownStaff',
    ],
  ])('is not written down with %s', async (_what, changes, path, reason) => {
    const error = await room.error(as(people.sari).save({ handoverId: null, handover: form(changes) }));
    expect(error.fields).toMatchObject([{ path, reason }]);
  });

  it('becomes a case of who takes it on, by the same report as any other', async () => {
    const handoverId = await bring();
    const { id: caseId, code } = await room.ok(as(people.sari).takeOn(takeOn(handoverId)));
    expect(await room.ok(room.sari.get({ caseId }))).toMatchObject({
      code,
      reporter: { kind: 'homeroom_teacher', name: 'Siti Rahmah' },
      counselor: { id: people.sari.accountId },
    });
    expect(await room.ok(as(people.sari).get({ handoverId }))).toMatchObject({
      decision: { as: 'opened', on: today, by: { id: people.sari.accountId } },
      case: { id: caseId, code },
      openCases: [],
    });
    expect(await room.ok(as(people.sari).ofCase({ caseId }))).toMatchObject([{ id: handoverId }]);
  });

  it('names what its report lacks by the field it lies in, and then waits on', async () => {
    const handoverId = await bring();
    const triage = { problems: ['truancy'], severity: 'severe' as const, reason: '' };
    const error = await room.error(as(people.sari).takeOn(takeOn(handoverId, { triage })));
    expect(error.fields).toEqual([{ path: 'report.triage.reason', reason: 'severityReasonRequired' }]);
    const other = await room.error(as(people.sari).takeOn(takeOn(handoverId, { studentId: 2 })));
    expect(other.fields).toEqual([{ path: 'report.studentId', reason: 'otherStudent' }]);
    expect(await standingOf(handoverId)).toBe('waiting');
  });

  it('joins an open case of the student, which keeps what was seen and tried', async () => {
    const { id: caseId } = await room.ok(room.sari.report(report()));
    const handoverId = await bring();
    const offered = async (person: Session) =>
      (await room.ok(as(person).get({ handoverId }))).openCases.map(({ id }) => id);
    expect(await offered(people.sari)).toEqual([caseId]);
    expect(await offered(people.tono)).toEqual([]);
    await room.ok(as(people.sari).join({ handoverId, takenOn: today, caseId }));
    const { efforts, timeline } = await room.ok(room.sari.get({ caseId }));
    expect(efforts).toMatchObject([{ service: 'Berbicara berdua' }]);
    expect(timeline).toContainEqual(
      expect.objectContaining({ fact: 'handedOver', text: 'Sering melamun dan menangis di kelas.' }),
    );
  });

  it('joins no case of another student, of another counselor, or that is closed', async () => {
    const handoverId = await bring();
    const join = (caseId: number) => as(people.sari).join({ handoverId, takenOn: today, caseId });
    const { id: otherStudents } = await room.ok(room.sari.report(report({ studentId: 2 })));
    const { id: tonos } = await room.ok(room.tono.report(report()));
    const { id: closed } = await room.ok(room.sari.report(report({ chronology: 'Sudah selesai.' })));
    await room.ok(
      room.sari.close({ caseId: closed, closedOn: today, outcome: 'resolved', reason: 'Teratasi.' }),
    );
    expect((await room.error(join(otherStudents))).reason).toBe('handovers.otherStudent');
    expect((await room.error(join(tonos))).code).toBe('not_found');
    expect((await room.error(join(closed))).reason).toBe('cases.closed');
    expect(await standingOf(handoverId)).toBe('waiting');
  });

  it('is decided once: what comes second changes nothing', async () => {
    const handoverId = await bring();
    const both = await Promise.all([
      as(people.sari).takeOn(takeOn(handoverId)),
      as(people.sari).takeOn(takeOn(handoverId)),
    ]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    const before = await room.database.read((manager) => manager.find(Handover));
    const back = { handoverId, returnedOn: today, reason: 'Cukup wali kelas.' };
    expect((await room.error(as(people.tono).giveBack(back))).reason).toBe('handovers.decided');
    const change = as(people.sari).save({ handoverId, handover: form({ seen: 'Lain.' }) });
    expect((await room.error(change)).reason).toBe('handovers.decided');
    expect(await room.database.read((manager) => manager.find(Handover))).toEqual(before);
    expect((await room.ok(room.sari.list({}))).total).toBe(1);
  });

  it('is not decided before it came', async () => {
    const handoverId = await bring();
    const early = await room.error(as(people.sari).takeOn({ ...takeOn(handoverId), takenOn: '2026-11-19' }));
    expect(early.fields).toMatchObject([{ path: 'takenOn', reason: 'beforeHandover' }]);
    const back = { handoverId, returnedOn: '2026-11-25', reason: 'Cukup wali kelas.' };
    expect((await room.error(as(people.sari).giveBack(back))).fields).toMatchObject([
      { path: 'returnedOn', reason: 'inFuture' },
    ]);
  });

  it('is seen, once taken on, by whoever may see the case', async () => {
    const handoverId = await bring();
    const { id: caseId } = await room.ok(as(people.sari).takeOn(takeOn(handoverId)));
    expect((await room.error(as(people.tono).get({ handoverId }))).code).toBe('not_found');
    expect((await room.error(as(people.tono).ofCase({ caseId }))).code).toBe('not_found');
    expect((await room.ok(as(people.tono).list({ state: 'all' }))).counts.all).toBe(0);
    expect((await room.ok(as(people.coordinator).list({ state: 'all' }))).counts.all).toBe(1);
    const told = await room.error(as(people.tono).answer({ handoverId, answer: answer() }));
    expect(told.code).toBe('not_found');
  });
});

describe('the answer to the referrer', () => {
  it('is owed when the student is taken on, and again when the case is closed', async () => {
    const handoverId = await bring();
    const { id: caseId } = await room.ok(as(people.sari).takeOn(takeOn(handoverId)));
    expect(await standingOf(handoverId)).toBe(`answer_owed received ${today}`);
    await room.ok(as(people.sari).answer({ handoverId, answer: answer() }));
    expect(await standingOf(handoverId)).toBe('in_hand');
    const early = as(people.sari).answer({ handoverId, answer: answer({ kind: 'done' }) });
    expect((await room.error(early)).reason).toBe('handovers.caseNotClosed');
    await room.ok(room.sari.close({ caseId, closedOn: today, outcome: 'resolved', reason: 'Teratasi.' }));
    expect(await standingOf(handoverId)).toBe(`answer_owed done ${today}`);
    const before = as(people.sari).answer({ handoverId, answer: answer({ kind: 'done', on: '2026-11-23' }) });
    expect((await room.error(before)).fields).toMatchObject([{ reason: 'beforeAnswerable' }]);
    const { id } = await room.ok(
      as(people.sari).answer({ handoverId, answer: answer({ kind: 'done', text: 'Selesai.' }) }),
    );
    expect(await standingOf(handoverId)).toBe('done');
    expect((await room.ok(as(people.sari).list({}))).rows).toEqual([]);
    await room.ok(as(people.sari).removeAnswer({ answerId: id }));
    expect((await room.ok(as(people.sari).list({}))).counts.owed).toBe(1);
  });

  it('is owed anew where a case was opened again and closed once more', async () => {
    const handoverId = await bring();
    const { id: caseId } = await room.ok(as(people.sari).takeOn(takeOn(handoverId)));
    await room.ok(room.sari.close({ caseId, closedOn: today, outcome: 'resolved', reason: 'Teratasi.' }));
    await room.ok(as(people.sari).answer({ handoverId, answer: answer({ kind: 'done' }) }));
    const later = '2026-12-01';
    await room.ok(room.on(later).sari.reopen({ caseId, reason: 'Muncul lagi.' }));
    await room.ok(
      room.on(later).sari.close({ caseId, closedOn: later, outcome: 'partly', reason: 'Membaik.' }),
    );
    const open = await room.ok(as(people.sari, later).list({}));
    expect(open.rows).toMatchObject([{ id: handoverId, owed: { kind: 'done', since: later } }]);
  });

  it('says that a student came back, and why', async () => {
    const handoverId = await bring();
    const reason = 'Cukup ditangani wali kelas dengan pendampingan BK.';
    await room.ok(as(people.sari).giveBack({ handoverId, returnedOn: today, reason }));
    expect(await standingOf(handoverId, people.tono)).toBe(`answer_owed returned ${today}`);
    const wrong = as(people.sari).answer({ handoverId, answer: answer({ kind: 'being_handled' }) });
    expect((await room.error(wrong)).reason).toBe('handovers.notTakenOn');
    const text = `Kami kembalikan: ${reason}`;
    await room.ok(as(people.sari).answer({ handoverId, answer: answer({ kind: 'returned', text }) }));
    expect(await standingOf(handoverId)).toBe('returned');
  });

  it('holds no problem of the case and not its number, and has been read', async () => {
    const handoverId = await bring();
    const { code } = await room.ok(as(people.sari).takeOn(takeOn(handoverId)));
    const say = (text: string) => as(people.sari).answer({ handoverId, answer: answer({ text }) });
    for (const text of [`Dimas, yang suka membolos, sudah kami terima.`, `Kasus ${code} kami terima.`]) {
      const error = await room.error(say(text));
      expect(error.fields).toEqual([{ path: 'answer.text', reason: 'answerTellsCase' }]);
    }
    const unread = { ...answer(), checked: false } as unknown as Answer;
    const error = await room.error(as(people.sari).answer({ handoverId, answer: unread }));
    expect(error.fields).toMatchObject([{ path: 'answer.checked', reason: 'answerUnchecked' }]);
    expect(await standingOf(handoverId)).toMatch(/^answer_owed/);
  });

  it('is kept once however often it is sent', async () => {
    const handoverId = await bring();
    await room.ok(as(people.sari).answer({ handoverId, answer: answer() }));
    await room.ok(as(people.sari).answer({ handoverId, answer: answer() }));
    expect((await room.ok(as(people.sari).get({ handoverId }))).answers).toHaveLength(1);
  });
});

it('is not for other roles than those of the BK room', async () => {
  const principal: Session = { accountId: 1, role: 'principal', name: 'Endang' };
  expect((await room.error(as(principal).list({}))).code).toBe('forbidden');
});
