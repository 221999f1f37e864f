import type { PaperBlock } from '@shared/contract/letter-content';
import type { HistoryExtent } from '@shared/contract/papers';
import { historyPartNames, historyParts, type HistoryPart } from '@shared/domain/history-parts';
import { formatDate, shortDate } from '@shared/domain/indonesian-date';
import type { IsoDate, OutcomeCode, ReferralFacts } from '@shared/domain/referral-facts';
import type { Severity } from '@shared/procedure/problems';
import type { HistoryCase, HistoryMaterial, HistoryReferral } from './history-material';
import {
  bothSign,
  form,
  labels,
  paragraph,
  pupil,
  writtenSection,
  type SettledPaper,
  type Template,
} from './paper-template';

const everything: HistoryExtent = { from: null, to: null, parts: [...historyParts] };

const severityWords: Readonly<Record<Severity, string>> = {
  mild: 'ringan',
  moderate: 'sedang',
  severe: 'berat',
};
const outcomeWords: Readonly<Record<OutcomeCode, string>> = {
  resolved: 'teratasi',
  partly: 'teratasi sebagian',
  not_resolved: 'belum teratasi',
};
const endWords: Readonly<Record<NonNullable<ReferralFacts['ended']>['as'], string>> = {
  finished: 'selesai',
  declined: 'ditolak penerima',
  revoked: 'persetujuan dicabut',
  cancelled: 'dibatalkan',
};
const decisionWords: Readonly<Record<NonNullable<HistoryReferral['followUp']>['decision'], string>> = {
  finish: 'diselesaikan',
  further_services: 'layanan dilanjutkan di sekolah',
  another_referral: 'dirujuk kepada pihak lain',
};

/** Riwayat penanganan siswa: what was done in the pupil's cases, in the chosen days and parts, without what was said. */
export const studentHistory: Template<HistoryMaterial> = {
  subject: 'Riwayat penanganan siswa',
  carries: ['name', 'nis', 'nisn', 'class'],
  usual: ['name', 'nis', 'class'],
  forReceiver: false,
  copies: [],
  extent: everything,
  recipient: () => '',
  refusal: ({ cases }) => (cases.length > 0 ? null : 'letters.noHistory'),
  earliest: ({ cases, today }) => cases[0]?.reportedOn ?? today,
  fields: () => ({ remarks: '' }),
  build(material, choices) {
    const extent = choices.extent ?? everything;
    const story = new Story(material, extent);
    return form(material, choices, null, {
      template: 'student_history',
      title: 'RIWAYAT PENANGANAN SISWA',
      blocks: [
        pupil(material, choices),
        labels(covered(material, choices, extent)),
        ...story.blocks(),
        ...writtenSection('Catatan', choices, 'remarks'),
      ],
      signatures: bothSign(material),
    });
  },
};

/** What the page covers and what was left out of it: whoever reads it is told. */
function covered(
  { cases, counselor, readsAll }: HistoryMaterial,
  { date }: SettledPaper,
  { from, to, parts }: HistoryExtent,
): [string, string][] {
  const begin = from ?? cases[0]?.reportedOn ?? date;
  const names = (some: readonly HistoryPart[]) => some.map((part) => historyPartNames[part]).join(', ');
  const left = historyParts.filter((part) => !parts.includes(part));
  return [
    ['Periode', `${formatDate(begin)} sampai ${formatDate(to ?? date)}`],
    ['Memuat', names(historyParts.filter((part) => parts.includes(part)))],
    ['Tidak memuat', [names(left), 'isi layanan konseling', 'catatan rahasia'].filter(Boolean).join(', ')],
    [
      'Kasus yang termuat',
      readsAll ? 'semua kasus siswa ini yang tercatat' : `yang dapat dibaca oleh ${counselor.name}`,
    ],
  ];
}

interface Column {
  readonly heading: string;
  readonly width: number | '*';
}

/** The tables of a history, within the chosen days and parts. */
class Story {
  private readonly parts: ReadonlySet<HistoryPart>;
  private readonly cases: readonly HistoryCase[];

  constructor(
    { cases }: HistoryMaterial,
    private readonly extent: HistoryExtent,
  ) {
    const { from, to, parts } = extent;
    this.parts = new Set(parts);
    // A case is told of where it was open on any of the days.
    this.cases = cases.filter(
      ({ reportedOn, closed }) =>
        (to === null || reportedOn <= to) && (from === null || closed === null || closed.on >= from),
    );
  }

  blocks(): PaperBlock[] {
    const has = (...some: HistoryPart[]) => some.some((part) => this.parts.has(part));
    return [
      ...(has('cases', 'problems') ? this.casesTold() : []),
      ...(has('efforts') ? this.efforts() : []),
      ...(has('referrals', 'receivers') ? this.referrals() : []),
      ...(has('controls') ? this.controls() : []),
      ...(has('outcomes') ? this.outcomes() : []),
    ];
  }

  private within = (on: IsoDate): boolean =>
    (this.extent.from === null || on >= this.extent.from) &&
    (this.extent.to === null || on <= this.extent.to);

  /** Every referral that was begun, met or ended within the days. */
  private referred(): { one: HistoryCase; referral: HistoryReferral }[] {
    return this.cases.flatMap((one) =>
      one.referrals
        .filter(({ createdOn, handover, meetings, ended }) =>
          [createdOn, handover?.date, ...meetings, ended?.on].some((on) => on && this.within(on)),
        )
        .map((referral) => ({ one, referral })),
    );
  }

