import type { CaseDetails } from '@shared/contract/cases';
import type { ReferralView } from '@shared/contract/referrals';
import type { ConsentParty, ReferralFacts } from '@shared/domain/referral-facts';

/** What the pages of a referral and of its case show, read without the rules. */

/** What a party said last. */
export const lastSaid = (view: Pick<ReferralView, 'consents'>, party: ConsentParty) =>
  view.consents
    .filter((one) => one.party === party)
    .toSorted((a, b) => a.on.localeCompare(b.on) || a.id - b.id)
    .at(-1)?.event ?? 'none';

/** Codes of the items that are open, of one stage or of all. */
export const openItems = (view: ReferralView, stage?: string) =>
  view.state.stages
    .filter(({ code }) => stage === undefined || code === stage)
    .flatMap(({ items }) => items)
    .filter(({ status }) => status === 'open')
    .map(({ code }) => code);

/** Without who last touched it and when: what is left is what was recorded, and what follows from it. */
export function substance(view: ReferralView): unknown {
  return JSON.parse(
    JSON.stringify(view, (name, value: unknown) =>
      ['updatedAt', 'recordedAt', 'recordedBy'].includes(name) ? undefined : value,
    ),
  );
}

/** Requirements 1–4 (Kurnia, 2017) as they stood, read off the page. */
export function openRequirements(view: ReferralView, of: CaseDetails): string[] {
  return Object.entries({
    data: !of.completeness.complete,
    letter: view.letter === null,
    student: lastSaid(view, 'student') !== 'given',
    school: view.request.responsibleId === null,
  })
    .filter(([, isOpen]) => isOpen)
    .map(([name]) => name);
}

/** The facts as the pages of the referral and of its case show them. */
export function factsOf(view: ReferralView, of: CaseDetails): ReferralFacts {
  return {
    kind: view.kind,
    severity: view.severity,
    createdOn: view.createdOn,
    // Its birth date and address are the same all along; no page of the referral shows them.
    student: { ...view.student, birthDate: '2012-05-04', address: 'Jl. Melati 3' },
    guardian: view.guardian,
    case: {
      reportedOn: of.reportedOn,
      field: of.field,
      chronology: of.chronology,
      problemCount: of.triage.problems.length,
      effortCount: of.efforts.length,
      whyNotEnough: of.whyNotEnough,
    },
    conference: view.conference,
    responsibleCounselorId: view.request.responsibleId,
    outsideReason: view.outsideReason,
    emergency: view.emergency,
    consents: view.consents,
    arrangements: view.arrangements,
    receiver: view.receiver,
    contacts: view.contacts,
    appointment: view.appointment,
    purpose: view.request.purpose,
    letter: view.letter && { issuedOn: view.letter.date },
    reportRequest: view.request.reportDueOn === null ? null : { dueOn: view.request.reportDueOn },
    reminders: view.reminders,
    report: view.report,
    items: view.items,
    sessions: view.sessions,
    familyMeetings: view.familyMeetings,
    outreaches: view.outreaches,
    weeklyControl: view.weeklyControl,
    controls: view.controls.filter(({ kind }) => kind === 'kept'),
    holidays: view.controls.filter(({ kind }) => kind === 'holiday'),
    evaluation: view.evaluation,
    analysis: view.analysis,
    followUp: view.followUp,
    finalReport: view.finalReport,
    ended: view.end && { as: view.end.as, on: view.end.on },
  };
}
