/**
 * Writes the sample lists anew: `node resources/sample/build.mjs`. The people in them do not exist; the same
 * code gives the same lists, so that tests and demonstrations may count on them.
 */
import { writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const here = dirname(fileURLToPath(import.meta.url));
const root = resolve(here, '../..');
const { module } = await runnerImport(join(root, 'electron/core/sample/sample-lists.ts'), {
  root,
  resolve: { alias: { '@shared': join(root, 'shared'), '@core': join(root, 'electron/core') } },
});

for (const [name, bytes] of Object.entries(await module.sampleLists())) {
  await writeFile(join(here, name), bytes);
  console.log(`${name} ${bytes.length}`);
}
