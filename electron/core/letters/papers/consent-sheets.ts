import { consentData, consentDataWords } from '@shared/domain/consent-scope';
import { usualConsent } from '@shared/domain/disclosure';
import { receiverKind } from '@shared/procedure/receivers';
import type { CaseMaterial } from './case-material';
import {
  counselorSigns,
  form,
  labels,
  needsReferral,
  paragraph,
  personSigns,
  plainTemplate,
  referralOf,
  relationWords,
  said,
  written,
  type SettledPaper,
  type Template,
} from './paper-template';

/** Which data would go to the receiver: those usual for its kind ticked, the others left open. */
function dataToSend(material: CaseMaterial) {
  const usual = new Set(usualConsent(referralOf(material).row.kind));
  return {
    type: 'ticks' as const,
    items: consentData.map((piece) => ({ text: consentDataWords[piece], ticked: usual.has(piece) })),
  };
}

function receiverWords(material: CaseMaterial): string {
  const { receiver, row } = referralOf(material);
  return receiver
    ? [receiver.person, receiver.institution, receiver.city].filter(Boolean).join(', ')
    : (row.schoolKind ?? receiverKind(row.kind)).label;
}

const willing = (): { type: 'ticks'; items: { text: string; ticked: boolean }[] } => ({
  type: 'ticks',
  items: [
    { text: 'Bersedia', ticked: false },
    { text: 'Tidak bersedia', ticked: false },
  ],
});

const secrecy =
  'Apa yang saya ceritakan dirahasiakan. Kerahasiaan hanya dibuka bila ada bahaya bagi saya atau orang lain, atau bila ' +
  'hukum mewajibkannya, dan saya diberi tahu lebih dahulu bila mungkin.';

/** Persetujuan siswa (informed consent): in the pupil's own words, with the right to stop. */
export const studentConsent: Template<CaseMaterial> = {
  ...plainTemplate,
  subject: 'Lembar persetujuan siswa',
  usual: ['name', 'class'],
  refusal: needsReferral,
  fields: () => ({ problem: '', remarks: '' }),
  build(material, choices) {
    const { student } = material;
    const problem = written(choices, 'problem');
    return form(material, choices, null, {
      template: 'student_consent',
      title: 'LEMBAR PERSETUJUAN SISWA',
      subtitle: 'Alih Tangan Kasus',
      blocks: [
        paragraph('Saya yang bertanda tangan di bawah ini:'),
        labels([
          ['Nama', student.name],
          ['Kelas', student.className],
        ]),
        { type: 'section', heading: 'Yang saya alami, dengan kata-kata saya sendiri', paragraphs: problem },
        ...(problem.length > 0 ? [] : [{ type: 'lines' as const, count: 3 }]),
        paragraph(`Sekolah menawarkan agar saya dibantu oleh: ${receiverWords(material)}.`),
        paragraph(
          'Data saya yang diteruskan kepada pihak tersebut (beri tanda silang pada yang saya setujui):',
        ),
        dataToSend(material),
        paragraph(
          'Saya telah mendapat penjelasan tentang tujuan dan jalannya bantuan ini. Saya boleh bertanya, boleh berhenti ' +
            'kapan saja, dan berhenti tidak mengurangi hak saya di sekolah.',
        ),
        paragraph(secrecy),
        ...remarks(choices),
        paragraph('Dengan ini saya menyatakan (beri tanda silang pada salah satu):'),
        willing(),
      ],
      signatures: [
        [
          personSigns(['Saksi,'], null),
          counselorSigns(material, ['Guru BK,']),
          personSigns(['Siswa,'], student.name),
        ],
      ],
    });
  },
};

/** Persetujuan orang tua/wali: who they are, what is sent, who goes along and who pays. */
export const guardianConsent: Template<CaseMaterial> = {
  ...plainTemplate,
  subject: 'Lembar persetujuan orang tua/wali',
  carries: ['name', 'class', 'address', 'guardian', 'guardianPhone'],
  usual: ['name', 'class', 'address', 'guardian', 'guardianPhone'],
  refusal: needsReferral,
  fields: (material) => ({
    participants: 'Guru BK dan orang tua/wali',
    funding: referralOf(material).row.fundingSource ?? '',
    remarks: '',
  }),
  build(material, choices) {
    const { student, guardian } = material;
    return form(material, choices, null, {
      template: 'guardian_consent',
      title: 'LEMBAR PERSETUJUAN ORANG TUA/WALI',
      subtitle: 'Alih Tangan Kasus',
      blocks: [
        paragraph('Saya yang bertanda tangan di bawah ini:'),
        labels([
          ['Nama', guardian?.name ?? ''],
          ['Hubungan dengan siswa', guardian ? relationWords[guardian.relation] : ''],
          ['Alamat', guardian?.address ?? student.address ?? ''],
          ['Telepon', guardian?.phone ?? ''],
        ]),
        paragraph('adalah orang tua/wali dari:'),
        labels([
          ['Nama', student.name],
          ['Kelas', student.className],
        ]),
        paragraph(
          `Saya telah mendapat penjelasan dari guru BK mengenai keadaan anak saya dan rencana alih tangan kasus kepada ` +
            `${receiverWords(material)}.`,
        ),
        paragraph('Data yang diteruskan kepada pihak tersebut (beri tanda silang pada yang disetujui):'),
        dataToSend(material),
        labels([
          ['Pendamping anak', said(choices, 'participants')],
          ['Biaya ditanggung oleh', said(choices, 'funding')],
        ]),
        ...remarks(choices),
        paragraph(
          'Persetujuan ini dapat saya cabut kapan saja. Dengan ini saya menyatakan (beri tanda silang pada salah satu):',
        ),
        willing(),
      ],
      signatures: [
        [
          counselorSigns(material, ['Guru Bimbingan dan Konseling,']),
          personSigns(['Orang tua/wali,'], guardian?.name ?? null),
        ],
      ],
    });
  },
};

const remarks = (choices: SettledPaper) =>
  written(choices, 'remarks').map((text) => paragraph(`Catatan: ${text}`));
