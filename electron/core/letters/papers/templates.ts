import type { PaperTemplate } from '@shared/contract/letter-content';
import type { Template } from './paper-template';
import { reportReminder, reportRequest } from './report-letters';
import { revocationNotice } from './revocation-notice';

/** Every paper of blocks, by its code. */
export const templates: Readonly<Record<PaperTemplate, Template>> = {
  report_request: reportRequest,
  report_reminder: reportReminder,
  revocation_notice: revocationNotice,
};
