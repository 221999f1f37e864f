import { addDays } from '@shared/domain/calendar';
import { identityPieces } from '@shared/domain/data-pieces';
import { formatDate, shortDate } from '@shared/domain/indonesian-date';
import { weeklyGrid } from '@shared/domain/weekly-control';
import { worded } from '@shared/domain/standard-texts';
import type { CaseMaterial } from './case-material';
import {
  form,
  labels,
  needsReferral,
  paragraph,
  personSigns,
  plainTemplate,
  pupil,
  receiverName,
  receiverPaperValues,
  referralOf,
  type Template,
} from './paper-template';

/** Umpan balik penerima: the form that the receiver fills in and sends back. A diagnosis is not asked for. */
export const receiverFeedback: Template<CaseMaterial> = {
  ...plainTemplate,
  subject: 'Umpan balik penerima rujukan',
  carries: identityPieces,
  forReceiver: true,
  refusal: needsReferral,
  recipient: receiverName,
  build(material, choices) {
    const { receiver } = referralOf(material);
    const values = receiverPaperValues(material, choices);
    const lines = (heading: string, count: number) => [paragraph(heading), { type: 'lines' as const, count }];
    return form(material, choices, null, {
      template: 'receiver_feedback',
      title: 'UMPAN BALIK PENERIMA RUJUKAN',
      blocks: [
        ...worded(material.texts, 'receiver_feedback', 'opening', values).map(paragraph),
        pupil(material, choices),
        ...lines('Tanggal pertemuan yang telah berlangsung:', 1),
        ...lines('Layanan yang diberikan:', 2),
        ...lines('Hasil yang dapat disampaikan kepada sekolah (diagnosis tidak wajib disebutkan):', 3),
        ...lines('Saran bagi sekolah:', 2),
        ...lines('Saran bagi orang tua/wali:', 2),
        paragraph('Kontrol lanjutan:'),
        {
          type: 'ticks',
          items: [
            { text: 'tidak diperlukan', ticked: false },
            { text: 'diperlukan, setiap ………… minggu', ticked: false },
          ],
        },
        paragraph('Rujukan lanjutan:'),
        {
          type: 'ticks',
          items: [
            { text: 'tidak diperlukan', ticked: false },
            { text: 'diperlukan, kepada …………………………', ticked: false },
          ],
        },
        paragraph('Penanganan:'),
        {
          type: 'ticks',
          items: [
            { text: 'selesai', ticked: false },
            { text: 'dilanjutkan', ticked: false },
          ],
        },
      ],
      signatures: [
        [personSigns(['Pihak penerima,', '(nama, jabatan, tanda tangan, cap)'], receiver?.person ?? null)],
      ],
      note: 'Mohon dikembalikan dalam sampul tertutup kepada guru BK.',
    });
  },
};

/** Weeks on one card. */
const cardWeeks = 12;
/** Room to write by hand, in points. */
const cardRow = 34;

/** Kartu kontrol mingguan: twelve weeks on one page, those recorded filled in. */
export const controlCard: Template<CaseMaterial> = {
  ...plainTemplate,
  subject: 'Kartu kontrol mingguan',
  forReceiver: true,
  refusal: needsReferral,
  recipient: receiverName,
  build(material, choices) {
    const { receiver, sessions } = referralOf(material);
    return form(material, choices, null, {
      template: 'control_card',
      title: 'KARTU KONTROL MINGGUAN',
      hasLetterhead: false,
      blocks: [
        labels([
          ['Nama', material.student.name],
          ['Kelas', material.student.className],
          ['Penerima', receiver ? [receiver.person, receiver.institution].filter(Boolean).join(', ') : ''],
          ['Pertemuan pertama', sessions[0] ? formatDate(sessions[0].on) : ''],
        ]),
        {
          type: 'table',
          columns: [
            { heading: 'Ke-', width: 18, centred: true },
            { heading: 'Tanggal', width: 62, centred: false },
            { heading: 'Hadir', width: 34, centred: true },
            { heading: 'S / I / A', width: 34, centred: true },
            { heading: 'Suasana hati', width: 44, centred: true },
            { heading: 'Belajar', width: 42, centred: true },
            { heading: 'Pergaulan', width: 54, centred: true },
            { heading: 'Kejadian', width: '*', centred: false },
            { heading: 'Tindakan', width: '*', centred: false },
            { heading: 'Paraf', width: 30, centred: false },
          ],
          rows: cardRows(material),
          rowHeight: cardRow,
        },
        paragraph(
          'Hadir: datang ke penerima. S / I / A: hari tidak masuk karena sakit, izin, alpa. Suasana hati, belajar, dan pergaulan dinilai 1 (sangat kurang) sampai 5 (sangat baik). Paraf: siswa, orang ' +
            'tua, guru BK, penerima.',
        ),
      ],
      signatures: [],
    });
  },
};

function cardRows(material: CaseMaterial): string[][] {
  const { facts, controls } = referralOf(material);
  const grid = weeklyGrid(facts, material.today);
  const weeks = grid?.weeks ?? [];
  // The card that the week of today stands on: after twelve weeks comes another.
  const current = grid?.next?.week ?? Math.max(1, weeks.length);
  const before = Math.floor((current - 1) / cardWeeks) * cardWeeks;
  return Array.from({ length: cardWeeks }, (_, line) => {
    const index = before + line;
    const dueOn = weeks[0] ? addDays(weeks[0].dueOn, index * 7) : null;
    const until = dueOn && addDays(dueOn, 6);
    const kept = controls.find(
      ({ on, kind }) => kind === 'kept' && dueOn && until && dueOn <= on && on <= until,
    );
    const shown = (value: number | null | undefined) =>
      value === null || value === undefined ? '' : String(value);
    const absent = kept
      ? [kept.absencesSick, kept.absencesExcused, kept.absencesUnexcused].map((days) => days ?? 0).join(' / ')
      : '';
    return [
      String(index + 1),
      dueOn ? shortDate(dueOn) : '',
      kept?.attended === 1 ? 'hadir' : kept?.attended === 0 ? 'tidak' : '',
      absent,
      shown(kept?.mood),
      shown(kept?.learning),
      shown(kept?.relations),
      kept?.events ?? '',
      kept?.action ?? '',
      '',
    ];
  });
}
