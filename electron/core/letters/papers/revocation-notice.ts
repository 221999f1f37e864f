import { formatDate } from '@shared/domain/indonesian-date';
import { referralEnd } from '@shared/domain/referral-end';
import { namedHandover, paragraph, pupil, written, type Template } from './paper-template';

const usualRequest = [
  'menghentikan penanganan atas dasar surat pengantar tersebut',
  'tidak meneruskan data peserta didik kepada pihak lain',
  'mengembalikan atau memusnahkan berkas yang telah kami kirimkan, lalu memberitahukannya kepada sekolah',
].join('\n');

/** Pemberitahuan pencabutan: the receiver is told that the consent was withdrawn. The reason is nobody's business. */
export const revocationNotice: Template = {
  subject: 'Pemberitahuan pencabutan persetujuan alih tangan kasus',
  usual: ['name', 'class'],
  refusal: ({ facts, withdrawnOn }) =>
    withdrawnOn !== null || referralEnd(facts)?.as === 'revoked' ? null : 'letters.notRevoked',
  fields: () => ({ request: usualRequest }),
  earliest: ({ handover, withdrawnOn, facts }) => {
    const on = withdrawnOn ?? referralEnd(facts)?.on ?? handover.date;
    return on > handover.date ? on : handover.date;
  },
  blocks: (material, choices) => {
    const { withdrawnOn, facts } = material;
    const on = withdrawnOn ?? referralEnd(facts)?.on;
    const asked = written(choices, 'request').map((line) => line.replace(/[.;,]$/, ''));
    return [
      paragraph(
        `Bersama ini kami memberitahukan bahwa persetujuan atas alih tangan kasus dengan ${namedHandover(material)} ` +
          `telah dicabut${on ? ` pada ${formatDate(on)}` : ''}, untuk peserta didik:`,
      ),
      pupil(material, choices),
      paragraph(
        'Dengan pencabutan ini alih tangan kasus tersebut berakhir, dan sekolah tidak lagi meminta penanganan maupun ' +
          `laporan lebih lanjut.${asked.length > 0 ? ' Kami mohon Bapak/Ibu berkenan:' : ''}`,
      ),
      { type: 'list', marks: 'letters', items: asked },
      paragraph('Sekolah tetap bertanggung jawab atas pendampingan peserta didik.'),
    ];
  },
  closing: () => [
    'Demikian pemberitahuan ini kami sampaikan. Atas perhatian dan bantuan yang telah Bapak/Ibu berikan, kami ' +
      'mengucapkan terima kasih.',
  ],
};
