import { identityPieces } from '@shared/domain/data-pieces';
import { formatDate } from '@shared/domain/indonesian-date';
import { referralEnd } from '@shared/domain/referral-end';
import type { IsoDate } from '@shared/domain/referral-facts';
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
  type Template,
} from './paper-template';

const usualRequest = [
  'menghentikan penanganan atas dasar surat pengantar tersebut',
  'tidak meneruskan data peserta didik kepada pihak lain',
  'mengembalikan atau memusnahkan berkas yang telah kami kirimkan, lalu memberitahukannya kepada sekolah',
].join('\n');

/** The day of the withdrawal; of a referral ended as revoked, that of its end. */
function withdrawal({ referral }: PaperMaterial): IsoDate | null {
  if (!referral) return null;
  const end = referralEnd(referral.facts);
  return referral.withdrawnOn ?? (end?.as === 'revoked' ? end.on : null);
}

/** Pemberitahuan pencabutan: the receiver is told that the consent was withdrawn. The reason is nobody's business. */
export const revocationNotice: Template = {
  ...plainTemplate,
  carries: identityPieces,
  forReceiver: true,
  subject: 'Pemberitahuan pencabutan persetujuan alih tangan kasus',
  refusal(material) {
    if (!material.referral?.handover) return 'letters.noHandover';
    return withdrawal(material) ? null : 'letters.notRevoked';
  },
  fields: () => ({ request: usualRequest }),
  earliest(material) {
    const sent = referralOf(material).handover?.date ?? material.today;
    const on = withdrawal(material) ?? sent;
    return on > sent ? on : sent;
  },
  recipient: receiverName,
  copies: ['Arsip'],
  build(material, choices, number) {
    const on = withdrawal(material);
    const asked = written(choices, 'request').map((line) => line.replace(/[.;,]$/, ''));
    return letter(material, choices, number, {
      template: 'revocation_notice',
      subject: this.subject,
      classification: 'Rahasia',
      to: toReceiver(material),
      blocks: [
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
      ],
      closing: [
        'Demikian pemberitahuan ini kami sampaikan. Atas perhatian dan bantuan yang telah Bapak/Ibu berikan, kami ' +
          'mengucapkan terima kasih.',
      ],
      signatures: bothSign(material),
    });
  },
};
