import type { FigureCount } from '@shared/contract/evaluation';
import { summarizeDays } from '@shared/domain/day-counts';
import {
  countedWeeks,
  fewest,
  flowSteps,
  percentOf,
  reportStates,
  serviceCodes,
  type CountedWeek,
  type ReportState,
} from '@shared/domain/figures';
import { flowStepNames, serviceNames } from '@shared/domain/figure-words';
import { monthNames } from '@shared/domain/indonesian-date';
import { suppress, suppressOne, type PrintedCount, type PrintedGroup } from '@shared/domain/suppression';
import { fields, problems, severities } from '@shared/procedure/problems';
import { receiverKind } from '@shared/procedure/receivers';
import { requirements } from '@shared/procedure/requirements';
import type { ReportCounts } from './report-counts.query';

export interface ReportTable {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
  /** What is counted, in a sentence. */
  readonly note: string;
}

const weeks: Readonly<Record<CountedWeek, string>> = {
  kept: 'Terlaksana tepat waktu',
  late: 'Terlaksana terlambat',
  missed: 'Terlewat',
  due: 'Masih berjalan',
  holiday: 'Libur',
};
const reports: Readonly<Record<ReportState, string>> = {
  in_time: 'Diterima tepat waktu',
  late: 'Diterima terlambat',
  waiting: 'Ditunggu',
  overdue: 'Lewat tenggat',
};
/** What came of the referrals that ended; each is one of these. */
const results = [
  ['Tuntas', (one: FigureCount) => one.outcome === 'resolved'],
  ['Tuntas sebagian', (one: FigureCount) => one.outcome === 'partly'],
  ['Belum tuntas', (one: FigureCount) => one.outcome === 'not_resolved'],
  ['Selesai tanpa analisis', (one: FigureCount) => one.outcome === 'unknown'],
  ['Tidak bersedia', (one: FigureCount) => one.endedAs === 'declined'],
  ['Persetujuan dicabut', (one: FigureCount) => one.endedAs === 'revoked'],
  ['Dibatalkan', (one: FigureCount) => one.endedAs === 'cancelled'],
] as const;

const sum = (counts: readonly FigureCount[], of: (one: FigureCount) => boolean = () => true): number =>
  counts.reduce((total, one) => (of(one) ? total + one.count : total), 0);

const decimal = new Intl.NumberFormat('id', { maximumFractionDigits: 1 });

/** A count as it stands on paper or in a cell. */
export const countWords = (printed: PrintedCount): string | number =>
  printed === 'few' ? `<${fewest}` : printed === 'many' ? `≥${fewest}` : printed === 'hidden' ? '–' : printed;

/** Counts in lists that divide one whole: what is printed of them, and of the whole. */
interface Whole {
  readonly total: PrintedCount;
  readonly lists: Readonly<Record<string, readonly (readonly [label: string, printed: PrintedCount])[]>>;
}

type Labelled = readonly (readonly [label: string, count: number])[];

/**
 * The tables of the monthly, semester and yearly report: the figures of the page.
 * @param months of the span, in order
 * @param isOutside whether it leaves the BK room: no count of 1–4 is then told, nor can be calculated
 */
