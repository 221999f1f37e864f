import { resolve } from 'node:path';
import { makeDemo } from '@core/demo/make-demo';
import { openDataFolder } from '@core/data-folder';
import { version } from '../../../package.json';
import { createLoopbackHost } from '../loopback/host';
import { readSettings, refusalFor } from '../startup';

// This entry is built to out/main/demo.js; `npm run demo` runs it before the shell, on the same folder.
const size = { students: 600, cases: 150 } as const;

async function main(dataFolder: string): Promise<void> {
  const folder = openDataFolder(dataFolder);
  try {
    const { clock } = readSettings(process.env, process.platform);
    const root = resolve(import.meta.dirname, '..', '..');
    const host = createLoopbackHost({ root, dataFolder, version, clock, log: (line) => console.error(line) });
    const passphrase = await makeDemo(host, size);
    console.log(
      `Sekolah contoh siap: ${size.students} siswa, ${size.cases} kasus. Frasa sandi: ${passphrase}`,
    );
  } finally {
    folder.release();
  }
}

const [dataFolder] = process.argv.slice(2);
try {
  if (!dataFolder) throw new Error('usage: demo.js <folder>');
  await main(dataFolder);
} catch (error) {
  const refusal = refusalFor(error, dataFolder ?? '');
  console.error(refusal.message);
  process.exitCode = refusal.exitCode;
}
