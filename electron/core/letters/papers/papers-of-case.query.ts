import type { PapersOfSubject } from '@shared/contract/papers';
import { paperKinds, paperTemplateCodes, type PaperScope } from '@shared/domain/paper-fields';
import { In, IsNull, type EntityManager } from 'typeorm';
import { visibleCase } from '../../database/case-access';
import { CaseConference, FamilyMeeting, Letter, Referral } from '../../database/entities';
import type { Now } from '../../now';
import { loadPaperMaterial } from './paper-material';
import { templates } from './templates';

type Subject = Omit<PapersOfSubject, 'papers' | 'handover'>;

/**
 * Every paper of a case by what it is about, newest referral first: whether it can be made now, and which letters of it
 * are out.
 * @throws AppError `not_found`
 */
export async function papersOfCase(
  manager: EntityManager,
  { caseId }: { caseId: number },
  now: Now,
): Promise<PapersOfSubject[]> {
  await visibleCase(manager, now.session, caseId);
  const letters = await manager.find(Letter, {
    select: { id: true, kind: true, number: true, date: true, referralId: true },
    where: { caseId, cancelledOn: IsNull() },
    order: { id: 'ASC' },
  });
  const issued = (of: Letter['kind'], subject: Subject) =>
    letters
      .filter(({ kind, referralId }) => kind === of && referralId === subject.referralId)
      .map(({ id, number, date }) => ({ id, number, date }));
  const result: PapersOfSubject[] = [];
  for (const subject of await subjectsOf(manager, caseId)) {
    const material = await loadPaperMaterial(manager, { ...subject, caseId }, now);
    const codes = paperTemplateCodes.filter((code) => paperKinds[code].scope === subject.scope);
    const papers = codes.map((template) => {
      const refusal = templates[template].refusal(material);
      const writable = refusal === null && Object.keys(templates[template].fields(material)).length > 0;
      return { template, refusal, writable, issued: issued(template, subject) };
    });
    const handover = subject.scope === 'referral' ? issued('handover', subject) : [];
    result.push({ ...subject, papers, handover });
  }
  return result;
}

async function subjectsOf(manager: EntityManager, caseId: number): Promise<Subject[]> {
  const of = (scope: PaperScope, parts: Partial<Subject>): Subject => ({
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
