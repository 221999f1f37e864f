import type { ChangeSubject } from '@shared/domain/record-change';
import type { EntityTarget } from 'typeorm';
import type { ChangedRecord } from '../database/change-log';
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
  ReferralSession,
  ReportReminder,
  WeeklyControl,
} from '../database/entities';
import type { ReferralInHand } from './referral-in-hand';

/** What the history calls the facts of each table. */
const subjects = new Map<EntityTarget<object>, ChangeSubject>([
  [ReferralConsent, 'consent'],
  [ReferralContact, 'contact'],
  [ReferralItem, 'item'],
  [ReferralSession, 'session'],
  [FamilyMeeting, 'family_meeting'],
  [WeeklyControl, 'control'],
  [ReportReminder, 'reminder'],
  [ReceiverReport, 'report'],
  [ReferralEvaluation, 'evaluation'],
  [ReferralAnalysis, 'analysis'],
  [ReferralFollowUp, 'follow_up'],
  [ReferralFinalReport, 'final_report'],
]);

/** A fact of the referral as the change log names it. */
export function changedFact(
  { referral }: ReferralInHand,
  table: EntityTarget<object>,
  recordId: number,
): ChangedRecord {
  const subject = subjects.get(table);
  if (!subject) throw new Error('a fact whose changes the history does not know');
  return { subject, recordId, caseId: referral.caseId, referralId: referral.id };
}
