import type { HandoverLetterContent, Section } from '@shared/contract/letter-content';
import type { DataPiece } from '@shared/domain/data-pieces';
import { formatDate, formatDayAndDate, formatTime, numberInWords } from '@shared/domain/indonesian-date';
import { formatNip } from '@shared/domain/nip';
import { worded, wordedLead } from '@shared/domain/standard-texts';
import { receiverKind } from '@shared/procedure/receivers';
import type { Approval, HandoverFacts, SettledChoices } from './handover-facts';
import { letterheadOf } from '@shared/domain/letterhead-lines';
import { addresseeOf, capacityOf } from './addressee';
import { commonValues, dueWords, receiverValues } from './letter-values';
import { namedAs } from './named-as';
import { studentRows } from './student-rows';

/** The subject of every handover letter; it tells an office clerk nothing of the pupil. */
export const handoverSubject = 'Pengantar alih tangan kasus (rujukan)';

/** The text of a handover letter: the surat pengantar that requirement 2 asks for (Kurnia, 2017). */
export function handoverLetter(facts: HandoverFacts, number: string | null): HandoverLetterContent {
  const { school, choices, counselor } = facts;
  const islamic = school.greeting === 'islamic';
  const goes = new Set<DataPiece>(choices.disclosed);
  const enclosed = enclosedOf(choices);
  const letter: HandoverLetterContent = {
    version: 1,
    kind: 'handover',
    paper: choices.paper,
    typeface: choices.typeface,
    layout: school.layout,
    letterhead: letterheadOf(school, facts.logos),
    number,
    place: school.place,
    date: formatDate(choices.date),
    classification: 'Rahasia',
    enclosed: counted(enclosed.length),
    subject: handoverSubject,
    recipient: recipientLines(facts),
    salutation: islamic ? "Assalamu'alaikum warahmatullahi wabarakatuh," : 'Dengan hormat,',
    opening: worded(facts.texts, 'handover', 'opening', valuesOf(facts)),
    student: studentRows(facts),
    purpose: { heading: 'Tujuan alih tangan kasus', paragraphs: lines(facts.purpose) },
    reasons: reasonsSection(facts, goes),
    efforts: effortsSection(facts, goes),
    request: requestSection(facts),
    approvals: approvalsSection(facts, goes),
    escort: escortSection(facts, goes),
    report: reportSection(facts),
    attachments: attachmentsSection(facts, enclosed),
    closing: [
      ...worded(facts.texts, 'handover', 'closing', valuesOf(facts)),
      ...(islamic ? ["Wassalamu'alaikum warahmatullahi wabarakatuh."] : []),
    ],
    signatures: [
      {
        capacity: ['Mengetahui,', 'Kepala Sekolah'],
        name: school.principal.name,
        idLine: `NIP. ${formatNip(school.principal.nip)}`,
      },
      {
        capacity: ['Guru Bimbingan dan Konseling'],
        name: counselor.name,
        idLine: `NIP. ${formatNip(counselor.nip)}`,
      },
    ],
    copies: [...choices.copies],
    envelope: 'Disampaikan dalam sampul tertutup. Hanya untuk dibaca oleh alamat yang dituju.',
  };
  return namedAs(letter, facts.student.name, choices.nameAs);
}

/** What the wording of the letter may name. */
const valuesOf = (facts: HandoverFacts) => ({
  ...commonValues(facts, facts.choices.date),
  ...receiverValues(facts.receiver),
  BATAS_LAPORAN: dueWords(facts.reportDueOn && formatDate(facts.reportDueOn)),
});

type Going = ReadonlySet<DataPiece>;

/** The problem as seen; where it does not go along, the receiver is told of it by mouth. */
function reasonsSection(facts: HandoverFacts, goes: Going): Section {
  const heading = 'Alasan alih tangan kasus';
  if (!goes.has('problem')) {
    return { heading, paragraphs: ['Uraian masalah disampaikan langsung oleh guru BK kepada Bapak/Ibu.'] };
  }
  const observed = worded(facts.texts, 'handover', 'observation', valuesOf(facts));
  return {
    heading,
    paragraphs: [...lines(facts.choices.reasons), [...lines(facts.whyNotEnough), ...observed].join(' ')],
  };
}

