/** What is found, by where it belongs. */
export const hitKinds = [
  'recent',
  'students',
  'cases',
  'letters',
  'incoming',
  'receivers',
  'outreaches',
  'commands',
  'places',
  'notes',
] as const;
export type HitKind = (typeof hitKinds)[number];

/** One line of the search: something that opens, or a command that is carried out. */
export interface Hit {
  /** Unique among the results, also the id of its element. */
  readonly key: string;
  /** Whose picture it bears. */
  readonly kind: Exclude<HitKind, 'recent'>;
  readonly title: string;
  readonly detail: string;
  /** Number of a case, day of a note, open cases of a student. */
  readonly mark: string;
  readonly to: string | (() => void);
  /** What was searched is its whole number or code. */
  readonly exact: boolean;
}

export interface HitGroup {
  readonly kind: HitKind;
  readonly hits: readonly Hit[];
}

/** The groups in their order, without empty ones; one that holds exactly what was searched comes first. */
export function groupHits(hits: readonly Hit[]): HitGroup[] {
  const groups = hitKinds
    .map((kind) => ({ kind, hits: hits.filter((hit) => hit.kind === kind) }))
    .filter((group) => group.hits.length > 0);
  const isExact = ({ hits: own }: HitGroup) => own.some(({ exact }) => exact);
  return [...groups.filter(isExact), ...groups.filter((group) => !isExact(group))];
}
