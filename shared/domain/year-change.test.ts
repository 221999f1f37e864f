import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseClassName } from './class-name';
import {
  followingYear,
  groupMoves,
  lastLevelOf,
  planYearChange,
  promotedClassName,
  proposedDecision,
  yearChangeOpensOn,
  yearOutcomes,
  type YearStudent,
} from './year-change';

const levels = fc.integer({ min: 7, max: 12 });
const roman = ['VII', 'VIII', 'IX', 'X', 'XI', 'XII'];

describe('a class one level up', () => {
  it.each([
    ['VII A', 'VIII A'],
    ['VIII-B', 'IX-B'],
    ['7a', '8a'],
    ['07.A', '08.A'],
    ['9 F', '10 F'],
    ['XI IPA 1', 'XII IPA 1'],
    ['X-1', 'XI-1'],
    ['X1', 'XI1'],
    ['X-DKV-1', 'XI-DKV-1'],
    ['x tkj 2', 'xi tkj 2'],
    // Fase E is class X, fase F the two above it.
    ['X.E1', 'XI.F1'],
    ['X E-3', 'XI F-3'],
    // A class called E among A to G is no phase.
    ['X E', 'XI E'],
    ['XI.F1', 'XII.F1'],
  ])('%s → %s', (name, next) => expect(promotedClassName(name)).toBe(next));

  it('is not made up where the name tells no level', () => {
    expect(promotedClassName('Tahfiz 1')).toBeNull();
    expect(promotedClassName('XIII TKJ')).toBeNull();
    expect(promotedClassName('Inklusi')).toBeNull();
  });

  it('is read as the next level, with the same rest, whatever the school writes', () => {
    fc.assert(
      fc.property(
        levels,
        fc.constantFrom('roman', 'arabic'),
        fc.constantFrom(' ', '-', '.', ' - '),
        fc.stringMatching(/^[A-D]?[A-Z]{0,3} ?\d{0,2}$/),
        (level, script, between, rest) => {
          const name = `${script === 'roman' ? roman[level - 7] : level}${between}${rest}`.trim();
          const [before, after] = [parseClassName(name), parseClassName(promotedClassName(name) ?? '')];
          expect(after?.level).toBe(level + 1);
          const tail = (key: string | undefined, of: number) =>
            key?.slice(String(of).length).replace(/^f(?=\d)/, 'e');
          expect(tail(after?.key, level + 1)).toBe(tail(before?.key, level));
        },
      ),
    );
  });
});

describe('what is proposed', () => {
  it('graduates at the last level of that kind of school', () => {
    expect(lastLevelOf('SMP', [7, 8, 9])).toBe(9);
    expect(lastLevelOf('MA', [10, 11, 12])).toBe(12);
    expect(lastLevelOf('SMK', [10, 11, 12, null])).toBe(12);
    expect(lastLevelOf('SMK', [12, 13])).toBe(13);
    expect(proposedDecision('IX A', 9)).toEqual({ outcome: 'graduated', className: null });
    expect(proposedDecision('IX A', 12)).toEqual({ outcome: 'class', className: 'X A' });
    expect(proposedDecision('Tahfiz', 9)).toEqual({ outcome: 'none', className: null });
  });

  it('is the year after, from two months before the end of this one', () => {
    const from = { endsOn: '2027-06-30' };
    expect(followingYear(from)).toEqual({ name: '2027/2028', startsOn: '2027-07-01', endsOn: '2028-06-30' });
    expect(followingYear({ endsOn: '2027-12-31' }).startsOn).toBe('2028-01-01');
    expect(yearChangeOpensOn(from)).toBe('2027-05-01');
  });
});

const student = fc
  .record({ id: fc.nat(), name: fc.option(fc.constantFrom('VII A', 'VII B', 'VIII A', 'IX A', 'Tahfiz')) })
  .map(({ id, name }): YearStudent => {
    const parsed = name === null ? null : parseClassName(name);
    return {
      id,
      classKey: parsed?.key ?? null,
      className: parsed?.name ?? null,
      level: parsed?.level ?? null,
    };
  });
const decision = fc.oneof(
  fc
    .constantFrom('VII A', 'VIII A', 'VIII B', 'IX A')
    .map((className) => ({ outcome: 'class' as const, className })),
  fc
    .constantFrom(...yearOutcomes.filter((one) => one !== 'class'))
    .map((outcome) => ({ outcome, className: null })),
);

describe('where everybody goes', () => {
  it('names every student exactly once, in one group exactly, whatever is decided', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(student, { selector: ({ id }) => id, maxLength: 60 }),
        fc.array(decision, { minLength: 5, maxLength: 5 }),
        fc.array(fc.tuple(fc.nat({ max: 59 }), decision), { maxLength: 10 }),
        (students, ofClasses, apart) => {
          const keys = ['7a', '7b', '8a', '9a', 'tahfiz'];
          const classes = ofClasses.map((one, index) => ({ classKey: keys[index] ?? '', ...one }));
          const chosen = apart.flatMap(([at, one]) => {
            const picked = students[at];
            return picked ? [{ studentId: picked.id, ...one }] : [];
          });
          const moves = planYearChange(students, { classes, students: chosen });
          expect(moves.map((move) => move.student.id)).toEqual(students.map(({ id }) => id));
          const grouped = groupMoves(moves, 9).flatMap(({ studentIds }) => studentIds);
          expect(grouped.toSorted((a, b) => a - b)).toEqual(
            students.map(({ id }) => id).toSorted((a, b) => a - b),
          );
          for (const { student: of, outcome, target, stays } of moves) {
            const own = chosen.findLast(({ studentId }) => studentId === of.id);
            const expected = own ?? classes.find(({ classKey }) => classKey === of.classKey);
            expect(outcome).toBe(expected?.outcome ?? 'none');
            expect(target?.name ?? null).toBe(expected?.className ?? null);
            expect(stays).toBe(of.level !== null && target?.level != null && target.level <= of.level);
          }
        },
      ),
    );
  });

  it('tells what is odd: two classes into one, a level skipped, graduated too early, no class', () => {
    const of = (id: number, name: string): YearStudent => {
      const parsed = parseClassName(name);
      return { id, classKey: parsed?.key ?? null, className: name, level: parsed?.level ?? null };
    };
    const students = [of(1, 'VII A'), of(2, 'VII B'), of(3, 'VIII A'), of(4, 'Tahfiz'), of(5, 'VII C')];
    const into = (classKey: string, className: string) => ({
      classKey,
      outcome: 'class' as const,
      className,
    });
    const groups = groupMoves(
      planYearChange(students, {
        classes: [
          into('7a', 'VIII A'),
          into('7b', 'VIII-a'),
          { classKey: '8a', outcome: 'graduated', className: null },
          into('7c', 'IX C'),
        ],
        students: [],
      }),
      9,
    );
    expect(groups.map(({ key, odd }) => [key, odd])).toEqual([
      ['class:8a', ['merged']],
      ['class:9c', ['skips']],
      ['graduated', ['early']],
      ['none', ['targetMissing']],
    ]);
    // Who stays down in VII A does not make the class of those who come up a merged one.
    const stays = groupMoves(
      planYearChange(students.slice(0, 2), {
        classes: [into('7a', 'VIII A'), into('7b', 'VIII B')],
        students: [{ studentId: 1, outcome: 'class', className: 'VII A' }],
      }),
      9,
    );
    expect(stays.map(({ key, odd, stays: many }) => [key, odd, many])).toEqual([
      ['class:7a', [], 1],
      ['class:8b', [], 0],
    ]);
  });
});
