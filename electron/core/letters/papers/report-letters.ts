import type { PaperBlock } from '@shared/contract/letter-content';
import { addDays } from '@shared/domain/calendar';
import { formatDate } from '@shared/domain/indonesian-date';
import type { PaperMaterial } from './paper-material';
import { namedHandover, paragraph, pupil, written, type SettledPaper, type Template } from './paper-template';

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

const refusal = ({ facts }: PaperMaterial): string | null => {
  if (facts.report) return 'letters.reportReceived';
  return facts.ended ? 'letters.referralEnded' : null;
};

/** By the day that was asked for, or in a week where that is past. */
function reportBy({ facts, today }: PaperMaterial): string {
  const dueOn = facts.reportRequest?.dueOn ?? '';
  return formatDate(dueOn > today ? dueOn : addDays(today, graceDays));
}

const fields = (material: PaperMaterial) => ({
  asked: usualAsked,
  reportBy: reportBy(material),
  howToSend: usualSending,
});

const closing = () => [
  'Demikian permohonan ini kami sampaikan. Atas perhatian dan kerja sama Bapak/Ibu, kami mengucapkan terima kasih.',
];

/** What is asked, by when, and how to send it. */
function request(choices: SettledPaper): PaperBlock[] {
  const asked = written(choices, 'asked').map((line) => line.replace(/[.;,]$/, ''));
  const [day = ''] = written(choices, 'reportBy');
  const due = day ? ` paling lambat ${day}` : '';
  return [
    paragraph(
      `Kami mohon Bapak/Ibu berkenan menyampaikan laporan tertulis${due}${asked.length > 0 ? ', yang memuat:' : '.'}`,
    ),
    { type: 'list', marks: 'letters', items: asked },
    ...written(choices, 'howToSend').map(paragraph),
  ];
}

/** Permintaan laporan: the receiver is asked for the detailed report that it owes (Kurnia, 2017). */
export const reportRequest: Template = {
  subject: 'Permintaan laporan hasil alih tangan kasus',
  usual: ['name', 'class'],
  refusal,
  fields,
  earliest: ({ handover }) => handover.date,
  blocks: (material, choices) => [
    paragraph(
      `Sehubungan dengan ${namedHandover(material)}, kami menyampaikan terima kasih atas kesediaan Bapak/Ibu ` +
        'menangani peserta didik kami:',
    ),
    pupil(material, choices),
    ...request(choices),
  ],
  closing,
};

/** Permintaan laporan as a reminder: the report was not sent by the day that was asked for. */
export const reportReminder: Template = {
  ...reportRequest,
  subject: 'Permintaan laporan hasil alih tangan kasus (pengingat)',
  blocks: (material, choices) => {
    const { facts, reminders } = material;
    const due = facts.reportRequest ? `, dengan batas ${formatDate(facts.reportRequest.dueOn)}` : '';
    const before =
      reminders.length === 0
        ? ''
        : ` Kami telah mengingatkannya pada ${reminders.map(formatDate).join(', ')}.`;
    return [
      paragraph(
        `Melalui ${namedHandover(material)} kami meminta laporan tertulis mengenai hasil penanganan peserta didik ` +
          `berikut${due}:`,
      ),
      pupil(material, choices),
      paragraph(`Hingga surat ini dibuat, laporan tersebut belum kami terima.${before}`),
      ...request(choices),
    ];
  },
};
