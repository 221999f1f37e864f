import { createHash } from 'node:crypto';
import type { PaperBlock, PaperContent } from '@shared/contract/letter-content';
import { formatDate } from '@shared/domain/indonesian-date';
import { letterheadOf } from '@shared/domain/letterhead-lines';
import { severities } from '@shared/procedure/problems';
import { receiverKind } from '@shared/procedure/receivers';
import { IsNull, type EntityManager } from 'typeorm';
import {
  Account,
  CaseClosure,
  CaseConference,
  CaseEntry,
  FamilyMeeting,
  Referral,
  ReferralContact,
  type Case,
} from '../../database/entities';
import { visibleCase } from '../../database/case-access';
import type { Now } from '../../now';
import type { LetterToRender } from '../render-letter';
import { loadCaseMaterial, referralMaterial, type ReferralMaterial } from '../papers/case-material';

const outcomes = {
  resolved: 'Teratasi',
  partly: 'Teratasi sebagian',
  not_resolved: 'Belum teratasi',
} as const;
const endings = {
  finished: 'selesai',
  declined: 'tidak bersedia',
  revoked: 'persetujuan dicabut',
  cancelled: 'dibatalkan',
} as const;
const entryKinds = {
  note: 'Catatan',
  counseling: 'Konseling',
  guardian_consultation: 'Konsultasi orang tua',
  home_visit: 'Kunjungan rumah',
  case_conference: 'Konferensi kasus',
  document: 'Dokumen',
} as const;

const meetingKinds = { consultation: 'Konsultasi orang tua', home_visit: 'Kunjungan rumah' } as const;

const heading = (text: string): PaperBlock => ({ type: 'heading', text });
const prose = (text: string): PaperBlock[] =>
  text.split('\n').flatMap((line) => (line.trim() ? [{ type: 'paragraph' as const, text: line }] : []));
/** A part with its heading; nothing at all where there is nothing to say. */
const part = (title: string, blocks: readonly PaperBlock[]): PaperBlock[] =>
  blocks.length > 0 ? [heading(title), ...blocks] : [];
const labels = (rows: readonly (readonly [string, string | null | undefined])[]): PaperBlock => ({
  type: 'labels',
  indented: false,
  rows: rows.flatMap(([label, value]) => (value ? [{ label, value }] : [])),
});
const table = (columns: readonly (readonly [string, number | '*'])[], rows: string[][]): PaperBlock[] =>
  rows.length === 0
    ? []
    : [
        {
          type: 'table',
          columns: columns.map(([name, width]) => ({ heading: name, width, centred: false })),
          rows,
          rowHeight: 0,
        },
      ];

/**
 * Berkas kasus: what was written down about one case, from the report to the closing, for a reader without this app. What
 * is marked rahasia is not in it.
 */
export async function caseFile(manager: EntityManager, caseId: number, now: Now): Promise<LetterToRender> {
  const found = await visibleCase(manager, now, caseId);
  const material = await loadCaseMaterial(manager, { caseId, referralId: null, itemId: null }, now);
  const { school } = material;
  const referrals = await manager.find(Referral, {
    select: { id: true },
    where: { caseId },
    order: { sequence: 'ASC' },
  });
  const blocks: PaperBlock[] = [
    await headRows(manager, found, material),
    ...part('Kronologi', prose(found.chronology)),
    ...part(
      'Upaya yang telah dilakukan',
      table(
        [
          ['Tanggal', 92],
          ['Layanan', 130],
          ['Hasil', '*'],
        ],
        material.case.efforts.map(({ on, service, result }) => [formatDate(on), service, result]),
      ),
    ),
    ...part('Mengapa upaya itu belum cukup', prose(found.whyNotEnough)),
    ...part('Catatan', await entries(manager, caseId)),
    ...(await conferences(manager, caseId)),
  ];
  for (const [at, { id }] of referrals.entries()) {
    const title = referrals.length > 1 ? `Rujukan ke-${at + 1}` : 'Rujukan';
    const referral = await referralMaterial(manager, caseId, id, now);
    blocks.push(...part(title, await referralBlocks(manager, referral)));
  }
  blocks.push(...(await closing(manager, caseId)));

  const pictures: Record<string, string> = {};
  const named = (dataUrl: string | null) => {
    if (dataUrl === null) return null;
    const name = createHash('sha256').update(dataUrl).digest('hex');
    pictures[name] = dataUrl;
    return name;
  };
  const content: PaperContent = {
    version: 1,
    kind: 'paper',
    template: 'case_file',
    paper: school.paper,
    typeface: school.layout.typeface,
    layout: school.layout,
    letterhead: letterheadOf(school, { left: named(school.logoLeft), right: named(school.logoRight) }),
    hasLetterhead: true,
    place: school.place,
    date: formatDate(now.today),
    head: { type: 'titled', title: 'BERKAS KASUS', number: null, subtitle: found.code },
    blocks,
    closing: [],
    signatures: [],
    copies: [],
    note: 'Dibuat saat tahun pelajaran diarsipkan. Catatan yang ditandai rahasia tidak dimuat.',
    confidential: 'RAHASIA',
    envelope: null,
  };
  return { content, pictures, mark: null };
}

