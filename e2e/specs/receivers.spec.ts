import { axeCheck, expect, test, value, visit } from '../fixtures';
import { addReceiver } from '../referral-seed';

test('a first receiver is written down, found, retired and shown again', async ({ readySchool: page }) => {
  await visit(page, '/penerima');
  await expect(page.getByRole('heading', { name: 'Belum ada penerima' })).toBeVisible();
  await axeCheck(page);

  await page.getByRole('link', { name: 'Catat penerima pertama' }).click();
  await expect(page.getByLabel('Lembaga atau praktik')).toBeFocused();
  await axeCheck(page);
  await page.getByRole('button', { name: 'Simpan' }).click();
  await expect(page.getByText('Wajib diisi.')).toBeVisible();
  await expect(page.getByLabel('Lembaga atau praktik')).toBeFocused();

  await page.keyboard.type('Biro Psikologi Cakrawala');
  await page.getByLabel('Nama orang').fill("Retno Nur'aini, M.Psi., Psikolog");
  await page.getByLabel('Kota/kabupaten').fill('Sumedang');
  await page.getByLabel('Telepon').fill('0800 4100 210');
  await page.keyboard.press('Enter');
  const row = page.getByRole('row', { name: /Biro Psikologi Cakrawala/ });
  await expect(row).toContainText('0800 4100 210');
  await axeCheck(page);

  const search = page.getByPlaceholder('Cari nama, lembaga, atau kota');
  await search.fill('nuraini sumedang');
  await expect(row).toBeVisible();
  await search.fill('surabaya');
  await expect(page.getByRole('heading', { name: 'Tidak ada yang cocok' })).toBeVisible();
  await page.getByRole('button', { name: 'Kosongkan pencarian' }).click();

  await row.getByRole('link').click();
  await page.getByRole('switch', { name: 'Masih dapat menerima rujukan' }).uncheck();
  await page.getByRole('button', { name: 'Simpan' }).click();
  await expect(page.getByRole('heading', { name: 'Belum ada penerima' })).toBeVisible();
  await page.getByLabel('Tampilkan yang tidak aktif').check();
  await expect(row).toContainText('Tidak aktif');
});

test('the same receiver twice is refused beside its name, and nothing typed is lost', async ({
  readySchool: page,
  rujuk,
}) => {
  await addReceiver(rujuk);
  await visit(page, '/penerima/baru');
  await page.getByLabel('Lembaga atau praktik').fill('Biro Psikologi Cakrawala');
  await page.getByLabel('Nama orang').fill('Retno Palupi, M.Psi., Psikolog');
  await page.getByLabel('Kota/kabupaten').fill('Sumedang');
  await page.getByLabel('Jam layanan').fill('Selasa');
  await page.getByRole('button', { name: 'Simpan' }).click();
  await expect(page.getByText('Penerima ini sudah ada dalam daftar.')).toBeVisible();
  await expect(page.getByLabel('Jam layanan')).toHaveValue('Selasa');
});

test('what was typed is there again after leaving half-way', async ({ readySchool: page, rujuk }) => {
  await visit(page, '/penerima/baru');
  await page.getByLabel('Lembaga atau praktik').fill('Puskesmas Tanjungsari');
  await page.getByRole('link', { name: 'Kembali ke daftar' }).click();
  await expect(page.getByRole('heading', { name: 'Penerima', exact: true })).toBeVisible();
  await visit(page, '/penerima/baru');
  await expect(page.getByLabel('Lembaga atau praktik')).toHaveValue('Puskesmas Tanjungsari');
  expect(value(await rujuk.receivers.list({})).total).toBe(0);
});

test('a kind of its own is added by the school, and offered where a receiver is written down', async ({
  readySchool: page,
}) => {
  await visit(page, '/pengaturan/jenis-penerima');
  await expect(page.getByRole('heading', { name: 'Belum ada jenis tambahan' })).toBeVisible();
  await axeCheck(page);
  await page.getByRole('button', { name: 'Tambah jenis' }).click();
  const form = page.getByRole('form', { name: 'Jenis penerima' });
  await form.getByLabel('Nama jenis').fill('Psikolog');
  await form.getByLabel('Sebutan pada surat').fill('Kepala Dinas Sosial');
  await axeCheck(page);
  await page.keyboard.press('Enter');
  await expect(form.getByText('Jenis penerima ini sudah ada.')).toBeVisible();
  await form.getByLabel('Nama jenis').fill('Dinas Sosial');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Yth. Kepala Dinas Sosial · laporan dalam 30 hari')).toBeVisible();

  await visit(page, '/penerima/baru');
  await page.getByRole('combobox', { name: 'Jenis penerima' }).click();
  await page.getByRole('option', { name: 'Dinas Sosial' }).click();
  await page.getByLabel('Lembaga atau praktik').fill('Dinas Sosial Kabupaten Sumedang');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('row', { name: /Dinas Sosial Kabupaten Sumedang/ })).toContainText(
    'Dinas Sosial',
  );
});
