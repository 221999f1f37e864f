import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { expect, test, value } from '../fixtures';
import { enterLoopback } from '../loopback-client';
import { root, startProgram, type LoopbackProcess } from '../loopback-process';

const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
/** As on a machine without a display; `--silent` keeps npm's own lines out of stdout. */
function run(script: string, environment: Record<string, string>, folder?: string): LoopbackProcess {
  const display = { DISPLAY: '', WAYLAND_DISPLAY: '', RUJUK_SHELL: '' };
  const running = startProgram(npm, ['run', '--silent', script], { ...display, ...environment }, folder);
  started.push(running);
  return running;
}
const started: LoopbackProcess[] = [];
test.afterEach(async () => {
  for (const running of started.splice(0)) await running.interrupt();
});

const filesBelow = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

test.describe('npm start', () => {
  test('without a display prints the address line alone, and serves', async ({ dataFolder }) => {
    const running = run('start', { RUJUK_DATA_DIR: dataFolder });
    const address = await running.address;
    expect(running.stdout()).toBe(`Rujuk siap: ${address}\n`);
    const { rujuk, get } = await enterLoopback(address);
    expect((await get('/')).toString()).toContain('<div id="root">');
    expect(value(await rujuk.session.state({}))).toMatchObject({ phase: 'setup', shell: 'loopback' });
  });

  test('says in one line that Electron cannot be had, and goes on in the browser', async ({ dataFolder }) => {
    const nowhere = 'http://127.0.0.1:9/';
    const running = run('start', { RUJUK_DATA_DIR: dataFolder, DISPLAY: ':97', ELECTRON_MIRROR: nowhere });
    await running.address;
    test.skip(running.stderr() === '', 'Electron is here');
    expect(running.stderr()).toContain('Electron tidak dapat diambil; Rujuk dibuka di peramban.');
  });

  test('builds what is missing or older than its sources, and not again', async ({ dataFolder }) => {
    test.slow();
    const copy = mkdtempSync(join(tmpdir(), 'rujuk-sources-'));
    for (const name of [
      'electron',
      'renderer',
      'shared',
      'resources',
      'package.json',
      'tsconfig.json',
      'electron.vite.config.ts',
    ]) {
      cpSync(join(root, name), join(copy, name), { recursive: true });
    }
    symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction');
    try {
      const outputs: string[] = [];
      for (const source of ['', '', 'shared/contract/contract.ts']) {
        const soon = new Date(Date.now() + 1_000);
        if (source) utimesSync(join(copy, source), soon, soon);
        const running = run('start', { RUJUK_DATA_DIR: dataFolder }, copy);
        await (await enterLoopback(await running.address)).get('/');
        outputs.push(running.stderr());
        await running.interrupt();
      }
      expect(outputs).toEqual(['Menyiapkan aplikasi…\n', '', 'Menyiapkan aplikasi…\n']);
    } finally {
      rmSync(copy, { recursive: true, force: true });
    }
  });
});

test('npm run demo opens a whole school of which nothing can be read on the disk, and leaves nothing behind', async () => {
  test.slow();
  const temp = mkdtempSync(join(tmpdir(), 'rujuk-demo-test-'));
  const running = run('demo', { TMPDIR: temp, RUJUK_NOW: '2026-11-24T09:00:00+07:00' });
  const { rujuk, get } = await enterLoopback(await running.address);
  const passphrase = /Frasa sandi: (.+)\n/.exec(running.stdout())?.[1] ?? '';
  expect((await get('/')).toString()).toContain('<div id="root">');

  const [account] = value(await rujuk.session.state({})).accounts;
  const opened = await rujuk.session.unlock({ accountKey: account?.key ?? '', passphrase });
  expect(value(opened)).toMatchObject({ phase: 'open', school: { schoolYear: '2026/2027' } });
  const school = value(await rujuk.school.get({}));
  const students = value(await rujuk.students.list({}));
  const all = value(await rujuk.cases.list({ state: 'all' }));
  const closed = value(await rujuk.cases.list({ state: 'closed' }));
  expect([students.total, all.total]).toEqual([600, 150]);
  expect(closed.total).toBeGreaterThan(10);
  expect(closed.total).toBeLessThan(140);

  const [newest] = value(await rujuk.letters.list({})).rows;
  const { file } = value(await rujuk.letters.pdf({ letterId: newest?.id ?? 0 }));
  expect((await get(`/files/${file.fileId}`)).subarray(0, 4).toString()).toBe('%PDF');

  // Everything that the demonstration wrote is below its folder of temporary files.
  const details = value(await rujuk.cases.get({ caseId: all.rows[0]?.id ?? 0 }));
  const list = readFileSync(join(root, 'resources/sample/daftar-peserta-didik-contoh.xlsx'));
  value(await rujuk.students.importRead({ fileName: 'siswa.xlsx', base64: list.toString('base64') }));
  value(await rujuk.drafts.save({ key: 'cases.report', value: { chronology: 'PENANDA-RAHASIA-5508' } }));
  const secrets = [
    'PENANDA-RAHASIA-5508',
    details.chronology.slice(0, 30),
    school.name,
    newest?.number ?? '',
    ...students.rows.flatMap(({ name, nisn }) => [name, nisn ?? name]),
  ];
  expect(new Set(secrets).size).toBeGreaterThan(150);
  const written = filesBelow(temp);
  for (const name of ['cases.db', 'cases.db-wal', 'keyring.json', 'keyring.copy.json']) {
    expect(written.map((path) => basename(path))).toContain(name);
  }
  for (const path of written) {
    const bytes = readFileSync(path);
    const found = secrets.filter((secret) => bytes.includes(secret));
    expect(found, path).toEqual([]);
    if (path.includes('cases.db')) expect(bytes.includes('SQLite format 3'), path).toBe(false);
  }
  expect(running.stderr()).toBe('');

  await running.interrupt();
  expect(readdirSync(temp).filter((name) => name.startsWith('rujuk-'))).toEqual([]);
  rmSync(temp, { recursive: true });
});