export function reportTables(
  { counts, schoolKinds, schoolProblems }: ReportCounts,
  months: readonly string[],
  isOutside: boolean,
): ReportTable[] {
  const single = (count: number): PrintedCount => (isOutside ? suppressOne(count) : count);
  const whole = (all: readonly FigureCount[], lists: Readonly<Record<string, Labelled>>): Whole => {
    const names = Object.keys(lists);
    const group = {
      total: sum(all),
      lists: names.map((name) => (lists[name] ?? []).map(([, count]) => count)),
    };
    const printed: PrintedGroup = isOutside ? suppress(group) : group;
    return {
      total: printed.total,
      lists: Object.fromEntries(
        names.map((name, at) => [
          name,
          (lists[name] ?? []).map(([label], cell) => [label, printed.lists[at]?.[cell] ?? 0] as const),
        ]),
      ),
    };
  };
  const kindLabel = ({ kind = 'custom', schoolKindId }: FigureCount): string =>
    schoolKinds.get(schoolKindId ?? 0) ?? receiverKind(kind).label;
  const byLabel = (all: readonly FigureCount[], label: (one: FigureCount) => string): Labelled =>
    [...Map.groupBy(all, label)]
      .map(([name, same]) => [name, sum(same)] as const)
      .toSorted(([a], [b]) => a.localeCompare(b, 'id', { numeric: true }));
  const byMonth = (all: readonly FigureCount[]): Labelled => {
    const known = all.flatMap(({ month }) => month ?? []);
    return [...new Set([...months, ...known])]
      .toSorted()
      .map((month) => [month, sum(all, (one) => one.month === month)]);
  };

  const bySeverity = (all: readonly FigureCount[]): Labelled =>
    severities.map(({ code, label }) => [label, sum(all, (one) => one.severity === code)]);
  const byField = (all: readonly FigureCount[]): Labelled =>
    fields.map(({ code, label }) => [label, sum(all, (one) => one.field === code)]);
  const problemRows = (all: readonly FigureCount[]) =>
    byLabel(
      all,
      ({ problem = '' }) =>
        schoolProblems.get(problem) ?? problems.find(({ code }) => code === problem)?.label ?? problem,
    ).map(([label, count]) => [label, countWords(single(count))]);

  const cases = whole(counts.cases_new, {
    month: byMonth(counts.cases_new),
    severity: bySeverity(counts.cases_new),
    field: byField(counts.cases_new),
    className: byLabel(counts.cases_new, (one) => one.className ?? 'Tanpa kelas'),
  });
  const begun = whole(counts.referrals_begun, {
    month: byMonth(counts.referrals_begun),
    severity: bySeverity(counts.referrals_begun),
    field: byField(counts.referrals_begun),
    kind: byLabel(counts.referrals_begun, kindLabel),
  });
  const ended = whole(counts.referrals_ended, {
    result: results.map(([label, isOf]) => [label, sum(counts.referrals_ended, isOf)]),
    kind: byLabel(counts.referrals_ended, kindLabel),
  });
  const controls = whole(counts.controls, {
    week: countedWeeks.map((week) => [weeks[week], sum(counts.controls, (one) => one.week === week)]),
  });
  const owed = whole(counts.reports, {
    report: reportStates.map((state) => [reports[state], sum(counts.reports, (one) => one.report === state)]),
  });

  const divided = (of: Whole, names: Readonly<Record<string, string>>): (string | number)[][] => [
    ...Object.entries(names).flatMap(([list, name]) =>
      (of.lists[list] ?? []).map(([label, printed]) => [name, label, countWords(printed)]),
    ),
    ['Seluruhnya', '', countWords(of.total)],
  ];
  const pupils = counts.outreaches.filter((one) => typeof one.pupils === 'number');
  const monthsIn = (of: Whole): string[] => (of.lists.month ?? []).map(([month]) => month);
  const allMonths = [...new Set([...monthsIn(cases), ...monthsIn(begun)])].toSorted();
  const inMonth = (of: Whole, month: string): PrintedCount =>
    of.lists.month?.find(([one]) => one === month)?.[1] ?? 0;

  return [
    {
      title: 'Ringkasan',
      columns: ['Uraian', 'Jumlah'],
      note: 'Rujukan berjalan: yang belum berakhir pada hari terakhir rentang ini. Lainnya: yang terjadi pada rentang ini.',
      rows: [
        ['Kasus baru', countWords(cases.total)],
        ['Kasus ditutup', countWords(single(sum(counts.cases_closed)))],
        ['Kasus dibuka kembali', countWords(single(sum(counts.cases_reopened)))],
        ['Rujukan dimulai', countWords(begun.total)],
        ['Rujukan berjalan', countWords(single(sum(counts.referrals_running)))],
        ['Rujukan berakhir', countWords(ended.total)],
        ['Rujukan dibuka kembali', countWords(single(sum(counts.referrals_reopened)))],
        ['Pekan kontrol terlaksana', shareOf(controls.lists.week, [weeks.kept, weeks.late], [weeks.missed])],
        [
          'Rujukan tuntas dari yang selesai',
          shareOf(ended.lists.result, ['Tuntas'], ['Tuntas sebagian', 'Belum tuntas']),
        ],
        ['Penyuluhan terlaksana', sum(counts.outreaches)],
        [
          'Siswa hadir pada penyuluhan',
          pupils.length === 0
            ? 'belum ada data'
            : pupils.reduce((total, one) => total + (one.pupils ?? 0) * one.count, 0),
        ],
      ],
    },
    {
      title: 'Layanan tiap bulan',
      columns: ['Bulan', 'Kasus baru', 'Rujukan dimulai', ...serviceCodes.map((code) => serviceNames[code])],
      note: 'Kasus menurut tanggal laporan, rujukan menurut tanggal dimulai, layanan menurut tanggal catatannya.',
      rows: allMonths.map((month) => [
        `${monthNames[Number(month.slice(5)) - 1] ?? ''} ${month.slice(0, 4)}`,
        countWords(inMonth(cases, month)),
        countWords(inMonth(begun, month)),
        ...serviceCodes.map((code) =>
          countWords(single(sum(counts.services, (one) => one.month === month && one.service === code))),
        ),
      ]),
    },
    {
      title: 'Kasus baru',
      columns: ['Menurut', 'Rincian', 'Kasus'],
      note: 'Setiap kasus dihitung satu kali pada tiap pembagian.',
      rows: divided(cases, { severity: 'Tingkat', field: 'Bidang', className: 'Kelas' }),
    },
    {
      title: 'Masalah pada kasus baru',
      columns: ['Masalah', 'Kasus'],
      note: 'Kasus dengan beberapa masalah dihitung pada tiap masalahnya.',
      rows: problemRows(counts.case_problems),
    },
    {
      title: 'Rujukan dimulai',
      columns: ['Menurut', 'Rincian', 'Rujukan'],
      note: 'Setiap rujukan dihitung satu kali pada tiap pembagian. Tingkat dan bidang: dari kasusnya.',
      rows: divided(begun, { severity: 'Tingkat', field: 'Bidang', kind: 'Jenis penerima' }),
    },
    {
      title: 'Masalah pada rujukan dimulai',
      columns: ['Masalah', 'Rujukan'],
      note: 'Rujukan dari kasus dengan beberapa masalah dihitung pada tiap masalahnya.',
      rows: problemRows(counts.referral_problems),
    },
    {
      title: 'Syarat yang menahan rujukan',
      columns: ['Syarat', 'Rujukan'],
      note: 'Rujukan yang dimulai pada rentang ini dan belum berakhir; satu rujukan dapat tertahan oleh beberapa syarat.',
      rows: requirements.map(({ code, label }) => [
        label,
        countWords(single(sum(counts.held_up, (one) => one.requirement === code))),
      ]),
    },
    {
      title: 'Lama tiap tahap',
      columns: ['Tahap', 'Dihitung', 'Median (hari)', 'Sepersepuluh terlama (hari)'],
      note: 'Separuhnya tidak lebih lama dari median; sepersepuluh terlama: sekian hari atau lebih.',
      rows: flowSteps.map((step) => {
        const summary = summarizeDays(
          [...counts.case_days, ...counts.referral_days].flatMap((one) =>
            one.step === step && typeof one.days === 'number' ? [{ days: one.days, count: one.count }] : [],
          ),
        );
        if (!summary) return [flowStepNames[step], 0, 'belum ada data', 'belum ada data'];
        const isTold = !isOutside || summary.count >= fewest;
        return [
          flowStepNames[step],
          countWords(single(summary.count)),
          isTold ? decimal.format(summary.median) : '–',
          // The slowest of few would be one pupil's days.
          !isOutside || summary.slowestCount >= fewest ? summary.slowest : '–',
        ];
      }),
    },
    {
      title: 'Kontrol mingguan',
      columns: ['Menurut', 'Rincian', 'Pekan'],
      note: 'Pekan kontrol yang hari pertamanya jatuh pada rentang ini dan sudah tiba.',
      rows: divided(controls, { week: 'Keadaan' }),
    },
    {
      title: 'Laporan penerima',
      columns: ['Menurut', 'Rincian', 'Laporan'],
      note: 'Laporan yang diminta dengan surat pengantar dari rujukan yang dimulai pada rentang ini.',
      rows: divided(owed, { report: 'Keadaan' }),
    },
    {
      title: 'Hasil rujukan yang berakhir',
      columns: ['Menurut', 'Rincian', 'Rujukan'],
      note: 'Rujukan yang berakhir pada rentang ini. Yang masih berjalan tidak termasuk.',
      rows: divided(ended, { result: 'Hasil', kind: 'Jenis penerima' }),
    },
  ];
}

/** `4 dari 6 = 66,7 %`; not told where one of its counts is not, which it would give away. */
function shareOf(
  list: readonly (readonly [label: string, printed: PrintedCount])[] | undefined,
  part: readonly string[],
  rest: readonly string[],
): string {
  const of = (labels: readonly string[]) =>
    (list ?? []).filter(([label]) => labels.includes(label)).map(([, printed]) => printed);
  const [inPart, inRest] = [of(part), of(rest)];
  const all = [...inPart, ...inRest];
  if (!all.every((printed) => typeof printed === 'number')) return `– (kelompok di bawah ${fewest})`;
  const add = (counts: readonly PrintedCount[]) =>
    counts.reduce<number>((total, count) => total + (typeof count === 'number' ? count : 0), 0);
  const percent = percentOf(add(inPart), add(all));
  return percent === null
    ? 'belum ada data'
    : `${add(inPart)} dari ${add(all)} = ${decimal.format(percent)} %`;
}