/** Ends a sentence; a name that closes with `S.Pd.` brings its own full stop. */
const ended = (text: string) => (text.endsWith('.') ? text : `${text}.`);

/** Longest enumeration, in letters, that still reads well within its sentence. */
const longestInSentence = 170;

/** `a, b, dan c`, or with another mark between: `a; b; dan c`. */
function joined(items: readonly string[], mark = ','): string {
  const last = items.at(-1) ?? '';
  const before = items.slice(0, -1);
  if (before.length === 0) return last;
  const comma = items.length === 2 && mark === ',' ? '' : mark;
  return `${before.join(`${mark} `)}${comma} dan ${last}`;
}

/** Without the capital of a heading; `KTP` and `RSUD` keep theirs. */
const withinSentence = (item: string) =>
  /^\p{Lu}\p{Ll}/u.test(item) ? item.charAt(0).toLocaleLowerCase('id') + item.slice(1) : item;

/** A few short things read on in their sentence; many or long ones become a list below it. */
function enumeration(opening: string, items: readonly string[]): { paragraphs: string[]; items: string[] } {
  if (items.length === 0) return { paragraphs: [`${opening} …………………….`], items: [] };
  const sentence = joined(items.map(withinSentence), items.some((item) => item.includes(',')) ? ';' : ',');
  if (sentence.length <= longestInSentence) return { paragraphs: [`${opening} ${sentence}.`], items: [] };
  return { paragraphs: [`${opening}:`], items: [...items] };
}

const lines = (text: string) => text.split(/\n+/).filter((line) => line.trim() !== '');

/** Everything that is enclosed, as the letter lists it: what is laid in by hand, then what is printed behind it. */
export const enclosedOf = ({
  attachments,
  files,
}: Pick<SettledChoices, 'attachments' | 'files'>): string[] => [
  ...attachments,
  ...files.map(({ title }) => title),
];

/** `2 (dua) berkas`; a dash where nothing is enclosed. */
export const counted = (files: number) => (files === 0 ? '-' : `${files} (${numberInWords(files)}) berkas`);

/** Yth. the person or who leads the institution, the institution, and where. */
export function recipientLines({ receiver }: Pick<HandoverFacts, 'receiver'>): string[] {
  if (!receiver) return ['Yth. …………………………', 'di Tempat'];
  const place = `di ${receiver.city ?? 'Tempat'}`;
  if (receiver.person) return [`Yth. ${receiver.person}`, capacityOf(receiver), place];
  const { head, of } = addresseeOf(receiver);
  return [`Yth. ${head}`, ...(of === '' ? [] : [of]), place];
}

function effortsSection({ efforts }: HandoverFacts, goes: Going): HandoverLetterContent['efforts'] {
  const heading = 'Layanan yang telah diberikan sekolah';
  if (!goes.has('efforts') && efforts.length > 0) {
    return {
      heading,
      paragraphs: [`Sekolah telah memberikan layanan sebanyak ${timesOf(efforts)}.`],
      rows: [],
    };
  }
  return {
    heading,
    paragraphs: [
      efforts.length === 0
        ? 'Belum ada layanan yang dicatat.'
        : 'Sebelum rujukan ini, sekolah telah memberikan:',
    ],
    rows: efforts.map(({ on, service, result }) => ({ on: formatDate(on), service, result })),
  };
}

const timesOf = ({ length }: readonly unknown[]) => `${length} (${numberInWords(length)}) kali`;

/** What the counselor asks for, else what this kind of receiver is usually asked for. */
function requestSection(facts: HandoverFacts): HandoverLetterContent['request'] {
  const { requestedService, receiver } = facts;
  const usual = receiver ? receiverKind(receiver.kind).usualRequest : '';
  const asked = lines(requestedService.trim() || usual).map((line) => line.replace(/[.;,]$/, ''));
  return {
    heading: 'Permohonan',
    ...enumeration(wordedLead(facts.texts, 'handover', 'request', valuesOf(facts)), asked),
  };
}

