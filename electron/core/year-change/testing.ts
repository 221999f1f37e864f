import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import type { RujukClient } from '@shared/contract/contract';
import type { StudentDecision } from '@shared/domain/year-change';
import { csv, everythingKept } from '../list-import/testing';
import { importList } from '../students/testing';
import { startTestApp, testPassphrase, type TestApp } from '../testing';

/** A day in June on which the year 2026/2027 still runs, and may be changed. */
export const endOfYear = new Date('2027-06-10T02:00:00Z');

/** The same school at another time, its coordinator signed in. */
export async function restartOn(test: TestApp, now: Date): Promise<TestApp> {
  await test.app.close();
  const again = await startTestApp({ folder: test.folder, now });
  const { accounts } = await again.ok(again.client.session.state({}));
  const accountKey = accounts[0]?.key ?? '';
  await again.ok(again.client.session.unlock({ accountKey, passphrase: testPassphrase }));
  return again;
}

/** Every row that a change of the year touches, to be compared before and after. */
export const keptRows = (test: TestApp): Promise<string> =>
  everythingKept(test, [
    'students',
    'class_memberships',
    'school_years',
    'cases',
    'guardians',
    'year_change_students',
  ]);

type Confirmed = Parameters<RujukClient['yearChange']['apply']>[0];

/** The classes as they are proposed, some students apart from theirs. */
export async function plan({ client, ok }: TestApp, students: readonly StudentDecision[] = []) {
  const { from, leftOn, classes } = await ok(client.yearChange.proposal({}));
  const decisions = {
    classes: classes.map(({ classKey, outcome, className }) => ({ classKey, outcome, className })),
    students: [...students],
  };
  const asked = { fromYear: from.name, decisions };
  const preview = () => client.yearChange.preview(asked);
  const confirm = (seen: string, other: Partial<Confirmed> = {}) =>
    client.yearChange.apply({ ...asked, leftOn, seen, ...other });
  const tryApply = async (other: Partial<Confirmed> = {}) => {
    const shown = await preview();
    return confirm(shown.ok ? shown.value.seen : '', other);
  };
  return {
    preview,
    names: (group: string) => client.yearChange.names({ ...asked, group }),
    confirm,
    tryApply,
    apply: () => ok(tryApply()),
  };
}

/** So many students in VII, VIII and IX, 30 a class. */
export const importMany = (test: TestApp, count: number) =>
  importList(
    test,
    csv(
      'Nama;NIS;Kelas',
      ...Array.from({ length: count }, (_, at) => {
        const level = ['VII', 'VIII', 'IX'][at % 3];
        return `Siswa ke ${at};${at};${level} ${String.fromCharCode(65 + Math.floor(at / 90))}`;
      }),
    ),
  );

/** How long work took, and the longest time it held everything else up. */
export async function holdUps<T>(work: () => Promise<T>) {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  await pause(20);
  const begun = performance.now();
  const value = await work();
  const milliseconds = performance.now() - begun;
  await pause(20);
  delay.disable();
  const longest = delay.max / 1e6;
  return {
    value,
    milliseconds,
    longest,
    told: `${milliseconds.toFixed(0)} ms, longest ${longest.toFixed(0)} ms`,
  };
}
