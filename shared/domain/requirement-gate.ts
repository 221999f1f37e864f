import { severities } from '../procedure/problems';
import { receiverKind } from '../procedure/receivers';
import type { RequirementCode } from '../procedure/requirements';
import { requirementCodes } from '../procedure/requirements';
import { consentStanding, type ConsentStanding } from './consent';
import { missingData } from './data-completeness';
import { missing, type Missing, type MissingCode } from './missing';
import { receiverHasAgreed } from './receiver-agreement';
import type { ConsentParty, ReferralFacts } from './referral-facts';
import { reportStepOf } from './referral-steps';

export interface RequirementState {
  readonly code: RequirementCode;
  readonly met: boolean;
  readonly missing: readonly Missing[];
}

type Unwilling = Exclude<ConsentStanding, 'given' | 'waived'>;

const unwillingCodes: Readonly<Record<ConsentParty, Readonly<Record<Unwilling, MissingCode>>>> = {
  student: {
    none: 'student_consent_missing',
    asked: 'student_consent_unanswered',
    refused: 'student_refused',
    withdrawn: 'student_withdrew',
  },
  guardian: {
    none: 'guardian_consent_missing',
    asked: 'guardian_consent_unanswered',
    refused: 'guardian_refused',
    withdrawn: 'guardian_withdrew',
  },
  principal: {
    none: 'principal_approval_missing',
    asked: 'principal_approval_unanswered',
    refused: 'principal_refused',
    withdrawn: 'principal_withdrew',
  },
};

/** What the consent of one party lacks. A guardian alone can be passed over, with a written reason. */
export function missingConsent(facts: ReferralFacts, party: ConsentParty): Missing[] {
  const standing = consentStanding(facts.consents, party);
  if (standing === 'given') return [];
  if (standing === 'waived') {
    return party === 'guardian' ? [] : [missing(unwillingCodes[party].none, 'consideration', party)];
  }
  return [missing(unwillingCodes[party][standing], 'consideration', party)];
}

/** The student said no, now or after having said yes: the referral rests (Anwar, 2016: pertimbangan). */
export const studentUnwilling = (facts: ReferralFacts): Missing[] =>
  missingConsent(facts, 'student').filter(
    ({ code }) => code === 'student_refused' || code === 'student_withdrew',
  );

/**
 * Konferensi kasus before the referral of a severe case (Anwar & Rohmat, 2022). In an emergency it may come
 * after and whatever it decides, the student has been seen; once a letter is out it is past asking for.
 */
export function missingConference(facts: ReferralFacts): Missing[] {
  const isNeeded = severities.some(({ code, needsConference }) => code === facts.severity && needsConference);
  if (!isNeeded) return [];
  if (facts.emergency) {
    return facts.conference ? [] : [missing('conference_missing', 'consideration', 'conference')];
  }
  if (facts.letter) return [];
  if (!facts.conference) return [missing('conference_missing', 'consideration', 'conference')];
  return facts.conference.decidedToRefer
    ? []
    : [missing('conference_decided_against', 'consideration', 'conference')];
}

/** The conference where it stands in the way: not on the emergency path. */
export const blockingConference = (facts: ReferralFacts): Missing[] =>
  facts.emergency ? [] : missingConference(facts);

/**
 * A mild problem is for wali kelas and guru (Anwar & Rohmat, 2022): sending it outside the school asks for a
 * reason. Once the letter is out it is past asking for.
 */
export const missingOutsideReason = (facts: ReferralFacts): Missing[] =>
  needsOutsideReason(facts) && !facts.letter && facts.outsideReason.trim() === ''
    ? [missing('outside_reason_missing', 'consideration', 'outsideReason')]
    : [];

export const needsOutsideReason = ({ severity, kind }: Pick<ReferralFacts, 'severity' | 'kind'>): boolean =>
  severity === 'mild' && receiverKind(kind).direction === 'outside';

/** A chosen, active receiver of the right kind that has agreed. */
export function missingAgreement(facts: ReferralFacts): Missing[] {
  const { receiver } = facts;
  if (!receiver) return [missing('receiver_missing', 'contact', 'receiver')];
  const lacks: Missing[] = [];
  if (receiver.kind !== facts.kind) lacks.push(missing('receiver_kind_differs', 'contact', 'receiver'));
  // A letter already out stays valid when the directory's entry is retired later.
  if (!receiver.active && !facts.letter) lacks.push(missing('receiver_inactive', 'contact', 'receiver'));
  if (!receiverHasAgreed(facts)) lacks.push(missing('receiver_not_agreed', 'contact', 'contacts'));
  return lacks;
}

export const missingResponsible = (facts: ReferralFacts): Missing[] =>
  facts.responsibleCounselorId === null ? [missing('responsible_missing', 'letter', 'responsibleId')] : [];

export const missingLetter = (facts: ReferralFacts): Missing[] =>
  facts.letter ? [] : [missing('letter_missing', 'letter', 'letter')];

export const missingReportRequest = (facts: ReferralFacts): Missing[] =>
  facts.reportRequest ? [] : [missing('report_due_missing', 'letter', 'reportDueOn')];

/** The report asked for, received and read. */
export function missingReport(facts: ReferralFacts): Missing[] {
  const step = reportStepOf(facts.kind);
  if (!facts.report) return [...missingReportRequest(facts), missing('report_not_received', step, 'report')];
  return facts.report.readOn ? [] : [missing('report_not_read', step, 'report')];
}

const requirementRules: Readonly<Record<RequirementCode, (facts: ReferralFacts) => Missing[]>> = {
  complete_data: missingData,
  handover_letter: missingLetter,
  student_consent: (facts) => missingConsent(facts, 'student'),
  school_responsible: missingResponsible,
  receiver_report: missingReport,
};

/** The five requirements (Kurnia, 2017), each met or with exactly what is missing. */
export const requirementStates = (facts: ReferralFacts): RequirementState[] =>
  requirementCodes.map((code) => {
    const lacks = requirementRules[code](facts);
    return { code, met: lacks.length === 0, missing: lacks };
  });

/** What requirements 1–4 lack: a referral does not start without them. */
export const missingForStart = (requirements: readonly RequirementState[]): Missing[] =>
  requirements.filter(({ code }) => code !== 'receiver_report').flatMap((one) => one.missing);

/** What the handover letter lacks; empty when it may be issued. */
export const missingForLetter = (facts: ReferralFacts): Missing[] => [
  ...blockingConference(facts),
  ...(facts.emergency ? [] : missingOutsideReason(facts)),
  ...missingConsent(facts, 'principal'),
  ...missingConsent(facts, 'guardian'),
  ...missingConsent(facts, 'student'),
  ...missingAgreement(facts),
  ...missingData(facts),
  ...(facts.purpose.trim() ? [] : [missing('purpose_missing', 'letter', 'purpose')]),
  ...missingReportRequest(facts),
  ...missingResponsible(facts),
];
