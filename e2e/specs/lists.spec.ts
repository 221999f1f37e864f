import { readFileSync } from 'node:fs';
import { axeCheck, expect, test, value, visit } from '../fixtures';
import { importStudents } from '../lists';

test('a list is ordered, its columns chosen, kept as a view and had as a file of what is seen', async ({
  readySchool: page,
  rujuk,
}) => {
  await importStudents(
    rujuk,
    'Nama;NIS;Kelas',
    'Bagas Pratama;2;X A',
    'Sekar Ayu;1;XI B',
    '=HYPERLINK("x");3;X A',
  );
  await visit(page, '/siswa');
  const options = page.getByRole('option');
  await page.getByRole('button', { name: 'Urutkan menurut NIS', exact: true }).click();
  await expect(options.first()).toContainText('Sekar Ayu');
  await page.getByRole('button', { name: 'Kolom' }).click();
  await page.getByRole('checkbox', { name: 'NISN' }).uncheck();
  await page.getByRole('checkbox', { name: 'L/P' }).uncheck();
  await expect(page.getByRole('checkbox', { name: 'Nama' })).toBeDisabled();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /^X A/ }).click();
  await expect(options).toHaveCount(2);

  await page.getByRole('button', { name: 'Tampilan', exact: true }).click();
  await page.getByRole('button', { name: 'Simpan tampilan ini' }).click();
  await expect(page.getByText('Wajib diisi.')).toBeVisible();
  await page.getByLabel('Nama tampilan').fill('Kelas saya');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('list', { name: 'Tampilan tersimpan' })).toContainText('Kelas saya');
  await axeCheck(page);
  await page.keyboard.press('Escape');

  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Unduh' }).click();
  await page.getByRole('menuitem', { name: 'Teks berkolom (csv)' }).click();
  const file = await downloading;
  expect(file.suggestedFilename()).toBe('daftar-siswa-2026-11-24.csv');
  expect(readFileSync(await file.path(), 'utf8').slice(1)).toBe(
    'Nama;Kelas;NIS;Kasus\r\nBagas Pratama;X A;2;\r\n"\'=HYPERLINK(""x"")";X A;3;\r\n',
  );

  // Another day: one click brings filter, order and columns back.
  await visit(page, '/siswa');
  await expect(options).toHaveCount(3);
  await page.getByRole('button', { name: 'Tampilan', exact: true }).click();
  await page.getByRole('button', { name: 'Kelas saya', exact: true }).click();
  await expect(options).toHaveCount(2);
  await expect(page.getByRole('button', { name: 'Urutkan menurut NISN' })).toHaveCount(0);
  expect(value(await rujuk.lists.views({ list: 'cases' }))).toEqual([]);
});
