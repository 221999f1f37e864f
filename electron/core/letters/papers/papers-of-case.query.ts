import type { PapersOfSubject } from '@shared/contract/papers';
import { casePaperCodes, paperKinds, type CaseScope } from '@shared/domain/paper-fields';
import type { IsoDate } from '@shared/domain/referral-facts';
import { In, IsNull, type EntityManager } from 'typeorm';
import { visibleCase } from '../../database/case-access';
import {
  CaseConference,
  FamilyMeeting,
  Handover,
  HandoverAnswer,
  Letter,
  Referral,
} from '../../database/entities';
import type { Now } from '../../now';
import { loadCaseMaterial } from './case-material';
import { loadHistoryMaterial } from './history-material';
import type { About } from './open-paper';
import type { Template } from './paper-template';
import type { SheetMaterial } from './sheet-material';
import { casePapers, studentPapers } from './templates';

/** Something of a case that papers are about. */
interface Part {
  readonly scope: CaseScope;
  readonly referralId: number | null;
  readonly itemId: number | null;
  readonly sequence: number | null;
  readonly on: IsoDate | null;
}

type Issued = Pick<Letter, 'id' | 'kind' | 'number' | 'date' | 'referralId' | 'answerId'>;

/**
 * Every paper of a case by what it is about, newest referral first: whether it can be made now, and which letters of it
 * are out. The answers to those who handed the pupil over belong to them, and the pupil's history.
 * @throws AppError `not_found`
 */
export async function papersOfCase(
  manager: EntityManager,
  { caseId }: { caseId: number },
  now: Now,
): Promise<PapersOfSubject[]> {
  const { studentId } = await visibleCase(manager, now, caseId);
  const handovers = await manager.find(Handover, { select: { id: true }, where: { caseId } });
  const handoverIds = handovers.map(({ id }) => id);
  const letters: Issued[] = await manager.find(Letter, {
    select: { id: true, kind: true, number: true, date: true, referralId: true, answerId: true },
    where: [
      { caseId, cancelledOn: IsNull() },
      { handoverId: In(handoverIds), cancelledOn: IsNull() },
    ],
    order: { id: 'ASC' },
  });
  const result: PapersOfSubject[] = [];
  for (const part of await partsOf(manager, caseId)) {
    result.push(await papersOfPart(manager, { caseId, part, letters }, now));
  }
  return [
    ...result,
    ...(await answersOf(manager, handoverIds, letters)),
    await historyOf(manager, studentId, now),
  ];
}

async function papersOfPart(
  manager: EntityManager,
  { caseId, part, letters }: { caseId: number; part: Part; letters: readonly Issued[] },
  now: Now,
): Promise<PapersOfSubject> {
  const { scope, sequence, on, referralId, itemId } = part;
  const material = await loadCaseMaterial(manager, { caseId, referralId, itemId }, now);
  const codes = casePaperCodes.filter((code) => paperKinds[code].scope === scope);
  const out = (kind: Letter['kind']) =>
    issued(letters.filter((one) => one.kind === kind && one.referralId === referralId));
  return {
    scope,
    sequence,
    on,
    referralId,
    papers: codes.map((template) => ({
      template,
      about: { template, caseId, referralId, itemId },
      ...standingOf(casePapers[template], material),
      issued: out(template),
    })),
    handover: scope === 'referral' ? out('handover') : [],
  };
}

/** Whether a paper can be made of this material, and whether it has fields to leave empty. */
function standingOf<M extends SheetMaterial>(template: Template<M>, material: M) {
  const refusal = template.refusal(material);
  return { refusal, writable: refusal === null && Object.keys(template.fields(material)).length > 0 };
}

/** The answers that were kept with the hand-overs of a case; where none was, one is to be written first. */
async function answersOf(
  manager: EntityManager,
  handoverIds: readonly number[],
  letters: readonly Issued[],
): Promise<PapersOfSubject[]> {
  const template = 'referrer_answer' as const;
  const kept = await manager.find(HandoverAnswer, {
    where: { handoverId: In(handoverIds) },
    order: { on: 'DESC', id: 'DESC' },
  });
  const of = (on: IsoDate | null, about: About | null, out: readonly Issued[]): PapersOfSubject => ({
    ...ofNoReferral,
    scope: 'handover',
    on,
    papers: [
      { template, about, refusal: about ? null : 'letters.noAnswer', writable: false, issued: issued(out) },
    ],
  });
  if (kept.length === 0) return handoverIds.length > 0 ? [of(null, null, [])] : [];
  return kept.map(({ id, handoverId, on }) =>
    of(
      on,
      { template, handoverId, answerId: id },
      letters.filter(({ answerId }) => answerId === id),
    ),
  );
}

async function historyOf(manager: EntityManager, studentId: number, now: Now): Promise<PapersOfSubject> {
  const template = 'student_history' as const;
  const about = { template, studentId };
  const standing = standingOf(studentPapers[template], await loadHistoryMaterial(manager, about, now));
  const papers = [{ template, about, ...standing, issued: [] }];
  return { ...ofNoReferral, scope: 'student', on: null, papers };
}

const ofNoReferral = { sequence: null, referralId: null, handover: [] };
const issued = (letters: readonly Issued[]) => letters.map(({ id, number, date }) => ({ id, number, date }));

async function partsOf(manager: EntityManager, caseId: number): Promise<Part[]> {
  const of = (scope: CaseScope, parts: Partial<Part>): Part => ({
    scope,
    referralId: null,
    itemId: null,
    sequence: null,
    on: null,
    ...parts,
  });
  const referrals = await manager.find(Referral, { where: { caseId }, order: { sequence: 'DESC' } });
  const conferences = await manager.find(CaseConference, { where: { caseId }, order: { plannedOn: 'DESC' } });
  const meetings = await manager.find(FamilyMeeting, {
    where: { referralId: In(referrals.map(({ id }) => id)), secret: false },
    order: { on: 'DESC' },
  });
  return [
    ...referrals.map(({ id, sequence }) => of('referral', { referralId: id, sequence })),
    ...conferences.map(({ id, heldOn, plannedOn }) =>
      of('conference', { itemId: id, on: heldOn ?? plannedOn }),
    ),
    ...meetings.map(({ id, referralId, on }) => of('family_meeting', { referralId, itemId: id, on })),
    of('case', {}),
  ];
}
