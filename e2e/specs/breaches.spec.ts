import { axeCheck, expect, test, visit } from '../fixtures';

test('lost data is written down, its deadline stands on the first screen until all are told', async ({
  readySchool: page,
}) => {
  await visit(page, '/pengaturan/data-hilang');
  await page.getByRole('button', { name: 'Catat kejadian' }).click();
  await page.getByRole('button', { name: 'Simpan' }).click();
  await expect(page.getByText('Wajib diisi.').first()).toBeVisible();
  await page.getByRole('combobox', { name: 'Apa yang terjadi' }).click();
  await page.getByRole('option', { name: 'Hilang' }).click();
  await page.getByLabel('Pukul').fill('7.30');
  await page.getByLabel('Data apa yang terungkap atau hilang').fill('Nama, kelas, dan catatan konseling.');
  await page.getByLabel('Kapan dan bagaimana terjadi').fill('Diska USB tertinggal di angkutan kota.');
  await page.getByRole('button', { name: 'Simpan' }).click();
  const until = 'Jumat, 27 November 2026 pukul 07.30';
  await expect(page.getByText(`Pemberitahuan tertulis paling lambat ${until}.`)).toBeVisible();

  await page.getByRole('button', { name: 'Catat: Laporkan kehilangan atau pencurian' }).click();
  await page.getByText('Tidak perlu', { exact: true }).click();
  await page.keyboard.press('Tab');
  const police = page.getByRole('form', { name: /Laporkan kehilangan/ });
  await police.getByRole('button', { name: 'Simpan' }).click();
  await expect(police.getByText('Wajib diisi.')).toBeVisible();
  await axeCheck(page);
  await police.getByLabel('Alasan tidak perlu').fill('Ditemukan kembali oleh sopir.');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Tidak perlu · 24 Nov 2026 · Ditemukan kembali oleh sopir.')).toBeVisible();

  await visit(page, '/');
  await expect(page.getByText(`dan lembaga sebelum ${until}`)).toBeVisible();
  await page.getByRole('link', { name: 'Buka langkahnya' }).click();
  for (const step of [/^Catat: Beri tahu siswa/, /^Catat: Beri tahu lembaga/]) {
    await page.getByRole('button', { name: step }).click();
    await page.getByRole('form', { name: step }).getByRole('button', { name: 'Simpan' }).click();
  }
  await expect(page.getByText('Pemberitahuan tertulis sudah disampaikan.')).toBeVisible();
});
