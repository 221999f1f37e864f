import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, value, visit } from '../fixtures';
import { addCase, studentName } from '../referral-seed';
import { passphrase } from '../school-data';

const secret = 'kopi tubruk di teras sekolah 1987';

test('a year that is over is sealed with its own passphrase, and read beside the running one', async ({
  readySchool: page,
  rujuk,
  shell,
}) => {
  const id = await addCase(rujuk);
  const { student } = value(await rujuk.cases.get({ caseId: id }));
  value(
    await rujuk.cases.report({
      studentId: student.id,
      reporter: { kind: 'homeroom_teacher', name: null },
      reportedOn: '2026-11-24',
      triage: { problems: ['truancy'], severity: 'mild', reason: '' },
      field: 'personal',
      chronology: 'Datang terlambat tiga kali.',
      whyNotEnough: '',
      efforts: [],
    }),
  );
  const closing = { caseId: id, closedOn: '2026-11-24', outcome: 'resolved', reason: 'Masuk lagi.' } as const;
  value(await rujuk.cases.close(closing));

  await shell.restart('SIGTERM', '2027-07-12T09:00:00+07:00');
  await page.goto(await shell.freshAddress());
  const [account] = value(await rujuk.session.state({})).accounts;
  value(await rujuk.session.unlock({ accountKey: account?.key ?? '', passphrase }));
  await visit(page, '/arsip');
  await page.getByRole('link', { name: 'Arsipkan 2026/2027' }).click();

  await expect(page.getByText('belum ditutup')).toBeVisible();
  await page.getByLabel('Frasa sandi arsip').fill(secret);
  await page.getByLabel('Ulangi frasa sandi').fill('lain');
  const seal = page.getByRole('button', { name: 'Arsipkan tahun ini' });
  await seal.click();
  await page.getByRole('dialog').getByRole('button', { name: 'Arsipkan tahun ini' }).click();
  await expect(page.getByText('Tidak sama dengan frasa sandi di atas.')).toBeVisible();
  await page.getByLabel('Ulangi frasa sandi').fill(secret);
  await seal.click();
  await page.getByRole('dialog').getByRole('button', { name: 'Arsipkan tahun ini' }).click();
  await expect(page.getByRole('heading', { name: 'Tahun 2026/2027 sudah diarsipkan' })).toBeVisible();
  await page.getByRole('link', { name: 'Ke daftar arsip' }).click();

  const stick = mkdtempSync(join(tmpdir(), 'rujuk-stick-'));
  const { path } = value(await rujuk.archive.copy({ schoolYear: '2026/2027', folder: stick }));
  await page.getByRole('button', { name: 'Buka berkas arsip…' }).click();
  await page.getByLabel('Alamat berkas').fill(path);
  await page.getByLabel('Frasa sandi arsip').fill(secret);
  await page.getByRole('button', { name: 'Buka arsip', exact: true }).click();

  await page.getByLabel('Cari siswa, nomor kasus').fill(studentName.toLowerCase());
  await page.getByRole('button', { name: 'K-2026-001' }).click();
  await page.getByRole('button', { name: 'Berkas kasus', exact: true }).click();
  await expect(
    page
      .getByRole('img', { name: /Berkas kasus/ })
      .or(page.locator('canvas'))
      .first(),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Periksa seluruh isi' }).click();
  await expect(page.getByText(/Semua \d+ berkas utuh\./)).toBeVisible();
  rmSync(stick, { recursive: true, force: true });
});
