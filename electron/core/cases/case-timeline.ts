import type { TimelineItem } from '@shared/contract/cases';
import { In, type EntityManager } from 'typeorm';
import { toldChanges } from '../database/change-log';
import {
  CaseClosure,
  CaseEntry,
  Handover,
  Letter,
  ReceiverReport,
  ReferralFinalReport,
  ReferralSession,
  WeeklyControl,
  type Case,
  type CaseConference,
  type Referral,
} from '../database/entities';

type Fact = Extract<TimelineItem, { type: 'fact' }>;

export interface TimelineParts {
  case: Case;
  conferences: readonly CaseConference[];
  referrals: readonly Referral[];
  /** Names of the accounts, by id. */
  names: ReadonlyMap<number, string>;
  readerId: number;
}

/** Everything that happened in a case, newest first: what was written, and what the records tell by themselves. */
export async function caseTimeline(manager: EntityManager, parts: TimelineParts): Promise<TimelineItem[]> {
  const { id } = parts.case;
  const entries = await manager.find(CaseEntry, { where: { caseId: id }, order: { id: 'ASC' } });
  const handovers = await manager.find(Handover, { where: { caseId: id }, relations: { answers: true } });
  const items: TimelineItem[] = [
    reportedFact(parts.case),
    ...parts.conferences.flatMap(conferenceFacts),
    ...parts.referrals.flatMap(startFacts),
    ...(await recordedFacts(manager, id, parts.referrals)),
    ...parts.referrals.flatMap(endFacts),
    ...handovers.flatMap(handoverFacts),
    ...entries.map((entry) => writtenItem(entry, parts)),
    ...(await manager.find(CaseClosure, { where: { caseId: id }, order: { id: 'ASC' } })).flatMap(
      closureFacts,
    ),
    ...(await changesOf(manager, parts)),
  ];
  // Within a day the later in this list is the later in the case: a closing comes after what led to it.
  return items
    .map((item, index) => ({ item, index }))
    .sort((a, b) => b.item.on.localeCompare(a.item.on) || b.index - a.index)
    .map(({ item }) => item);
}

const fact = (
  name: Fact['fact'],
  id: number,
  on: string,
  more: Partial<Pick<Fact, 'params' | 'text' | 'referralId' | 'letterId'>> = {},
): Fact => ({
  type: 'fact',
  key: `${name}-${id}`,
  fact: name,
  on,
  params: {},
  text: null,
  referralId: null,
  letterId: null,
  ...more,
});

const reportedFact = (one: Case): Fact =>
  fact('reported', one.id, one.reportedOn, { params: { reporter: one.reporterKind } });

/** One that opened the case is its report; one that joined it later is told of, as it was seen then. */
const handoverFacts = (one: Handover): Fact[] => [
  ...(one.decision === 'joined'
    ? [fact('handedOver', one.id, one.handedOverOn, { params: { by: one.referrerKind }, text: one.seen })]
    : []),
  ...(one.answers ?? []).map(({ id, on, kind }) => fact('referrerAnswered', id, on, { params: { kind } })),
];

const conferenceFacts = (one: CaseConference): Fact[] =>
  one.heldOn === null
    ? []
    : [
        fact('conferenceHeld', one.id, one.heldOn, {
          params: { refer: one.decidedToRefer ?? 0 },
          text: one.decision,
        }),
      ];

function startFacts({ id, kind, createdOn, emergencyOn, emergencyReason }: Referral): Fact[] {
  const created = fact('referralCreated', id, createdOn, { referralId: id, params: { kind } });
  return emergencyOn
    ? [created, fact('emergencyStarted', id, emergencyOn, { referralId: id, text: emergencyReason })]
    : [created];
}

const endFacts = ({ id, kind, endedOn, endedAs, endReason }: Referral): Fact[] =>
  endedOn === null
    ? []
    : [
        fact('referralEnded', id, endedOn, {
          referralId: id,
          params: { kind, as: endedAs ?? '' },
          text: endReason,
        }),
      ];

async function recordedFacts(
  manager: EntityManager,
  caseId: number,
  referrals: readonly Referral[],
): Promise<Fact[]> {
  if (referrals.length === 0) return [];
  const where = { referralId: In(referrals.map((one) => one.id)) };
  const letters = await manager.findBy(Letter, { caseId });
  const sessions = await manager.findBy(ReferralSession, where);
  const controls = await manager.findBy(WeeklyControl, { ...where, kind: 'kept' });
  const reports = await manager.findBy(ReceiverReport, where);
  const finals = await manager.findBy(ReferralFinalReport, where);
  return [
    ...letters.flatMap(letterFacts),
    ...sessions.map((one) =>
      fact('session', one.id, one.on, { referralId: one.referralId, params: { place: one.place } }),
    ),
    ...controls.map((one) =>
      fact('controlKept', one.id, one.on, { referralId: one.referralId, params: { by: one.by } }),
    ),
    ...reports.map((one) => fact('reportReceived', one.id, one.receivedOn, { referralId: one.referralId })),
    ...finals.map((one) => fact('finalReport', one.id, one.submittedOn, { referralId: one.referralId })),
  ];
}

function letterFacts(one: Letter): Fact[] {
  const more = { referralId: one.referralId, letterId: one.id, params: { number: one.number ?? '' } };
  const issued = fact('letterIssued', one.id, one.date, more);
  return one.cancelledOn
    ? [issued, fact('letterCancelled', one.id, one.cancelledOn, { ...more, text: one.cancelReason })]
    : [issued];
}

function closureFacts(one: CaseClosure): Fact[] {
  const closed = fact('closed', one.id, one.closedOn, { params: { outcome: one.outcome }, text: one.reason });
  return one.reopenedOn
    ? [closed, fact('reopened', one.id, one.reopenedOn, { text: one.reopenReason })]
    : [closed];
}

async function changesOf(manager: EntityManager, parts: TimelineParts): Promise<TimelineItem[]> {
  const told = await toldChanges(manager, { caseId: parts.case.id }, parts.names);
  return told.map((change) => ({ type: 'change', ...change }));
}

const writtenItem = (entry: CaseEntry, { names, readerId }: TimelineParts): TimelineItem => ({
  type: 'entry',
  id: entry.id,
  on: entry.on,
  kind: entry.kind,
  text: entry.text,
  secret: entry.secret,
  author: { id: entry.authorId, name: names.get(entry.authorId) ?? '' },
  mine: entry.authorId === readerId,
  createdAt: entry.createdAt,
});
