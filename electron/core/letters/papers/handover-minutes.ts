import { worded } from '@shared/domain/standard-texts';
import { addresseeOf, capacityOf } from '../addressee';
import { dayValues } from '../letter-values';
import type { CaseMaterial } from './case-material';
import {
  counselorSigns,
  form,
  labels,
  paragraph,
  personSigns,
  plainTemplate,
  principalSigns,
  receiverName,
  receiverPaperValues,
  referralOf,
  said,
  type Template,
} from './paper-template';

const sexWords = (sex: 'L' | 'P' | null) => (sex === null ? null : sex === 'L' ? 'Laki-laki' : 'Perempuan');

/** Berita acara alih tangan kasus: the day in words, the pupil, from whom to whom. */
export const handoverMinutes: Template<CaseMaterial> = {
  ...plainTemplate,
  subject: 'Berita acara alih tangan kasus',
  carries: ['name', 'sex', 'class', 'address'],
  usual: ['name', 'sex', 'class', 'address'],
  forReceiver: true,
  refusal({ referral }) {
    if (!referral?.receiver) return 'letters.noReceiver';
    return referral.handover ? null : 'letters.noHandover';
  },
  earliest: (material) => referralOf(material).handover?.date ?? material.today,
  recipient: receiverName,
  fields: (material) => ({ problem: referralOf(material).row.purpose }),
  build(material, choices, number) {
    const { receiver } = referralOf(material);
    const { school, counselor, student } = material;
    const values = { ...receiverPaperValues(material, choices), ...dayValues(choices.date) };
    const goes = new Set<string>(choices.disclosed);
    const leads = (one: NonNullable<typeof receiver>) =>
      one.person ? capacityOf(one) : addresseeOf(one).head;
    return form(material, choices, number, {
      template: 'handover_minutes',
      title: 'BERITA ACARA ALIH TANGAN KASUS',
      numbered: true,
      blocks: [
        ...worded(material.texts, 'handover_minutes', 'opening', values).map(paragraph),
        labels([
          ['Nama', student.name],
          ['Jenis kelamin', goes.has('sex') ? sexWords(student.sex) : '-'],
          ['Kelas', goes.has('class') ? student.className : '-'],
          ['Alamat', goes.has('address') ? student.address : '-'],
          ['Masalah', said(choices, 'problem')],
        ]),
        paragraph('Dari guru Bimbingan dan Konseling:'),
        labels([
          ['Nama', counselor.name],
          ['Jabatan', 'Guru Bimbingan dan Konseling'],
          ['Alamat', school.address],
        ]),
        paragraph('Kepada pihak penerima:'),
        labels([
          ['Nama', receiver?.person ?? receiver?.institution ?? ''],
          ['Jabatan', receiver ? leads(receiver) : ''],
          ['Alamat', [receiver?.address, receiver?.city].filter(Boolean).join(', ')],
        ]),
      ],
      closing: [
        // Requirement 4 (Kurnia, 2017), whatever the school words in its own way.
        'Sekolah tetap bertanggung jawab atas peserta didik selama alih tangan kasus berlangsung.',
        ...worded(material.texts, 'handover_minutes', 'closing', values),
      ],
      signatures: [
        [
          personSigns(['Pihak penerima,'], receiver?.person ?? null),
          counselorSigns(material, ['Guru Bimbingan dan Konseling,']),
        ],
        [principalSigns(material, ['Mengetahui,', 'Kepala Sekolah'])],
      ],
    });
  },
};