function attachmentsSection(
  facts: HandoverFacts,
  enclosed: readonly string[],
): HandoverLetterContent['attachments'] {
  if (enclosed.length === 0) return null;
  const opening = wordedLead(facts.texts, 'handover', 'enclosures', valuesOf(facts));
  return { heading: 'Lampiran', ...enumeration(opening, enclosed) };
}

const partyNames: Readonly<Record<Approval['party'], string>> = {
  student: 'peserta didik',
  guardian: 'orang tua/wali',
  principal: 'kepala sekolah',
};
const partyOrder: readonly Approval['party'][] = ['student', 'guardian', 'principal'];

/** `orang tua/wali Siti Aminah (ibu), secara tertulis pada 17 November 2026`; the student's name stands above. */
function approvalWords({ party, on, how, personName, relation }: Approval, goes: Going): string {
  const isNamed = party === 'guardian' && goes.has('approvalNames');
  const name = isNamed && personName ? ` ${personName}` : '';
  const bond = isNamed && relation ? ` (${relation})` : '';
  const manner = how === 'spoken' ? 'secara lisan di hadapan saksi' : 'secara tertulis';
  return `${partyNames[party]}${name}${bond}, ${manner} pada ${formatDate(on)}`;
}

function approvalsSection({ approvals }: HandoverFacts, goes: Going): Section {
  const inOrder = partyOrder.flatMap((party) => approvals.filter((approval) => approval.party === party));
  const given = inOrder.filter(({ event }) => event === 'given').map((one) => approvalWords(one, goes));
  const waived = inOrder.some(({ event }) => event === 'waived');
  const sentences = [
    given.length > 0 && `Alih tangan kasus ini telah disetujui oleh ${joined(given, ';')}.`,
    waived &&
      'Persetujuan orang tua/wali dikecualikan karena keadaan khusus yang dicatat sekolah secara tertulis.',
  ].filter((sentence) => sentence !== false);
  return {
    heading: 'Persetujuan',
    paragraphs: [sentences.length === 0 ? 'Persetujuan belum dicatat.' : sentences.join(' ')],
  };
}

function escortSection({ appointment, choices, school, receiver }: HandoverFacts, goes: Going): Section {
  const place =
    appointment?.place === 'school' ? `di ruang BK ${school.name}` : `di ${receiver?.institution ?? '…………'}`;
  const meeting = appointment
    ? [
        'Sesuai dengan kesepakatan, pertemuan pertama berlangsung pada ' +
          [
            formatDayAndDate(appointment.on),
            appointment.time && `pukul ${formatTime(appointment.time, school.timeZone)}`,
          ]
            .filter(Boolean)
            .join(', ') +
          `, ${place}.`,
      ]
    : [];
  const accompanied = choices.escort
    ? `Peserta didik didampingi oleh ${choices.escort}.`
    : 'Peserta didik datang tanpa pendamping dari sekolah.';
  const escort = goes.has('escort') ? accompanied : 'Pendampingan diatur oleh sekolah.';
  return { heading: 'Pertemuan dan pendampingan', paragraphs: [[...meeting, escort].join(' ')] };
}

function reportSection(facts: HandoverFacts): Section {
  const asked = worded(facts.texts, 'handover', 'report', valuesOf(facts));
  // Requirement 4 (Kurnia, 2017): whatever the school words in its own way, this sentence stays.
  const answers =
    'Sekolah tetap bertanggung jawab atas peserta didik selama alih tangan kasus ini berlangsung, dengan penanggung ' +
    `jawab ${ended(facts.counselor.name)}`;
  return {
    heading: 'Laporan tertulis',
    paragraphs: [...asked.slice(0, -1), [...asked.slice(-1), answers].join(' ')],
  };
}
