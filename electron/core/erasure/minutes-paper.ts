import type { ErasedCounts } from '@shared/contract/erasure';
import type { PaperContent } from '@shared/contract/letter-content';
import type { SchoolSettings } from '@shared/contract/school';
import { formatDate } from '@shared/domain/indonesian-date';
import type { Erasure } from '../database/entities';
import { officeHolder, schoolPaper } from '../pdf/school-paper';

const countLabels: readonly (readonly [keyof ErasedCounts, string])[] = [
  ['cases', 'Kasus'],
  ['referrals', 'Rujukan'],
  ['letters', 'Surat keluar (nomornya tetap tercatat)'],
  ['incoming', 'Surat masuk'],
  ['attachments', 'Lampiran (pindaian dan foto)'],
  ['handovers', 'Serah terima'],
];
const requesters = { student: 'siswa', guardian: 'orang tua/wali', school: 'sekolah' } as const;

type Told = Pick<
  Erasure,
  'of' | 'schoolYear' | 'requestedBy' | 'requestedOn' | 'reason' | 'counts' | 'decidedOn' | 'fileName'
>;

/** Berita acara pemusnahan: what was erased by counts, on which ground, by whom. It names no pupil. */
export function minutesPaper(
  erasure: Told,
  people: { readonly coordinator: string; readonly principal: string },
  school: SchoolSettings,
): { content: PaperContent; pictures: Record<string, string> } {
  const { frame, pictures } = schoolPaper(school, erasure.decidedOn);
  const { of, schoolYear, requestedBy, requestedOn, reason, counts, decidedOn, fileName } = erasure;
  const what =
    of === 'year'
      ? `data konseling tahun pelajaran ${schoolYear} yang masa simpannya telah berakhir`
      : `data konseling satu orang siswa atas permintaan ${requestedBy ? requesters[requestedBy] : 'sekolah'}${requestedOn ? ` tanggal ${formatDate(requestedOn)}` : ''}`;
  const content: PaperContent = {
    ...frame,
    template: 'erasure_minutes',
    head: { type: 'titled', title: 'Berita Acara Pemusnahan Data', number: '', subtitle: null },
    blocks: [
      {
        type: 'paragraph',
        text: `Pada tanggal ${formatDate(decidedOn)}, di ${school.name}, telah dimusnahkan ${what}, berdasarkan Pasal 43 dan Pasal 44 Undang-Undang Nomor 27 Tahun 2022 tentang Pelindungan Data Pribadi.`,
      },
      {
        type: 'section',
        heading: 'Alasan',
        paragraphs: reason.split('\n').filter((line) => line.trim() !== ''),
      },
      { type: 'heading', text: 'Yang dimusnahkan' },
      {
        type: 'table',
        columns: [
          { heading: 'Uraian', width: '*', centred: false },
          { heading: 'Jumlah', width: 90, centred: true },
        ],
        rows: [
          ...countLabels.map(([key, label]) => [label, String(counts?.[key] ?? 0)]),
          ...(fileName ? [[`Berkas arsip ${fileName}`, '1']] : []),
        ],
        rowHeight: 0,
      },
      {
        type: 'paragraph',
        text: 'Data dihapus dari basis data Rujuk dengan penimpaan, lalu berkas basis data ditulis ulang dengan kunci baru. Salinan pada cadangan hilang bersama perputarannya, paling lama dua belas bulan; salinan arsip di luar komputer ini dimusnahkan secara terpisah. Nomor surat yang pernah terbit dan angka tanpa nama tetap disimpan.',
      },
    ],
    closing: ['Demikian berita acara ini dibuat dengan sebenarnya untuk dipergunakan sebagaimana mestinya.'],
    signatures: [
      [
        officeHolder(['Koordinator BK'], { ...school.coordinator, name: people.coordinator }),
        officeHolder(['Kepala Sekolah'], { ...school.principal, name: people.principal }),
      ],
    ],
    copies: [],
    note: null,
    confidential: null,
    envelope: null,
  };
  return { content, pictures };
}
