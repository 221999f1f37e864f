import { identityPieces } from '@shared/domain/data-pieces';
import type { PaperBlock } from '@shared/contract/letter-content';
import { addDays } from '@shared/domain/calendar';
import { formatDate } from '@shared/domain/indonesian-date';
import type { PaperMaterial } from './paper-material';
import {
  bothSign,
  letter,
  namedHandover,
  paragraph,
  plainTemplate,
  pupil,
  receiverName,
  referralOf,
  toReceiver,
  written,
  type SettledPaper,
  type Template,
} from './paper-template';

/** Days that a receiver is given to send a report that is overdue; ours, as no source names a number. */
const graceDays = 7;

const usualAsked = [
  'tanggal pertemuan dan layanan yang diberikan',
  'hasil yang dapat disampaikan kepada sekolah',
  'saran bagi sekolah dan bagi orang tua/wali',
  'perlu tidaknya kontrol atau rujukan lanjutan',
].join('\n');

const usualSending =
  'Laporan dapat disampaikan dalam sampul tertutup kepada guru BK, melalui orang tua/wali atau diambil oleh sekolah.';

function refusal({ referral }: PaperMaterial): string | null {
  if (!referral?.handover) return 'letters.noHandover';
  if (referral.report) return 'letters.reportReceived';
  return referral.facts.ended ? 'letters.referralEnded' : null;
}

/** By the day that was asked for, or in a week where that is past. */
function reportBy(material: PaperMaterial): string {
  const dueOn = referralOf(material).facts.reportRequest?.dueOn ?? '';
  return formatDate(dueOn > material.today ? dueOn : addDays(material.today, graceDays));
}

const common = {
  ...plainTemplate,
  carries: identityPieces,
  forReceiver: true,
  refusal,
  fields: (material: PaperMaterial) => ({
    asked: usualAsked,
    reportBy: reportBy(material),
    howToSend: usualSending,
  }),
  earliest: (material: PaperMaterial) => referralOf(material).handover?.date ?? material.today,
  recipient: receiverName,
  copies: ['Arsip'],
};

const closing = [
  'Demikian permohonan ini kami sampaikan. Atas perhatian dan kerja sama Bapak/Ibu, kami mengucapkan terima kasih.',
];

/** What is asked, by when, and how to send it. */
function request(choices: SettledPaper): PaperBlock[] {
  const asked = written(choices, 'asked').map((line) => line.replace(/[.;,]$/, ''));
  const [day = ''] = written(choices, 'reportBy');
  const due = day ? ` paling lambat ${day}` : '';
  const opening = `Kami mohon Bapak/Ibu berkenan menyampaikan laporan tertulis${due}`;
  return [
    paragraph(asked.length > 0 ? `${opening}, yang memuat:` : `${opening}.`),
    { type: 'list', marks: 'letters', items: asked },
    ...written(choices, 'howToSend').map(paragraph),
  ];
}

/** Permintaan laporan: the receiver is asked for the detailed report that it owes (Kurnia, 2017). */
export const reportRequest: Template = {
  ...common,
  subject: 'Permintaan laporan hasil alih tangan kasus',
  build(material, choices, number) {
    return letter(material, choices, number, {
      template: 'report_request',
      subject: this.subject,
      classification: 'Rahasia',
      to: toReceiver(material),
      blocks: [
        paragraph(
          `Sehubungan dengan ${namedHandover(material)}, kami menyampaikan terima kasih atas kesediaan Bapak/Ibu ` +
            'menangani peserta didik kami:',
        ),
        pupil(material, choices),
        ...request(choices),
      ],
      closing,
      signatures: bothSign(material),
    });
  },
};

/** Permintaan laporan as a reminder: the report was not sent by the day that was asked for. */
export const reportReminder: Template = {
  ...common,
  subject: 'Permintaan laporan hasil alih tangan kasus (pengingat)',
  build(material, choices, number) {
    const { facts, reminders } = referralOf(material);
    const due = facts.reportRequest ? `, dengan batas ${formatDate(facts.reportRequest.dueOn)}` : '';
    const before =
      reminders.length === 0
        ? ''
        : ` Kami telah mengingatkannya pada ${reminders.map(formatDate).join(', ')}.`;
    return letter(material, choices, number, {
      template: 'report_reminder',
      subject: this.subject,
      classification: 'Rahasia',
      to: toReceiver(material),
      blocks: [
        paragraph(
          `Melalui ${namedHandover(material)} kami meminta laporan tertulis mengenai hasil penanganan peserta didik ` +
            `berikut${due}:`,
        ),
        pupil(material, choices),
        paragraph(`Hingga surat ini dibuat, laporan tersebut belum kami terima.${before}`),
        ...request(choices),
      ],
      closing,
      signatures: bothSign(material),
    });
  },
};
