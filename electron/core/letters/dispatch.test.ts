import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { LetterStatus } from '@shared/contract/letter-views';
import {
  CaseClosure,
  IncomingLetter,
  LetterDispatch,
  ReceiverReport,
  RecordChange,
} from '../database/entities';
import {
  choices,
  errorOf,
  ok,
  openDesk,
  openLetterRoom,
  otherCounselor,
  today,
  type LetterDesk,
  type LetterRoom,
} from './testing';

let room: LetterRoom;
let desk: LetterDesk;
beforeEach(async () => {
  room = await openLetterRoom(3);
  ({ desk } = room);
});
afterEach(() => room.dispose());

const sentBy = 'Pak Slamet';
const byHand = { sentOn: today, channel: 'hand', sentBy, receivedBy: ' ' } as const;
const issue = async (referralId: number, date = '2026-11-20') =>
  (await ok(desk.client.issue({ referralId, choices: { ...choices, date } }))).id;
const send = (letterId: number, form: object = {}, at = desk) =>
  at.client.saveDispatch({ letterId, form: { ...byHand, ...form } });
const recorded = { recordedBy: 1, recordedAt: `${today}T01:00:00.000Z` };
const report = (referralId: number, receivedOn: string) =>
  room.database.write((manager) => manager.insert(ReceiverReport, { referralId, receivedOn, ...recorded }));
const answer = (answersId: number, receivedOn: string) =>
  room.database.write((manager) =>
    manager.insert(IncomingLetter, {
      receivedOn,
      sender: 'RSUD Bangil',
      subject: 'Kesediaan menerima',
      caseId: 1,
      answersId,
      ...recorded,
    }),
  );
const ids = async (status: LetterStatus) => (await ok(desk.client.list({ status }))).rows.map(({ id }) => id);

describe('that a letter was sent', () => {
  it('is written down once, mended, and taken back, and the case’s history tells of both', async () => {
    const id = await issue(1);
    expect(await ok(send(id))).toMatchObject({
      status: 'sent',
      sentOn: today,
      dispatch: { ...byHand, receivedBy: null, recordedBy: 'Bagus Prayitno, S.Pd.' },
    });
    const mended = await ok(send(id, { channel: 'post', sentOn: '2026-11-21' }));
    expect(mended.dispatch).toMatchObject({ channel: 'post', sentOn: '2026-11-21' });
    expect(await room.database.read((manager) => manager.count(LetterDispatch))).toBe(1);
    expect(await ok(desk.client.removeDispatch({ letterId: id }))).toMatchObject({
      status: 'issued',
      dispatch: null,
    });
    expect((await errorOf(desk.client.removeDispatch({ letterId: id }))).code).toBe('not_found');
    const changes = await room.database.read((manager) => manager.find(RecordChange));
    expect(changes).toMatchObject([
      { subject: 'dispatch', caseId: 1, removed: false, fields: [{ field: 'sentOn' }, { field: 'channel' }] },
      { subject: 'dispatch', removed: true },
    ]);
  });

  it('is not before the letter, nor on a day to come, nor of a cancelled one', async () => {
    const id = await issue(1);
    for (const [sentOn, reason] of [
      ['2026-11-19', 'beforeLetter'],
      ['2026-11-25', 'inFuture'],
      ['', 'date'],
    ] as const) {
      expect((await errorOf(send(id, { sentOn }))).fields).toMatchObject([{ path: 'form.sentOn', reason }]);
    }
    await ok(send(id));
    await ok(desk.client.cancel({ letterId: id, reason: 'Salah alamat.' }));
    for (const call of [send(id), desk.client.removeDispatch({ letterId: id })]) {
      expect((await errorOf(call)).reason).toBe('letters.cancelled');
    }
    expect(await ok(desk.client.get({ letterId: id }))).toMatchObject({ status: 'cancelled', sentOn: today });
  });

  it('is written down after its case was closed too, and by nobody who may not read it', async () => {
    const id = await issue(1);
    const closing = { closedOn: today, outcome: 'resolved', reason: '-', closedBy: 1 } as const;
    await room.database.write((manager) => manager.insert(CaseClosure, { caseId: 1, ...closing }));
    await ok(send(id));
    const stranger = openDesk(room.database, otherCounselor);
    expect((await errorOf(send(id, {}, stranger))).code).toBe('not_found');
    expect((await errorOf(stranger.client.removeDispatch({ letterId: id }))).code).toBe('not_found');
  });
});

