import { caseAccessContract } from '@shared/contract/case-access';
import { draftsContract } from '@shared/contract/drafts';
import { evaluationContract } from '@shared/contract/evaluation';
import { searchContract } from '@shared/contract/search';
import { todayContract } from '@shared/contract/today';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { problemNames } from '../cases/problem-catalogue';
import {
  addReferral,
  featureClient,
  people,
  report,
  startCaseRoom,
  today,
  type CaseRoom,
} from '../cases/testing';
import { Account, Referral } from '../database/entities';
import { createDraftsHandlers } from '../drafts/drafts.handlers';
import { createEvaluationHandlers } from '../evaluation/evaluation.handlers';
import { createSearchHandlers } from '../search/search.handlers';
import { createTodayHandlers } from '../today/today.handlers';
import { createCaseAccessHandlers } from './case-access.handlers';

let room: CaseRoom;
let caseId: number;
beforeEach(async () => {
  room = await startCaseRoom();
  caseId = (await room.ok(room.tono.report(report({ chronology: 'Mengambil uang di kantin kuning.' })))).id;
});
afterEach(() => room.dispose());

type Person = keyof typeof people;
const tomorrow = '2026-11-25';
const reason = 'Menggantikan selama cuti bersalin.';

const whose = (person: Person, day: string) => ({
  database: room.database,
  logged: room.logged,
  session: people[person],
  day,
});
const access = (person: Person, day = today) =>
  featureClient('caseAccess', caseAccessContract, createCaseAccessHandlers, whose(person, day));
const found = async (person: Person, day = today) => {
  const client = featureClient(
    'search',
    searchContract,
    (parts) => createSearchHandlers(parts, problemNames),
    whose(person, day),
  );
  return room.ok(client.find({ text: 'kantin' }));
};
const accessOf = (person: Person, day = today) => room.ok(access(person, day).ofCase({ caseId }));
const readCode = async (person: Person, day = today) => {
  const answer = await room.on(day)[person].get({ caseId });
  return answer.ok ? 'read' : (answer.error.reason ?? answer.error.code);
};
const note = { kind: 'note' as const, on: today, text: 'Dicatat.', secret: false };

