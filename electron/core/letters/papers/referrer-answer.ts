import type { AnswerKind, ReferrerKind } from '@shared/domain/handover';
import { formatDate } from '@shared/domain/indonesian-date';
import { worded } from '@shared/domain/standard-texts';
import { counselorSigns, letter, paperValues, paragraph, pupil, type Template } from './paper-template';
import type { ReferrerAnswerMaterial } from './referrer-answer-material';

const subject = 'Jawaban atas penyerahan peserta didik kepada BK';

const capacity: Readonly<Record<ReferrerKind, string>> = {
  homeroom_teacher: 'Wali Kelas',
  subject_teacher: 'Guru Mata Pelajaran',
};

const standing: Readonly<Record<AnswerKind, string>> = {
  received: 'telah diterima',
  being_handled: 'sedang ditangani',
  done: 'penanganan selesai',
  returned: 'dikembalikan',
};

/** Jawaban kepada perujuk: to who handed the pupil over, that it was received, is handled, is done. Nothing else. */
export const referrerAnswer: Template<ReferrerAnswerMaterial> = {
  subject,
  carries: ['name', 'nis', 'class'],
  usual: ['name', 'class'],
  forReceiver: false,
  copies: ['Arsip'],
  refusal: () => null,
  recipient: ({ referrer }) => `${referrer.name}, ${capacity[referrer.kind]}`,
  earliest: ({ answer }) => answer.on,
  fields: () => ({}),
  build(material, choices, number) {
    const { referrer, handedOverOn, answer } = material;
    return letter(material, choices, number, {
      template: 'referrer_answer',
      subject,
      classification: 'Rahasia',
      to: [`Yth. ${referrer.name}`, capacity[referrer.kind], 'di Tempat'],
      blocks: [
        paragraph(
          `Menjawab penyerahan peserta didik kepada Bimbingan dan Konseling pada ${formatDate(handedOverOn)}, kami ` +
            `beri tahukan bahwa peserta didik berikut ${standing[answer.kind]}:`,
        ),
        pupil(material, choices),
        ...answer.text
          .split(/\n+/)
          .filter((line) => line.trim() !== '')
          .map(paragraph),
        paragraph(
          'Isi layanan konseling bersifat rahasia, sehingga yang kami sampaikan terbatas pada keterangan di atas.',
        ),
      ],
      closing: worded(material.texts, 'referrer_answer', 'closing', paperValues(material, choices)),
      signatures: [[counselorSigns(material, ['Guru Bimbingan dan Konseling,'])]],
    });
  },
};
