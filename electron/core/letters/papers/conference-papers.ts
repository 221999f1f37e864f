import { formatDate, formatDayAndDate, formatTime } from '@shared/domain/indonesian-date';
import { worded } from '@shared/domain/standard-texts';
import { dayValues } from '../letter-values';
import type { CaseMaterial } from './case-material';
import {
  counselorSigns,
  form,
  labels,
  letter,
  paperValues,
  paragraph,
  personSigns,
  plainTemplate,
  principalSigns,
  said,
  written,
  writtenSection,
  type Template,
} from './paper-template';

/** Papers of the konferensi kasus, which comes before the referral of a severe case (Anwar & Rohmat, 2022). */

const closed =
  'Konferensi kasus bersifat tertutup dan rahasia, bertujuan membantu siswa, dan bukan sidang atau pengadilan.';

const isThere = ({ conference }: CaseMaterial) => (conference ? null : 'letters.noConference');
const wasHeld = ({ conference }: CaseMaterial) => (conference?.heldOn ? null : 'letters.conferenceNotHeld');
const dayOf = ({ conference, today }: CaseMaterial) => conference?.heldOn ?? conference?.plannedOn ?? today;
const timeOf = ({ conference, school }: CaseMaterial) =>
  conference?.time ? formatTime(conference.time, school.timeZone) : '';
const participantsOf = ({ conference }: CaseMaterial) => conference?.participants ?? [];
const className = ({ student }: CaseMaterial) => student.className ?? '…………';

export const conferenceInvitation: Template<CaseMaterial> = {
  ...plainTemplate,
  subject: 'Undangan konferensi kasus',
  carries: [],
  usual: [],
  refusal: isThere,
  recipient: () => 'Peserta konferensi kasus',
  fields: (material) => ({
    recipients: participantsOf(material)
      .map(({ name, position }) => `${name}, ${position}`)
      .join('\n'),
    day: formatDayAndDate(dayOf(material)),
    time: timeOf(material),
    place: material.conference?.place ?? '',
    agenda: 'Konferensi kasus (tertutup)',
  }),
  build(material, choices, number) {
    const invited = written(choices, 'recipients');
    const values = paperValues(material, choices);
    return letter(material, choices, number, {
      template: 'conference_invitation',
      subject: 'Undangan konferensi kasus',
      classification: 'Rahasia',
      to:
        invited.length === 1
          ? [`Yth. ${invited[0]}`, 'di Tempat']
          : ['Yth. Bapak/Ibu peserta konferensi kasus', '(daftar terlampir pada akhir surat)', 'di Tempat'],
      blocks: [
        ...worded(material.texts, 'conference_invitation', 'opening', values).map(paragraph),
        labels([
          ['Hari, tanggal', said(choices, 'day')],
          ['Pukul', said(choices, 'time')],
          ['Tempat', said(choices, 'place')],
          ['Acara', said(choices, 'agenda')],
        ]),
        paragraph(closed),
        ...worded(material.texts, 'conference_invitation', 'note', values).map(paragraph),
        ...(invited.length > 1
          ? [
              paragraph('Yang diundang:'),
              { type: 'list' as const, marks: 'numbers' as const, items: invited },
            ]
          : []),
      ],
      closing: worded(material.texts, 'conference_invitation', 'closing', values),
      signatures: [[principalSigns(material), counselorSigns(material)]],
    });
  },
};

/** Room to sign by hand, in points. */
const signingRow = 26;
/** Lines for those who come without having been on the list. */
const spareRows = 4;

export const conferenceAttendance: Template<CaseMaterial> = {
  ...plainTemplate,
  subject: 'Daftar hadir konferensi kasus',
  carries: [],
  usual: [],
  refusal: isThere,
  build(material, choices) {
    const people = participantsOf(material).map(({ name, position, from }) => [
      name,
      position,
      '',
      from ?? material.school.name,
    ]);
    const rows = [...people, ...Array.from({ length: spareRows }, () => ['', '', '', ''])].map(
      ([name = '', position = '', cls = '', from = ''], index) => [
        `${index + 1}.`,
        name,
        position,
        cls,
        from,
        '',
      ],
    );
    return form(material, choices, null, {
      template: 'conference_attendance',
      title: 'DAFTAR HADIR KONFERENSI KASUS',
      blocks: [
        labels([
          ['Hari, tanggal', formatDayAndDate(dayOf(material))],
          ['Pukul', timeOf(material)],
          ['Tempat', material.conference?.place ?? ''],
        ]),
        {
          type: 'table',
          columns: [
            { heading: 'No.', width: 24, centred: true },
            { heading: 'Nama', width: '*', centred: false },
            { heading: 'Jabatan', width: 90, centred: false },
            { heading: 'Kelas', width: 42, centred: true },
            { heading: 'Asal', width: 88, centred: false },
            { heading: 'Tanda tangan', width: 76, centred: false },
          ],
          rows,
          rowHeight: signingRow,
        },
        paragraph(closed),
        paragraph(
          'Dengan menandatangani daftar ini, hadirin berjanji menjaga kerahasiaan semua yang dibicarakan.',
        ),
      ],
      signatures: [[principalSigns(material), counselorSigns(material)]],
    });
  },
};

