import { formatDate } from '@shared/domain/indonesian-date';
import type { OutcomeCode } from '@shared/domain/referral-facts';
import { receiverKind } from '@shared/procedure/receivers';
import type { CaseMaterial } from './case-material';
import {
  counselorSigns,
  form,
  labels,
  needsReferral,
  plainTemplate,
  principalSigns,
  referralOf,
  writtenSection,
  type Template,
} from './paper-template';

const outcomeWords: Readonly<Record<OutcomeCode, string>> = {
  resolved: 'tuntas',
  partly: 'teratasi sebagian',
  not_resolved: 'belum teratasi',
};

/**
 * Laporan hasil referal to the principal: outcome-level facts only. What a field proposes comes from the facts of the
 * referral; nothing that was noted in the sessions is read.
 */
export const finalReport: Template<CaseMaterial> = {
  ...plainTemplate,
  subject: 'Laporan hasil referal',
  refusal: needsReferral,
  recipient: () => 'Kepala Sekolah',
  fields(material) {
    const { row, sessions, analysis, followUp, finalReport: report } = referralOf(material);
    const arranged = row.arrangedOn
      ? ` Pendanaan dan administrasi diatur pada ${formatDate(row.arrangedOn)}.`
      : '';
    return {
      reasons: row.purpose,
      planning: `Kasus dikonsultasikan kepada kepala sekolah dan orang tua, dan siswa menyatakan bersedia.${arranged}`,
      carryingOut: carriedOut(material, sessions.length),
      evaluation: 'Hasilnya telah dibahas bersama siswa, dan laporan pihak penerima telah dibahas.',
      analysis: analysis ? `Masalah siswa ${outcomeWords[analysis.outcome]}.` : '',
      followUp: followUp ? followUpWords[followUp.decision] : '',
      conclusion: report?.conclusion ?? '',
    };
  },
  build(material, choices) {
    const { row, receiver, handover } = referralOf(material);
    return form(material, choices, null, {
      template: 'final_report',
      title: 'LAPORAN HASIL REFERAL',
      blocks: [
        labels([
          ['Nama siswa', material.student.name],
          ['Kelas', material.student.className],
          ['Tanggal rujukan', formatDate(handover?.date ?? row.createdOn)],
          ['Penerima', receiver?.person ?? (row.schoolKind ?? receiverKind(row.kind)).label],
          ['Instansi', receiver?.institution ?? ''],
        ]),
        ...writtenSection('Alasan', choices, 'reasons'),
        ...writtenSection('Perencanaan', choices, 'planning'),
        ...writtenSection('Pelaksanaan', choices, 'carryingOut'),
        ...writtenSection('Evaluasi', choices, 'evaluation'),
        ...writtenSection('Analisis hasil evaluasi', choices, 'analysis'),
        ...writtenSection('Tindak lanjut', choices, 'followUp'),
        ...writtenSection('Kesimpulan', choices, 'conclusion'),
      ],
      signatures: [[principalSigns(material), counselorSigns(material)]],
    });
  },
};

const followUpWords = {
  finish: 'Penanganan diselesaikan; siswa tetap dipantau guru BK.',
  further_services: 'Layanan dilanjutkan dengan kontrol dan pemantauan guru BK di sekolah.',
  another_referral: 'Kasus dialihtangankan kepada pihak lain.',
} as const;

function carriedOut(material: CaseMaterial, meetings: number): string {
  const { sessions, controls } = referralOf(material);
  const [first] = sessions;
  if (!first) return '';
  const kept = controls.filter(({ kind }) => kind === 'kept').length;
  const last = sessions.at(-1);
  const span = last && last.on !== first.on ? ` sampai ${formatDate(last.on)}` : '';
  const controlled = kept > 0 ? ` Kontrol mingguan terlaksana ${kept} kali.` : '';
  return `Siswa bertemu dengan pihak penerima ${meetings} kali, sejak ${formatDate(first.on)}${span}.${controlled}`;
}
