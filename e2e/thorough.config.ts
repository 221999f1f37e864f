import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

const at = (path: string) => resolve(import.meta.dirname, '..', path);

/** The same tests in their long form; one file after another, for they measure memory and kill processes. */
export default defineConfig({
  root: at('.'),
  resolve: { alias: { '@shared': at('shared'), '@core': at('electron/core'), '@renderer': at('renderer') } },
  test: {
    include: ['{electron,e2e}/**/*.test.ts'],
    env: { RUJUK_THOROUGH: '1' },
    fileParallelism: false,
    testTimeout: 30 * 60_000,
    hookTimeout: 5 * 60_000,
  },
});
