import type { IsoDate, OutcomeCode, ReferralFacts } from '@shared/domain/referral-facts';
import { referralEnd } from '@shared/domain/referral-end';
import type { Severity } from '@shared/procedure/problems';
import { receiverKind } from '@shared/procedure/receivers';
import { In, IsNull, type EntityManager } from 'typeorm';
import { caseIdIn, readableCases } from '../../database/case-access';
import { Case, CaseClosure, CaseEffort, Referral, type ReferralFollowUp } from '../../database/entities';
import type { Now } from '../../now';
import { fieldLabel, problemLabels, referralMaterial, type ReferralMaterial } from './case-material';
import { loadPupilSheet, type PupilMaterial } from './sheet-material';

/** A case as a pupil's history tells it: what was done, never what was said in the counseling. */
export interface HistoryCase {
  readonly code: string;
  readonly reportedOn: IsoDate;
  readonly severity: Severity;
  /** In words. */
  readonly field: string;
  readonly problems: readonly string[];
  readonly closed: { readonly on: IsoDate; readonly outcome: OutcomeCode } | null;
  readonly efforts: readonly { readonly on: IsoDate; readonly service: string; readonly result: string }[];
  readonly referrals: readonly HistoryReferral[];
}

export interface HistoryReferral {
  readonly createdOn: IsoDate;
  /** Psikolog, Polisi (Polres), or the kind that the school added. */
  readonly kind: string;
  /** Person and institution; `null` where none was chosen yet. */
  readonly receiver: string | null;
  readonly handover: ReferralMaterial['handover'];
  /** Days of the meetings with the receiver. */
  readonly meetings: readonly IsoDate[];
  /** Controls that were kept, and whether the pupil came; `null` where that was not written down, or is secret. */
  readonly controls: readonly { readonly on: IsoDate; readonly attended: boolean | null }[];
  readonly analysis: { readonly on: IsoDate; readonly outcome: OutcomeCode } | null;
  readonly followUp: { readonly on: IsoDate; readonly decision: ReferralFollowUp['decision'] } | null;
  readonly ended: ReferralFacts['ended'];
}

/** What the history of a pupil is made of: the cases that whoever prints it may read, oldest first. */
export interface HistoryMaterial extends PupilMaterial {
  readonly cases: readonly HistoryCase[];
  /** Whoever prints it reads every case of the school. */
  readonly readsAll: boolean;
}

/** @throws AppError `not_found` */
export async function loadHistoryMaterial(
  manager: EntityManager,
  { studentId }: { studentId: number },
  now: Now,
): Promise<HistoryMaterial> {
  const { session } = now;
  const sheet = await loadPupilSheet(manager, { studentId, counselorId: session.accountId }, now);
  const cases = await manager.find(Case, {
    where: { studentId, id: caseIdIn(readableCases, now) },
    order: { reportedOn: 'ASC', id: 'ASC' },
  });
  const ids = cases.map(({ id }) => id);
  const ofThese = { caseId: In(ids) };
  const problems = await problemLabels(manager, ids);
  const closures = await manager.findBy(CaseClosure, { ...ofThese, reopenedOn: IsNull() });
  const efforts = await manager.find(CaseEffort, { where: ofThese, order: { on: 'ASC', id: 'ASC' } });
  const referrals = await referralsOf(manager, ids, now);
  return {
    ...sheet,
    // To a counselor it is not told whether there are others.
    readsAll: session.role === 'coordinator' && cases.length === (await manager.countBy(Case, { studentId })),
    cases: cases.map((one) => {
      const closure = closures.find(({ caseId }) => caseId === one.id);
      return {
        code: one.code,
        reportedOn: one.reportedOn,
        severity: one.severity,
        field: fieldLabel(one),
        problems: problems.get(one.id) ?? [],
        closed: closure ? { on: closure.closedOn, outcome: closure.outcome } : null,
        efforts: efforts.filter(({ caseId }) => caseId === one.id),
        referrals: referrals.get(one.id) ?? [],
      };
    }),
  };
}

async function referralsOf(
  manager: EntityManager,
  caseIds: readonly number[],
  now: Now,
): Promise<ReadonlyMap<number, HistoryReferral[]>> {
  const rows = await manager.find(Referral, {
    where: { caseId: In(caseIds) },
    order: { createdOn: 'ASC', id: 'ASC' },
  });
  const byCase = new Map<number, HistoryReferral[]>(caseIds.map((id) => [id, []]));
  for (const { id, caseId } of rows) {
    byCase.get(caseId)?.push(told(await referralMaterial(manager, caseId, id, now)));
  }
  return byCase;
}

/** Of all that is known of a referral, what a history may tell. */
const told = ({ row, facts, receiver, ...material }: ReferralMaterial): HistoryReferral => ({
  createdOn: row.createdOn,
  kind: (row.schoolKind ?? receiverKind(row.kind)).label,
  receiver: receiver && [receiver.person, receiver.institution].filter(Boolean).join(', '),
  handover: material.handover,
  meetings: material.sessions.map(({ on }) => on),
  controls: material.controls
    .filter(({ kind }) => kind === 'kept')
    .map(({ on, attended, secret }) => ({
      on,
      attended: secret || attended === null ? null : attended === 1,
    })),
  analysis: material.analysis,
  followUp: material.followUp,
  ended: referralEnd(facts),
});
