import { signInAgain, signInAs } from '../accounts';
import { axeCheck, expect, test, value, visit } from '../fixtures';
import { addCase, studentName } from '../referral-seed';
import { school } from '../school-data';

const sari = { name: 'Sari Utami, S.Pd.', role: 'counselor' as const };
const coordinator = school.coordinator.name;

test('a case is its counselor’s: shared with a reason, opened by the coordinator for a day, handed over', async ({
  readySchool: page,
  rujuk,
}) => {
  await signInAs(rujuk, sari);
  const caseId = await addCase(rujuk);
  await visit(page, `/kasus/${caseId}`);
  const heading = page.getByRole('heading', { name: 'Siapa yang dapat membaca' });
  const access = page.locator('section', { has: heading });
  await access.getByRole('button', { name: 'Bagikan' }).click();
  const share = page.getByRole('region', { name: 'Bagikan kasus ini' });
  await share.getByRole('combobox', { name: 'Guru BK' }).click();
  await page.getByRole('option', { name: coordinator }).click();
  const reason = share.getByRole('textbox', { name: 'Alasan' });
  await reason.fill('Perlu');
  await share.getByRole('button', { name: 'Bagikan' }).click();
  await expect(reason).toHaveAccessibleDescription(/sedikitnya tiga kata/);
  await reason.fill('Membaca bersama sebelum konferensi kasus.');
  await share.getByRole('button', { name: 'Bagikan' }).click();
  await expect(access).toContainText('Membaca bersama sebelum konferensi kasus.');
  await axeCheck(page);
  await access.getByRole('button', { name: /^Akhiri berbagi dengan/ }).click();
  await expect(access.getByRole('button', { name: 'Riwayat akses (1)' })).toBeVisible();

  await signInAgain(rujuk);
  await visit(page, '/kasus');
  await page.getByRole('link', { name: studentName }).click();
  await page.getByRole('button', { name: 'Buka dengan alasan' }).click();
  await page.keyboard.type('Orang tua datang mendadak pagi ini.');
  await axeCheck(page);
  await page.getByRole('button', { name: 'Buka kasus' }).click();
  await expect(page.getByText(/^Anda membuka kasus ini dengan alasan sampai 25 Nov 2026/)).toBeVisible();
  // Read, not changed.
  await expect(page.getByRole('button', { name: 'Rujuk', exact: true })).toBeHidden();
  await page.getByRole('button', { name: 'Tutup sekarang' }).click();
  await expect(page.getByRole('button', { name: 'Buka dengan alasan' })).toBeVisible();

  await visit(page, '/pengaturan/akun');
  await page.getByRole('button', { name: `Tindakan untuk ${sari.name}` }).click();
  await page.getByRole('menuitem', { name: 'Alihkan kasusnya' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox', { name: 'Dialihkan kepada' }).click();
  await page.getByRole('option', { name: coordinator }).click();
  await dialog.getByRole('textbox', { name: 'Alasan' }).fill('Pindah tugas mulai semester genap.');
  await dialog.getByRole('button', { name: 'Alihkan 1 kasus' }).click();
  await expect(dialog).toBeHidden();
  expect(value(await rujuk.cases.get({ caseId })).mine).toBe(true);

  await signInAgain(rujuk, sari);
  await visit(page, '/');
  const notices = page.getByRole('region', { name: 'Tentang kasus Anda' });
  await expect(notices).toContainText('Orang tua datang mendadak pagi ini.');
  await expect(notices).toContainText('Pindah tugas mulai semester genap.');
  await axeCheck(page);
  await notices.getByRole('button', { name: 'Sudah saya ketahui' }).first().click();
  await expect(notices).not.toContainText('Orang tua datang mendadak pagi ini.');
  await notices.getByRole('button', { name: 'Sudah saya ketahui' }).click();
  await expect(notices).toBeHidden();
});