  private casesTold(): PaperBlock[] {
    const tells = this.parts.has('cases');
    const told = this.parts.has('problems');
    return table(
      'Kasus',
      [
        { heading: 'Kode', width: 66 },
        ...(tells ? caseColumns(told) : []),
        ...(told ? [{ heading: 'Masalah', width: '*' as const }] : []),
      ],
      this.cases.map(({ code, reportedOn, field, severity, problems }) => [
        code,
        ...(tells ? [shortDate(reportedOn), field, severityWords[severity]] : []),
        ...(told ? [problems.join(', ')] : []),
      ]),
    );
  }

  private efforts(): PaperBlock[] {
    return table(
      'Upaya sekolah',
      [
        { heading: 'Kode', width: 66 },
        { heading: 'Tanggal', width: 66 },
        { heading: 'Layanan', width: 120 },
        { heading: 'Hasil', width: '*' },
      ],
      this.cases.flatMap(({ code, efforts }) =>
        efforts
          .filter(({ on }) => this.within(on))
          .map(({ on, service, result }) => [code, shortDate(on), service, result]),
      ),
    );
  }

  private referrals(): PaperBlock[] {
    const tells = this.parts.has('referrals');
    const named = this.parts.has('receivers');
    return table(
      'Rujukan',
      [
        { heading: 'Kode', width: 66 },
        { heading: 'Dimulai', width: 66 },
        { heading: tells ? 'Kepada' : 'Pihak penerima', width: '*' },
        ...(tells ? referralColumns : []),
      ],
      this.referred().map(({ one, referral: { createdOn, kind, handover, ended, receiver } }) => [
        one.code,
        shortDate(createdOn),
        [tells && kind, named && (receiver ?? 'penerima belum dipilih')].filter(Boolean).join(': '),
        ...(tells
          ? [
              handover
                ? [handover.number, shortDate(handover.date)].filter(Boolean).join(', ')
                : 'belum terbit',
              ended ? `${endWords[ended.as]} ${shortDate(ended.on)}` : 'berjalan',
            ]
          : []),
      ]),
    );
  }

  private controls(): PaperBlock[] {
    const rows = this.referred().flatMap(({ one, referral }) => {
      const kept = referral.controls.filter(({ on }) => this.within(on));
      const days = [...new Set([kept[0], kept.at(-1)].flatMap((each) => (each ? shortDate(each.on) : [])))];
      if (kept.length === 0) return [];
      const known = kept.filter(({ attended }) => attended !== null);
      const came = known.filter(({ attended }) => attended).length;
      return [
        [
          one.code,
          referral.kind,
          days.join(' – '),
          `${kept.length} kali`,
          known.length === 0 ? 'tidak dicatat' : `${came} dari ${known.length}`,
        ],
      ];
    });
    return table(
      'Kontrol mingguan',
      [
        { heading: 'Kode', width: 66 },
        { heading: 'Rujukan kepada', width: '*' },
        { heading: 'Dari – sampai', width: 130 },
        { heading: 'Terlaksana', width: 60 },
        { heading: 'Hadir', width: 66 },
      ],
      rows,
    );
  }

  private outcomes(): PaperBlock[] {
    const rows = this.cases.flatMap(({ code, closed, referrals }) => [
      ...referrals.flatMap(({ kind, analysis, followUp }) => [
        ...(analysis && this.within(analysis.on)
          ? [[code, shortDate(analysis.on), `Rujukan kepada ${kind}`, outcomeWords[analysis.outcome]]]
          : []),
        ...(followUp && this.within(followUp.on)
          ? [
              [
                code,
                shortDate(followUp.on),
                `Tindak lanjut rujukan kepada ${kind}`,
                decisionWords[followUp.decision],
              ],
            ]
          : []),
      ]),
      ...(closed && this.within(closed.on)
        ? [[code, shortDate(closed.on), 'Kasus ditutup', outcomeWords[closed.outcome]]]
        : []),
    ]);
    return table(
      'Hasil',
      [
        { heading: 'Kode', width: 66 },
        { heading: 'Tanggal', width: 66 },
        { heading: 'Tentang', width: '*' },
        { heading: 'Hasil', width: 130 },
      ],
      rows,
    );
  }
}

const caseColumns = (withProblems: boolean): Column[] => [
  { heading: 'Dilaporkan', width: 66 },
  { heading: 'Bidang', width: withProblems ? 60 : '*' },
  { heading: 'Tingkat', width: 50 },
];

const referralColumns: readonly Column[] = [
  { heading: 'Surat pengantar', width: 118 },
  { heading: 'Keadaan', width: 84 },
];

/** A heading with its table; where the days hold nothing of it, that is said. */
function table(heading: string, columns: readonly Column[], rows: string[][]): PaperBlock[] {
  if (rows.length === 0) {
    return [{ type: 'heading', text: heading }, paragraph('Tidak ada yang tercatat dalam periode ini.')];
  }
  return [
    { type: 'heading', text: heading },
    {
      type: 'table',
      columns: columns.map((column) => ({ ...column, centred: false })),
      rows,
      rowHeight: 0,
    },
  ];
}
