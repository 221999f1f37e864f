import { keepPreviousData } from '@tanstack/react-query';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Role } from '@shared/contract/define';
import type { ClassStudent } from '@shared/contract/homeroom';
import type { CaseHit, Found, NoteHit, StudentHit } from '@shared/contract/search';
import { receiverKind } from '@shared/procedure/receivers';
import { shortDate } from '@renderer/lib/dates';
import { useAnswer } from '@renderer/lib/query';
import { rpc } from '@renderer/lib/rpc';
import { commandHits, placeHits, type NamedPlace } from './commands';
import { groupHits, type Hit, type HitGroup } from './hit';
import { notePlace } from './note-place';
import { recentHits } from './recent';

export interface SearchAnswer {
  readonly groups: readonly HitGroup[];
  /** Whether this is the answer to `text`, and not still the one to what was typed before it. */
  readonly settled: boolean;
}

/**
 * Whatever fits what is typed. Asked at every keystroke: the core answers in a few milliseconds, and the last answer
 * stays until the next is there, so nothing flickers. Without a text: what was opened last, and what can be done.
 */
export function useSearch(text: string, places: readonly NamedPlace[], role: Role): SearchAnswer {
  const { t } = useTranslation();
  const search = text.trim();
  const { hits: found, settled } = useFound(search, role);
  if (!search) {
    const recent = recentHits();
    const groups = groupHits(commandHits(t, '', role));
    return {
      groups: recent.length > 0 ? [{ kind: 'recent', hits: recent }, ...groups] : groups,
      settled: true,
    };
  }
  return {
    groups: groupHits([...found, ...commandHits(t, search, role), ...placeHits(places, search)]),
    settled,
  };
}

/** What the core finds for this role: all of the BK room's, the own class, nothing. */
function useFound(search: string, role: Role): { hits: readonly Hit[]; settled: boolean } {
  const { t } = useTranslation();
  const searches = search !== '';
  const options = { placeholderData: keepPreviousData, staleTime: 5_000 };
  const inRoom = role === 'coordinator' || role === 'counselor';
  const room = useAnswer(['search', search], () => rpc.search.find({ text: search }), {
    ...options,
    enabled: searches && inRoom,
  });
  const ownClass = useAnswer(
    ['search', 'class', search],
    () => rpc.homeroom.students({ search, limit: shownOfClass }),
    { ...options, enabled: searches && role === 'homeroom' },
  );
  if (role === 'principal') return { hits: [], settled: true };
  const { isPending, isPlaceholderData } = inRoom ? room : ownClass;
  const hits = inRoom
    ? room.data && foundHits(t, room.data)
    : ownClass.data?.rows.map((one) => classHit(t, one));
  return { hits: hits ?? [], settled: !isPending && !isPlaceholderData };
}

/** Of the own class no more fit the list. */
const shownOfClass = 8;

/** A student of the own class: found to be handed over, or where that waits. */
const classHit = (t: TFunction, { id, name, nis, waitingId }: ClassStudent): Hit => ({
  key: `hit-student-${id}`,
  kind: 'students',
  title: name,
  detail: joined(nis, t(waitingId === null ? 'search.handOver' : 'search.handedOver')),
  mark: '',
  to: waitingId === null ? `/serah-terima/baru?siswa=${id}` : `/serah-terima/${waitingId}`,
  exact: false,
});

const joined = (...parts: readonly (string | null)[]): string => parts.filter(Boolean).join(' · ');

const foundHits = (t: TFunction, found: Found): Hit[] => [
  ...found.students.map((one) => studentHit(t, one)),
  ...found.cases.map(caseHit),
  ...found.letters.map(({ id, number, kind, recipient, subject, date, exact }): Hit => ({
    key: `hit-letter-${id}`,
    kind: 'letters',
    title: number ?? t('search.unnumbered'),
    detail: joined(t(`letters.kinds.${kind}`), recipient, subject),
    mark: shortDate(date),
    to: `/surat?surat=${id}`,
    exact,
  })),
  ...found.incoming.map(({ id, number, sender, subject, receivedOn, exact }): Hit => ({
    key: `hit-incoming-${id}`,
    kind: 'incoming',
    title: sender,
    detail: joined(number, subject),
    mark: shortDate(receivedOn),
    to: `/surat/masuk/${id}`,
    exact,
  })),
  ...found.receivers.map(({ id, kind, institution, person }): Hit => ({
    key: `hit-receiver-${id}`,
    kind: 'receivers',
    title: institution,
    detail: joined(person, receiverKind(kind).label),
    mark: '',
    to: `/penerima/${id}`,
    exact: false,
  })),
  ...found.outreaches.map(({ id, theme, institution, on }): Hit => ({
    key: `hit-outreach-${id}`,
    kind: 'outreaches',
    title: theme,
    detail: institution,
    mark: shortDate(on),
    to: `/penyuluhan/${id}`,
    exact: false,
  })),
  ...found.notes.map((one) => noteHit(t, one)),
];

const studentHit = (
  t: TFunction,
  { id, name, className, nis, hasLeft, openCases, exact }: StudentHit,
): Hit => ({
  key: `hit-student-${id}`,
  kind: 'students',
  title: name,
  detail: joined(hasLeft ? t('search.left') : (className ?? t('search.noClass')), nis),
  mark: openCases > 0 ? t('search.openCases', { cases: openCases }) : '',
  to: `/siswa/${id}`,
  exact,
});

const caseHit = ({ id, code, student, problems, exact }: CaseHit): Hit => ({
  key: `hit-case-${id}`,
  kind: 'cases',
  title: student.name,
  detail: joined(student.className, problems.join(', ')),
  mark: code,
  to: `/kasus/${id}`,
  exact,
});

function noteHit(t: TFunction, note: NoteHit): Hit {
  const { source, id, entryKind, studentName, on, excerpt } = note;
  const what = entryKind ? t(`cases.timeline.kinds.${entryKind}`) : t(`search.sources.${source}`);
  return {
    key: `hit-note-${source}-${id}`,
    kind: 'notes',
    title: `${what}, ${studentName}`,
    detail: excerpt ?? t('search.secret'),
    mark: shortDate(on),
    to: notePlace(note),
    exact: false,
  };
}
