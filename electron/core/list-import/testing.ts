import writeWorkbook, { type SheetData } from 'write-excel-file/node';
import { systemClock } from '../host';
import { testPassphrase, type TestApp } from '../testing';
import { createVault } from '../vault/vault';

/** A file as a page would send it. */
export const chosen = (bytes: Uint8Array, fileName = 'siswa.xlsx') => ({
  fileName,
  base64: Buffer.from(bytes).toString('base64'),
});

export const workbook = async (data: SheetData) =>
  new Uint8Array(await writeWorkbook(data, { sheet: 'Daftar' }).toBuffer());

export const csv = (...lines: string[]) => Buffer.from(lines.join('\n'));

/** Every row of these tables, of all if none is named, as the case database holds them. */
export async function everythingKept(test: TestApp, tables?: readonly string[]): Promise<string> {
  const vault = createVault({
    shell: 'loopback',
    version: '',
    paths: { data: test.folder, resources: '', worker: '' },
    clock: systemClock,
    log() {},
    secretBox: null,
    notify: null,
  });
  const { accounts } = await test.ok(test.client.session.state({}));
  await vault.unlock(accounts[0]?.key ?? '', testPassphrase);
  try {
    return await vault.database().read(async (manager) => {
      const all: { name: string }[] = await manager.query(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name",
      );
      const kept = [];
      for (const name of tables ?? all.map((table) => table.name)) {
        const order = name === 'guardians' ? 'student_id, relation' : '1';
        kept.push([name, await manager.query(`SELECT * FROM "${name}" ORDER BY ${order}`)]);
      }
      return JSON.stringify(kept);
    });
  } finally {
    await vault.close();
  }
}
