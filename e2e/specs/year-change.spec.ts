import { axeCheck, expect, test, value } from '../fixtures';
import { importStudents } from '../lists';
import { passphrase } from '../school-data';

test('the school year is changed: proposed, one stays down, looked at, confirmed, undone', async ({
  readySchool: page,
  rujuk,
  shell,
}) => {
  await importStudents(
    rujuk,
    'Nama;NIS;Kelas',
    'Bagas Pratama;1;VII A',
    'Sekar Ayu;2;VII A',
    'Rani Putri;3;XII A',
  );
  const [rani] = value(await rujuk.students.list({ search: 'rani' })).rows;
  value(
    await rujuk.cases.report({
      studentId: rani?.id ?? 0,
      reporter: { kind: 'homeroom_teacher', name: null },
      reportedOn: '2026-11-24',
      triage: { problems: ['truancy'], severity: 'mild', reason: '' },
      field: 'personal',
      chronology: 'Tidak masuk tiga hari tanpa kabar.',
      whyNotEnough: '',
      efforts: [],
    }),
  );
  await shell.restart('SIGTERM', '2027-07-12T09:00:00+07:00');
  await page.goto(await shell.freshAddress());
  const [account] = value(await rujuk.session.state({})).accounts;
  value(await rujuk.session.unlock({ accountKey: account?.key ?? '', passphrase }));
  await page.reload();

  await expect(page.getByText('Tahun pelajaran 2026/2027 sudah berakhir')).toBeVisible();
  await page.getByRole('link', { name: 'Ganti tahun pelajaran' }).click();
  const table = page.getByRole('table', { name: 'Kelas tahun 2026/2027' });
  const newName = table.getByLabel('Kelas baru untuk VII A');
  await expect(newName).toHaveValue('VIII A');
  await expect(table.getByLabel('Usulan untuk XII A')).toHaveValue('graduated');
  await newName.fill('');
  await page.getByRole('button', { name: 'Siswa VII A yang jalan sendiri' }).click();
  await page.getByLabel('Jalan Sekar Ayu').selectOption('Tinggal kelas');
  await page.getByRole('button', { name: 'Periksa' }).click();
  await expect(page.getByText('Wajib diisi.')).toBeVisible();
  await expect(newName).toBeFocused();
  await newName.fill('VIII A');
  await axeCheck(page);
  await expect(page.getByText(/^Tersimpan/)).toBeVisible();
  await page.reload();
  await page.getByRole('button', { name: 'Periksa' }).click();

  const preview = page.getByRole('table', { name: 'Ke mana siswa pergi' });
  await expect(preview.getByRole('row', { name: /VII A 1 VII A \(1\) 1 tinggal kelas/ })).toBeVisible();
  await expect(preview.getByRole('row', { name: /^VIII A 1/ })).toBeVisible();
  await expect(page.getByText('Rani Putri, XII A: lulus')).toBeVisible();
  await page.getByRole('button', { name: 'Nama siswa: Lulus' }).click();
  await expect(page.getByRole('list', { name: 'Nama siswa: Lulus' })).toContainText('Rani Putri');
  await axeCheck(page);
  expect(value(await rujuk.students.classes({})).schoolYear).toBe('2026/2027');

  await page.getByRole('button', { name: 'Ganti tahun pelajaran' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('2 siswa mendapat kelas baru, 1 lulus, 0 keluar');
  await dialog.getByRole('button', { name: 'Ganti tahun pelajaran' }).click();
  await expect(page.getByRole('heading', { name: 'Tahun pelajaran 2027/2028 sudah dibuat' })).toBeVisible();
  await expect(page.getByRole('banner')).toContainText('2027/2028');
  await expect(page.getByText('dapat dilakukan mulai Senin, 1 Mei 2028')).toBeVisible();
  expect(value(await rujuk.students.classes({})).classes.map(({ name }) => name)).toEqual([
    'VII A',
    'VIII A',
  ]);

  await page.getByRole('button', { name: 'Urungkan' }).click();
  await page.getByRole('button', { name: 'Urungkan pergantian' }).click();
  await expect(newName).toHaveValue('VIII A');
  expect(value(await rujuk.students.classes({})).classes.map(({ name }) => name)).toEqual(['VII A', 'XII A']);
});
