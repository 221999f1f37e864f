import { closeSync, ftruncateSync, openSync, readFileSync } from 'node:fs';
import { unzipSync, zipSync } from 'fflate';
import type { Page } from '@playwright/test';
import { axeCheck, expect as anyExpect, test, value } from '../fixtures';
import { bareStudent, importSample, importStudents, listFile, sampleList } from '../lists';

const chooseFile = (page: Page) => page.locator('input[type="file"]');
const open = (page: Page, path: string) => page.goto(new URL(path, page.url()).href);
/** Reading and comparing a list takes a second, on a busy machine many. */
const expect = anyExpect.configure({ timeout: 30_000 });
test.describe.configure({ timeout: 150_000 });
const dapodik = sampleList('daftar-peserta-didik-contoh.xlsx');

test.describe('bringing students in', () => {
  test('from Dapodik: taught, previewed, confirmed, undone', async ({ readySchool: page, rujuk }) => {
    await open(page, '/siswa');
    await expect(page.getByRole('heading', { name: 'Belum ada siswa' })).toBeVisible();
    await axeCheck(page);
    await page.getByRole('link', { name: 'Impor daftar siswa' }).click();
    await axeCheck(page);

    await chooseFile(page).setInputFiles(dapodik);
    await expect(page.getByRole('tab', { name: 'Baru 600' })).toBeVisible();
    await expect(page.getByText('Baris 7', { exact: true })).toBeVisible();
    expect(value(await rujuk.students.classes({})).enrolled).toBe(0);
    await axeCheck(page);

    await page.getByRole('button', { name: 'Impor 600 baris' }).click();
    await expect(page.getByRole('heading', { name: 'Impor selesai' })).toBeVisible();
    await axeCheck(page);
    await page.getByRole('link', { name: 'Ke daftar siswa' }).click();
    await expect(page.getByText('600 siswa, tahun pelajaran 2026/2027')).toBeVisible();
    await expect(page.getByRole('option').first()).toBeVisible();
    await axeCheck(page);

    await page.getByRole('button', { name: 'Urungkan' }).click();
    await page.getByRole('button', { name: 'Urungkan impor' }).click();
    await expect(page.getByRole('heading', { name: 'Belum ada siswa' })).toBeVisible();
  });

  test('from any list: columns, rows in error, changes, those who left; a reload loses nothing', async ({
    readySchool: page,
    rujuk,
  }) => {
    await importStudents(rujuk, 'Nama;NIS;Kelas', 'Bagas Pratama;1;VII A', 'Sekar Ayu;2;VII A');
    await open(page, '/siswa/impor');
    const list = [
      'Nama Siswa;NIS;Kelas;Tgl Lahir;Hobi;NIK',
      'Bagas Pratama;1;VIII A;12-05-2013;Renang;3514010101010001',
      'Dimas Aji;3;VII A;30-02-2013;Catur;3514010101010002',
      ';4;VII A;;;',
      '=HYPERLINK("x");5;VII A;;;',
    ];
    await chooseFile(page).setInputFiles(listFile('emis.csv', list.join('\n')));
    await expect(page.getByRole('row', { name: /Hobi/ })).toBeVisible();
    await expect(page.getByRole('row', { name: /^NIK/ })).toHaveCount(0);
    await axeCheck(page);
    // Without a name there is no list.
    const nameColumn = page.getByRole('combobox', { name: 'Nama Siswa' });
    await expect(nameColumn).toHaveValue('Nama lengkap');
    await nameColumn.click();
    await page.getByRole('option', { name: 'Nama lengkap' }).click();
    await page.getByRole('button', { name: 'Lihat pratinjau' }).click();
    await expect(page.getByRole('alert')).toHaveText('Pilih kolom yang berisi nama.');
    await nameColumn.click();
    await page.getByRole('option', { name: 'Nama lengkap' }).click();
    await page.getByRole('button', { name: 'Lihat pratinjau' }).click();

    await page.getByRole('tab', { name: 'Bermasalah 2' }).click();
    await expect(page.getByRole('listitem').filter({ hasText: 'Baris 3' })).toContainText(
      'Dimas AjiTanggal lahir tidak ada di kalender.',
    );
    await expect(page.getByRole('listitem').filter({ hasText: 'Baris 4' })).toContainText(
      'Nama tidak diisi.',
    );
    await page.reload();
    await page.getByRole('tab', { name: 'Berubah 1' }).click();
    await expect(page.getByRole('listitem').filter({ hasText: 'Bagas Pratama' })).toContainText(
      'KelasVII A→VIII A',
    );
    await page.getByRole('tab', { name: 'Tidak ada di berkas 1' }).click();
    await page.getByRole('listitem').filter({ hasText: 'Sekar Ayu' }).getByText('Lulus').click();
    await axeCheck(page);
    await page.getByRole('button', { name: 'Impor 3 baris' }).click();
    await expect(
      page.getByText('1 ditambahkan, 1 diperbarui, 1 ditandai tidak lagi di sekolah'),
    ).toBeVisible();
    await expect(page.getByText('2 baris bermasalah tidak ikut masuk')).toBeVisible();
    const { rows } = value(await rujuk.students.list({ search: 'hyperlink' }));
    expect(rows.map(({ name }) => name)).toEqual(['=HYPERLINK("x")']);
  });

  test('asks again where the students were changed since the preview', async ({
    readySchool: page,
    rujuk,
  }) => {
    await open(page, '/siswa/impor');
    await chooseFile(page).setInputFiles(listFile('a.csv', 'Nama;NIS\nBagas;1\nSekar;2'));
    await page.getByRole('button', { name: 'Lihat pratinjau' }).click();
    await expect(page.getByRole('tab', { name: 'Baru 2' })).toBeVisible();
    await rujuk.students.save({ studentId: null, student: { ...bareStudent, name: 'Bagas', nis: '1' } });
    await page.getByRole('button', { name: 'Impor 2 baris' }).click();
    await expect(page.getByRole('alert')).toContainText('Data berubah sejak pratinjau dibuat');
    await expect(page.getByRole('tab', { name: 'Baru 1' })).toBeVisible();
    await page.getByRole('button', { name: 'Impor 1 baris' }).click();
    await expect(page.getByRole('heading', { name: 'Impor selesai' })).toBeVisible();
  });

  test('answers a file that is no list with a sentence', async ({ readySchool: page }, testInfo) => {
    await open(page, '/siswa/impor');
    const good = readFileSync(dapodik);
    const parts = unzipSync(good);
    const bomb = zipSync({ ...parts, 'xl/worksheets/sheet1.xml': new Uint8Array(30 * 1024 * 1024) });
    for (const [content, sentence] of [
      ['%PDF-1.7', 'Ini bukan lembar kerja.'],
      [good.subarray(0, good.length / 2), 'Berkas ini rusak atau terpotong.'],
      ['No;Kelas\n1;VII A', 'Tidak ditemukan kolom nama.'],
      [bomb, 'Isi berkas ini terlalu besar untuk sebuah daftar'],
    ] as const) {
      await chooseFile(page).setInputFiles(listFile('siswa.xlsx', content));
      await expect(page.getByRole('alert')).toContainText(sentence);
    }
    const large = testInfo.outputPath('siswa.xlsx');
    const file = openSync(large, 'w');
    ftruncateSync(file, 60 * 1024 * 1024);
    closeSync(file);
    await chooseFile(page).setInputFiles(large);
    await expect(page.getByRole('alert')).toContainText('(paling banyak 25 MB)');
    await axeCheck(page);
    // And the page goes on.
    await chooseFile(page).setInputFiles(dapodik);
    await expect(page.getByRole('tab', { name: 'Baru 600' })).toBeVisible();
  });
});

