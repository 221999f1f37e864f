import type { PaperTemplate } from '@shared/contract/letter-content';
import { finalReport, studentHistory } from './closing-papers';
import {
  conferenceAttendance,
  conferenceInvitation,
  conferenceMinutes,
  conferenceRecord,
  conferenceReport,
} from './conference-papers';
import { guardianConsent, studentConsent } from './consent-sheets';
import { assignment, consultationReport, guardianInvitation, homeVisitReport } from './guardian-papers';
import { handoverMinutes } from './handover-minutes';
import type { Template } from './paper-template';
import { controlCard, receiverFeedback } from './receiver-papers';
import { reportReminder, reportRequest } from './report-letters';
import { revocationNotice } from './revocation-notice';
import { satkung } from './satkung';

/** Every paper of blocks, by its code. */
export const templates: Readonly<Record<PaperTemplate, Template>> = {
  satkung,
  handover_minutes: handoverMinutes,
  student_consent: studentConsent,
  guardian_consent: guardianConsent,
  guardian_invitation: guardianInvitation,
  consultation_report: consultationReport,
  conference_invitation: conferenceInvitation,
  conference_attendance: conferenceAttendance,
  conference_minutes: conferenceMinutes,
  conference_record: conferenceRecord,
  conference_report: conferenceReport,
  assignment,
  home_visit_report: homeVisitReport,
  report_request: reportRequest,
  report_reminder: reportReminder,
  receiver_feedback: receiverFeedback,
  control_card: controlCard,
  revocation_notice: revocationNotice,
  final_report: finalReport,
  student_history: studentHistory,
};
