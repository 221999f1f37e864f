import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page, Route } from '@playwright/test';
import { axeCheck, expect, test, visit } from '../fixtures';
import { addStudent, studentName } from '../referral-seed';
import { passphrase, school } from '../school-data';

async function unlock(page: Page) {
  await expect(page.getByRole('button', { name: 'Buka', exact: true })).toBeVisible();
  await page.getByRole('textbox', { name: 'Frasa sandi' }).fill(passphrase);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('navigation', { name: 'Menu utama' })).toBeVisible();
}

test('a backup is made, copied to a second place, and brings back what was there', async ({
  readySchool: page,
  rujuk,
  dataFolder,
}) => {
  const stick = mkdtempSync(join(tmpdir(), 'rujuk-stick-'));
  await visit(page, '/pengaturan/cadangan');
  await expect(page.getByText('Belum ada cadangan.')).toBeVisible();
  await page.getByLabel('Folder di diska USB atau diska lain').fill('diska');
  await page.getByRole('button', { name: 'Pakai tempat ini' }).click();
  await expect(page.getByText(/^Tulis alamat lengkap folder/)).toBeVisible();
  await page.getByLabel('Folder di diska USB atau diska lain').fill(stick);
  await page.keyboard.press('Enter');
  await expect(page.getByText('Tercolok, belum ada cadangan di sana.')).toBeVisible();

  await page.getByRole('button', { name: 'Cadangkan sekarang' }).click();
  await expect(
    page.getByText('Cadangan terakhir yang baik: Selasa, 24 November 2026 pukul 09.00.'),
  ).toBeVisible();
  await expect(page.getByText(/^Tercolok\. Cadangan terakhir di sana: Selasa, 24 November/)).toBeVisible();
  // A disk so slow that somebody gives up. The call must not be let go on to the app when the route is taken away.
  let held: Route | undefined;
  await page.route('**/rpc/backup.make', (route) => {
    held = route;
  });
  await page.getByRole('button', { name: 'Cadangkan sekarang' }).click();
  await page.getByRole('button', { name: 'Batalkan' }).click();
  await expect(page.getByText('Pencadangan dibatalkan.')).toBeVisible();
  await held?.abort();
  await page.unroute('**/rpc/backup.make');
  await addStudent(rujuk);

  await page.getByRole('button', { name: 'Pulihkan dari cadangan' }).click();
  await page.getByRole('button', { name: 'Cari cadangan' }).click();
  await page.getByRole('textbox', { name: 'Frasa sandi' }).fill('bukan yang ini');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Tidak cocok dengan cadangan ini.')).toBeVisible();
  await page.getByRole('textbox', { name: 'Frasa sandi' }).fill(passphrase);
  await page.keyboard.press('Enter');
  const contents = page.getByRole('region', { name: 'Isi cadangan' });
  await expect(contents).toContainText(school.name);
  await axeCheck(page);
  await page.getByRole('button', { name: 'Pulihkan', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Pulihkan' }).click();
  await unlock(page);
  await visit(page, '/siswa');
  await expect(page.getByRole('heading', { name: 'Belum ada siswa' })).toBeVisible();
  await visit(page, '/');
  await expect(page.getByText('Terakhir hari ini, 09.00')).toBeVisible();

  // What was there before is a backup too: without its keyring the PC cannot be opened, and is mended from it.
  cpSync(join(dataFolder, 'backups'), join(stick, 'backups'), { recursive: true });
  for (const name of ['keyring.json', 'keyring.copy.json']) writeFileSync(join(dataFolder, name), '{');
  await page.reload();
  await page.getByRole('button', { name: 'Pulihkan dari cadangan' }).click();
  await page.getByLabel('Folder cadangan').fill(join(stick, 'backups'));
  await page.getByRole('button', { name: 'Cari cadangan' }).click();
  await page
    .getByRole('radio', { name: /24 November/ })
    .first()
    .check();
  await page.getByRole('textbox', { name: 'Frasa sandi' }).fill(passphrase);
  await page.keyboard.press('Enter');
  await expect(contents.getByRole('definition').nth(2)).toHaveText('1');
  await axeCheck(page);
  await page.getByRole('button', { name: 'Pulihkan', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Pulihkan' }).click();
  await unlock(page);
  await visit(page, '/siswa');
  await expect(page.getByText(studentName)).toBeVisible();
  rmSync(stick, { recursive: true, force: true });
});
