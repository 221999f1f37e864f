import type { IsoDate, ReferralFacts } from '@shared/domain/referral-facts';
import { fields, problems } from '@shared/procedure/problems';
import { In, IsNull, type EntityManager, type EntityTarget } from 'typeorm';
import { visibleCase } from '../../database/case-access';
import {
  CaseConference,
  CaseEffort,
  CaseProblem,
  FamilyMeeting,
  Letter,
  ReceiverReport,
  ReferralAnalysis,
  ReferralConsent,
  ReferralEvaluation,
  ReferralFinalReport,
  ReferralFollowUp,
  ReferralSession,
  ReportReminder,
  SchoolProblem,
  WeeklyControl,
  type Case,
} from '../../database/entities';
import { loadReferralFacts } from '../../database/referral-facts';
import { AppError } from '../../errors';
import type { Now } from '../../now';
import type { HandoverFacts } from '../handover-facts';
import { signerOf, type ReferralAround } from '../handover-material';
import { visibleReferral } from '../letter-access';
import { loadPupilSheet, type PupilMaterial } from './sheet-material';

/** What of a case a paper is about, as `shared/contract/papers` names it. */
export interface CaseSubject {
  readonly caseId: number;
  readonly referralId: number | null;
  /** The conference or the meeting with the family that the paper is about. */
  readonly itemId: number | null;
}

export type PaperSession = Pick<ReferralSession, 'on' | 'time' | 'place' | 'escorts' | 'escort' | 'note'>;

/** The part of the material that a referral brings. */
export interface ReferralMaterial {
  readonly row: ReferralAround;
  readonly facts: ReferralFacts;
  readonly receiver: HandoverFacts['receiver'];
  /** The handover letter that went out; `null` before, and where it was cancelled. */
  readonly handover: { readonly number: string | null; readonly date: IsoDate } | null;
  /** Days on which the receiver was reminded of its report, in their order. */
  readonly reminders: readonly IsoDate[];
  /** The day on which somebody withdrew the consent; `null` where nobody did. */
  readonly withdrawnOn: IsoDate | null;
  readonly sessions: readonly PaperSession[];
  readonly controls: readonly WeeklyControl[];
  readonly report: ReceiverReport | null;
  readonly evaluation: ReferralEvaluation | null;
  readonly analysis: ReferralAnalysis | null;
  readonly followUp: ReferralFollowUp | null;
  readonly finalReport: ReferralFinalReport | null;
}

/**
 * What the papers of a case are made of. What is marked rahasia is not read at all, and of a meeting or a control
 * marked so the day alone: no template can let it slip.
 */
export interface CaseMaterial extends PupilMaterial {
  readonly case: {
    readonly id: number;
    readonly code: string;
    readonly reportedOn: IsoDate;
    /** In words. */
    readonly field: string;
    readonly problems: readonly string[];
    readonly chronology: string;
    readonly whyNotEnough: string;
    readonly efforts: readonly { on: IsoDate; service: string; result: string }[];
  };
  readonly referral: ReferralMaterial | null;
  readonly conference: CaseConference | null;
  readonly familyMeeting: FamilyMeeting | null;
}

/** @throws AppError `not_found` where a part does not belong to the case, or may not be seen */
export async function loadCaseMaterial(
  manager: EntityManager,
  subject: CaseSubject,
  now: Now,
): Promise<CaseMaterial> {
  const { caseId, referralId } = subject;
  const one = await visibleCase(manager, now, caseId);
  const referral = referralId === null ? null : await referralMaterial(manager, caseId, referralId, now);
  const counselorId = signerOf({ responsibleId: referral?.row.responsibleId ?? null, case: one });
  return {
    ...(await loadPupilSheet(manager, { studentId: one.studentId, counselorId }, now)),
    case: {
      id: one.id,
      code: one.code,
      reportedOn: one.reportedOn,
      field: fieldLabel(one),
      problems: (await problemLabels(manager, [caseId])).get(caseId) ?? [],
      chronology: one.chronology,
      whyNotEnough: one.whyNotEnough,
      efforts: await manager.find(CaseEffort, { where: { caseId }, order: { on: 'ASC', id: 'ASC' } }),
    },
    referral,
    conference: await itemOf(manager, CaseConference, { caseId }, subject),
    familyMeeting:
      referralId === null
        ? null
        : await itemOf(manager, FamilyMeeting, { referralId, secret: false }, subject),
  };
}

