import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import mantinePreset from 'postcss-preset-mantine';
import { runnerImport, type Plugin } from 'vite';
import type { Contract } from './shared/contract/contract';

const at = (path: string) => resolve(import.meta.dirname, path);
const alias = { '@shared': at('shared'), '@core': at('electron/core'), '@renderer': at('renderer') };

/** `feature.procedure` of every call, for the preload, which carries no schemas. */
async function callNames(): Promise<string[]> {
  const { module } = await runnerImport<{ contract: Contract }>(at('shared/contract/contract.ts'), {
    resolve: { alias },
    configFile: false,
  });
  return Object.entries(module.contract).flatMap(([feature, calls]) =>
    Object.keys(calls).map((name) => `${feature}.${name}`),
  );
}

/** Both shells serve the page from the root of an origin, also at `/kasus/12`; electron-vite assumes `file:`. */
const servedFromRoot: Plugin = { name: 'served-from-root', enforce: 'post', config: () => ({ base: '/' }) };

/**
 * Three builds: `main` (both shells and the workers, left unminified so that a stack in the log can be read),
 * the sandboxed `preload` (CommonJS, a sandboxed window cannot load ES modules) and the page.
 */
export default defineConfig({
  main: {
    resolve: { alias },
    build: {
      outDir: 'out/main',
      minify: false,
      sourcemap: false,
      rollupOptions: {
        input: {
          main: at('electron/shells/electron/main.ts'),
          loopback: at('electron/shells/loopback/main.ts'),
          demo: at('electron/shells/demo/main.ts'),
          worker: at('electron/core/worker/worker.ts'),
        },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  },
  preload: {
    resolve: { alias },
    define: { CALL_NAMES: JSON.stringify(await callNames()) },
    build: {
      outDir: 'out/preload',
      minify: false,
      rollupOptions: {
        input: { preload: at('electron/shells/electron/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: at('renderer'),
    resolve: { alias },
    plugins: [react(), servedFromRoot],
    css: { postcss: { plugins: [mantinePreset()] } },
    build: {
      outDir: at('out/renderer'),
      emptyOutDir: true,
      target: 'chrome130',
      minify: true,
      modulePreload: { polyfill: false },
      rollupOptions: { input: at('renderer/index.html') },
    },
  },
});