describe('a case that is shared', () => {
  it('is read by whom it is shared with, changed by its counselor alone, and gone when the share ends', async () => {
    expect(await readCode('sari')).toBe('not_found');
    expect((await found('sari')).notes).toEqual([]);

    await room.ok(access('tono').share({ caseId, accountId: 2, reason }));
    await room.ok(access('tono').share({ caseId, accountId: 2, reason }));
    const { grants } = await accessOf('tono');
    expect(grants).toMatchObject([{ kind: 'shared', account: { name: 'Sari Utami' }, reason, canEnd: true }]);

    expect(await readCode('sari')).toBe('read');
    expect((await found('sari')).notes).toHaveLength(1);
    expect((await accessOf('sari')).right).toBe('reader');
    expect((await room.ok(room.sari.filters({}))).anyShared).toBe(true);
    const shared = await room.ok(room.sari.list({ sharedWithMe: true }));
    expect(shared.rows).toMatchObject([{ id: caseId, readable: true, problems: ['Membolos'] }]);
    expect((await room.ok(room.tono.list({ sharedWithMe: true }))).total).toBe(0);
    const refused = await room.error(room.sari.addEntry({ caseId, entry: note }));
    expect(refused).toMatchObject({ code: 'forbidden', reason: 'caseAccess.readOnly' });
    expect((await room.error(access('sari').share({ caseId, accountId: 1, reason }))).code).toBe('forbidden');
    expect((await room.error(access('sari').end({ grantId: grants[0]?.id ?? 0 }))).code).toBe('not_found');

    await room.ok(access('tono').end({ grantId: grants[0]?.id ?? 0 }));
    expect(await readCode('sari')).toBe('not_found');
    expect((await found('sari')).notes).toEqual([]);
    // It may be shared again, and what was stays told.
    await room.ok(access('tono').share({ caseId, accountId: 2, reason }));
    expect((await accessOf('tono')).grants).toHaveLength(2);
  });

  it('is neither the work nor a number of whom it is shared with', async () => {
    await room.ok(access('tono').share({ caseId, accountId: 2, reason }));
    const today_ = (person: Person) =>
      room.ok(featureClient('today', todayContract, createTodayHandlers, whose(person, today)).list({}));
    expect((await today_('tono')).items.map((item) => item.caseId)).toContain(caseId);
    expect((await today_('sari')).items).toEqual([]);
    const counted = async (person: Person) => {
      const evaluation = featureClient(
        'evaluation',
        evaluationContract,
        createEvaluationHandlers,
        whose(person, today),
      );
      const filter = { schoolYearId: 1 };
      const { counts } = await room.ok(evaluation.counts({ filter, figure: 'cases_new', by: [] }));
      return counts.reduce((sum, { count }) => sum + count, 0);
    };
    expect([await counted('tono'), await counted('sari'), await counted('coordinator')]).toEqual([1, 0, 1]);
  });

  it.each([
    ['one word', { reason: 'Perlu' }, 'reason reasonTooShort'],
    ['nothing', { reason: '   ' }, 'reason required'],
    ['its own counselor', { accountId: 3 }, 'accountId isTheCounselor'],
    ['an account that is not there', { accountId: 9 }, 'accountId unknownCounselor'],
  ])('is not shared with %s', async (_what, changes, said) => {
    const { fields = [] } = await room.error(
      access('tono').share({ caseId, accountId: 2, reason, ...changes }),
    );
    expect(fields.map((field) => `${field.path} ${field.reason}`)).toContain(said);
  });

  it('is not shared with an account that is closed, or of somebody outside the room', async () => {
    const closed = { id: 2 };
    await room.database.write((manager) =>
      manager.update(Account, closed, { closedAt: `${today}T01:00:00Z` }),
    );
    expect((await room.error(access('tono').share({ caseId, accountId: 2, reason }))).fields).toMatchObject([
      { reason: 'unknownCounselor' },
    ]);
    await room.database.write((manager) =>
      manager.update(Account, closed, { closedAt: null, role: 'principal' }),
    );
    expect((await room.error(access('tono').share({ caseId, accountId: 2, reason }))).fields).toMatchObject([
      { reason: 'unknownCounselor' },
    ]);
    expect((await room.ok(access('tono').counselors({}))).counselors.map(({ id }) => id)).toEqual([1, 3]);
  });
});

