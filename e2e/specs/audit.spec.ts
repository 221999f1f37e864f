import { axeCheck, expect, test, value, visit } from '../fixtures';
import { bareStudent } from '../lists';
import { school } from '../school-data';

test('the coordinator sees who did what, filters it, has it checked and saves it', async ({
  readySchool: page,
  rujuk,
}) => {
  const student = { ...bareStudent, name: 'Dimas Arya', className: 'VIII A' };
  const { studentId } = value(await rujuk.students.save({ studentId: null, student }));
  const { id, code } = value(
    await rujuk.cases.report({
      studentId,
      reporter: { kind: 'homeroom_teacher', name: null },
      reportedOn: '2026-11-20',
      triage: { problems: ['truancy'], severity: 'mild', reason: '' },
      field: 'personal',
      chronology: 'Tidak masuk tiga hari.',
      whyNotEnough: '',
      efforts: [],
    }),
  );

  await visit(page, `/kasus/${id}`);
  const visitors = page.locator('section', {
    has: page.getByRole('heading', { name: 'Siapa yang membuka kasus ini' }),
  });
  await expect(visitors).toContainText(school.coordinator.name);
  await visitors.getByRole('button', { name: 'Rincian' }).click();
  const lines = page.getByRole('dialog').getByRole('table');
  await expect(lines.getByRole('row', { name: /Melaporkan kasus baru/ })).toBeVisible();
  await page.keyboard.press('Escape');

  await visit(page, '/pengaturan/catatan-akses');
  const log = page.getByRole('table', { name: /^Baris catatan akses/ });
  await page.getByRole('radio', { name: 'Membuka' }).press('Space');
  await page.getByLabel('Kode kasus').fill(code);
  await expect(log.getByRole('row')).toHaveCount(2);
  await expect(log.getByRole('row', { name: /Membuka kasus/ })).toContainText('Dimas Arya');
  await axeCheck(page);

  await page.getByRole('button', { name: 'Periksa keutuhan' }).click();
  await expect(page.getByText(/^Utuh: \d+ baris/)).toBeVisible();
  await page.getByRole('button', { name: 'Unduh' }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: /xlsx/ }).click();
  expect((await download).suggestedFilename()).toMatch(/^catatan-akses-.*\.xlsx$/);
  await page.getByLabel('Kode kasus').fill('');
  await page.getByRole('radio', { name: 'Mencetak, mengekspor' }).press('Space');
  await expect(log.getByRole('row', { name: /Mengekspor catatan akses/ })).toBeVisible();
});
