import { formatDayAndDate, formatTime } from '@shared/domain/indonesian-date';
import { worded } from '@shared/domain/standard-texts';
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

/** Undangan orang tua: the matter is neutral, the problem is never named on it. */
export const guardianInvitation: Template<CaseMaterial> = {
  ...plainTemplate,
  subject: 'Undangan orang tua/wali',
  usual: ['name', 'class'],
  refusal: ({ guardian }) => (guardian ? null : 'letters.noGuardian'),
  recipient: () => 'Orang tua/wali',
  fields: () => ({
    matter: 'Pembicaraan mengenai perkembangan putra/putri Bapak/Ibu di sekolah',
    day: '',
    time: '',
    place: 'Ruang Bimbingan dan Konseling',
  }),
  build(material, choices, number) {
    const { student } = material;
    const values = paperValues(material, choices);
    return letter(material, choices, number, {
      template: 'guardian_invitation',
      subject: 'Undangan orang tua/wali',
      classification: 'Penting',
      to: [`Yth. Orang tua/wali dari ${student.name}`, `Kelas ${student.className ?? '…………'}`, 'di Tempat'],
      blocks: [
        ...worded(material.texts, 'guardian_invitation', 'opening', values).map(paragraph),
        labels([
          ['Hari, tanggal', said(choices, 'day')],
          ['Pukul', said(choices, 'time')],
          ['Tempat', said(choices, 'place')],
          ['Keperluan', said(choices, 'matter')],
        ]),
        ...worded(material.texts, 'guardian_invitation', 'note', values).map(paragraph),
      ],
      closing: worded(material.texts, 'guardian_invitation', 'closing', values),
      signatures: [[principalSigns(material), counselorSigns(material)]],
    });
  },
};

/** Laporan konsultasi orang tua. */
export const consultationReport: Template<CaseMaterial> = {
  ...plainTemplate,
  subject: 'Laporan konsultasi orang tua',
  carries: ['name', 'class', 'guardian'],
  usual: ['name', 'class', 'guardian'],
  refusal: ({ familyMeeting }) => (familyMeeting?.kind === 'consultation' ? null : 'letters.noMeeting'),
  earliest: ({ familyMeeting, today }) => familyMeeting?.on ?? today,
  fields: ({ familyMeeting, school }) => ({
    time: formatTime('00:00', school.timeZone).replace('00.00', '…………'),
    topic: familyMeeting?.topic ?? '',
    participants: familyMeeting?.people ?? '',
    activity: 'Memberi dan menggali keterangan mengenai siswa di rumah dan di sekolah.',
    results: familyMeeting?.result ?? '',
  }),
  build(material, choices) {
    const { student, familyMeeting, guardian } = material;
    return form(material, choices, null, {
      template: 'consultation_report',
      title: 'LAPORAN KONSULTASI ORANG TUA',
      blocks: [
        labels([
          ['Nama siswa', student.name],
          ['Kelas/semester', `${student.className ?? '…………'} / ${material.semester}`],
          ['Hari, tanggal', familyMeeting ? formatDayAndDate(familyMeeting.on) : ''],
          ['Waktu', said(choices, 'time')],
          ['Topik', said(choices, 'topic')],
          ['Narasumber', said(choices, 'participants')],
        ]),
        { type: 'heading', text: 'Peran guru BK' },
        ...writtenSection('Uraian kegiatan', choices, 'activity'),
        ...writtenSection('Hasil', choices, 'results'),
      ],
      signatures: [
        [
          personSigns(['Orang tua/wali,'], guardian?.name ?? null),
          counselorSigns(material, ['Guru Bimbingan dan Konseling,']),
        ],
        [principalSigns(material)],
      ],
    });
  },
};

