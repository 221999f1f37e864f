import { Account } from './account.entity';
import { Archive, ArchivedCase } from './archive.entity';
import { Attachment, AttachmentContent, AttachmentPart } from './attachment.entity';
import { AuditEntry, AuditSeal } from './audit-entry.entity';
import { Breach, BreachAnswer } from './breach.entity';
import { CaseGrant, CaseTransfer } from './case-access.entity';
import {
  CaseClosure,
  CaseConference,
  CaseEffort,
  CaseEntry,
  CaseProblem,
  SchoolProblem,
} from './case-facts.entity';
import { Case } from './case.entity';
import { ClassMembership } from './class-membership.entity';
import { Draft } from './draft.entity';
import { ErasedLetter } from './erasure.entity';
import { Guardian } from './guardian.entity';
import { Handover, HandoverAnswer } from './handover.entity';
import { ImportBatch, ImportChange } from './import-batch.entity';
import {
  Disclosure,
  IncomingLetter,
  IncomingNumber,
  Letter,
  LetterCounter,
  LetterDispatch,
  LetterEnclosure,
  LetterPicture,
  LetterText,
} from './letter.entity';
import { Outreach, OutreachCase } from './outreach.entity';
import { RecordChange } from './record-change.entity';
import { Receiver } from './receiver.entity';
import {
  FamilyMeeting,
  ReceiverReport,
  ReferralAnalysis,
  ReferralConsent,
  ReferralContact,
  ReferralEvaluation,
  ReferralFinalReport,
  ReferralFollowUp,
  ReferralItem,
  ReferralReopening,
  ReferralSession,
  ReportReminder,
  WeeklyControl,
} from './referral-facts.entity';
import { Referral } from './referral.entity';
import { SchoolReceiverKind } from './school-receiver-kind.entity';
import { CaseTrigger, SafeguardingEdit, SafeguardingProblem } from './safeguarding.entity';
import { SchoolYear } from './school-year.entity';
import { School } from './school.entity';
import { Staff } from './staff.entity';
import { Student } from './student.entity';
import { ToldDueItem } from './told-due-item.entity';
import { ListView } from './list-view.entity';
import { YearChange, YearChangeStudent } from './year-change.entity';

/** Every table, by name: no globs, so that a bundled build finds them all. */
export const entities = [
  School,
  SchoolYear,
  Staff,
  Account,
  Student,
  Guardian,
  ClassMembership,
  ImportBatch,
  ImportChange,
  SchoolProblem,
  Case,
  CaseProblem,
  CaseEffort,
  CaseEntry,
  CaseConference,
  CaseClosure,
  CaseTrigger,
  CaseGrant,
  CaseTransfer,
  SafeguardingEdit,
  SafeguardingProblem,
  Handover,
  HandoverAnswer,
  SchoolReceiverKind,
  Receiver,
  Outreach,
  OutreachCase,
  Referral,
  ReferralConsent,
  ReferralContact,
  ReferralItem,
  ReferralSession,
  FamilyMeeting,
  WeeklyControl,
  ReportReminder,
  ReceiverReport,
  ReferralEvaluation,
  ReferralAnalysis,
  ReferralFollowUp,
  ReferralFinalReport,
  ReferralReopening,
  AttachmentContent,
  AttachmentPart,
  Attachment,
  LetterCounter,
  Letter,
  Disclosure,
  LetterEnclosure,
  LetterPicture,
  LetterText,
  LetterDispatch,
  IncomingLetter,
  IncomingNumber,
  RecordChange,
  Draft,
  ToldDueItem,
  YearChange,
  YearChangeStudent,
  ListView,
  AuditEntry,
  AuditSeal,
  Archive,
  ArchivedCase,
  Breach,
  BreachAnswer,
  ErasedLetter,
];

export {
  School,
  SchoolYear,
  Staff,
  Account,
  Student,
  Guardian,
  ClassMembership,
  ImportBatch,
  ImportChange,
  SchoolProblem,
  Case,
  CaseProblem,
  CaseEffort,
  CaseEntry,
  CaseConference,
  CaseClosure,
  CaseTrigger,
  CaseGrant,
  CaseTransfer,
  SafeguardingEdit,
  SafeguardingProblem,
  Handover,
  HandoverAnswer,
  SchoolReceiverKind,
  Receiver,
  Outreach,
  OutreachCase,
  Referral,
  ReferralConsent,
  ReferralContact,
  ReferralItem,
  ReferralSession,
  FamilyMeeting,
  WeeklyControl,
  ReportReminder,
  ReceiverReport,
  ReferralEvaluation,
  ReferralAnalysis,
  ReferralFollowUp,
  ReferralFinalReport,
  ReferralReopening,
  AttachmentContent,
  AttachmentPart,
  Attachment,
  LetterCounter,
  Letter,
  Disclosure,
  LetterEnclosure,
  LetterPicture,
  LetterText,
  LetterDispatch,
  IncomingLetter,
  IncomingNumber,
  RecordChange,
  Draft,
  ToldDueItem,
  YearChange,
  YearChangeStudent,
  ListView,
  AuditEntry,
  AuditSeal,
  Archive,
  ArchivedCase,
  Breach,
  BreachAnswer,
  ErasedLetter,
};
