import { axeCheck, expect, test, value } from '../fixtures';

test('the school words a letter in its own way, sees it, and goes back to the standard', async ({
  readySchool: page,
  rujuk,
}) => {
  await page.goto(new URL('/pengaturan/isi-surat', page.url()).href);
  const documents = page.getByRole('navigation', { name: 'Surat dan formulir' });
  await documents.getByRole('button', { name: 'Surat tugas' }).click();
  const preview = page.getByRole('region', { name: 'Contoh Surat tugas' });
  const opening = page.getByRole('textbox', { name: 'Pembuka' });
  await expect(preview).toContainText('Kepala SMA Negeri 1 Tanjungsari menugaskan:', { timeout: 30_000 });

  // Typed, and put in where the cursor stands, by mouse and by keyboard; the page follows.
  await opening.fill('Dengan ini  memberi tugas kepada:');
  await opening.press('Home');
  for (let step = 0; step < 'Dengan ini '.length; step++) await opening.press('ArrowRight');
  await page
    .getByRole('toolbar', { name: 'Sisipkan ke Pembuka' })
    .getByRole('button', { name: '{KEPALA_SEKOLAH}' })
    .click();
  await expect(opening).toHaveValue('Dengan ini {KEPALA_SEKOLAH} memberi tugas kepada:');
  await expect(opening).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Enter');
  await expect(opening).toHaveValue('Dengan ini {KEPALA_SEKOLAH}{SEKOLAH} memberi tugas kepada:');
  await opening.fill('Dengan ini {KEPALA_SEKOLAH} memberi tugas kepada:');
  await expect(preview).toContainText('Dengan ini Dr. Hendra Gunawan, M.Pd. memberi tugas kepada:', {
    timeout: 30_000,
  });

  // An unknown one is named, with the one that was meant; the last page stays.
  await opening.fill('Kepala {SEKOLA} memberi tugas kepada:');
  await expect(
    page.getByText('{SEKOLA} tidak dikenal dalam teks ini. Mungkin maksud Anda {SEKOLAH}.'),
  ).toBeVisible();
  await expect(documents.getByRole('button', { name: /Surat tugas.*ada yang keliru/ })).toBeVisible();
  await expect(preview).toContainText('Dengan ini Dr. Hendra Gunawan, M.Pd. memberi tugas kepada:');
  await axeCheck(page);

  // Saving leads to it from another document; nothing is kept, nothing is lost.
  await documents.getByRole('button', { name: 'Undangan orang tua' }).click();
  await page.getByRole('textbox', { name: 'Catatan' }).fill('');
  await page.getByRole('button', { name: 'Simpan isi surat' }).click();
  await expect(opening).toBeFocused();
  expect(value(await rujuk.letters.texts({}))).toEqual([]);
  await expect
    .poll(async () => value(await rujuk.drafts.list({})).map(({ key }) => key))
    .toEqual(['letters.texts.all']);
  await page.reload();
  await documents.getByRole('button', { name: 'Surat tugas' }).click();
  await expect(opening).toHaveValue('Kepala {SEKOLA} memberi tugas kepada:');

  await opening.fill('Kepala {SEKOLAH} memberi tugas kepada:');
  await page.getByRole('button', { name: 'Simpan isi surat' }).click();
  await expect(page.getByText('Isi surat tersimpan.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Simpan isi surat' })).toBeHidden();
  expect(value(await rujuk.letters.texts({}))).toEqual([
    { document: 'guardian_invitation', name: 'note', text: '' },
    { document: 'assignment', name: 'opening', text: 'Kepala {SEKOLAH} memberi tugas kepada:' },
  ]);
  expect(value(await rujuk.drafts.list({}))).toEqual([]);

  // One goes back, then all.
  await page.getByRole('button', { name: 'Kembalikan teks baku: Pembuka' }).click();
  await expect(opening).toHaveValue('Kepala {SEKOLAH} menugaskan:');
  await page.getByRole('button', { name: 'Simpan isi surat' }).click();
  await expect(page.getByRole('button', { name: 'Simpan isi surat' })).toBeHidden();
  await page.getByRole('button', { name: 'Kembalikan semua teks baku' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Kembalikan semua teks baku' }).click();
  await expect(page.getByText('Semua isi surat kembali ke teks baku.')).toBeVisible();
  expect(value(await rujuk.letters.texts({}))).toEqual([]);
});