/** Laporan kunjungan rumah, in its fourteen points. */
export const homeVisitReport: Template<CaseMaterial> = {
  ...plainTemplate,
  subject: 'Laporan kunjungan rumah',
  carries: ['name', 'class', 'address', 'guardian'],
  usual: ['name', 'class', 'address', 'guardian'],
  refusal: ({ familyMeeting }) => (familyMeeting?.kind === 'home_visit' ? null : 'letters.noMeeting'),
  earliest: ({ familyMeeting, today }) => familyMeeting?.on ?? today,
  fields: ({ familyMeeting, case: one }) => ({
    topic: familyMeeting?.topic ?? '',
    function: 'Pemahaman dan pengentasan',
    participants: familyMeeting?.people ?? '',
    goal: 'Memperoleh keterangan mengenai keadaan siswa di rumah dan menyepakati pendampingan bersama keluarga.',
    problem: one.chronology,
    duration: '',
    familyMembers: '',
    results: familyMeeting?.result ?? '',
    assessment: '',
    followUp: '',
    remarks: '',
  }),
  build(material, choices) {
    const { student, familyMeeting, guardian } = material;
    const on = familyMeeting ? formatDayAndDate(familyMeeting.on) : '';
    return form(material, choices, null, {
      template: 'home_visit_report',
      title: 'LAPORAN KUNJUNGAN RUMAH',
      blocks: [
        labels([
          ['1. Nama siswa', student.name],
          ['2. Kelas/semester', `${student.className ?? '…………'} / ${material.semester}`],
          ['3. Bidang bimbingan', material.case.field],
          ['4. Topik permasalahan', said(choices, 'topic')],
          ['5. Fungsi kegiatan', said(choices, 'function')],
          ['6. Pihak yang terlibat', said(choices, 'participants')],
          ['7. Tujuan kegiatan', said(choices, 'goal')],
          ['8. Gambaran ringkas masalah', said(choices, 'problem')],
          ['9. Alamat yang dikunjungi', student.address],
          ['10. Hari, tanggal, dan lamanya', [on, said(choices, 'duration')].filter(Boolean).join(', ')],
          ['11. Anggota keluarga yang ditemui', said(choices, 'familyMembers')],
          [
            '12. Hasil dan rencana penilaian',
            [said(choices, 'results'), said(choices, 'assessment')].filter(Boolean).join('. '),
          ],
          ['13. Rencana tindak lanjut', said(choices, 'followUp')],
          ['14. Catatan khusus', said(choices, 'remarks')],
        ]),
      ],
      signatures: [
        [
          personSigns(['Orang tua/wali,'], guardian?.name ?? null),
          counselorSigns(material, ['Guru Bimbingan dan Konseling,']),
        ],
        [principalSigns(material)],
      ],
    });
  },
};

/** Surat tugas, for a home visit or for going along with the pupil. The pupil is not named on it. */
export const assignment: Template<CaseMaterial> = {
  ...plainTemplate,
  subject: 'Surat tugas',
  carries: [],
  usual: [],
  recipient: () => 'Yang ditugaskan',
  fields: ({ counselor }) => ({
    basis: 'Program kerja Bimbingan dan Konseling tahun pelajaran berjalan',
    assigned: `${counselor.name}; Guru Bimbingan dan Konseling`,
    task: 'Melaksanakan kunjungan rumah',
    day: '',
    time: '',
    place: '',
  }),
  build(material, choices, number) {
    const values = paperValues(material, choices);
    const rows = written(choices, 'assigned').map((line, index) => {
      const [name = '', position = ''] = line.split(';').map((part) => part.trim());
      return [`${index + 1}.`, name, position];
    });
    return form(material, choices, number, {
      template: 'assignment',
      title: 'SURAT TUGAS',
      numbered: true,
      secret: false,
      blocks: [
        labels([['Dasar', said(choices, 'basis')]]),
        ...worded(material.texts, 'assignment', 'opening', values).map(paragraph),
        {
          type: 'table',
          columns: [
            { heading: 'No.', width: 26, centred: true },
            { heading: 'Nama', width: '*', centred: false },
            { heading: 'Jabatan', width: 190, centred: false },
          ],
          rows,
          rowHeight: 0,
        },
        labels([
          ['Untuk', said(choices, 'task')],
          ['Hari, tanggal', said(choices, 'day')],
          ['Pukul', said(choices, 'time')],
          ['Tempat', said(choices, 'place')],
        ]),
      ],
      closing: worded(material.texts, 'assignment', 'closing', values),
      signatures: [[principalSigns(material, ['Kepala Sekolah,'])]],
    });
  },
};