describe('a case of another counselor, to the coordinator', () => {
  it('is known without being read', async () => {
    expect(await readCode('coordinator')).toBe('caseAccess.overviewOnly');
    const { rows } = await room.ok(room.coordinator.list({}));
    expect(rows).toMatchObject([
      { id: caseId, readable: false, problems: [], student: { name: 'Dimas Arya' } },
    ]);
    expect(await accessOf('coordinator')).toMatchObject({
      right: 'overseer',
      canOpen: true,
      canTransfer: true,
    });
    expect((await found('coordinator')).notes).toEqual([]);
  });

  it('opens for a day with a reason, which its counselor is shown until that one has taken note', async () => {
    expect((await room.error(access('sari').open({ caseId, reason }))).code).toBe('forbidden');
    expect(
      (await room.error(access('coordinator').open({ caseId, reason: 'ingin tahu' }))).fields,
    ).toMatchObject([{ reason: 'reasonTooShort' }]);
    await room.ok(access('coordinator').open({ caseId, reason }));
    expect(await readCode('coordinator')).toBe('read');
    expect((await found('coordinator')).notes).toHaveLength(1);
    expect((await room.error(access('coordinator').open({ caseId, reason }))).reason).toBe(
      'caseAccess.readsAlready',
    );
    expect((await room.error(room.coordinator.addEntry({ caseId, entry: note }))).reason).toBe(
      'caseAccess.readOnly',
    );

    expect(await readCode('coordinator', tomorrow)).toBe('caseAccess.overviewOnly');
    expect((await found('coordinator', tomorrow)).notes).toEqual([]);
    const { openings } = await room.ok(access('tono', tomorrow).notices({}));
    expect(openings).toMatchObject([{ case: { id: caseId }, account: { name: 'Bagus Prayitno' }, reason }]);
    const grantId = openings[0]?.grantId ?? 0;
    expect((await room.error(access('coordinator').acknowledge({ grantId }))).code).toBe('not_found');
    await room.ok(access('tono', tomorrow).acknowledge({ grantId }));
    expect((await room.ok(access('tono', tomorrow).notices({}))).openings).toEqual([]);
    // It stays on the case for good.
    expect((await accessOf('tono', tomorrow)).grants).toMatchObject([
      { kind: 'break_glass', reason, canEnd: false },
    ]);
  });

  it('tells whose case it was, also when it is another’s by then', async () => {
    await room.ok(access('coordinator').open({ caseId, reason }));
    await room.ok(access('coordinator').transfer({ caseId, toId: 1, reason }));
    expect((await room.ok(access('coordinator').notices({}))).openings).toEqual([]);
    const { openings } = await room.ok(access('tono').notices({}));
    expect(openings).toMatchObject([{ mine: false, reason }]);
    await room.ok(access('tono').acknowledge({ grantId: openings[0]?.grantId ?? 0 }));
    expect((await room.ok(access('tono').notices({}))).openings).toEqual([]);
  });

  it('closes again before the day is over by the hand of who opened it', async () => {
    await room.ok(access('coordinator').open({ caseId, reason }));
    const [opened] = (await accessOf('coordinator')).grants;
    const grantId = opened?.id ?? 0;
    expect((await room.error(access('tono').end({ grantId }))).code).toBe('not_found');
    await room.ok(access('coordinator').end({ grantId }));
    expect(await readCode('coordinator')).toBe('caseAccess.overviewOnly');
    expect((await room.ok(access('tono').notices({}))).openings).toHaveLength(1);
  });

  it('is closed to an account that is no longer a coordinator', async () => {
    await room.ok(access('coordinator').open({ caseId, reason }));
    const asCounselor = {
      ...whose('coordinator', today),
      session: { ...people.coordinator, role: 'counselor' as const },
    };
    const client = featureClient('caseAccess', caseAccessContract, createCaseAccessHandlers, asCounselor);
    expect((await room.error(client.ofCase({ caseId }))).code).toBe('not_found');
  });

  it('tells no reason to who may not read the case', async () => {
    await room.ok(access('tono').share({ caseId, accountId: 2, reason }));
    expect((await accessOf('coordinator')).grants).toMatchObject([{ reason: null }]);
    expect((await accessOf('sari')).grants).toMatchObject([{ reason }]);
  });
});

