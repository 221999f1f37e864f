import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type Database from 'better-sqlite3-multiple-ciphers';
import { build } from 'vite';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { matchExpression, searchWords } from '@core/database/search-text';
import { median, record, timed } from './figures';
import {
  comparedParts,
  comparedQuestions,
  dashboardFloor,
  dashboardQuestions,
  type DashboardFilter,
} from './scale/dashboard';
import { lists } from './scale/questions';
import { openScaleCore, type Person, type ScaleCore } from './scale/scale-core';
import { openBare, scaleSchool, type ScaleSchool } from './scale/scale-school';

/** `npm run bench -- --cases 100000` measures the school of that size too. */
const wanted = Number(process.env['RUJUK_BENCH_CASES'] ?? 10_000);
const sizes = [1_000, 10_000, 100_000].filter((size) => size <= wanted);
const root = resolve(import.meta.dirname, '../..');
const rounds = 15;

/** Typed letter by letter, as one types: a name, inside a name, a word of notes, a code, a letter's number. */
const typed = ['ahmad', 'yanti', 'kantin', 'sebelum ujian', 'K-2018-0', '421.3/10'];
const keystrokes = typed.flatMap((text) => Array.from(text, (_, index) => text.slice(0, index + 1)));

/** Of each kind as many as the search shows, by one statement. */
const searched =
  'students cases letters incoming_letters receivers outreaches case_reports case_efforts case_entries case_conferences referral_contacts referral_sessions family_meetings referral_items weekly_controls receiver_reports referral_analyses'.split(
    ' ',
  );
const searchFloor = searched
  .map(
    (table) =>
      `SELECT * FROM (SELECT '${table}', f.rowid FROM search_${table} f
        WHERE search_${table} MATCH @match ORDER BY f.rowid DESC LIMIT 6)`,
  )
  .join(' UNION ALL ');

