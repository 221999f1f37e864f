import type { ConsentData } from './consent-scope';
import type { ReceiverKind } from '../procedure/receivers';
import type { Severity } from '../procedure/problems';
import type { BnnTechnique } from '../procedure/stages-bnn';
import type { HealthSign } from '../procedure/stages-doctor';

/** A calendar day, `YYYY-MM-DD`, in the school's own time zone. */
export type IsoDate = string;

export const consentPartyCodes = ['student', 'guardian', 'principal'] as const;
export type ConsentParty = (typeof consentPartyCodes)[number];

/**
 * How a consent was given: on paper with a signature, spoken before a witness, or in Rujuk under the own account, which
 * the principal alone has.
 */
export const consentWays = ['signed', 'spoken', 'account'] as const;
export type ConsentWay = (typeof consentWays)[number];

/**
 * One thing that happened around a consent. The latest event of a party decides where it stands; earlier ones
 * stay. `waived` exists for the guardian alone: the written "special circumstance" (a guardian who is the suspect).
 */
export interface ConsentEvent {
  party: ConsentParty;
  event: 'asked' | 'given' | 'refused' | 'withdrawn' | 'waived';
  on: IsoDate;
  /** `null` for `asked`, and for a no that the BK room wrote down. */
  how: ConsentWay | null;
  /** Data that may be passed on to the receiver; without a list, what is usual for its kind (`disclosure.ts`). */
  covers?: readonly ConsentData[] | null;
}

/** How somebody outside the school is reached. */
export const contactChannels = ['letter', 'telephone', 'visit', 'message', 'other'] as const;

export interface ContactAttempt {
  receiverId: number;
  on: IsoDate;
  channel: (typeof contactChannels)[number];
  result: 'agreed' | 'waiting' | 'declined' | 'unreachable';
}

/** Who goes along with the student to the receiver (Agustin & Rahmi, 2023; Maryam, 2020). */
export const escortRoles = ['counselor', 'homeroom_teacher', 'guardian'] as const;
export type EscortRole = (typeof escortRoles)[number];

/** Whether one of them came; `note` names who it was, or why not. */
export interface Escort {
  role: EscortRole;
  came: boolean;
  note: string;
}

/** One meeting of student and receiver (pertemuan). */
export interface SessionFacts {
  on: IsoDate;
  escorts: readonly Escort[];
  /** Techniques of BNN's counseling interview, as used (Maryam, 2020). */
  techniques: readonly BnnTechnique[];
}

/**
 * The receiver's consultation with the parents, or the home visit that takes its place when they do not come
 * (Maryam, 2020). `attended` tells whether the parents were met.
 */
export interface FamilyMeeting {
  on: IsoDate;
  kind: 'consultation' | 'home_visit';
  attended: boolean;
}

/** 1 (very poor) – 5 (very good); `null` where nobody rated it. */
export type Rating = number | null;

/** One of the three signs by which an illness is seen to ease, before and after (Agustin & Rahmi, 2023). */
export interface SignRating {
  sign: HealthSign;
  before: Rating;
  after: Rating;
}

/** A checklist item of a stage, done or marked as not applicable. An item without a record is open. */
export interface ItemRecord {
  /** Code of the item in `shared/procedure/stages`, unique within the kind of receiver. */
  item: string;
  state: 'done' | 'not_applicable';
  on: IsoDate;
}

export type OutcomeCode = 'resolved' | 'partly' | 'not_resolved';

/**
 * Everything recorded about one referral, and of its case what the gate asks about: the input of
 * `referralState`. Facts only: what they mean is computed there, never stored.
 */
export interface ReferralFacts {
  kind: ReceiverKind;
  severity: Severity;
  createdOn: IsoDate;
  student: {
    name: string;
    nis: string | null;
    nisn: string | null;
    className: string | null;
    birthDate: IsoDate | null;
    address: string | null;
  };
  /** The guardian who answers for the student, if any is known. */
  guardian: { name: string; phone: string | null } | null;
  case: {
    reportedOn: IsoDate;
    field: string | null;
    chronology: string;
    problemCount: number;
    effortCount: number;
    /** Why the school's own efforts are not enough (Yasinta et al., 2024). */
    whyNotEnough: string;
  };
  /** The case conference that must precede the referral of a severe case (Anwar & Rohmat, 2022). */
  conference: { heldOn: IsoDate; decidedToRefer: boolean } | null;
  /** Account that answers for the referral on the school's side; requirement 4. */
  responsibleCounselorId: number | null;
  /** Why a mild problem, which wali kelas and guru handle, goes outside the school (Anwar & Rohmat, 2022). */
  outsideReason: string;
  emergency: { on: IsoDate; reason: string; approvedBy: string } | null;
  consents: readonly ConsentEvent[];
  /** Step 1: administration and funding, arranged once the student is willing (Anwar, 2016). */
  arrangements: { fundingSource: string | null; arrangedOn: IsoDate | null };
  receiver: { id: number; kind: ReceiverKind; active: boolean } | null;
  contacts: readonly ContactAttempt[];
  /** Step 3: when and where, as the receiver sets them. Time as `HH:mm`. */
  appointment: { on: IsoDate; time: string | null; place: 'receiver' | 'school' } | null;
  purpose: string;
  /** The handover letter, issued from the app; a cancelled one does not count. */
  letter: { issuedOn: IsoDate } | null;
  /** Requirement 5: the handover letter asks for the report by this day; and what came of it. */
  reportRequest: { dueOn: IsoDate } | null;
  /** The receiver was reminded of the report it owes. */
  reminders: readonly { on: IsoDate }[];
  report: { receivedOn: IsoDate; readOn: IsoDate | null } | null;
  items: readonly ItemRecord[];
  sessions: readonly SessionFacts[];
  familyMeetings: readonly FamilyMeeting[];
  /** Outreach by an institution of this kind that was held and is linked to the case (Anwar, 2016: polisi). */
  outreaches: readonly { heldOn: IsoDate }[];
  /** Whether controls follow week by week, and on which weekday, 1 (Monday) – 7; `null` is that of the first session. */
  weeklyControl: { on: boolean; weekday: number | null };
  controls: readonly { on: IsoDate; by: 'receiver' | 'school' }[];
  /** A day in each week that was taken out of the weekly control. */
  holidays: readonly { on: IsoDate }[];
  evaluation: {
    discussedWithStudentOn: IsoDate | null;
    discussedWithGuardianOn: IsoDate | null;
    discussedReportOn: IsoDate | null;
    signs: readonly SignRating[];
  } | null;
  analysis: { on: IsoDate; outcome: OutcomeCode } | null;
  followUp: { on: IsoDate; decision: 'finish' | 'further_services' | 'another_referral' } | null;
  finalReport: { submittedOn: IsoDate; acknowledgedOn: IsoDate | null } | null;
  ended: { as: 'finished' | 'declined' | 'revoked' | 'cancelled'; on: IsoDate } | null;
}