describe('a letter that was begun', () => {
  it('is a draft until it is issued, and again when that one is cancelled, to those who see its case', async () => {
    const drafts = async (at = desk) => (await ok(at.client.drafts({}))).map(({ referralId }) => referralId);
    expect(await drafts()).toEqual([]);
    await ok(desk.client.saveDraft({ referralId: 2, choices }));
    expect(await ok(desk.client.drafts({}))).toEqual([
      { referralId: 2, caseId: 2, code: 'K-2026-002', receiver: 'RSUD Bangil' },
    ]);
    expect(await drafts(openDesk(room.database, otherCounselor))).toEqual([]);
    const id = await issue(2);
    expect(await drafts()).toEqual([]);
    await ok(desk.client.cancel({ letterId: id, reason: 'Salah alamat.' }));
    expect(await drafts()).toEqual([2]);
    const closing = { closedOn: today, outcome: 'resolved', reason: '-', closedBy: 1 } as const;
    await room.database.write((manager) => manager.insert(CaseClosure, { caseId: 2, ...closing }));
    expect(await drafts()).toEqual([]);
  });
});

describe('the status of a letter', () => {
  it('follows from what is recorded, and the register is narrowed by it', async () => {
    const [issued, sent, replied] = [await issue(1), await issue(2), await issue(3)];
    await ok(send(sent));
    await ok(send(replied));
    await report(3, today);
    expect([await ids('issued'), await ids('sent'), await ids('replied')]).toEqual([
      [issued],
      [sent],
      [replied],
    ]);
    const all = (await ok(desk.client.list({}))).rows;
    expect(all.map(({ status, sentOn, repliedOn }) => [status, sentOn, repliedOn])).toEqual([
      ['replied', today, today],
      ['sent', today, null],
      ['issued', null, null],
    ]);
    await ok(desk.client.cancel({ letterId: issued, reason: 'Salah alamat.' }));
    expect([await ids('cancelled'), await ids('issued')]).toEqual([[issued], []]);
  });

  it('is answered from the first letter that answers it, sent or not; such a letter is not cancelled', async () => {
    const id = await issue(1);
    await answer(id, '2026-11-23');
    await answer(id, '2026-11-22');
    await report(1, today);
    const view = await ok(desk.client.get({ letterId: id }));
    expect(view).toMatchObject({ status: 'replied', repliedOn: '2026-11-22' });
    expect(view.replies.map(({ receivedOn }) => receivedOn)).toEqual(['2026-11-22', '2026-11-23']);
    const refusal = await errorOf(desk.client.cancel({ letterId: id, reason: 'Salah alamat.' }));
    expect(refusal.reason).toBe('letters.answered');
  });

  it('is not answered by a report that came before it, nor an invitation by the report of a receiver', async () => {
    const id = await issue(1, today);
    await report(1, '2026-11-23');
    expect((await ok(desk.client.get({ letterId: id }))).status).toBe('issued');
    const about = { template: 'handover_minutes' as const, caseId: 1, referralId: 1 };
    const { choices: proposed } = await ok(desk.client.paperDraft({ about }));
    const { id: minutes } = await ok(desk.client.issuePaper({ about, choices: proposed }));
    await room.database.write((manager) => manager.updateAll(ReceiverReport, { receivedOn: today }));
    expect((await ok(desk.client.get({ letterId: minutes }))).status).toBe('issued');
    expect((await ok(desk.client.get({ letterId: id }))).status).toBe('replied');
  });

  it('of a letter without a number is that, also after it was sent', async () => {
    const { id } = await ok(
      desk.client.issue({
        referralId: 1,
        choices: { ...choices, date: today },
        numbering: { mode: 'later' },
      }),
    );
    expect((await ok(send(id))).status).toBe('unnumbered');
    expect(await ids('unnumbered')).toEqual([id]);
    expect((await ok(desk.client.enterNumber({ letterId: id, number: 'B/7' }))).status).toBe('sent');
  });
});
