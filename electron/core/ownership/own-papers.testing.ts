import { paperChoices, type Owned, type Shared } from './ownership-records.testing';

/** Papers of a case that one person may make. */
export const formsOf = (of: Owned) => {
  const { caseId, ready, underway, heldConferenceId, familyMeetingId, studentId } = of;
  return [
    { template: 'handover_minutes' as const, caseId, referralId: underway },
    { template: 'student_consent' as const, caseId, referralId: ready },
    { template: 'consultation_report' as const, caseId, referralId: underway, itemId: familyMeetingId },
    { template: 'conference_record' as const, caseId, itemId: heldConferenceId },
    { template: 'student_history' as const, studentId },
  ];
};
/** Papers about each thing that papers are about. */
export const aboutOf = (of: Owned, { outreachId }: Shared) => {
  const { caseId, underway, heldConferenceId, handoverId, answerId } = of;
  const others = [
    { template: 'outreach_request' as const, outreachId },
    { template: 'referrer_answer' as const, handoverId, answerId },
  ];
  const numbered = [
    { template: 'handover_minutes' as const, caseId, referralId: underway },
    { template: 'conference_record' as const, caseId, itemId: heldConferenceId },
    ...others,
  ];
  return { numbered, all: [...formsOf(of), ...others] };
};

/** The same choices with a file enclosed. */
export const enclosing = <C extends object>(choices: C, id: number) => ({
  ...choices,
  files: [{ id, title: 'Berkas pendukung' }],
});
/** A paper that goes to the receiver with a file of its referral. */
export const withFile = ({ caseId, underway: referralId, attachmentId }: Owned) => ({
  about: { template: 'handover_minutes' as const, caseId, referralId },
  choices: enclosing(paperChoices, attachmentId),
});

/** Each of them as it is chosen. */
export const chosenPapers = (of: Owned, shared: Shared) => [
  ...aboutOf(of, shared).all.map((about) => ({ about, choices: paperChoices })),
  withFile(of),
];
