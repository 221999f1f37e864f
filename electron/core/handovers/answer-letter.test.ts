import { handoversContract } from '@shared/contract/handovers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addEffort } from '../cases/case-efforts.service';
import { reportCase } from '../cases/case-report.service';
import { problemLabels } from '../cases/problem-catalogue';
import { featureClient } from '../cases/testing';
import { Case, Disclosure, Handover } from '../database/entities';
import {
  coordinator,
  errorOf,
  ok,
  openDesk,
  openLetterRoom,
  otherCounselor,
  today,
  type LetterRoom,
} from '../letters/testing';
import { createHandoversHandlers } from './handovers.handlers';

let room: LetterRoom;
let handoverId: number;
let answerId: number;

const handovers = (session = coordinator) =>
  featureClient(
    'handovers',
    handoversContract,
    (parts) => createHandoversHandlers(parts, { openCase: reportCase, addEffort, problemLabels }),
    { database: room.database, logged: [], session, day: today },
  );
const about = () => ({ template: 'referrer_answer' as const, handoverId, answerId });
async function issue(desk = room.desk) {
  const { choices } = await ok(desk.client.paperDraft({ about: about() }));
  return ok(desk.client.issuePaper({ about: about(), choices }));
}

beforeEach(async () => {
  room = await openLetterRoom(2);
  const handover = {
    studentId: 1,
    referrer: { kind: 'subject_teacher' as const, name: 'Hendra Wijaya, S.Pd.', staffId: null },
    handedOverOn: '2026-11-20',
    seen: 'Tertidur di kelas.',
    efforts: [],
    urgency: null,
  };
  ({ id: handoverId } = await ok(handovers().save({ handoverId: null, handover })));
  const answer = {
    kind: 'received' as const,
    on: '2026-11-23',
    how: 'letter' as const,
    text: 'Rizky Maulana telah kami terima.',
    checked: true as const,
  };
  ({ id: answerId } = await ok(handovers().answer({ handoverId, answer })));
});
afterEach(() => room.dispose());

describe('the letter that answers who handed a pupil over', () => {
  it('is shown at its answer, which stays while the letter stands', async () => {
    const { id, number, recipient } = await issue();
    expect(recipient).toBe('Hendra Wijaya, S.Pd., Guru Mata Pelajaran');
    const { answers } = await ok(handovers().get({ handoverId }));
    expect(answers).toMatchObject([{ id: answerId, letters: [{ id, number, date: today }] }]);
    expect((await errorOf(handovers().removeAnswer({ answerId }))).reason).toBe('handovers.answeredByLetter');
    await ok(room.desk.client.cancel({ letterId: id, reason: 'Salah nama.' }));
    await ok(handovers().removeAnswer({ answerId }));
    expect(await ok(room.desk.client.get({ letterId: id }))).toMatchObject({
      about: { of: 'handover', handoverId },
      status: 'cancelled',
    });
  });

  it('goes with the hand-over: the room’s while nobody has taken it on, then its case’s', async () => {
    const { id, number } = await issue();
    const other = openDesk(room.database, otherCounselor);
    expect(await ok(other.client.get({ letterId: id }))).toMatchObject({
      number,
      disclosed: ['name', 'class'],
    });
    const logged = async () => (await ok(other.client.disclosures({}))).rows.map((row) => row.case);
    expect(await logged()).toEqual([null]);
    await room.database.write((manager) =>
      manager.update(Handover, { id: handoverId }, { caseId: 1, decision: 'joined', decidedOn: today }),
    );
    expect((await errorOf(other.client.get({ letterId: id }))).code).toBe('not_found');
    expect((await errorOf(other.client.paperDraft({ about: about() }))).code).toBe('not_found');
    expect(await logged()).toEqual([]);
    const { rows } = await ok(other.client.list({ kind: 'referrer_answer' }));
    expect(rows).toMatchObject([{ id, readable: false }]);
    const own = await ok(room.desk.client.disclosures({ caseId: 1 }));
    expect(own.rows).toMatchObject([{ letterId: id, case: { id: 1, code: 'K-2026-001' } }]);
    expect(await room.database.read((manager) => manager.find(Disclosure))).toMatchObject([
      { caseId: null, studentId: 1 },
    ]);
  });

  it('can be written after the case was closed, for that is when the end is told', async () => {
    await room.database.write(async (manager) => {
      const { counselorId } = await manager.findOneByOrFail(Case, { id: 1 });
      await manager.query(
        `INSERT INTO case_closures (case_id, closed_on, outcome, reason, closed_by) VALUES (1, ?, 'resolved', 'Tuntas.', ?)`,
        [today, counselorId],
      );
      await manager.update(Handover, { id: handoverId }, { caseId: 1, decision: 'joined', decidedOn: today });
    });
    const { id } = await issue();
    await ok(room.desk.client.cancel({ letterId: id, reason: 'Salah ketik.' }));
  });
});
