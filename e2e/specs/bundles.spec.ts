import { axeCheck, expect, test, value } from '../fixtures';
import { addCase } from '../referral-seed';

test('what is due in a month is issued and printed as one file; the papers of a case too', async ({
  readySchool: page,
  rujuk,
}) => {
  const caseId = await addCase(rujuk, 'severe');
  const plan = {
    plannedOn: '2026-11-27',
    time: '10:00',
    place: 'Ruang BK',
    agenda: 'Konferensi kasus',
    participants: [{ name: 'Dewi Anggraini, S.Pd.', position: 'Wali kelas', from: null }],
  };
  value(await rujuk.cases.planConference({ caseId, plan }));
  const open = (path: string) => page.goto(new URL(path, page.url()).href);
  const number = '421.3/001/BK/XI/2026';

  await open('/surat');
  await page.getByRole('link', { name: 'Cetak sekaligus' }).click();
  const line = page.getByRole('checkbox', { name: /Ayu Prameswari/ });
  await expect(line).toBeChecked();
  await expect(page.getByText('Konferensi kasus Jumat, 27 November 2026, pukul 10.00')).toBeVisible();
  await axeCheck(page);

  // Nothing is taken before it is said how many numbers are.
  await page.getByRole('button', { name: 'Terbitkan & susun PDF' }).click();
  await page
    .getByRole('dialog', { name: 'Terbitkan 1 surat?' })
    .getByRole('button', { name: 'Terbitkan' })
    .click();
  await expect(page.getByRole('heading', { name: 'Siap dicetak' })).toBeVisible();
  await expect(page.getByText(`1 surat terbit dan masuk agenda: ${number}.`)).toBeVisible();
  await expect(page.getByTestId('page-text').first()).toContainText(number);
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Simpan PDF' }).click();
  expect((await saved).suggestedFilename()).toBe('undangan-2026-11.pdf');

  // Once more is the same letter.
  await page.getByRole('button', { name: 'Kembali ke daftar' }).click();
  await expect(page.getByText(`Terbit ${number}`)).toBeVisible();
  await line.check();
  await page.getByRole('button', { name: 'Susun PDF', exact: true }).click();
  await expect(page.getByText('1 halaman dalam satu PDF.')).toBeVisible();
  expect(value(await rujuk.letters.list({})).total).toBe(1);
  await page.getByRole('link', { name: 'Surat keluar' }).click();
  await expect(page.getByText(number)).toBeVisible();

  await open(`/kasus/${caseId}/surat`);
  await page.getByRole('link', { name: 'Cetak sekaligus' }).click();
  const attendance = page.getByRole('checkbox', { name: 'Daftar hadir konferensi' });
  await expect(page.getByRole('checkbox', { name: `Undangan konferensi kasus ${number}` })).toBeChecked();
  await expect(attendance).not.toBeChecked();
  await axeCheck(page);
  await attendance.check();
  await page.getByRole('checkbox', { name: /^Cetak bolak-balik/ }).check();
  await page.getByRole('button', { name: 'Susun PDF' }).click();
  // The letter, the empty back of its sheet, the list.
  await expect(page.getByText('3 halaman dalam satu PDF.')).toBeVisible();
  await expect(page.getByTestId('page-text').last()).toContainText('DAFTAR HADIR KONFERENSI KASUS');
});
