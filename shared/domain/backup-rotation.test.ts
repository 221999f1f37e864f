import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backupIsOverdue, backupReasons, outdatedBackups, type DatedBackup } from './backup-rotation';
import { addDays, mondayOf } from './calendar';

const today = '2026-11-24';
const madeOn = (daysAgo: number, reason: DatedBackup['reason'] = 'daily', hour = 9): DatedBackup => {
  const day = addDays(today, -daysAgo);
  const madeAt = `${day}T${String(hour).padStart(2, '0')}:00:00.000Z`;
  return { id: `${madeAt}-${reason}`, madeAt, day, reason };
};
const keptOf = (backups: readonly DatedBackup[]) => {
  const outdated = new Set(outdatedBackups(backups, today));
  return backups.filter(({ id }) => !outdated.has(id));
};

const generated = fc.array(
  fc.record({
    daysAgo: fc.integer({ min: 0, max: 800 }),
    reason: fc.constantFrom(...backupReasons),
    hour: fc.integer({ min: 0, max: 23 }),
  }),
  { maxLength: 120 },
);
const backupsOf = (rows: { daysAgo: number; reason: DatedBackup['reason']; hour: number }[]) => [
  ...new Map(
    rows.map((row) => madeOn(row.daysAgo, row.reason, row.hour)).map((one) => [one.id, one]),
  ).values(),
];

describe('which backups are kept', () => {
  it('after two years of school days: a week of days, a month of weeks, a year of months', () => {
    const kept = keptOf(Array.from({ length: 730 }, (_, daysAgo) => madeOn(daysAgo)));
    const days = kept.map(({ day }) => day);
    expect(days.slice(0, 7)).toEqual([0, 1, 2, 3, 4, 5, 6].map((ago) => addDays(today, -ago)));
    // 22 and 15 November close their weeks, 8 November the fourth; then the last days of eleven months.
    expect(days.slice(7)).toEqual([
      '2026-11-15',
      '2026-11-08',
      '2026-10-31',
      '2026-09-30',
      '2026-08-31',
      '2026-07-31',
      '2026-06-30',
      '2026-05-31',
      '2026-04-30',
      '2026-03-31',
      '2026-02-28',
      '2026-01-31',
      '2025-12-31',
    ]);
  });

  it('one made by hand or before a change stays for a month', () => {
    const alarm = [madeOn(3, 'before_import', 8), madeOn(3, 'before_import', 9), madeOn(30, 'by_hand', 8)];
    const later = Array.from({ length: 60 }, (_, daysAgo) => madeOn(daysAgo, 'daily', 20));
    expect(keptOf([...alarm, ...later])).toEqual(expect.arrayContaining(alarm));
    expect(keptOf([madeOn(31, 'by_hand', 8), ...later])).not.toContainEqual(madeOn(31, 'by_hand', 8));
  });

  it('always the newest; taking away once is enough; a kept one never goes while nothing new is made', () => {
    fc.assert(
      fc.property(generated, (rows) => {
        const backups = backupsOf(rows);
        const kept = keptOf(backups);
        const newest = backups.toSorted((a, b) => a.madeAt.localeCompare(b.madeAt)).at(-1);
        if (newest) expect(kept.map(({ madeAt }) => madeAt)).toContain(newest.madeAt);
        expect(keptOf(kept)).toEqual(kept);
      }),
    );
  });

  it('no day of the last seven, week of the last four or month of the last twelve with a backup is left without', () => {
    fc.assert(
      fc.property(generated, (rows) => {
        const backups = backupsOf(rows);
        const kept = keptOf(backups);
        const periods = [
          [({ day }: DatedBackup) => day, 7],
          [({ day }: DatedBackup) => mondayOf(day), 4],
          [({ day }: DatedBackup) => day.slice(0, 7), 12],
        ] as const;
        for (const [periodOf, count] of periods) {
          const wanted = [...new Set(backups.map(periodOf))].toSorted().toReversed().slice(0, count);
          for (const period of wanted) expect(kept.map(periodOf)).toContain(period);
        }
      }),
    );
  });
});

it('a week without a backup is told, and so is none at all', () => {
  expect(backupIsOverdue(null, today)).toBe(true);
  expect(backupIsOverdue(addDays(today, -7), today)).toBe(false);
  expect(backupIsOverdue(addDays(today, -8), today)).toBe(true);
});
