import { draftsContract } from '@shared/contract/drafts';
import { afterEach, beforeEach, expect, it } from 'vitest';
import {
  addReferral,
  featureClient,
  people,
  report,
  startCaseRoom,
  today,
  type CaseRoom,
} from '../cases/testing';
import type { Session } from '../router';
import { createDraftsHandlers } from './drafts.handlers';

let room: CaseRoom;
beforeEach(async () => {
  room = await startCaseRoom();
});
afterEach(() => room.dispose());

const draftsOf = (session: Session) => {
  const { database, logged } = room;
  return featureClient('drafts', draftsContract, createDraftsHandlers, {
    database,
    session,
    day: today,
    logged,
  });
};
const listOf = async (session: Session) =>
  Object.fromEntries(
    (await room.ok(draftsOf(session).list({}))).map(({ key, case: one }) => [key, one?.studentName ?? null]),
  );

it('lists what one account left half-written, with the student of its case', async () => {
  const { id } = await room.ok(room.sari.report(report()));
  const referralId = await addReferral(room, id);
  const keys = [
    `cases.entry.${id}`,
    `referrals.${referralId}.contact.new`,
    'cases.report.2',
    'cases.entry.999',
  ];
  for (const key of keys) await room.ok(draftsOf(people.sari).save({ key, value: { text: 'x' } }));
  expect(await listOf(people.sari)).toEqual({
    [`cases.entry.${id}`]: 'Dimas Arya',
    [`referrals.${referralId}.contact.new`]: 'Dimas Arya',
    'cases.report.2': null,
    'cases.entry.999': null,
  });
  expect(await listOf(people.tono)).toEqual({});
});

it('does not tell the student of a case that is another counselor’s', async () => {
  const { id } = await room.ok(room.sari.report(report()));
  await room.ok(draftsOf(people.tono).save({ key: `cases.entry.${id}`, value: { text: 'x' } }));
  expect(await listOf(people.tono)).toEqual({ [`cases.entry.${id}`]: null });
});
