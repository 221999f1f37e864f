/**
 * `npm run bench`: builds, measures one thing after another, prints a table, and keeps it as
 * `bench-results/bench.json`. Nothing here fails on a slow machine; the ratios are for reading. `-- letters` measures
 * what bears that name alone; `-- --cases 100000` measures the school of twenty years at that size too, and it alone.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..', '..');
const results = join(root, 'bench-results');
const bin = (/** @type {string} */ path) => join(root, 'node_modules', path);

/** @param {string[]} args */
function run(...args) {
  const { status } = spawnSync(process.execPath, args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (status !== 0) process.exit(status ?? 1);
}

const asked = process.argv.slice(2);
const sized = asked.indexOf('--cases');
if (sized >= 0) {
  const [, cases = ''] = asked.splice(sized, 2, 'scale.bench');
  process.env['RUJUK_BENCH_CASES'] = cases;
}

rmSync(join(results, 'figures.jsonl'), { force: true });
mkdirSync(results, { recursive: true });
run(bin('electron-vite/bin/electron-vite.js'), 'build', '--logLevel', 'error');
run(bin('vitest/vitest.mjs'), 'run', '--config', 'e2e/bench/vitest.config.ts', ...asked);

const number = new Intl.NumberFormat('en', { maximumSignificantDigits: 3 });
const figures = readFileSync(join(results, 'figures.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line));
const rows = figures.map(({ name, value, unit, floor, aim, note }) => {
  const ratio = floor ? value / floor.value : null;
  const met = aim ? (aim.of === 'ratio' ? (ratio ?? Infinity) : value) <= aim.at : null;
  return {
    what: name,
    measured: `${number.format(value)} ${unit}`,
    floor: floor ? `${number.format(floor.value)} ${unit} (${floor.what})` : '',
    ratio: ratio === null ? '' : `${number.format(ratio)}×`,
    aim: aim ? `≤ ${aim.at}${aim.of === 'ratio' ? '×' : ` ${unit}`} ${met ? 'met' : 'not met'}` : '',
    note: note ?? '',
  };
});
console.table(rows);

// How each question of the large school grows with it: ten times as many cases, so many times as long.
/** @type {Map<string, Record<string, string>>} */
const growth = new Map();
for (const { name, value, unit } of figures) {
  const [, what = '', size = ''] = /^(.*), ([\d,]+) cases$/.exec(name) ?? [];
  if (what) growth.set(what, { ...growth.get(what), [size]: `${number.format(value)} ${unit}` });
}
if (growth.size > 0) console.table(Object.fromEntries(growth));
const machine = { cores: cpus().length, processor: cpus()[0]?.model ?? '', node: process.version };
writeFileSync(
  join(results, 'bench.json'),
  `${JSON.stringify({ at: new Date().toISOString(), machine, figures }, null, 2)}\n`,
);
