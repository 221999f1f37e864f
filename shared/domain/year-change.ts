import { addDays } from './calendar';
import { parseClassName } from './class-name';
import type { IsoDate } from './referral-facts';
import { schoolYearOf, type SchoolYearSpan } from './school-year';

// Pergantian tahun pelajaran: where everybody goes when a school year is over. Pure rules; the core reads the students
// and writes what comes out here.

/** What becomes of a student: into a class, away with a diploma, away to elsewhere, or on the rolls without a class yet. */
export const yearOutcomes = ['class', 'graduated', 'moved', 'none'] as const;
export type YearOutcome = (typeof yearOutcomes)[number];

/** Where a class or one student of it goes. `className` holds only for the outcome `class`. */
export interface YearDecision {
  readonly outcome: YearOutcome;
  readonly className: string | null;
}

export interface ClassDecision extends YearDecision {
  /** `7a`, the class of the year that ends. */
  readonly classKey: string;
}

export interface StudentDecision extends YearDecision {
  readonly studentId: number;
}

/** What the coordinator has decided: for each class, and for each student who does not go with the others. */
export interface YearDecisions {
  readonly classes: readonly ClassDecision[];
  readonly students: readonly StudentDecision[];
}

/** A student at the school, with the class of the year that ends. */
export interface YearStudent {
  readonly id: number;
  readonly classKey: string | null;
  readonly className: string | null;
  readonly level: number | null;
}

/** Where one student goes. `stays`: tinggal kelas, the level is not a higher one. */
export interface YearMove {
  readonly student: YearStudent;
  readonly outcome: YearOutcome;
  readonly stays: boolean;
  readonly target: { readonly name: string; readonly key: string; readonly level: number | null } | null;
}

/** So long before its end a school year may be changed: classes XII hear in May that they have graduated. */
const daysAhead = 60;

/** The first day on which the change from this year may be made. */
export const yearChangeOpensOn = (from: Pick<SchoolYearSpan, 'endsOn'>): IsoDate =>
  addDays(from.endsOn, -daysAhead);

/** The school year that begins the day after this one ends. */
export function followingYear(from: Pick<SchoolYearSpan, 'endsOn'>): SchoolYearSpan {
  const startsOn = addDays(from.endsOn, 1);
  return schoolYearOf(startsOn, Number(startsOn.slice(5, 7)));
}

const lastLevels: Readonly<Record<string, number>> = {
  SD: 6,
  SMP: 9,
  MTs: 9,
  SMA: 12,
  MA: 12,
  SMK: 12,
  MAK: 12,
  SLB: 12,
};

/**
 * The level that graduates. A vocational school with a class XIII has programmes of four years; there XII is proposed
 * to go on, for who is in one of three years is graduated class by class.
 */
export function lastLevelOf(schoolLevel: string, levels: readonly (number | null)[]): number {
  const usual = lastLevels[schoolLevel] ?? 12;
  return usual === 12 && levels.includes(13) ? 13 : usual;
}

const romanLevels = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII', 'XIII'];

/**
 * The name of a class one level up, in the school's own way of writing: `VII A` → `VIII A`, `7b` → `8b`, `X-1` →
 * `XI-1`. In Kurikulum Merdeka level X is fase E and the levels above are fase F: `X.E1` → `XI.F1`.
 * @returns `null` where the name tells no level, or none is higher
 */
export function promotedClassName(name: string): string | null {
  const level = parseClassName(name)?.level ?? null;
  const next = level === null ? undefined : romanLevels[level];
  const match = /^([^\p{L}\p{N}]*)(\d+|[IVX]+)(.*)$/isu.exec(name);
  if (level === null || next === undefined || !match) return null;
  const [, before = '', written = '', rest = ''] = match;
  const number = /^0\d/.test(written) ? String(level + 1).padStart(written.length, '0') : String(level + 1);
  const roman = written === written.toLowerCase() ? next.toLowerCase() : next;
  const phase = level === 10 ? rest.replace(/^([\s.-]*)E(?=[\s.-]*\d)/, '$1F') : rest;
  return `${before}${/^\d/.test(written) ? number : roman}${phase}`;
}

