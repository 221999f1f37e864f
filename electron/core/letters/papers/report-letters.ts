import { identityPieces } from '@shared/domain/data-pieces';
import type { PaperBlock } from '@shared/contract/letter-content';
import { addDays } from '@shared/domain/calendar';
import { formatDate } from '@shared/domain/indonesian-date';
import { worded, wordedLead } from '@shared/domain/standard-texts';
import { dueWords } from '../letter-values';
import type { CaseMaterial } from './case-material';
import {
  bothSign,
  letter,
  paragraph,
  plainTemplate,
  pupil,
  receiverName,
  receiverPaperValues,
  referralOf,
  toReceiver,
  written,
  type SettledPaper,
  type Template,
} from './paper-template';

/** Days that a receiver is given to send a report that is overdue; ours, as no source names a number. */
const graceDays = 7;

function refusal({ referral }: CaseMaterial): string | null {
  if (!referral?.handover) return 'letters.noHandover';
  if (referral.report) return 'letters.reportReceived';
  return referral.facts.ended ? 'letters.referralEnded' : null;
}

/** By the day that was asked for, or in a week where that is past. */
function reportBy(material: CaseMaterial): string {
  const dueOn = referralOf(material).facts.reportRequest?.dueOn ?? '';
  return formatDate(dueOn > material.today ? dueOn : addDays(material.today, graceDays));
}

type Code = 'report_request' | 'report_reminder';

const commonOf = (code: Code) => ({
  ...plainTemplate,
  carries: identityPieces,
  forReceiver: true,
  refusal,
  fields: (material: CaseMaterial) => ({
    asked: worded(material.texts, code, 'asked', {}).join('\n'),
    reportBy: reportBy(material),
    howToSend: worded(material.texts, code, 'sending', {}).join('\n'),
  }),
  earliest: (material: CaseMaterial) => referralOf(material).handover?.date ?? material.today,
  recipient: receiverName,
  copies: ['Arsip'],
});

/** What is asked, by when, and how to send it. */
function request(code: Code, material: CaseMaterial, choices: SettledPaper): PaperBlock[] {
  const asked = written(choices, 'asked').map((line) => line.replace(/[.;,]$/, ''));
  const [day = ''] = written(choices, 'reportBy');
  const values = { ...receiverPaperValues(material, choices), BATAS_LAPORAN: dueWords(day) };
  const opening = wordedLead(material.texts, code, 'request', values);
  return [
    paragraph(asked.length > 0 ? `${opening}, yang memuat:` : `${opening}.`),
    { type: 'list', marks: 'letters', items: asked },
    ...written(choices, 'howToSend').map(paragraph),
  ];
}

/** Permintaan laporan: the receiver is asked for the detailed report that it owes (Kurnia, 2017). */
export const reportRequest: Template<CaseMaterial> = {
  ...commonOf('report_request'),
  subject: 'Permintaan laporan hasil alih tangan kasus',
  build(material, choices, number) {
    const values = receiverPaperValues(material, choices);
    return letter(material, choices, number, {
      template: 'report_request',
      subject: this.subject,
      classification: 'Rahasia',
      to: toReceiver(material),
      blocks: [
        ...worded(material.texts, 'report_request', 'opening', values).map(paragraph),
        pupil(material, choices),
        ...request('report_request', material, choices),
      ],
      closing: worded(material.texts, 'report_request', 'closing', values),
      signatures: bothSign(material),
    });
  },
};

/** Permintaan laporan as a reminder: the report was not sent by the day that was asked for. */
export const reportReminder: Template<CaseMaterial> = {
  ...commonOf('report_reminder'),
  subject: 'Permintaan laporan hasil alih tangan kasus (pengingat)',
  build(material, choices, number) {
    const { facts, reminders } = referralOf(material);
    const dueOn = facts.reportRequest?.dueOn;
    const values = {
      ...receiverPaperValues(material, choices),
      BATAS_SEMULA: dueWords(dueOn && formatDate(dueOn)),
      PENGINGAT_TERDAHULU:
        reminders.length === 0
          ? ''
          : `Kami telah mengingatkannya pada ${reminders.map(formatDate).join(', ')}.`,
    };
    return letter(material, choices, number, {
      template: 'report_reminder',
      subject: this.subject,
      classification: 'Rahasia',
      to: toReceiver(material),
      blocks: [
        ...worded(material.texts, 'report_reminder', 'opening', values).map(paragraph),
        pupil(material, choices),
        ...worded(material.texts, 'report_reminder', 'overdue', values).map(paragraph),
        ...request('report_reminder', material, choices),
      ],
      closing: worded(material.texts, 'report_reminder', 'closing', values),
      signatures: bothSign(material),
    });
  },
};
