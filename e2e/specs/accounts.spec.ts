import type { Page } from '@playwright/test';
import { axeCheck, expect, test, visit } from '../fixtures';
import { passphrase, school } from '../school-data';

const given = 'kentongan ronda malam sunyi';
const own = 'rumpun bambu tepi sawah hijau';
const sari = 'Sari Utami, S.Pd.';

/** At the lock screen: who, by a few letters of the name, and the passphrase, all by keyboard. */
async function signIn(page: Page, letters: string, words: string) {
  const who = page.getByRole('combobox', { name: 'Masuk sebagai' });
  await who.fill(letters);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Frasa sandi' })).toBeFocused();
  await page.keyboard.type(words);
  await page.keyboard.press('Enter');
}

test('a colleague gets an account, comes in with a passphrase of her own, and loses it again', async ({
  readySchool: page,
}) => {
  await visit(page, '/pengaturan/akun');
  await expect(page.getByText(/^Baru ada akun Anda/)).toBeVisible();
  await page.getByRole('button', { name: 'Akun baru' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Nama').fill(sari);
  await dialog.getByLabel('Frasa sandi pertama').fill(given);
  await dialog.getByLabel('Ulangi frasa sandi').fill(given);
  await axeCheck(page);
  await page.keyboard.press('Enter');
  const row = page.getByRole('row', { name: /Sari Utami/ });
  await expect(row).toContainText('dari koordinator, belum diganti');
  await axeCheck(page);

  await page.keyboard.press('Control+l');
  await signIn(page, 'sari', given);
  await expect(page.getByRole('heading', { name: 'Pilih frasa sandi sendiri' })).toBeVisible();
  await page.getByLabel('Frasa sandi baru').fill(own);
  await page.getByLabel('Ulangi frasa sandi').fill(own);
  await page.keyboard.press('Enter');
  // Not on the page where the coordinator had locked.
  await expect(page).toHaveTitle('Rujuk — Hari ini');
  await page.getByRole('banner').getByRole('link', { name: sari }).click();
  await expect(page.getByLabel('Frasa sandi sekarang')).toBeVisible();
  await axeCheck(page);

  await page.keyboard.press('Control+l');
  await signIn(page, 'ratna', passphrase);
  await expect(page.getByRole('banner')).toContainText(school.coordinator.name);
  await visit(page, '/pengaturan/akun');
  await expect(row).toContainText('hari ini, 09.00');
  await row.getByRole('button', { name: /^Tindakan/ }).click();
  await page.getByRole('menuitem', { name: 'Tutup akun' }).click();
  await dialog.getByRole('button', { name: 'Tutup akun' }).click();
  await expect(row).toContainText('ditutup 24 Nov 2026');

  // Who took a copy of the keyring along shall open nothing with it: the data get another key.
  await page.getByRole('link', { name: 'Kunci' }).click();
  await page.getByRole('button', { name: 'Ganti kunci data' }).click();
  await page.keyboard.type(passphrase);
  await page.keyboard.press('Enter');
  await expect(page.getByText('Kunci data sudah diganti.')).toBeVisible();
  await axeCheck(page);
});
