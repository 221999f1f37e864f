import { passphraseOf, signInAgain, signInAs } from '../accounts';
import { axeCheck, expect, test, value, visit } from '../fixtures';
import { addCase, studentName } from '../referral-seed';

test('one pupil’s data is erased by two people; what is held back stays, with the refusal', async ({
  readySchool: page,
  rujuk,
}) => {
  const caseId = await addCase(rujuk);
  value(
    await rujuk.cases.close({ caseId, closedOn: '2026-11-24', outcome: 'resolved', reason: 'Teratasi.' }),
  );
  const { student } = value(await rujuk.cases.get({ caseId }));
  const principal = { name: 'Endang Suprihatin', role: 'principal' as const };
  await signInAs(rujuk, principal);
  await signInAgain(rujuk);

  await visit(page, `/siswa/${student.id}`);
  await page.getByRole('button', { name: 'Tindakan lain' }).click();
  await page.getByRole('menuitem', { name: 'Hapus data konseling' }).click();
  await expect(page.getByRole('heading', { name: `Hapus data konseling ${studentName}` })).toBeVisible();

  await page.getByRole('button', { name: /^Tahan kasus/ }).click();
  await page.getByLabel(/^Alasan menahan/).fill('Dimintai keterangan oleh pengadilan.');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/ditahan: Dimintai keterangan oleh pengadilan\./)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Catat sebagai ditolak' })).toBeVisible();
  await page.getByRole('button', { name: /^Lepaskan/ }).click();

  await page.getByRole('combobox', { name: 'Diminta oleh' }).click();
  await page.getByRole('option', { name: 'Orang tua/wali' }).click();
  await page.getByLabel('Alasan', { exact: true }).fill('Keluarga pindah.');
  await page.getByRole('combobox', { name: 'Kepala sekolah' }).click();
  await page.getByRole('option', { name: principal.name }).click();
  await page.getByLabel('Frasa sandi kepala sekolah').fill('bukan yang ini');
  await axeCheck(page);
  await page.getByRole('button', { name: 'Hapus', exact: true }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await page.getByLabel('Frasa sandi kepala sekolah').fill(passphraseOf(principal));
  await page.getByRole('button', { name: 'Hapus', exact: true }).click();

  const row = page.getByRole('row', { name: /Dihapus: 1 kasus/ });
  await expect(row).toContainText(principal.name);
  await expect(row.getByRole('button', { name: 'Cetak berita acara 24 Nov 2026' })).toBeVisible();
  await visit(page, `/siswa/${student.id}`);
  await expect(page.getByRole('tab', { name: 'Kasus', exact: true })).toBeVisible();
});
