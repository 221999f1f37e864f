import type { Role } from '@shared/contract/define';
import { searchName } from '@shared/domain/search-name';
import type { TFunction } from 'i18next';
import { lock } from '@renderer/lib/session';
import type { Hit } from './hit';

/** What the BK room can do from anywhere, the most wanted first; named below `search.commands`. */
const ofRoom = [
  ['report', '/kasus/baru'],
  ['control', '/'],
  ['incoming', '/surat/masuk/baru'],
  ['handover', '/kasus/serah-terima/baru'],
  ['outreach', '/penyuluhan/baru'],
  ['student', '/siswa/baru'],
  ['importStudents', '/siswa/impor'],
  ['receiver', '/penerima/baru'],
  ['staff', '/pengaturan/staf/baru'],
  ['importStaff', '/pengaturan/staf/impor'],
  ['calendar', '/kalender'],
  ['lock', () => void lock()],
] as const;

type Command = (typeof ofRoom)[number] | readonly ['handOver' | 'ownClass', string];

const commands: Readonly<Record<Role, readonly Command[]>> = {
  coordinator: ofRoom,
  counselor: ofRoom,
  principal: [['lock', () => void lock()]],
  homeroom: [
    ['handOver', '/serah-terima/baru'],
    ['ownClass', '/kelas-saya'],
    ['lock', () => void lock()],
  ],
};

const shownUnasked = 5;

/** A page of the menu or a part of the settings, by its name. */
export interface NamedPlace {
  readonly label: string;
  /** Where it is, if not in the menu. */
  readonly within: string;
  readonly to: string;
}

/** The commands that are named so; without a search the first of them. */
export function commandHits(t: TFunction, search: string, role: Role): Hit[] {
  const all = commands[role].map(([code, to]): Hit & { also: string } => ({
    key: `hit-command-${code}`,
    kind: 'commands',
    title: t(`search.commands.${code}.label`),
    also: t(`search.commands.${code}.also`),
    detail: code === 'control' ? t('search.commands.control.detail') : '',
    mark: '',
    to,
    exact: false,
  }));
  const found = search
    ? all.filter(({ title, also }) => namesAll(`${title} ${also}`, search))
    : all.slice(0, shownUnasked);
  return found.map(({ also: _also, ...hit }) => hit);
}

export const placeHits = (places: readonly NamedPlace[], search: string): Hit[] =>
  places
    .filter(({ label, within }) => namesAll(`${label} ${within}`, search))
    .map(({ label, within, to }) => ({
      key: `hit-place-${to.replaceAll('/', '-')}`,
      kind: 'places',
      title: label,
      detail: within,
      mark: '',
      to,
      exact: false,
    }));

/** Whether every word of the search begins a word of the text: names are short, what lies inside them is noise. */
export function namesAll(text: string, search: string): boolean {
  const folded = ` ${searchName(text)}`;
  const words = searchName(search).split(' ').filter(Boolean);
  return words.length > 0 && words.every((word) => folded.includes(` ${word}`));
}