describe('a case that is handed over', () => {
  it('is the work of the new counselor with all that was begun, and no longer read by the former', async () => {
    const drafts = (person: Person) =>
      featureClient('drafts', draftsContract, createDraftsHandlers, whose(person, today));
    const referralId = await addReferral(room, caseId, { responsibleId: 3 });
    const ended = await addReferral(room, caseId, {
      responsibleId: 3,
      sequence: 2,
      endedOn: today,
      endedAs: 'cancelled',
    });
    await room.ok(access('tono').share({ caseId, accountId: 2, reason }));
    const key = `cases.entry.${caseId}`;
    const ofReferral = `referrals.${referralId}.contact.new`;
    await room.ok(drafts('tono').save({ key, value: 'Setengah' }));
    await room.ok(drafts('tono').save({ key: ofReferral, value: 'Dihubungi' }));
    await room.ok(drafts('tono').save({ key: 'receivers.new', value: 'Sendiri' }));

    await room.ok(access('tono').transfer({ caseId, toId: 2, reason }));
    expect(await readCode('tono')).toBe('not_found');
    expect(await readCode('sari')).toBe('read');
    await room.ok(room.sari.addEntry({ caseId, entry: note }));
    const view = await accessOf('sari');
    expect(view).toMatchObject({ right: 'owner', counselor: { id: 2 } });
    expect(view.transfers).toMatchObject([
      { from: { id: 3 }, to: { id: 2 }, by: { id: 3 }, on: today, reason },
    ]);
    // Whose case it is needs no share.
    expect(view.grants).toMatchObject([{ kind: 'shared', canEnd: false }]);
    const responsible = (id: number) =>
      room.database.read(async (manager) => (await manager.findOneByOrFail(Referral, { id })).responsibleId);
    expect([await responsible(referralId), await responsible(ended)]).toEqual([2, 3]);
    expect((await room.ok(drafts('sari').list({}))).map((one) => one.key).toSorted()).toEqual([
      key,
      ofReferral,
    ]);
    expect((await room.ok(drafts('tono').list({}))).map((one) => one.key)).toEqual(['receivers.new']);
    expect((await found('tono')).notes).toEqual([]);
    expect((await found('sari')).notes).toHaveLength(1);

    // The new counselor is told; the former did it.
    const { transfers } = await room.ok(access('sari').notices({}));
    expect(transfers).toMatchObject([{ case: { id: caseId }, by: { id: 3 }, reason }]);
    expect((await room.ok(access('tono').notices({}))).transfers).toEqual([]);
    await room.ok(access('sari').acknowledgeTransfers({ transferIds: [transfers[0]?.transferId ?? 0] }));
    expect((await room.ok(access('sari').notices({}))).transfers).toEqual([]);
  });

  it('is handed over by a coordinator who need not read it, and the former counselor is told', async () => {
    await room.ok(access('coordinator').transfer({ caseId, toId: 1, reason }));
    await room.ok(room.coordinator.addEntry({ caseId, entry: note }));
    const { transfers } = await room.ok(access('tono').notices({}));
    expect(transfers).toMatchObject([{ to: { id: 1 }, by: { id: 1 }, reason }]);
    const ids = { transferIds: transfers.map(({ transferId }) => transferId) };
    expect((await room.error(access('sari').acknowledgeTransfers(ids))).code).toBe('not_found');
    await room.ok(access('tono').acknowledgeTransfers(ids));
    expect((await room.ok(access('tono').notices({}))).transfers).toEqual([]);
  });

  it('goes with the others of a counselor who leaves, all or none', async () => {
    const second = (await room.ok(room.tono.report(report({ studentId: 2 })))).id;
    const closed = (await room.ok(room.tono.report(report({ studentId: 3 })))).id;
    await room.ok(
      room.tono.close({
        caseId: closed,
        closedOn: today,
        outcome: 'resolved',
        reason: 'Selesai di sekolah.',
      }),
    );
    const saris = (await room.ok(room.sari.report(report()))).id;
    const client = access('coordinator');
    const has = await room.ok(client.casesOf({ counselorId: 3 }));
    expect(has.running.map(({ id }) => id).toSorted()).toEqual([caseId, second]);
    expect(has.closed).toBe(1);

    const handed = { fromId: 3, toId: 2, closedToo: true, reason };
    const wrong = client.transferSeveral({ ...handed, caseIds: [caseId, saris] });
    expect((await room.error(wrong)).code).toBe('not_found');
    expect(await readCode('tono')).toBe('read');
    const none = client.transferSeveral({ ...handed, closedToo: false, caseIds: [] });
    expect((await room.error(none)).fields).toMatchObject([{ path: 'caseIds', reason: 'nothingChosen' }]);

    expect(await room.ok(client.transferSeveral({ ...handed, caseIds: [caseId] }))).toEqual({
      caseIds: [caseId, closed],
    });
    const left = await room.ok(client.casesOf({ counselorId: 3 }));
    expect([left.running.map(({ id }) => id), left.closed]).toEqual([[second], 0]);
    expect((await room.ok(room.sari.list({ state: 'all' }))).total).toBe(3);
    expect((await room.error(access('sari').casesOf({ counselorId: 3 }))).code).toBe('forbidden');
  });
});
