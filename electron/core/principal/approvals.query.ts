import type { Approval, principalContract } from '@shared/contract/principal';
import { consentHistory } from '@shared/domain/consent';
import { concernsPrincipal, waitsForPrincipal } from '@shared/domain/principal-approval';
import { referralState } from '@shared/domain/referral-state';
import { In, IsNull, type EntityManager } from 'typeorm';
import type { z } from 'zod';
import { classNamesOf } from '../database/class-names';
import { Account, CaseClosure, Referral, ReferralConsent } from '../database/entities';
import { loadReferralFacts } from '../database/referral-facts';
import { AppError } from '../errors';
import type { Now } from '../now';

type Contract = typeof principalContract;

/** The principal's last word or the last question to the principal, as `consentStanding` reads it. */
const lastWord = (column: 'event' | '"on"') =>
  `(SELECT word.${column} FROM referral_consents word WHERE word.referral_id = r.id AND word.party = 'principal'
    ORDER BY word."on" DESC, word.id DESC LIMIT 1)`;
const closed = 'EXISTS (SELECT 1 FROM case_closures k WHERE k.case_id = r.case_id AND k.reopened_on IS NULL)';
const archived = 'EXISTS (SELECT 1 FROM archived_cases sealed WHERE sealed.case_id = r.case_id)';

/** `waitsForPrincipal` and its opposite, in SQL: the table may hold twenty years. */
const inState = {
  waiting: `r.ended_on IS NULL AND NOT ${closed} AND (${lastWord('event')} = 'asked'
    OR (r.emergency_on IS NOT NULL AND ${lastWord('event')} IS NULL))`,
  decided: `${lastWord('event')} IN ('given', 'refused', 'withdrawn') AND NOT ${archived}`,
} as const;

const order = {
  waiting: `r.emergency_on IS NULL, ${lastWord('"on"')}, r.id`,
  decided: `${lastWord('"on"')} DESC, r.id DESC`,
} as const;

/** Of how many referrals the principal is asked, and how many have been answered. */
async function countIn(manager: EntityManager, state: keyof typeof inState): Promise<number> {
  const [row]: { count: number }[] = await manager.query(
    `SELECT count(*) AS count FROM referrals r WHERE ${inState[state]}`,
  );
  return row?.count ?? 0;
}

/** One page of what waits for the principal, or of what was decided. */
export async function listApprovals(
  manager: EntityManager,
  { state, offset, limit }: z.output<Contract['approvals']['input']>,
  now: Now,
): Promise<z.output<Contract['approvals']['output']>> {
  const ids: { id: number }[] = await manager.query(
    `SELECT r.id FROM referrals r WHERE ${inState[state]} ORDER BY ${order[state]} LIMIT ? OFFSET ?`,
    [limit, offset],
  );
  const waiting = await countIn(manager, 'waiting');
  const decided = await countIn(manager, 'decided');
  const [unread]: { count: number }[] = await manager.query(
    `SELECT count(*) AS count FROM referral_final_reports f JOIN referrals r ON r.id = f.referral_id
     WHERE f.acknowledged_on IS NULL AND NOT ${archived}`,
  );
  return {
    total: state === 'waiting' ? waiting : decided,
    rows: await approvalsOf(
      manager,
      ids.map(({ id }) => id),
      now,
    ),
    counts: { waiting, decided, unreadReports: unread?.count ?? 0 },
  };
}

/** One referral on which the principal is asked. @throws AppError `not_found`, also where the principal is not */
export async function oneApproval(
  manager: EntityManager,
  { referralId }: { referralId: number },
  now: Now,
): Promise<Approval> {
  const [found] = await approvalsOf(manager, [referralId], now);
  if (!found) throw new AppError('not_found');
  return found;
}

/** The principal's view of these referrals, in their order; without those that do not concern the principal. */
async function approvalsOf(
  manager: EntityManager,
  referralIds: readonly number[],
  now: Now,
): Promise<Approval[]> {
  const facts = await loadReferralFacts(manager, referralIds, now.today);
  const rows = await manager.find(Referral, {
    where: { id: In([...referralIds]) },
    relations: { case: { student: true, counselor: true }, schoolKind: true },
  });
  const referrals = new Map(rows.map((row) => [row.id, row]));
  const caseIds = rows.map(({ caseId }) => caseId);
  const closures = await manager.findBy(CaseClosure, { caseId: In(caseIds), reopenedOn: IsNull() });
  const closedCases = new Set(closures.map(({ caseId }) => caseId));
  const classNames = await classNamesOf(
    manager,
    rows.flatMap(({ case: one }) => one?.studentId ?? []),
    now.today,
  );
  const consents = await manager.find(ReferralConsent, {
    where: { referralId: In([...referralIds]), party: 'principal' },
    order: { id: 'ASC' },
  });
  const accounts = await manager.find(Account, { select: { id: true, name: true } });
  const names = new Map(accounts.map(({ id, name }) => [id, name]));

  return referralIds.flatMap((id) => {
    const referral = referrals.get(id);
    const ofReferral = facts.get(id);
    const { case: itsCase, schoolKind, kind } = referral ?? {};
    if (!ofReferral || !itsCase?.student || !kind || !concernsPrincipal(ofReferral)) return [];
    const words = wordsOf(consents.filter(({ referralId }) => referralId === id));
    const shut = shutBy(referralState(ofReferral, now.today), closedCases.has(itsCase.id));
    const { emergency } = ofReferral;
    const isWaiting = waitsForPrincipal(ofReferral);
    return {
      referralId: id,
      student: { name: itsCase.student.name, className: classNames.get(itsCase.studentId) ?? null },
      severity: itsCase.severity,
      kind,
      schoolKind: schoolKind?.label ?? null,
      counselor: itsCase.counselor?.name ?? '',
      asked: words.asked && { on: words.asked.on, reason: words.asked.note },
      emergency,
      decision: isWaiting ? null : decisionOf(words.decided, names),
      mayDecide: shut === null,
      shut,
    };
  });
}

/** The last question and the last answer. */
function wordsOf(consents: readonly ReferralConsent[]) {
  // `consentHistory` returns the very events it is given, in order.
  const history = consentHistory(consents, 'principal') as ReferralConsent[];
  return {
    asked: history.findLast(({ event }) => event === 'asked') ?? null,
    decided: history.findLast(({ event }) => event !== 'asked') ?? null,
  };
}

/** What was written down on the principal's behalf may hold a remark of the BK room's own: it is not told. */
function decisionOf(
  decided: ReferralConsent | null,
  names: ReadonlyMap<number, string>,
): Approval['decision'] {
  if (!decided) return null;
  const { event, on, how, note, recordedBy } = decided;
  if (event === 'asked' || event === 'waived') return null;
  return { as: event, on, how, note: how === 'account' ? note : '', recordedBy: names.get(recordedBy) ?? '' };
}

function shutBy({ ended, may }: ReturnType<typeof referralState>, isClosed: boolean): Approval['shut'] {
  if (ended) return 'ended';
  if (isClosed) return 'closed';
  return may.record_principal_consent.allowed ? null : 'conference';
}