test('the list finds as one types, by keyboard alone, and keeps names out of address and title', async ({
  readySchool: page,
  rujuk,
}) => {
  await importSample(rujuk);
  await open(page, '/siswa');
  const field = page.getByRole('combobox', { name: 'Cari nama, NIS, atau NISN' });
  await expect(field).toBeFocused();
  const { rows } = value(await rujuk.students.list({ search: 'putri' }));
  await page.keyboard.type('putri');
  await expect(page.getByRole('option').first()).toContainText(rows[0]?.name ?? '');
  await expect(page.getByRole('option').first().locator('mark')).toHaveText('Putri');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: rows[1]?.name })).toBeVisible();
  expect(page.url()).not.toContain('putri');
  expect(await page.title()).not.toContain('Putri');
  await axeCheck(page);
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: /^VIII B/ }).click();
  await expect(page.getByRole('option').first()).toContainText('VIII B');
  await field.fill('tidakada');
  await expect(page.getByRole('heading', { name: 'Tidak ada yang cocok' })).toBeVisible();
  await page.getByRole('button', { name: 'Kosongkan pencarian' }).click();
  await expect(page.getByRole('option').first()).toBeVisible();
});

test('one student by hand: refused beside the field, kept as a draft, saved, changed, left, back', async ({
  readySchool: page,
  rujuk,
}) => {
  await importStudents(rujuk, 'Nama;NISN;Kelas', 'Bagas Pratama;0112345678;VII A');
  await open(page, '/siswa/baru');
  await page.getByLabel('Nama lengkap').fill('Sekar Ayu Lestari');
  await page.getByLabel('NISN').fill('0112345678');
  await page.getByLabel('Tanggal lahir').fill('12/05/2013');
  await page.getByRole('button', { name: 'Tambah ibu' }).click();
  await page.getByRole('button', { name: 'Simpan' }).click();
  await expect(
    page.getByText('NISN ini sudah dipakai siswa lain.').or(page.getByText('Wajib diisi.')),
  ).toBeVisible();
  const mother = page.getByRole('group', { name: 'Ibu' });
  await mother.getByLabel('Nama').fill('Rina Astuti');
  await mother.getByLabel('Telepon/HP').fill('0800 111 222');
  await mother.getByLabel('Dihubungi pertama').check();
  await page.getByRole('button', { name: 'Simpan' }).click();
  await expect(page.getByText('NISN ini sudah dipakai siswa lain.')).toBeVisible();
  await expect(page.getByText(/^Tersimpan/)).toBeVisible();
  await axeCheck(page);

  await page.reload();
  await expect(page.getByLabel('Nama lengkap')).toHaveValue('Sekar Ayu Lestari');
  await page.getByLabel('NISN').fill('0112345679');
  await page.getByRole('combobox', { name: 'Kelas' }).fill('VII B');
  await page.getByRole('button', { name: 'Simpan' }).click();
  await expect(page.getByRole('heading', { name: 'Sekar Ayu Lestari' })).toBeVisible();
  await expect(page.getByText('VII B · NIS – · NISN 0112345679')).toBeVisible();
  await expect(page.getByText('0800 111 222').first()).toBeVisible();

  await page.getByRole('link', { name: 'Ubah' }).click();
  await page.getByLabel('Agama').fill('Islam');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('definition').filter({ hasText: 'Islam' })).toBeVisible();

  await page.getByRole('button', { name: 'Tindakan lain' }).click();
  await page.getByRole('menuitem', { name: 'Tandai keluar atau lulus' }).click();
  await expect(page.getByRole('menu')).toBeHidden();
  await axeCheck(page);
  await page.getByRole('button', { name: 'Tandai', exact: true }).click();
  await expect(page.getByText('Keluar pada Selasa, 24 November 2026')).toBeVisible();
  await page.getByRole('button', { name: 'Kembalikan ke sekolah' }).click();
  await expect(page.getByRole('link', { name: 'Laporkan kasus' })).toBeVisible();
});
