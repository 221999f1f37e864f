import * as fc from 'fast-check';
import { auditActs, auditSubjects, beforeFirstLine, type KeptLine } from '@shared/domain/audit';
import { expect, it } from 'vitest';
import { lineHash } from '../database/audit-chain';
import { createChainWalk } from './check-log';

type Line = KeptLine & { id: number; hash: string };

const someId = fc.option(fc.integer({ min: 1, max: 1_000_000 }), { nil: null });
const someLine: fc.Arbitrary<KeptLine> = fc.record({
  at: fc
    .date({ min: new Date('2026-01-01'), max: new Date('2040-01-01'), noInvalidDate: true })
    .map((one) => one.toISOString()),
  accountId: someId,
  act: fc.constantFrom(...auditActs),
  procedure: fc.constantFrom('cases.get', 'letters.issue', 'core.signOut'),
  about: fc.option(fc.constantFrom(...auditSubjects), { nil: null }),
  aboutId: someId,
  caseId: someId,
  detail: fc.option(fc.constantFrom('{"how":"idle"}', '{"list":"cases","format":"xlsx"}'), { nil: null }),
});

function chained(lines: readonly KeptLine[]): Line[] {
  let hash = beforeFirstLine;
  return lines.map((line, index) => {
    hash = lineHash(index + 1, hash, line);
    return { ...line, id: index + 1, hash };
  });
}

/** The number of the first line that is found wrong; `null` for none. */
function found(lines: readonly Line[]): number | null {
  const walk = createChainWalk();
  for (const line of lines) {
    const fault = walk.step(line);
    if (fault) return fault.id;
  }
  return null;
}

const someLog = fc.array(someLine, { minLength: 2, maxLength: 25 }).map(chained);
const at = (log: readonly Line[], share: number) => Math.min(Math.floor(share * log.length), log.length - 1);
const share = fc.double({ min: 0, max: 1, noNaN: true });

it('finds nothing in a log that nobody touched', () => {
  fc.assert(
    fc.property(someLog, (log) => {
      expect(found(log)).toBe(null);
    }),
  );
});

it('finds a line that was changed in any of its parts, and names it', () => {
  const parts = [
    'at',
    'accountId',
    'act',
    'procedure',
    'about',
    'aboutId',
    'caseId',
    'detail',
    'hash',
  ] as const;
  fc.assert(
    fc.property(someLog, share, fc.constantFrom(...parts), someLine, (log, where, part, other) => {
      const index = at(log, where);
      const line = log[index];
      const value = part === 'hash' ? beforeFirstLine : other[part];
      fc.pre(line !== undefined && line[part] !== value);
      expect(found(log.with(index, { ...line, [part]: value } as Line))).toBe(index + 1);
    }),
  );
});

it('finds a line that was taken out, also where those behind it were numbered anew', () => {
  fc.assert(
    fc.property(someLog, share, fc.boolean(), (log, where, renumbered) => {
      // The last one is found by the anchor alone.
      const index = at(log.slice(0, -1), where);
      const left = log.toSpliced(index, 1);
      expect(found(renumbered ? left.map((line, place) => ({ ...line, id: place + 1 })) : left)).toBe(
        index + 1,
      );
    }),
  );
});

it('finds a line that was put in', () => {
  fc.assert(
    fc.property(someLog, share, someLine, (log, where, other) => {
      const index = at(log, where);
      const before = log[index - 1]?.hash ?? beforeFirstLine;
      const added = { ...other, id: index + 1, hash: lineHash(index + 1, before, other) };
      const behind = log.slice(index).map((line) => ({ ...line, id: line.id + 1 }));
      // The new line fits; the one behind it was chained to another.
      expect(found([...log.slice(0, index), added, ...behind])).toBe(index + 2);
    }),
  );
});

it('finds two lines that changed places', () => {
  fc.assert(
    fc.property(someLog, share, share, fc.boolean(), (log, one, another, renumbered) => {
      const [first, second] = [at(log, one), at(log, another)].toSorted((a, b) => a - b) as [number, number];
      fc.pre(first !== second);
      const swapped = log.with(first, log[second] as Line).with(second, log[first] as Line);
      expect(found(renumbered ? swapped.map((line, place) => ({ ...line, id: place + 1 })) : swapped)).toBe(
        first + 1,
      );
    }),
  );
});