/** Notulen. */
export const conferenceMinutes: Template<CaseMaterial> = {
  ...plainTemplate,
  subject: 'Notulen konferensi kasus',
  carries: [],
  usual: [],
  refusal: wasHeld,
  earliest: dayOf,
  fields: (material) => ({
    place: material.conference?.place ?? '',
    chair: material.counselor.name,
    recorder: '',
    time: timeOf(material) ? `${timeOf(material)} – selesai` : '',
    body: material.conference?.notes ?? '',
    results: material.conference?.decision ?? '',
  }),
  build(material, choices) {
    return form(material, choices, null, {
      template: 'conference_minutes',
      title: 'NOTULEN KONFERENSI KASUS',
      blocks: [
        labels([
          ['Hari, tanggal', formatDayAndDate(dayOf(material))],
          ['Tempat', said(choices, 'place')],
          ['Mulai – akhir', said(choices, 'time')],
          ['Ketua', said(choices, 'chair')],
          ['Notulis', said(choices, 'recorder')],
          ['Jumlah hadir', `${participantsOf(material).length} orang`],
          ['Acara', material.conference?.agenda ?? ''],
        ]),
        ...writtenSection('Jalannya pembicaraan', choices, 'body'),
        ...writtenSection('Hasil', choices, 'results'),
        paragraph(closed),
      ],
      signatures: [
        [
          personSigns(['Ketua,'], said(choices, 'chair')),
          personSigns(['Notulis,'], said(choices, 'recorder')),
        ],
      ],
    });
  },
};

/** Berita acara. */
export const conferenceRecord: Template<CaseMaterial> = {
  ...plainTemplate,
  subject: 'Berita acara konferensi kasus',
  refusal: wasHeld,
  earliest: dayOf,
  fields: (material) => ({
    recorder: '',
    body: material.conference?.notes ?? '',
    results: material.conference?.decision ?? '',
  }),
  build(material, choices, number) {
    const on = dayOf(material);
    const values = {
      ...paperValues(material, choices),
      ...dayValues(on),
      TANGGAL_KONFERENSI: formatDate(on),
    };
    return form(material, choices, number, {
      template: 'conference_record',
      title: 'BERITA ACARA KONFERENSI KASUS',
      numbered: true,
      blocks: [
        ...worded(material.texts, 'conference_record', 'opening', values).map(paragraph),
        labels([
          ['Nama', material.student.name],
          ['Kelas', className(material)],
          ['Acara', material.conference?.agenda ?? ''],
          ['Lokasi', material.conference?.place ?? ''],
        ]),
        { type: 'heading', text: 'I. Notulensi' },
        ...written(choices, 'body').map(paragraph),
        { type: 'heading', text: 'II. Keputusan dan tindak lanjut' },
        ...written(choices, 'results').map(paragraph),
      ],
      closing: worded(material.texts, 'conference_record', 'closing', values),
      signatures: [
        [principalSigns(material, ['Kepala Sekolah,']), personSigns(['Notulis,'], said(choices, 'recorder'))],
      ],
    });
  },
};

/** Laporan konferensi kasus. */
export const conferenceReport: Template<CaseMaterial> = {
  ...plainTemplate,
  subject: 'Laporan konferensi kasus',
  carries: ['name', 'class', 'problem'],
  refusal: wasHeld,
  earliest: dayOf,
  fields: (material) => ({
    chair: material.counselor.name,
    goal: 'Keterangan dari semua pihak mengenai keadaan siswa, dan kesepakatan langkah penanganan',
    participants: participantsOf(material)
      .map(({ name, position }) => `${name} (${position})`)
      .join(', '),
    body: material.conference?.notes ?? '',
    conclusion: material.conference?.decision ?? '',
    assessment: 'Terpenuhi',
    request: material.conference?.decidedToRefer === 1 ? 'Alih tangan kasus' : '',
    followUp: '',
  }),
  build(material, choices) {
    return form(material, choices, null, {
      template: 'conference_report',
      title: 'LAPORAN KONFERENSI KASUS',
      blocks: [
        labels([
          ['Konseli', material.student.name],
          ['Kelas/tahun pelajaran', `${className(material)} / ${material.schoolYear}`],
          ['Jenis masalah', material.case.problems.join(', ')],
          [
            'Hari, tanggal, jam',
            [formatDayAndDate(dayOf(material)), timeOf(material)].filter(Boolean).join(', '),
          ],
          ['Pemandu', said(choices, 'chair')],
          ['Data yang ingin diperoleh', said(choices, 'goal')],
          ['Pihak yang terlibat', said(choices, 'participants')],
        ]),
        ...writtenSection('Uraian inti', choices, 'body'),
        ...writtenSection('Simpulan', choices, 'conclusion'),
        ...writtenSection('Keterpenuhan data', choices, 'assessment'),
        ...writtenSection('Rujukan pelayanan', choices, 'request'),
        ...writtenSection('Tindak lanjut', choices, 'followUp'),
      ],
      signatures: [[principalSigns(material), counselorSigns(material)]],
    });
  },
};
