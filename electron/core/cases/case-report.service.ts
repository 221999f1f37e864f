import type { casesContract } from '@shared/contract/cases';
import { chronologyProblems } from '@shared/domain/chronology';
import type { IsoDate } from '@shared/domain/referral-facts';
import { severityNeedsReason } from '@shared/domain/triage';
import { In, type EntityManager } from 'typeorm';
import type { z } from 'zod';
import { writableCase } from '../database/case-access';
import { noteWriting } from '../database/change-log';
import { checkEnrolled } from '../database/enrolled-student';
import { Case, CaseEffort, CaseProblem, Referral } from '../database/entities';
import { loadReferralFacts } from '../database/referral-facts';
import { invalidField } from '../errors';
import { nextCaseCode } from './case-code';
import { checkPastDay } from '../record-days';
import type { Now } from '../now';
import { chooseProblems, problemCatalogue, type ProblemCatalogue } from './problem-catalogue';

type Report = z.output<typeof casesContract.report.input>;
type Changes = z.output<typeof casesContract.update.input>['changes'];
type TriageDecision = Report['triage'];

/**
 * Opens a case with its problems and efforts; call it in one transaction. The same report sent twice (a double
 * click, an answer that was lost) gives the case that the first one opened.
 * @throws AppError `invalid_input`
 */
export async function reportCase(
  manager: EntityManager,
  report: Report,
  { session, today, instant }: Now,
): Promise<Pick<Case, 'id' | 'code'>> {
  await checkEnrolled(manager, 'studentId', report.studentId, today);
  checkPastDay('reportedOn', report.reportedOn, today);
  report.efforts.forEach(({ on }, index) => checkPastDay(`efforts.${index}.on`, on, today));
  const severityReason = keptReason(report.triage, await problemCatalogue(manager));

  const facts = {
    studentId: report.studentId,
    counselorId: session.accountId,
    reporterKind: report.reporter.kind,
    reportedOn: report.reportedOn,
    severity: report.triage.severity,
    field: report.field,
    chronology: report.chronology,
  };
  const twin = await findTwin(manager, facts, report.triage.problems);
  if (twin) return twin;

  const opened = await manager.save(
    manager.create(Case, {
      ...facts,
      code: await nextCaseCode(manager, report.reportedOn),
      reporterName: report.reporter.name,
      severityReason,
      whyNotEnough: report.whyNotEnough,
      createdAt: instant,
      updatedAt: instant,
    }),
  );
  await addProblems(manager, opened.id, report.triage.problems);
  await manager.insert(
    CaseEffort,
    report.efforts.map((effort) => ({ ...effort, caseId: opened.id, createdAt: instant })),
  );
  return { id: opened.id, code: opened.code };
}

/**
 * Changes the named parts of a case.
 * @throws AppError `not_found`, `refused` (`cases.closed`), `invalid_input`
 */
export async function updateCase(
  manager: EntityManager,
  { caseId, changes }: { caseId: number; changes: Changes },
  now: Now,
): Promise<void> {
  const { today, instant } = now;
  const found = await writableCase(manager, now, caseId);
  const before = await readable(manager, found);
  const { reporter, reportedOn, triage: decision, field, chronology, whyNotEnough } = changes;
  if (reportedOn !== undefined) checkPastDay('changes.reportedOn', reportedOn, today);
  if (reporter) {
    found.reporterKind = reporter.kind;
    found.reporterName = reporter.name;
  }
  if (decision) await changeTriage(manager, found, decision);
  manager.merge(Case, found, { reportedOn, field, chronology, whyNotEnough, updatedAt: instant });
  await manager.save(found);
  const record = { subject: 'case', recordId: caseId, caseId } as const;
  await noteWriting(manager, now, record, before, await readable(manager, found));
  if (reportedOn !== undefined) await checkReferralsFollow(manager, found, today);
}

/** The case with its problems in words: read years later, a code says nothing. */
async function readable(manager: EntityManager, found: Case): Promise<object> {
  const rows = await manager.find(CaseProblem, {
    where: { caseId: found.id },
    order: { problemCode: 'ASC' },
  });
  const catalogue = await problemCatalogue(manager);
  return {
    ...found,
    problems: rows.map(({ problemCode }) => catalogue.get(problemCode)?.label ?? problemCode),
  };
}

/**
 * What a referral has on record cannot lie before the report of its case; `shared/domain/chronology` judges.
 * @throws AppError `invalid_input` at `changes.reportedOn`: `afterReferralFact`, with the latest day that fits
 */
async function checkReferralsFollow(manager: EntityManager, { id }: Case, today: IsoDate): Promise<void> {
  const referrals = await manager.find(Referral, { select: { id: true }, where: { caseId: id } });
  const facts = await loadReferralFacts(
    manager,
    referrals.map((one) => one.id),
    today,
  );
  const earlier = [...facts.values()]
    .flatMap((one) => chronologyProblems(one, today))
    .filter(({ code }) => code === 'consent_before_case' || code === 'contact_before_case')
    .map(({ on }) => on)
    .sort();
  if (earlier[0]) throw invalidField('changes.reportedOn', 'afterReferralFact', { latest: earlier[0] });
}

async function changeTriage(manager: EntityManager, found: Case, decision: TriageDecision): Promise<void> {
  const rows = await manager.findBy(CaseProblem, { caseId: found.id });
  const before = rows.map((row) => row.problemCode);
  found.severityReason = keptReason(decision, await problemCatalogue(manager), before, 'changes.');
  found.severity = decision.severity;
  const gone = before.filter((code) => !decision.problems.includes(code));
  const come = decision.problems.filter((code) => !before.includes(code));
  await manager.delete(CaseProblem, { caseId: found.id, problemCode: In(gone) });
  await addProblems(manager, found.id, come);
}

const addProblems = (manager: EntityManager, caseId: number, codes: readonly string[]) =>
  manager.insert(
    CaseProblem,
    codes.map((problemCode) => ({ caseId, problemCode })),
  );

/** Why another severity than the proposed one; `null` where it is the proposed one. */
function keptReason(
  decision: TriageDecision,
  catalogue: ProblemCatalogue,
  already: readonly string[] = [],
  path = '',
): string | null {
  const chosen = chooseProblems(catalogue, decision.problems, `${path}triage.problems`, already);
  if (!severityNeedsReason(chosen, decision.severity)) return null;
  if (!decision.reason) throw invalidField(`${path}triage.reason`, 'severityReasonRequired');
  return decision.reason;
}

async function findTwin(
  manager: EntityManager,
  facts: Partial<Case>,
  problemCodes: readonly string[],
): Promise<Pick<Case, 'id' | 'code'> | null> {
  const alike = await manager.find(Case, { where: facts as object, relations: { problems: true } });
  const wanted = [...problemCodes].sort().join();
  const twin = alike.find(
    (one) =>
      (one.problems ?? [])
        .map((problem) => problem.problemCode)
        .sort()
        .join() === wanted,
  );
  return twin ? { id: twin.id, code: twin.code } : null;
}
