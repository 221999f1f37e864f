import { identityPieces } from '@shared/domain/data-pieces';
import { formatDate } from '@shared/domain/indonesian-date';
import { referralEnd } from '@shared/domain/referral-end';
import type { IsoDate } from '@shared/domain/referral-facts';
import { worded, wordedLead } from '@shared/domain/standard-texts';
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
  type Template,
} from './paper-template';

/** The day of the withdrawal; of a referral ended as revoked, that of its end. */
function withdrawal({ referral }: CaseMaterial): IsoDate | null {
  if (!referral) return null;
  const end = referralEnd(referral.facts);
  return referral.withdrawnOn ?? (end?.as === 'revoked' ? end.on : null);
}

/** Pemberitahuan pencabutan: the receiver is told that the consent was withdrawn. The reason is nobody's business. */
export const revocationNotice: Template<CaseMaterial> = {
  ...plainTemplate,
  carries: identityPieces,
  forReceiver: true,
  subject: 'Pemberitahuan pencabutan persetujuan alih tangan kasus',
  refusal(material) {
    if (!material.referral?.handover) return 'letters.noHandover';
    return withdrawal(material) ? null : 'letters.notRevoked';
  },
  fields: ({ texts }) => ({ request: worded(texts, 'revocation_notice', 'asked', {}).join('\n') }),
  earliest(material) {
    const sent = referralOf(material).handover?.date ?? material.today;
    const on = withdrawal(material) ?? sent;
    return on > sent ? on : sent;
  },
  recipient: receiverName,
  copies: ['Arsip'],
  build(material, choices, number) {
    const on = withdrawal(material);
    const values = {
      ...receiverPaperValues(material, choices),
      TANGGAL_PENCABUTAN: on ? `pada ${formatDate(on)}` : '',
    };
    const ended =
      'Dengan pencabutan ini alih tangan kasus tersebut berakhir, dan sekolah tidak lagi meminta penanganan maupun ' +
      'laporan lebih lanjut.';
    const asked = written(choices, 'request').map((line) => line.replace(/[.;,]$/, ''));
    return letter(material, choices, number, {
      template: 'revocation_notice',
      subject: this.subject,
      classification: 'Rahasia',
      to: toReceiver(material),
      blocks: [
        ...worded(material.texts, 'revocation_notice', 'opening', values).map(paragraph),
        pupil(material, choices),
        paragraph(
          asked.length === 0
            ? ended
            : `${ended} ${wordedLead(material.texts, 'revocation_notice', 'request', values)}:`,
        ),
        { type: 'list', marks: 'letters', items: asked },
        paragraph('Sekolah tetap bertanggung jawab atas pendampingan peserta didik.'),
      ],
      closing: worded(material.texts, 'revocation_notice', 'closing', values),
      signatures: bothSign(material),
    });
  },
};