/** What is proposed for a class: a level up, graduated at the last one, undecided where the name does not tell. */
export function proposedDecision(name: string, lastLevel: number): YearDecision {
  const level = parseClassName(name)?.level ?? null;
  if (level !== null && level >= lastLevel) return { outcome: 'graduated', className: null };
  const className = promotedClassName(name);
  return className === null ? { outcome: 'none', className: null } : { outcome: 'class', className };
}

const undecided: YearDecision = { outcome: 'none', className: null };

/** Where every student goes, each exactly once, in the order given. */
export function planYearChange(students: readonly YearStudent[], decisions: YearDecisions): YearMove[] {
  const ofClass = new Map(decisions.classes.map((one) => [one.classKey, one]));
  const ofStudent = new Map(decisions.students.map((one) => [one.studentId, one]));
  return students.map((student) => {
    const general = student.classKey === null ? undefined : ofClass.get(student.classKey);
    return moveOf(student, ofStudent.get(student.id) ?? general ?? undecided);
  });
}

function moveOf(student: YearStudent, { outcome, className }: YearDecision): YearMove {
  const target = outcome === 'class' && className !== null ? parseClassName(className) : null;
  const stays = target?.level != null && student.level !== null && target.level <= student.level;
  return {
    student,
    outcome: outcome === 'class' && target === null ? 'none' : outcome,
    stays,
    target,
  };
}

/** Students who go the same way. */
export interface YearGroup {
  /** `class:8a`, `graduated`, `moved`, `none`. */
  readonly key: string;
  readonly outcome: YearOutcome;
  /** As it is written first; `null` but for a class. */
  readonly className: string | null;
  readonly level: number | null;
  readonly studentIds: readonly number[];
  /** How many of them repeat the level. */
  readonly stays: number;
  readonly from: readonly { readonly className: string | null; readonly count: number }[];
  readonly odd: readonly YearOddity[];
}

/**
 * What is unusual about a group, to be looked at before confirming. `merged`: more than one class leads into it.
 * `skips`: the level is more than one higher. `targetMissing`: no class is named. `early`: graduated below the last level.
 */
export const yearOddities = ['merged', 'skips', 'targetMissing', 'early'] as const;
export type YearOddity = (typeof yearOddities)[number];

export const groupKey = ({ outcome, target }: YearMove): string =>
  outcome === 'class' && target ? `class:${target.key}` : outcome;

/** The moves by where they lead: classes by level and name, then graduated, moved, undecided. */
export function groupMoves(moves: readonly YearMove[], lastLevel: number): YearGroup[] {
  return [...Map.groupBy(moves, groupKey)]
    .map(([key, all]) => groupOf(key, all, lastLevel))
    .sort(
      (a, b) =>
        yearOutcomes.indexOf(a.outcome) - yearOutcomes.indexOf(b.outcome) ||
        (a.level ?? 99) - (b.level ?? 99) ||
        a.key.localeCompare(b.key),
    );
}

function groupOf(key: string, moves: readonly YearMove[], lastLevel: number): YearGroup {
  const [first] = moves;
  const outcome = first?.outcome ?? 'none';
  const from = [...Map.groupBy(moves, ({ student }) => student.className)]
    .map(([className, all]) => ({ className, count: all.length }))
    .sort((a, b) => b.count - a.count);
  return {
    key,
    outcome,
    className: first?.target?.name ?? null,
    level: first?.target?.level ?? null,
    studentIds: moves.map(({ student }) => student.id),
    stays: moves.filter(({ stays }) => stays).length,
    from,
    odd: oddities(outcome, moves, lastLevel),
  };
}

function oddities(outcome: YearOutcome, moves: readonly YearMove[], lastLevel: number): YearOddity[] {
  if (outcome === 'none') return ['targetMissing'];
  if (outcome === 'moved') return [];
  if (outcome === 'graduated') {
    return moves.some(({ student }) => (student.level ?? lastLevel) < lastLevel) ? ['early'] : [];
  }
  // Who repeats a level always comes from elsewhere than the others: that is not odd.
  const promoted = moves.filter(({ stays, student }) => !stays && student.classKey !== null);
  const merged = new Set(promoted.map(({ student }) => student.classKey)).size > 1;
  const skips = promoted.some(
    ({ student, target }) =>
      student.level !== null && target?.level != null && target.level > student.level + 1,
  );
  return [...(merged ? (['merged'] as const) : []), ...(skips ? (['skips'] as const) : [])];
}
