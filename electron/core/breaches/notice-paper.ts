import type { PaperBlock, PaperContent } from '@shared/contract/letter-content';
import type { SchoolSettings } from '@shared/contract/school';
import { formatDate } from '@shared/domain/indonesian-date';
import type { IsoDate } from '@shared/domain/referral-facts';
import { breachKindNames } from '@shared/procedure/breach';
import type { Breach } from '../database/entities';
import { officeHolder, schoolPaper } from '../pdf/school-paper';

interface Notice {
  readonly to: 'people' | 'authority';
  readonly breach: Pick<Breach, 'kind' | 'what' | 'how' | 'measures' | 'people'>;
  readonly noticedOn: IsoDate;
  readonly noticedTime: string;
  readonly madeOn: IsoDate;
}

const recipients = {
  people: ['Yth. Siswa dan orang tua/wali', '……………………………………', 'di tempat'],
  authority: ['Yth. Pimpinan lembaga pelindungan data pribadi', 'di tempat'],
} as const;

const written = (heading: string, text: string): PaperBlock => ({
  type: 'section',
  heading,
  paragraphs: text.split('\n').filter((line) => line.trim() !== ''),
});

/**
 * The written notice of a breach: which data, when and how, what is done against it (UU 27/2022 Pasal 46 ayat 2). It names
 * no pupil: whoever receives it is written in by hand.
 */
export function noticePaper(
  { to, breach, noticedOn, noticedTime, madeOn }: Notice,
  school: SchoolSettings,
): { content: PaperContent; pictures: Record<string, string> } {
  const { frame, pictures } = schoolPaper(school, madeOn);
  const when = `${formatDate(noticedOn)} pukul ${noticedTime.replace(':', '.')} ${school.timeZone}`;
  const people = to === 'authority' && breach.people !== null ? ` Jumlah orang: ${breach.people}.` : '';
  const content: PaperContent = {
    ...frame,
    template: 'breach_notice',
    head: {
      type: 'letter',
      number: null,
      classification: 'Rahasia',
      enclosed: '–',
      subject: 'Pemberitahuan kegagalan pelindungan data pribadi',
      recipient: [...recipients[to]],
      salutation: 'Dengan hormat,',
    },
    blocks: [
      {
        type: 'paragraph',
        text: `Sesuai dengan Pasal 46 Undang-Undang Nomor 27 Tahun 2022 tentang Pelindungan Data Pribadi, kami memberitahukan bahwa telah terjadi kegagalan pelindungan data pribadi di sekolah kami (${breachKindNames[breach.kind].toLowerCase()}), yang kami ketahui pada ${when}.`,
      },
      written('Data pribadi yang terungkap', `${breach.what}${people}`),
      written('Kapan dan bagaimana data itu terungkap', breach.how),
      written('Upaya penanganan dan pemulihan', breach.measures || 'Sedang dilakukan.'),
    ],
    closing: [
      to === 'people'
        ? 'Kami memohon maaf atas kejadian ini. Pertanyaan dapat disampaikan kepada guru Bimbingan dan Konseling atau kepala sekolah.'
        : 'Demikian pemberitahuan ini kami sampaikan.',
    ],
    signatures: [
      [
        officeHolder(['Koordinator BK'], school.coordinator),
        officeHolder(['Kepala Sekolah'], school.principal),
      ],
    ],
    copies: [],
    note: null,
    confidential: 'RAHASIA',
    envelope: null,
  };
  return { content, pictures };
}
