import { formatDate, formatDayAndDate } from '@shared/domain/indonesian-date';
import { receiverKind } from '@shared/procedure/receivers';
import type { CaseMaterial } from './case-material';
import {
  counselorSigns,
  form,
  labels,
  needsReferral,
  plainTemplate,
  principalSigns,
  receiverName,
  referralOf,
  said,
  type Template,
} from './paper-template';

/** SATKUNG alih tangan kasus: the plan of the supporting activity (satuan kegiatan pendukung), in its usual order. */
export const satkung: Template<CaseMaterial> = {
  ...plainTemplate,
  subject: 'Satuan kegiatan pendukung: alih tangan kasus',
  carries: ['name', 'nis', 'class', 'address'],
  usual: ['name', 'nis', 'class', 'address'],
  refusal: needsReferral,
  recipient: receiverName,
  fields(material) {
    const { row, facts } = referralOf(material);
    const when = row.appointmentOn ? formatDayAndDate(row.appointmentOn) : '';
    return {
      topic: material.case.problems.join(', '),
      activity: 'Alih tangan kasus (referal)',
      function: 'Pengentasan dan pemeliharaan',
      goal: row.purpose,
      expected: 'Siswa memperoleh penanganan yang tepat dari ahli dan dapat mengikuti pelajaran dengan baik.',
      problem: material.case.chronology,
      reasons: material.case.whyNotEnough,
      day: when,
      materials: 'Surat pengantar, data siswa yang disetujui, dan ringkasan upaya sekolah',
      services: material.case.efforts.map(({ on, service }) => `${service} (${formatDate(on)})`).join(', '),
      assessment: `Kontrol ${facts.weeklyControl.on ? 'mingguan' : 'berkala'} dan pembahasan laporan pihak penerima.`,
      remarks: '',
    };
  },
  build(material, choices) {
    const { row, receiver } = referralOf(material);
    const { student } = material;
    const goes = new Set<string>(choices.disclosed);
    const to = receiver
      ? [receiver.person, receiver.institution].filter(Boolean).join(', ')
      : (row.schoolKind ?? receiverKind(row.kind)).label;
    return form(material, choices, null, {
      template: 'satkung',
      title: 'SATUAN KEGIATAN PENDUKUNG',
      subtitle: 'Alih Tangan Kasus',
      blocks: [
        labels([
          ['NIS', goes.has('nis') ? student.nis : '-'],
          ['Nama siswa', student.name],
          ['Kelas', student.className],
          ['Alamat rumah', goes.has('address') ? student.address : '-'],
          ['Topik permasalahan', said(choices, 'topic')],
          ['Bidang bimbingan', material.case.field],
          ['Jenis kegiatan', said(choices, 'activity')],
          ['Fungsi kegiatan', said(choices, 'function')],
          ['Tujuan kegiatan', said(choices, 'goal')],
          ['Hasil yang ingin dicapai', said(choices, 'expected')],
          ['Subjek yang dialihtangankan', `Satu siswa, kelas ${student.className ?? '…………'}`],
          ['Gambaran ringkas masalah', said(choices, 'problem')],
          ['Dialihtangankan kepada', to],
          ['Alasan', said(choices, 'reasons')],
          ['Waktu pelaksanaan', said(choices, 'day')],
          ['Bahan yang disertakan', said(choices, 'materials')],
          ['Layanan terdahulu', said(choices, 'services')],
          ['Rencana penilaian dan tindak lanjut', said(choices, 'assessment')],
          ['Catatan khusus', said(choices, 'remarks')],
        ]),
      ],
      signatures: [[principalSigns(material), counselorSigns(material)]],
    });
  },
};