/** The item that the paper is about, where it is of this kind and belongs there. */
async function itemOf<T extends { id: number }>(
  manager: EntityManager,
  entity: EntityTarget<T>,
  owner: object,
  { itemId }: CaseSubject,
): Promise<T | null> {
  return itemId === null ? null : manager.findOneBy(entity, { ...owner, id: itemId } as never);
}

/** Bidang bimbingan in words. */
export const fieldLabel = ({ field }: Pick<Case, 'field'>): string =>
  fields.find(({ code }) => code === field)?.label ?? '';

/** The problems of each of these cases in words, in the order in which they were chosen. */
export async function problemLabels(
  manager: EntityManager,
  caseIds: readonly number[],
): Promise<ReadonlyMap<number, string[]>> {
  const rows = await manager.find(CaseProblem, { where: { caseId: In(caseIds) }, order: { id: 'ASC' } });
  const ownIds = rows.flatMap(({ problemCode }) =>
    problemCode.startsWith('school:') ? [Number(problemCode.slice('school:'.length))] : [],
  );
  const own = await manager.findBy(SchoolProblem, { id: In(ownIds) });
  const labels = new Map<string, string>([
    ...problems.map(({ code, label }) => [code, label] as const),
    ...own.map(({ id, label }) => [`school:${id}`, label] as const),
  ]);
  const byCase = Map.groupBy(rows, ({ caseId }) => caseId);
  return new Map(
    [...byCase].map(([id, chosen]) => [
      id,
      chosen.flatMap(({ problemCode }) => labels.get(problemCode) ?? []),
    ]),
  );
}

export async function referralMaterial(
  manager: EntityManager,
  caseId: number,
  referralId: number,
  now: Now,
): Promise<ReferralMaterial> {
  const row = await visibleReferral(manager, now, referralId);
  const facts = (await loadReferralFacts(manager, [referralId], now.today)).get(referralId);
  if (!facts || row.caseId !== caseId) throw new AppError('not_found');
  const handover = await manager.findOneBy(Letter, { kind: 'handover', referralId, cancelledOn: IsNull() });
  const rows = <T extends { id: number; referralId: number }>(entity: EntityTarget<T>): Promise<T[]> =>
    manager.find(entity, { where: { referralId } as never, order: { id: 'ASC' } as never });
  const only = async <T extends { id: number; referralId: number }>(entity: EntityTarget<T>) =>
    (await rows(entity)).at(-1) ?? null;
  const withdrawn = (await rows(ReferralConsent)).findLast(({ event }) => event === 'withdrawn');
  return {
    row,
    facts,
    receiver: row.receiver ?? null,
    handover: handover && { number: handover.number, date: handover.date },
    reminders: (await rows(ReportReminder)).map(({ on }) => on).sort(),
    withdrawnOn: withdrawn?.on ?? null,
    sessions: (await rows(ReferralSession)).map(withoutSecrets).sort(byDay),
    controls: (await rows(WeeklyControl)).map(openControl).sort(byDay),
    report: await only(ReceiverReport),
    evaluation: await only(ReferralEvaluation),
    analysis: await only(ReferralAnalysis),
    followUp: await only(ReferralFollowUp),
    finalReport: await only(ReferralFinalReport),
  };
}

const byDay = (a: { on: IsoDate }, b: { on: IsoDate }) => a.on.localeCompare(b.on);

const withoutSecrets = (one: ReferralSession): PaperSession => ({
  on: one.on,
  time: one.time,
  place: one.place,
  escorts: one.escorts,
  escort: one.escort,
  note: one.secret ? '' : one.note,
});

const openControl = (one: WeeklyControl): WeeklyControl =>
  one.secret ? { ...one, mood: null, learning: null, relations: null, events: '', action: '' } : one;
