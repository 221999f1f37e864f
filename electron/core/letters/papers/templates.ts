import type {
  CasePaperCode,
  HandoverPaperCode,
  OutreachPaperCode,
  StudentPaperCode,
} from '@shared/domain/paper-fields';
import type { CaseMaterial } from './case-material';
import { finalReport } from './closing-papers';
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
import type { HistoryMaterial } from './history-material';
import type { OutreachMaterial } from './outreach-material';
import { outreachRequest } from './outreach-request';
import type { Template } from './paper-template';
import { controlCard, receiverFeedback } from './receiver-papers';
import { referrerAnswer } from './referrer-answer';
import type { ReferrerAnswerMaterial } from './referrer-answer-material';
import { reportReminder, reportRequest } from './report-letters';
import { revocationNotice } from './revocation-notice';
import { satkung } from './satkung';
import type { SheetMaterial } from './sheet-material';
import { studentHistory } from './student-history';

type Papers<Code extends string, M extends SheetMaterial> = Readonly<Record<Code, Template<M>>>;

/** Every paper of blocks by its code, told apart by what it is about. */
export const casePapers: Papers<CasePaperCode, CaseMaterial> = {
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
};
export const outreachPapers: Papers<OutreachPaperCode, OutreachMaterial> = {
  outreach_request: outreachRequest,
};
export const handoverPapers: Papers<HandoverPaperCode, ReferrerAnswerMaterial> = {
  referrer_answer: referrerAnswer,
};
export const studentPapers: Papers<StudentPaperCode, HistoryMaterial> = {
  student_history: studentHistory,
};
