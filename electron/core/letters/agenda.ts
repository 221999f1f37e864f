import type { IncomingRow } from '@shared/contract/incoming-letters';
import type { RegisterRow } from '@shared/contract/letter-views';
import type { Paper } from '@shared/contract/school';
import { formatDate, shortDate } from '@shared/domain/indonesian-date';
import { letterKindNames, letterStatusNames, letterSubjectNames } from '@shared/domain/letter-kinds';
import type { IsoDate } from '@shared/domain/referral-facts';
import { reportSubject, type IncomingFilter } from './incoming-rows.query';
import type { RegisterFilter } from './register.query';

export interface AgendaColumn {
  readonly heading: string;
  /** Share of the sheet's width; in a workbook, letters. */
  readonly width: number;
  readonly alignment?: 'left' | 'center';
}

/** A register (agenda) as a table, for paper and workbook alike. */
export interface Agenda {
  /** `Agenda Surat Keluar` */
  readonly title: string;
  readonly school: string;
  /** What of the register it holds: the period, the kind; `null` for all of it. */
  readonly extent: string | null;
  readonly madeOn: IsoDate;
  readonly paper: Paper;
  readonly columns: readonly AgendaColumn[];
  readonly rows: readonly (readonly string[])[];
}

/** Which days of a register. */
export type Days = Pick<RegisterFilter, 'year' | 'from' | 'to'>;

/** The register of outgoing letters. It names cases by their code, never a student. */
export function outgoingAgenda(
  rows: readonly RegisterRow[],
  filter: RegisterFilter,
  { school, paper, today }: { school: string; paper: Paper; today: IsoDate },
): Agenda {
  const { kind, status } = filter;
  return {
    title: 'Agenda Surat Keluar',
    school,
    paper,
    madeOn: today,
    extent: extentOf(filter, [
      kind && `jenis ${letterKindNames[kind]}`,
      status && `status ${letterStatusNames[status]}`,
    ]),
    columns: [
      { heading: 'No.', width: 5, alignment: 'center' },
      { heading: 'Nomor surat', width: 26 },
      { heading: 'Tanggal', width: 13 },
      { heading: 'Jenis', width: 19 },
      { heading: 'Kepada', width: 28 },
      { heading: 'Hal', width: 26 },
      { heading: 'Tentang', width: 13 },
      { heading: 'Status', width: 11 },
      { heading: 'Terkirim', width: 13 },
      { heading: 'Dibalas', width: 13 },
    ],
    rows: rows.map((row, index) => [
      String(index + 1),
      row.number ?? '',
      shortDate(row.date),
      letterKindNames[row.kind],
      row.recipient,
      row.subject,
      subjectWords(row),
      letterStatusNames[row.status],
      row.sentOn ? shortDate(row.sentOn) : '',
      row.repliedOn ? shortDate(row.repliedOn) : '',
    ]),
  };
}

/** A case by its code; an outreach and a hand-over by what they are. */
const subjectWords = ({ about }: RegisterRow): string =>
  about.of === 'case' ? about.code : letterSubjectNames[about.of];

/** The register of incoming letters. */
export function incomingAgenda(
  rows: readonly IncomingRow[],
  filter: IncomingFilter,
  { school, paper, today }: { school: string; paper: Paper; today: IsoDate },
): Agenda {
  return {
    title: 'Agenda Surat Masuk',
    school,
    paper,
    madeOn: today,
    extent: extentOf(filter),
    columns: [
      { heading: 'No. agenda', width: 10 },
      { heading: 'Diterima', width: 13 },
      { heading: 'Nomor surat', width: 26 },
      { heading: 'Tanggal surat', width: 13 },
      { heading: 'Dari', width: 33 },
      { heading: 'Hal', width: 36 },
      { heading: 'Menjawab', width: 25 },
      { heading: 'Kasus', width: 13 },
    ],
    rows: rows.map((row) => [
      row.agenda ?? '',
      shortDate(row.receivedOn),
      row.number ?? '',
      row.date ? shortDate(row.date) : '',
      row.sender,
      row.subject ?? reportSubject,
      row.answers ?? '',
      row.caseCode ?? '',
    ]),
  };
}

/** In words, what was left in. The words that were searched for are not told: they may be anybody's name. */
export function extentOf(
  filter: Days & { search: string },
  others: readonly (string | null)[] = [],
): string | null {
  const parts = [periodOf(filter), ...others, filter.search.trim() && 'hasil pencarian'].filter(Boolean);
  return parts.length === 0 ? null : parts.join(', ');
}

function periodOf({ year, from, to }: Days): string {
  if (from && to) return `${formatDate(from)} sampai ${formatDate(to)}`;
  if (from) return `sejak ${formatDate(from)}`;
  if (to) return `sampai ${formatDate(to)}`;
  return year ? `tahun ${year}` : '';
}

/** `agenda-surat-keluar-2026`: what it is and of which days, never what was searched for. */
export function agendaFileName({ title }: Agenda, { year, from, to }: Days, extension: string): string {
  const days = from || to ? [from ?? 'awal', 'sd', to ?? 'kini'] : [year];
  return `${[title.toLowerCase().replaceAll(' ', '-'), ...days].filter(Boolean).join('-')}.${extension}`;
}