describe.each(sizes)('a school of %i cases', (size) => {
  const name = (what: string) => `${what}, ${size.toLocaleString('en')} cases`;
  let school: ScaleSchool;
  let core: ScaleCore;
  let bare: Database;
  beforeAll(async () => {
    school = await scaleSchool(size);
    if (school.seconds !== null)
      record({ name: name('making of the school'), value: school.seconds * 1000, unit: 'ms' });
    core = await openScaleCore(school.path);
    bare = openBare(school.path);
  }, 900_000);
  afterAll(async () => {
    bare.close();
    await core.close();
  });

  /** Turn by turn, so that what else runs on the machine disturbs both alike. */
  async function against(call: () => Promise<unknown>, floor: () => unknown, times = rounds) {
    await call();
    floor();
    const measured: number[] = [];
    const floors: number[] = [];
    for (let round = 0; round < times; round++) {
      measured.push(...(await timed(1, call)));
      floors.push(...(await timed(1, async () => floor())));
    }
    return { value: median(measured), floor: median(floors), slowest: Math.max(...measured) };
  }

  it.each(['coordinator', 'counselor', 'newcomer'] as const)(
    'answers a keystroke of the search to a %s',
    async (person: Person) => {
      const statement = bare.prepare(searchFloor);
      const values: number[] = [];
      const floors: number[] = [];
      for (const text of keystrokes) {
        const match = matchExpression(searchWords(text), 'inside', null);
        const { value, floor } = await against(
          () => core.call('search.find', { text }, person),
          () => (match ? statement.all({ match }) : []),
          3,
        );
        values.push(value);
        floors.push(floor);
      }
      const sum = (all: readonly number[]) => all.reduce((one, other) => one + other, 0) / all.length;
      record({
        name: name(`search, a keystroke of a ${person}`),
        value: sum(values),
        unit: 'ms',
        floor: { value: sum(floors), what: 'newest of each index, one statement' },
        aim: { at: 30, of: 'value' },
        note: `mean of ${values.length}; slowest ${Math.max(...values).toFixed(1)} ms (${keystrokes[values.indexOf(Math.max(...values))]})`,
      });
    },
  );

  it.each(lists)('answers the $name', async ({ name: what, call, input, floor, aim }) => {
    const statement = bare.prepare(floor.sql);
    const measured = await against(
      () => core.call(call, input),
      () => statement.all(...floor.values),
    );
    record({
      name: name(what),
      value: measured.value,
      unit: 'ms',
      floor: { value: measured.floor, what: floor.what },
      aim: { at: aim.milliseconds, of: 'value' },
      note: `aim of the ratio: ${aim.ratio}×; slowest ${measured.slowest.toFixed(1)} ms`,
    });
  });

  /** The page as it is opened: what can be chosen, every number of the year, and of the year before. */
  const dashboard = async (filter: DashboardFilter) => {
    const before = { ...filter, schoolYearId: filter.schoolYearId - 1 };
    await core.call('evaluation.frame', { schoolYearId: filter.schoolYearId });
    for (const [figure, ...by] of dashboardQuestions)
      await core.call('evaluation.counts', { filter, figure, by });
    for (const [figure, ...by] of comparedQuestions)
      await core.call('evaluation.counts', { filter: before, figure, by });
  };
  const inClass = `c.student_id IN (SELECT m.student_id FROM class_memberships m
    WHERE m.school_year_id = @year AND m.class_key = '8a')`;

  it.each([
    { what: 'dashboard, whole', filter: {}, where: 'TRUE', aim: 300 },
    { what: 'dashboard, one class chosen', filter: { classKey: '8a' }, where: inClass, aim: 100 },
    {
      what: 'dashboard, one counselor chosen',
      filter: { counselorId: 2 },
      where: 'c.counselor_id = 2',
      aim: 100,
    },
  ])('counts the $what', async ({ what, filter, where, aim }) => {
    const year = 19;
    const statement = bare.prepare(dashboardFloor(where));
    const compared = bare.prepare(dashboardFloor(where, comparedParts));
    const measured = await against(
      () => dashboard({ schoolYearId: year, ...filter }),
      () => [statement.all({ year }), compared.all({ year: year - 1 })],
      5,
    );
    record({
      name: name(what),
      value: measured.value,
      unit: 'ms',
      floor: { value: measured.floor, what: 'one statement for the year, and one for the year before' },
      aim: { at: aim, of: 'value' },
      note: `aim of the ratio: 1.5×; slowest ${measured.slowest.toFixed(1)} ms`,
    });
  });

  it('keeps nobody waiting while the dashboard or Hari ini is counted', async () => {
    const waits: number[] = [];
    const over = new AbortController();
    const all = Promise.all([
      ...dashboardQuestions.map(([figure, ...by]) =>
        core.call('evaluation.counts', { filter: { schoolYearId: 19 }, figure, by }),
      ),
      core.call('today.list', {}, 'counselor'),
    ]).finally(() => over.abort());
    while (!over.signal.aborted) {
      await setTimeout(5);
      waits.push(...(await timed(1, () => core.call('students.list', { limit: 1 }))));
    }
    await all;
    record({
      name: name('longest wait of another call meanwhile'),
      value: Math.max(...waits),
      unit: 'ms',
      aim: { at: 50, of: 'value' },
      note: `of ${waits.length}; the middle one ${median(waits).toFixed(1)} ms`,
    });
  });

  it('opens a case', async () => {
    const ids = bare
      .prepare(
        `SELECT r.case_id FROM referrals r JOIN cases c ON c.id = r.case_id WHERE c.counselor_id = 2
          GROUP BY r.case_id HAVING count(*) = 3 ORDER BY r.case_id DESC LIMIT 20`,
      )
      .pluck()
      .all() as number[];
    let at = 0;
    const times = await timed(ids.length, () =>
      core.call('cases.get', { caseId: ids[at++ % ids.length] }, 'counselor'),
    );
    record({
      name: name('opening a case with three referrals'),
      value: median(times),
      unit: 'ms',
      aim: { at: 50, of: 'value' },
      note: `slowest ${Math.max(...times).toFixed(1)} ms`,
    });
  });

  it('records one entry, durably', async () => {
    const caseId = bare
      .prepare(
        `SELECT max(c.id) FROM cases c WHERE c.counselor_id = 2 AND NOT EXISTS
        (SELECT 1 FROM case_closures k WHERE k.case_id = c.id AND k.reopened_on IS NULL)`,
      )
      .pluck()
      .get() as number;
    bare.pragma('synchronous = FULL');
    const insert = bare.prepare(
      `INSERT INTO case_entries (case_id, kind, "on", text, secret, author_id, created_at)
       VALUES (?, 'note', '2026-11-24', ?, 0, 1, '2026-11-24T02:00:00.000Z')`,
    );
    const last = bare.prepare('SELECT max(id) FROM case_entries').pluck().get() as number;
    let number = 0;
    const text = () => `Catatan percobaan nomor ${number++} tentang kehadiran.`;
    const measured = await against(
      () => {
        const entry = { kind: 'note', on: '2026-11-24', text: text(), secret: false };
        return core.call('cases.addEntry', { caseId, entry }, 'counselor');
      },
      () => insert.run(caseId, text()),
      31,
    );
    bare.prepare('DELETE FROM case_entries WHERE id > ?').run(last);
    record({
      name: name('recording one entry'),
      value: measured.value,
      unit: 'ms',
      floor: { value: measured.floor, what: 'the bare insert with its index, durable' },
      aim: { at: 1.3, of: 'ratio' },
      note: `slowest ${measured.slowest.toFixed(1)} ms`,
    });
  });

  it('shows Hari ini', async () => {
    await core.call('today.list', {}, 'counselor');
    const times = await timed(5, () => core.call('today.list', {}, 'counselor'));
    record({
      name: name('Hari ini'),
      value: median(times),
      unit: 'ms',
      note: `in parts; slowest ${Math.max(...times).toFixed(1)} ms`,
    });
  });

  it('holds its memory', async () => {
    const built = join(root, 'bench-results/scale');
    await build({
      root,
      configFile: false,
      logLevel: 'error',
      resolve: { alias: { '@shared': join(root, 'shared'), '@core': join(root, 'electron/core') } },
      build: {
        ssr: join(import.meta.dirname, 'scale/scale-memory.ts'),
        outDir: built,
        rolldownOptions: { output: { entryFileNames: 'scale-memory.mjs' } },
      },
    });
    const { stdout, stderr } = spawnSync(process.execPath, [join(built, 'scale-memory.mjs'), school.path], {
      encoding: 'utf8',
    });
    if (!stdout) throw new Error(stderr);
    record({
      name: name('memory of the core after a morning'),
      value: Number(stdout),
      unit: 'MB',
      aim: { at: 250, of: 'value' },
    });
  });
});
