/**
 * `npm test`: types, lint, format, unit, build, packing, end-to-end in a real browser. One failure does not hide the
 * next: everything runs, and the last line sums the tests up as `N passed, N failed`. A step that is not made of
 * tests counts as one failed test when it fails.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { modernNode } from '../electron/shells/modern-node.mjs';
import { findBrowser } from './browser.mjs';

const root = resolve(import.meta.dirname, '..');
const results = join(root, 'test-results');
const minutes = 60_000;

/** @typedef {{ passed: number, failed: number, skipped: number }} Count */

/**
 * @typedef {object} Step
 * @property {string} name
 * @property {string} program its file in `node_modules`, or in this repository
 * @property {string[]} args
 * @property {number} limit milliseconds
 * @property {string[]} [needs] names of the steps without which this one says nothing
 * @property {{ file: string, read: (report: any) => Count }} [tests] where its tests are counted
 */

/** @type {Step[]} */
const steps = [
  { name: 'types', program: 'typescript/bin/tsc', args: ['--noEmit', '--checkers', '1'], limit: 3 * minutes },
  { name: 'lint', program: 'oxlint/bin/oxlint', args: ['--deny-warnings', '.'], limit: minutes },
  {
    name: 'format',
    program: 'prettier/bin/prettier.cjs',
    args: ['--check', '--log-level', 'warn', '.'],
    limit: 2 * minutes,
  },
  {
    name: 'unit',
    program: 'vitest/vitest.mjs',
    args: ['run', '--config', 'e2e/vitest.config.ts'],
    limit: 10 * minutes,
    tests: {
      file: 'unit.json',
      read: (report) => ({
        passed: report.numPassedTests,
        // A file that does not even load has no tests to count.
        failed:
          report.numFailedTests +
          report.testResults.filter(
            (/** @type {any} */ file) => file.status === 'failed' && file.assertionResults.length === 0,
          ).length,
        skipped: report.numPendingTests + report.numTodoTests,
      }),
    },
  },
  {
    name: 'build',
    program: 'electron-vite/bin/electron-vite.js',
    args: ['build', '--logLevel', 'warn'],
    limit: 3 * minutes,
  },
  {
    name: 'packing',
    program: 'resources/installer/dist.mjs',
    args: ['--check', '--built'],
    limit: 3 * minutes,
    needs: ['build'],
  },
  {
    name: 'e2e',
    program: '@playwright/test/cli.js',
    args: ['test', '--config', 'e2e/playwright.config.ts'],
    // A hundred tests: on a slow day of a shared machine 12 minutes were not enough.
    limit: 30 * minutes,
    needs: ['build', 'browser'],
    tests: {
      file: 'e2e.json',
      read: ({ stats, errors }) => ({
        passed: stats.expected,
        failed: stats.unexpected + stats.flaky + errors.length,
        skipped: stats.skipped,
      }),
    },
  },
];

/** Debian's own Chromium, where nothing that can be driven is installed and we may install it. */
function ensureBrowser() {
  if (findBrowser()) return true;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log('no browser found: installing chromium');
    const apt = (/** @type {string[]} */ ...args) =>
      spawnSync('apt-get', ['-qq', ...args], {
        stdio: ['ignore', 'ignore', 'inherit'],
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      });
    apt('update');
    apt('install', '-y', '--no-install-recommends', 'chromium');
  }
  if (findBrowser()) return true;
  console.log('no Chrome, Edge or Chromium found: install one, or name it in RUJUK_BROWSER');
  return false;
}

/** @param {Step} step @returns {Promise<boolean>} whether it ended well, in time */
async function run({ program, args, limit }) {
  const file = existsSync(join(root, program)) ? join(root, program) : join(root, 'node_modules', program);
  const child = spawn(modernNode(), [file, ...args], { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
  const timer = setTimeout(() => child.kill(), limit);
  const code = await new Promise((done) => child.on('error', () => done(null)).on('exit', done));
  clearTimeout(timer);
  return code === 0;
}

/** @param {Step} step @param {boolean} ended @returns {Count} */
function count(step, ended) {
  const alone = { passed: 0, failed: ended ? 0 : 1, skipped: 0 };
  if (!step.tests) return alone;
  try {
    const counted = step.tests.read(JSON.parse(readFileSync(join(results, step.tests.file), 'utf8')));
    // Ended badly with no test to blame: an error outside of them.
    return { ...counted, failed: Math.max(counted.failed, alone.failed) };
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

rmSync(results, { recursive: true, force: true });
/** @type {{ name: string, seconds: number, count: Count | null }[]} */
const done = [];
const failedSteps = new Set(ensureBrowser() ? [] : ['browser']);
if (failedSteps.has('browser')) {
  done.push({ name: 'browser', seconds: 0, count: { passed: 0, failed: 1, skipped: 0 } });
}

for (const step of steps) {
  console.log(`\n=== ${step.name}`);
  const lacking = step.needs?.find((name) => failedSteps.has(name));
  if (lacking) {
    console.log(`not run: ${lacking} failed`);
    done.push({ name: step.name, seconds: 0, count: null });
    continue;
  }
  const began = Date.now();
  const ended = await run(step);
  const counted = count(step, ended);
  if (counted.failed > 0) failedSteps.add(step.name);
  done.push({ name: step.name, seconds: (Date.now() - began) / 1000, count: counted });
}

console.log('');
for (const { name, seconds, count } of done) {
  const outcome = count === null ? 'not run' : count.failed > 0 ? 'FAILED' : 'ok';
  console.log(`${name.padEnd(10)}${seconds.toFixed(1).padStart(7)} s  ${outcome}`);
}
const sum = (/** @type {keyof Count} */ key) => done.reduce((all, { count }) => all + (count?.[key] ?? 0), 0);
const skipped = sum('skipped');
console.log(`${sum('passed')} passed, ${sum('failed')} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exitCode = failedSteps.size > 0 ? 1 : 0;
