import type { Page } from '@playwright/test';
import { axeCheck, expect as anyExpect, test } from '../fixtures';
import { school } from '../school-data';
import { listFile, sampleList } from '../lists';

const open = (page: Page, path: string) => page.goto(new URL(path, page.url()).href);

/** Reading and comparing a list takes a second, on a busy machine many. */
const expect = anyExpect.configure({ timeout: 30_000 });
test.describe.configure({ timeout: 150_000 });

test('staff come from Dapodik, and one takes a duty over by hand', async ({ readySchool: page }) => {
  await open(page, '/pengaturan/staf');
  await expect(page.getByRole('row', { name: new RegExp(school.principal.name) })).toContainText(
    'Kepala sekolah',
  );
  await axeCheck(page);

  await page.getByRole('link', { name: 'Impor' }).click();
  const file = page.locator('input[type="file"]');
  await file.setInputFiles(listFile('bukan.xlsx', '%PDF-1.7'));
  await expect(page.getByRole('alert')).toContainText('Ini bukan lembar kerja.');
  await file.setInputFiles(sampleList('daftar-ptk-contoh.xlsx'));
  await page.getByRole('tab', { name: /^Berubah/ }).click();
  await expect(page.getByRole('listitem').filter({ hasText: school.principal.name })).toContainText(
    'Tidak lagi kepala sekolah',
  );
  await axeCheck(page);
  await page.getByRole('button', { name: /^Impor \d+ baris$/ }).click();
  await page.getByRole('link', { name: 'Ke daftar staf' }).click();

  await page.getByPlaceholder('Cari nama, NIP, atau tugas').fill('endang');
  await expect(page.getByRole('row', { name: /Endang Suprihatin/ })).toContainText('Kepala sekolah');
  await page.getByRole('link', { name: /Endang Suprihatin/ }).click();
  await page.getByLabel('NUPTK').fill('123');
  await page.getByRole('button', { name: 'Simpan' }).click();
  await expect(page.getByText('NUPTK terdiri dari 16 angka.')).toBeVisible();
  await axeCheck(page);
  await page.getByLabel('NUPTK').fill('9900000000000001');
  await page.getByLabel('Telepon/HP').fill('0800 7');
  await page.getByRole('button', { name: 'Simpan' }).click();
  await expect(page.getByRole('row', { name: /Endang Suprihatin/ })).toContainText('0800 7');

  await page.getByRole('button', { name: 'Urungkan' }).click();
  await page.getByRole('button', { name: 'Urungkan impor' }).click();
  await expect(page.getByRole('main').getByRole('alert')).toContainText(
    'Tidak dapat diurungkan: 1 orang dari impor ini sudah diubah',
  );
});