async function headRows(
  manager: EntityManager,
  found: Case,
  { student, case: told }: Awaited<ReturnType<typeof loadCaseMaterial>>,
): Promise<PaperBlock> {
  const counselor = await manager.findOneBy(Account, { id: found.counselorId });
  return labels([
    ['Nomor kasus', found.code],
    ['Siswa', student.name],
    ['NIS', student.nis],
    ['Dilaporkan', formatDate(found.reportedOn)],
    ['Pelapor', found.reporterName],
    ['Masalah', told.problems.join('; ')],
    ['Tingkat', severities.find(({ code }) => code === found.severity)?.label],
    ['Bidang', told.field],
    ['Guru BK', counselor?.name],
  ]);
}

async function entries(manager: EntityManager, caseId: number): Promise<PaperBlock[]> {
  const written = await manager.find(CaseEntry, {
    where: { caseId, secret: false },
    order: { on: 'ASC', id: 'ASC' },
  });
  return written.map(({ on, kind, text }) => ({
    type: 'section',
    heading: `${formatDate(on)}, ${entryKinds[kind].toLowerCase()}`,
    paragraphs: text.split('\n').filter((line) => line.trim()),
  }));
}

async function conferences(manager: EntityManager, caseId: number): Promise<PaperBlock[]> {
  const held = await manager.find(CaseConference, { where: { caseId }, order: { plannedOn: 'ASC' } });
  return held.flatMap((one) =>
    one.heldOn === null
      ? []
      : part('Konferensi kasus', [
          labels([
            ['Tanggal', formatDate(one.heldOn)],
            ['Tempat', one.place],
            ['Yang dibahas', one.agenda],
            ['Peserta', one.participants.map(({ name, position }) => `${name} (${position})`).join('; ')],
            ['Keputusan', one.decision],
          ]),
          ...prose(one.notes),
        ]),
  );
}

async function referralBlocks(
  manager: EntityManager,
  {
    row,
    receiver,
    handover,
    sessions,
    controls,
    report,
    evaluation,
    analysis,
    followUp,
    finalReport,
  }: ReferralMaterial,
): Promise<PaperBlock[]> {
  const contacts = await manager.find(ReferralContact, {
    where: { referralId: row.id },
    order: { on: 'ASC', id: 'ASC' },
  });
  const meetings = await manager.find(FamilyMeeting, {
    where: { referralId: row.id, secret: false },
    order: { on: 'ASC', id: 'ASC' },
  });
  const days = (some: readonly { on: string }[]) => some.map(({ on }) => formatDate(on)).join('; ');
  return [
    labels([
      ['Kepada', [receiver?.person, receiver?.institution].filter(Boolean).join(', ')],
      ['Jenis penerima', row.schoolKind?.label ?? receiverKind(row.kind).label],
      ['Dimulai', formatDate(row.createdOn)],
      ['Dihubungi', days(contacts)],
      [
        'Surat pengantar',
        handover && [handover.number, formatDate(handover.date)].filter(Boolean).join(', '),
      ],
      ['Tujuan', row.purpose],
      ['Pertemuan', days(sessions)],
      ['Kontrol mingguan', days(controls)],
      ['Laporan penerima', report && formatDate(report.receivedOn)],
      ['Isi laporan', report?.summary],
      ['Saran penerima', report?.advice],
      ['Evaluasi bersama siswa', evaluation?.studentSummary],
      ['Evaluasi laporan', evaluation?.reportSummary],
      ['Analisis', analysis && `${outcomes[analysis.outcome]}. ${analysis.text}`],
      ['Tindak lanjut', followUp?.text],
      ['Laporan hasil', finalReport && formatDate(finalReport.submittedOn)],
      ['Kesimpulan', finalReport?.conclusion],
      [
        'Berakhir',
        row.endedOn && row.endedAs
          ? [`${formatDate(row.endedOn)}, ${endings[row.endedAs]}`, row.endReason].filter(Boolean).join('. ')
          : null,
      ],
    ]),
    ...sessions.flatMap(({ on, note }) =>
      note ? [{ type: 'section' as const, heading: `Pertemuan ${formatDate(on)}`, paragraphs: [note] }] : [],
    ),
    ...meetings.flatMap(({ on, kind, topic, result }) =>
      result
        ? [
            {
              type: 'section' as const,
              heading: `${meetingKinds[kind]} ${formatDate(on)}`,
              paragraphs: [topic, result].filter(Boolean),
            },
          ]
        : [],
    ),
  ];
}

async function closing(manager: EntityManager, caseId: number): Promise<PaperBlock[]> {
  const closure = await manager.findOneBy(CaseClosure, { caseId, reopenedOn: IsNull() });
  return closure
    ? part('Penutupan', [
        labels([
          ['Ditutup', formatDate(closure.closedOn)],
          ['Hasil', outcomes[closure.outcome]],
          ['Alasan', closure.reason],
        ]),
      ])
    : [];
}
