import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

const at = (path: string) => resolve(import.meta.dirname, '..', path);

export default defineConfig({
  resolve: { alias: { '@shared': at('shared'), '@core': at('electron/core'), '@renderer': at('renderer') } },
  root: at('.'),
  test: {
    include: ['{shared,electron,renderer,e2e}/**/*.test.{ts,tsx}'],
    testTimeout: 30_000,
    reporters: ['default', ['json', { outputFile: 'test-results/unit.json' }]],
  },
});
