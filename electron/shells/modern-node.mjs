import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..', '..');

/**
 * The Node that the database driver needs (22.14; Electron 45 has 24): the one that runs this, or the development
 * dependency `node` where that is older. npm scripts get it by PATH, `node electron/shells/start.mjs` does not.
 * @returns {string} the path of its program
 */
export function modernNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 22 || (major === 22 && minor >= 14)) return process.execPath;
  return join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
}
