import type { ProvingFact, StageCode, StageItem } from '../procedure/stage';
import type { HealthSign } from '../procedure/stages-doctor';
import { stagesOf } from '../procedure/stages';
import { consentStanding } from './consent';
import { receiverHasAgreed } from './receiver-agreement';
import { escortRoles, type IsoDate, type ReferralFacts } from './referral-facts';

export type ItemStatus = 'open' | 'done' | 'not_applicable';

export interface ItemState {
  readonly code: string;
  readonly status: ItemStatus;
  /** A fact recorded elsewhere settles it; until then it can be ticked by hand all the same. */
  readonly provable: boolean;
  /** That fact is there. */
  readonly proven: boolean;
  /** When it was ticked; `null` while open and for proven items. */
  readonly on: IsoDate | null;
}

export interface StageState {
  readonly code: StageCode;
  readonly items: readonly ItemState[];
}

const hasAnswered = (facts: ReferralFacts, party: 'principal' | 'guardian') =>
  !['none', 'asked'].includes(consentStanding(facts.consents, party));

/** Of one meeting it was written down for each of the three who came along, or why not. */
const isAccompanied = ({ sessions }: ReferralFacts) =>
  sessions.some(({ escorts }) => escortRoles.every((role) => escorts.some((one) => one.role === role)));

const isCompared = ({ evaluation }: ReferralFacts, sign: HealthSign) =>
  evaluation?.signs.some((one) => one.sign === sign && one.before !== null && one.after !== null) ?? false;

const proofs: Readonly<Record<ProvingFact, (facts: ReferralFacts) => boolean>> = {
  principal_and_guardian_consulted: (facts) =>
    hasAnswered(facts, 'principal') && hasAnswered(facts, 'guardian'),
  student_willing: (facts) => consentStanding(facts.consents, 'student') === 'given',
  receiver_agreed: receiverHasAgreed,
  letter_issued: (facts) => facts.letter !== null,
  administration_arranged: (facts) => facts.arrangements.arrangedOn !== null,
  accompanied: isAccompanied,
  session_held: (facts) => facts.sessions.length > 0,
  interview_techniques_noted: (facts) => facts.sessions.some(({ techniques }) => techniques.length > 0),
  family_consulted: (facts) => facts.familyMeetings.some(({ attended }) => attended),
  outreach_held: (facts) => facts.outreaches.length > 0,
  outcome_discussed_with_student_and_guardian: ({ evaluation }) =>
    Boolean(evaluation?.discussedWithStudentOn && evaluation.discussedWithGuardianOn),
  complaint_compared: (facts) => isCompared(facts, 'complaint'),
  spirits_compared: (facts) => isCompared(facts, 'spirits'),
  diligence_compared: (facts) => isCompared(facts, 'diligence'),
  outcome_discussed_with_student: (facts) => Boolean(facts.evaluation?.discussedWithStudentOn),
  report_discussed: (facts) => Boolean(facts.evaluation?.discussedReportOn),
  analysis_written: (facts) => facts.analysis !== null,
  control_held: (facts) => facts.controls.length > 0,
  school_control_held: (facts) => facts.controls.some((control) => control.by === 'school'),
  follow_up_decided: (facts) => facts.followUp !== null,
  receiver_report_received: (facts) => facts.report !== null,
  final_report_submitted: (facts) => facts.finalReport !== null,
};

function itemState(item: StageItem, facts: ReferralFacts): ItemState {
  const provable = item.provenBy !== null;
  if (item.provenBy && proofs[item.provenBy](facts)) {
    return { code: item.code, status: 'done', provable, proven: true, on: null };
  }
  const record = facts.items.find((one) => one.item === item.code);
  return {
    code: item.code,
    status: record?.state ?? 'open',
    provable,
    proven: false,
    on: record?.on ?? null,
  };
}

/** The stages of this referral's kind, each item settled by a fact, by hand, or open. */
export const stageStates = (facts: ReferralFacts): StageState[] =>
  stagesOf(facts.kind).map((stage) => ({
    code: stage.code,
    items: stage.items.map((item) => itemState(item, facts)),
  }));

/** Codes of the items of one stage that are still open. */
export const openItems = (stages: readonly StageState[], code: StageCode): string[] =>
  stages
    .filter((stage) => stage.code === code)
    .flatMap((stage) => stage.items)
    .filter((item) => item.status === 'open')
    .map((item) => item.code);
