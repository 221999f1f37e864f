import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

const at = (path: string) => resolve(import.meta.dirname, '..', path);

/** Tests that put something else in the place of a module: in a process of their own, lest others get it too. */
const replacingModules = ['electron/core/database/migrations.test.ts', 'e2e/safety/electron.test.ts'];

export default defineConfig({
  resolve: { alias: { '@shared': at('shared'), '@core': at('electron/core'), '@renderer': at('renderer') } },
  root: at('.'),
  test: {
    testTimeout: 30_000,
    // Both cores: vitest leaves one of two alone.
    maxWorkers: 2,
    reporters: ['default', ['json', { outputFile: 'test-results/unit.json' }]],
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['{shared,electron,renderer,e2e}/**/*.test.{ts,tsx}'],
          exclude: ['**/node_modules/**', ...replacingModules],
          // The modules of the core, TypeORM and pdfmake are loaded once a process, not once a file: half the time.
          isolate: false,
        },
      },
      { extends: true, test: { name: 'replaced modules', include: replacingModules } },
    ],
  },
});
