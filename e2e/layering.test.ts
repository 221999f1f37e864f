import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import packageJson from '../package.json';

/**
 * Who may import whom. A file is known by its place: `shared/contract`, `core/students`, `core` (a file at its root),
 * `shells/loopback`, `renderer/cases` …; a package by its name; Node's own modules as `node`.
 */
const root = resolve(import.meta.dirname, '..');

/** What every feature of the core stands on. `vault` and `database` know no feature. */
const foundations = new Set(['database', 'vault', 'pdf', 'worker', 'files', 'spreadsheet', 'list-import']);
/** Parts of the page that any feature may use. */
const pageFoundations = new Set(['renderer/lib', 'renderer/components', 'renderer/i18n']);
/** They put features together: the worker's table of tasks, the demonstration's school. */
const composers = new Set(['core', 'core/worker', 'core/demo']);

function mayImport(from: string, file: string, to: string, typeOnly: boolean): boolean {
  const [layer = '', part = ''] = from.split('/');
  const pureShared = /^shared\/(domain|procedure)$/.test(to);
  if (to === 'electron') return from === 'shells/electron';
  if (layer === 'shared') return to === 'zod' || to.startsWith('shared');
  if (layer === 'renderer') {
    if (to === 'node' || /^(core|shells)/.test(to)) return false;
    if (!to.startsWith('renderer')) return pureShared || typeOnly || !to.startsWith('shared');
    return part === 'app' || part === '' || to === from || pageFoundations.has(to);
  }
  if (to.startsWith('renderer')) return false;
  if (to.startsWith('shared')) return true;
  if (layer === 'shells') {
    if (/(preload|bridge|channels)\.ts$/.test(file)) return to === from || typeOnly;
    // The demonstration is filled under plain Node, on the host of the loopback shell.
    if (to.startsWith('shells')) return to === from || to === 'shells' || part === 'demo';
    return !to.startsWith('core/') || typeOnly || part === 'demo';
  }
  if (to.startsWith('shells')) return false;
  if (!to.startsWith('core/') || composers.has(from) || to === from || typeOnly) return true;
  return foundations.has(to.slice('core/'.length));
}

/** Packages that are in the installed product; everything else is there to build and to test. */
const shipped = new Set([...Object.keys(packageJson.dependencies), 'node', 'electron']);

/** The place of a file by its path from the root. */
function placeOf(path: string): string {
  const parts = path.replace(/^electron\//, '').split('/');
  return parts.length > 2 ? parts.slice(0, 2).join('/') : (parts[0] ?? '');
}

/** The place or package that an import leads to. */
function targetOf(file: string, specifier: string): string {
  const aliased = specifier.replace(/^@core\//, 'electron/core/').replace(/^@(shared|renderer)\//, '$1/');
  if (aliased !== specifier) return placeOf(aliased);
  if (specifier.startsWith('.')) return placeOf(join(dirname(file), specifier));
  if (specifier.startsWith('node:')) return 'node';
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

function* importsOf(file: string): Generator<{ to: string; typeOnly: boolean; specifier: string }> {
  const source = readFileSync(join(root, file), 'utf8');
  const pattern =
    /(?:^|\n)\s*(?:import|export)\s+(type\s)?[^'";]*?from\s*'([^']+)'|(?:^|\n)import\s+'([^']+)'|\bimport\(\s*'([^']+)'\s*\)/g;
  for (const [, type, from, bare, dynamic] of source.matchAll(pattern)) {
    const specifier = from ?? bare ?? dynamic ?? '';
    yield { to: targetOf(file, specifier), typeOnly: type !== undefined, specifier };
  }
}

const sources = ['shared', 'electron', 'renderer'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((path) => join(folder, path))
    .filter((path) => /\.tsx?$/.test(path) && !/\.d\.ts$|(\.test\.tsx?|testing\.ts)$/.test(path)),
);

it('every import stays within its layer', () => {
  const crossing = sources.flatMap((file) =>
    [...importsOf(file)]
      .filter(({ to, typeOnly }) => !mayImport(placeOf(file), file, to, typeOnly))
      .map(({ specifier }) => `${file} → ${specifier}`),
  );
  expect(crossing).toEqual([]);
});

it('the core and the shells run on packages that are in the installed product', () => {
  const ours = /^(core|shells|shared|package\.json)/;
  const missing = sources
    .filter((file) => file.startsWith('electron/'))
    .flatMap((file) =>
      [...importsOf(file)]
        .filter(({ to, typeOnly }) => !typeOnly && !ours.test(to) && !shipped.has(to))
        .map(({ specifier }) => `${file} → ${specifier}`),
    );
  expect(missing).toEqual([]);
});

it('the rules know a forbidden import from an allowed one', () => {
  const at = (from: string, to: string, typeOnly = false) => mayImport(from, '', to, typeOnly);
  expect([at('shared/domain', 'zod'), at('shared/domain', 'node'), at('shared/domain', 'core')]).toEqual([
    true,
    false,
    false,
  ]);
  expect([
    at('core/letters', 'electron'),
    at('shells/loopback', 'electron'),
    at('shells/electron', 'electron'),
  ]).toEqual([false, false, true]);
  expect([
    at('core/letters', 'core/cases'),
    at('core/letters', 'core/cases', true),
    at('core/letters', 'core/pdf'),
  ]).toEqual([false, true, true]);
  expect([
    at('renderer/cases', 'renderer/letters'),
    at('renderer/app', 'renderer/letters'),
    at('renderer/cases', 'core'),
  ]).toEqual([false, true, false]);
  expect([
    at('renderer/cases', 'shared/contract'),
    at('renderer/cases', 'shared/contract', true),
    at('renderer/cases', 'shared/domain'),
  ]).toEqual([false, true, true]);
  expect([
    at('shells/loopback', 'core'),
    at('shells/loopback', 'core/vault'),
    at('shells/loopback', 'shells/electron'),
  ]).toEqual([true, false, false]);
});

it('nothing stands at the top but what the plan names', () => {
  const made = /^(\.git|node_modules|out|dist|test-results|playwright-report|bench-results)$|\.log$/;
  const found = readdirSync(root, { withFileTypes: true }).filter(
    ({ name }) => !made.test(name) && !name.startsWith('.'),
  );
  expect(
    found
      .filter((one) => one.isDirectory())
      .map(({ name }) => name)
      .sort(),
  ).toEqual(['e2e', 'electron', 'renderer', 'resources', 'shared']);
  const files = new Set([
    'LICENSE',
    'README.md',
    'electron.vite.config.ts',
    'package-lock.json',
    'package.json',
    'tsconfig.json',
  ]);
  const strays = found.filter((one) => !one.isDirectory() && !files.has(one.name));
  expect(strays.map(({ name }) => name)).toEqual([]);
});
