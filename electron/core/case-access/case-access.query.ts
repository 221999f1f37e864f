import type {
  CaseAccessView,
  CaseGrantView,
  CaseRight,
  caseAccessContract,
} from '@shared/contract/case-access';
import { bkRoom } from '@shared/contract/define';
import { stands } from '@shared/domain/case-access';
import { In, IsNull, type EntityManager } from 'typeorm';
import type { z } from 'zod';
import { casesAmong, mayRead, overseenCases } from '../database/case-access';
import { standingsOf } from '../database/case-standings';
import { classNamesOf } from '../database/class-names';
import { Account, Case, CaseGrant, CaseTransfer } from '../database/entities';
import { AppError } from '../errors';
import type { Now } from '../now';
import { personNames, type PersonOf } from './person-names';

type Contract = typeof caseAccessContract;

/**
 * Who may read a case, and what one may know of it without reading it.
 * @throws AppError `not_found`
 */
export async function accessOfCase(
  manager: EntityManager,
  { caseId }: { caseId: number },
  now: Now,
): Promise<CaseAccessView> {
  const found = await manager.findOne(Case, { where: { id: caseId }, relations: { student: true } });
  const known = await casesAmong(manager, overseenCases, [caseId], now);
  if (!found?.student || !known.has(caseId)) throw new AppError('not_found');
  const { student } = found;
  const person = await personNames(manager);
  const right = await rightOf(manager, found, now);
  const classNames = await classNamesOf(manager, [student.id], now.today);
  const standings = await standingsOf(manager, [found], now.today);
  const isCoordinator = now.session.role === 'coordinator';
  return {
    id: found.id,
    code: found.code,
    student: { id: student.id, name: student.name, className: classNames.get(student.id) ?? null },
    counselor: person(found.counselorId),
    reportedOn: found.reportedOn,
    standing: standings(found),
    right,
    canTransfer: right === 'owner' || isCoordinator,
    canOpen: right === 'overseer',
    grants: await grantsOf(manager, found, right, { person, now }),
    transfers: await transfersOf(manager, caseId, right, person),
  };
}

async function rightOf(manager: EntityManager, { id, counselorId }: Case, now: Now): Promise<CaseRight> {
  if (counselorId === now.session.accountId) return 'owner';
  return (await mayRead(manager, now, id)) ? 'reader' : 'overseer';
}

async function grantsOf(
  manager: EntityManager,
  { id: caseId, counselorId }: Case,
  right: CaseRight,
  { person, now }: { person: PersonOf; now: Now },
): Promise<CaseGrantView[]> {
  const me = now.session.accountId;
  const isOwner = counselorId === me;
  const grants = await manager.find(CaseGrant, { where: { caseId }, order: { id: 'DESC' } });
  return grants.map((one) => {
    const isStanding = stands(one, now.instant);
    const isOpening = one.kind === 'break_glass';
    return {
      id: one.id,
      kind: one.kind,
      account: person(one.accountId),
      // A reason may tell what the case is about.
      reason: right !== 'overseer' || one.grantedBy === me ? one.reason : null,
      grantedBy: person(one.grantedBy),
      grantedAt: one.grantedAt,
      expiresAt: one.expiresAt,
      endedAt: isStanding ? null : (one.endedAt ?? one.expiresAt),
      acknowledgedAt: one.acknowledgedAt,
      canEnd: isStanding && (isOpening ? one.accountId === me : isOwner),
      canAcknowledge: one.ownerId === me && isOpening && one.acknowledgedAt === null,
    };
  });
}

async function transfersOf(
  manager: EntityManager,
  caseId: number,
  right: CaseRight,
  person: PersonOf,
): Promise<CaseAccessView['transfers']> {
  const transfers = await manager.find(CaseTransfer, { where: { caseId }, order: { id: 'DESC' } });
  return transfers.map(({ id, on, fromId, toId, transferredBy, reason }) => ({
    id,
    on,
    from: person(fromId),
    to: person(toId),
    by: person(transferredBy),
    reason: right === 'overseer' ? null : reason,
  }));
}

/** Who works on cases and can still sign in, by name. */
export async function caseCounselors(
  manager: EntityManager,
): Promise<z.output<Contract['counselors']['output']>> {
  const counselors = await manager.find(Account, {
    select: { id: true, name: true },
    where: { role: In([...bkRoom]), closedAt: IsNull() },
    order: { name: 'ASC' },
  });
  return { counselors };
}

/** What a counselor has in hand: the running cases, the last reported first, and how many are closed. */
export async function casesOfCounselor(
  manager: EntityManager,
  { counselorId }: z.output<Contract['casesOf']['input']>,
  { today }: Now,
): Promise<z.output<Contract['casesOf']['output']>> {
  if (!(await manager.existsBy(Account, { id: counselorId }))) throw new AppError('not_found');
  const cases: (Pick<Case, 'id' | 'code' | 'studentId' | 'reportedOn'> & { name: string })[] =
    await manager.query(
      `SELECT c.id, c.code, c.student_id AS studentId, c.reported_on AS reportedOn, s.name
       FROM cases c JOIN students s ON s.id = c.student_id
       WHERE c.counselor_id = ? AND ${isRunning} ORDER BY c.reported_on DESC, c.id DESC`,
      [counselorId],
    );
  const [counted]: { closed: number }[] = await manager.query(
    `SELECT count(*) AS closed FROM cases c WHERE c.counselor_id = ? AND NOT ${isRunning}`,
    [counselorId],
  );
  const classNames = await classNamesOf(
    manager,
    cases.map(({ studentId }) => studentId),
    today,
  );
  return {
    running: cases.map(({ id, code, studentId, reportedOn, name }) => ({
      id,
      code,
      reportedOn,
      student: { id: studentId, name, className: classNames.get(studentId) ?? null },
    })),
    closed: counted?.closed ?? 0,
  };
}

/** A condition on the case `c`: it is not closed. */
const isRunning = `NOT EXISTS
  (SELECT 1 FROM case_closures k WHERE k.case_id = c.id AND k.reopened_on IS NULL)`;
