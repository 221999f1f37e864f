/**
 * `npm run dist`: the installers of this system into `dist` (NSIS on Windows; deb and AppImage on Linux), with
 * `--win` or `--linux` those of another. `npm run dist:check` proves the packing without Electron's binary
 * (`--built`: of what is in `out` already).
 */
import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { build, Platform } from 'electron-builder';
import { checkPacking } from './check-packing.mjs';
import { configuration } from './electron-builder.mjs';

const root = resolve(import.meta.dirname, '..', '..');
const wishes = new Set(process.argv.slice(2));

if (!wishes.has('--built')) {
  const vite = join(root, 'node_modules/electron-vite/bin/electron-vite.js');
  const { status } = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
    cwd: root,
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(1);
}

if (wishes.has('--check')) {
  await checkPacking(root);
} else {
  const platforms = [
    ...(wishes.has('--win') ? [Platform.WINDOWS] : []),
    ...(wishes.has('--linux') ? [Platform.LINUX] : []),
  ];
  const targets = platforms.length > 0 ? platforms : [Platform.current()];
  for (const platform of targets) {
    await build({ projectDir: root, config: configuration, targets: platform.createTarget() });
  }
}
