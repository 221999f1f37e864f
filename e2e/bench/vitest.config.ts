import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

const at = (path: string) => resolve(import.meta.dirname, '../..', path);

/** One file after another in a quiet process: what measures must not be disturbed by what else measures. */
export default defineConfig({
  root: at('.'),
  resolve: { alias: { '@shared': at('shared'), '@core': at('electron/core'), '@renderer': at('renderer') } },
  test: {
    include: ['e2e/bench/**/*.bench.ts'],
    testTimeout: 600_000,
    hookTimeout: 600_000,
    fileParallelism: false,
    reporters: ['dot'],
  },
});
