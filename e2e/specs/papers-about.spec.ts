import { addCase, addReceiver, studentName } from '../referral-seed';
import { axeCheck, expect, test, value, visit } from '../fixtures';

test('the letter that asks for an outreach is written from its page, names no pupil and is the request', async ({
  readySchool: page,
  rujuk,
}) => {
  const receiverId = await addReceiver(rujuk, 'Polres Kota Satria', 'police');
  const request = {
    receiverId,
    theme: 'Tertib berlalu lintas',
    material: 'Rambu dan helm',
    requestedOn: '2026-11-20',
    channel: 'letter' as const,
  };
  const { id } = value(await rujuk.outreach.create({ form: request }));
  await visit(page, `/penyuluhan/${id}`);
  await page.getByRole('link', { name: 'Buat surat permohonan' }).click();
  await expect(page.getByRole('heading', { name: 'Permohonan penyuluhan' })).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Tema' })).toHaveValue(request.theme);
  // There is no pupil whose data could go along.
  await expect(page.getByRole('group', { name: 'Data siswa yang disertakan' })).toHaveCount(0);
  await page.getByRole('textbox', { name: 'Hari dan tanggal' }).fill('Jumat, 4 Desember 2026');
  await axeCheck(page);
  await page.getByRole('button', { name: 'Terbitkan', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Terbitkan' }).click();

  // In the register it leads back to the outreach.
  await expect(page.getByRole('row', { name: /Polres Kota Satria.*Penyuluhan/ })).toBeVisible();
  await page.getByRole('link', { name: 'Buka penyuluhan: Tertib berlalu lintas' }).click();
  const letter = page.getByRole('region', { name: 'Surat permohonan' });
  await expect(letter.getByText('Tanggalnya menjadi tanggal permohonan.')).toBeVisible();
  await expect(letter.getByRole('link', { name: 'Buat surat lagi' })).toBeVisible();
  await expect(page.getByLabel('Tanggal permohonan')).toHaveValue('24/11/2026');
  await expect(page.getByLabel('Tanggal permohonan')).toHaveAttribute('readonly');
  await axeCheck(page);
});

test('the answer to who handed a pupil over becomes a letter, and the pupil’s history is printed by days and parts', async ({
  readySchool: page,
  rujuk,
}) => {
  const caseId = await addCase(rujuk);
  const { student } = value(await rujuk.cases.get({ caseId }));
  const handover = {
    studentId: student.id,
    referrer: { kind: 'homeroom_teacher' as const, name: 'Siti Rahmah, S.Pd.', staffId: null },
    handedOverOn: '2026-11-20',
    seen: 'Sering melamun.',
    efforts: [],
    urgency: null,
  };
  const { id: handoverId } = value(await rujuk.handovers.save({ handoverId: null, handover }));
  const answer = {
    kind: 'received' as const,
    on: '2026-11-23',
    how: 'letter' as const,
    text: `${studentName} telah kami terima.`,
    checked: true as const,
  };
  value(await rujuk.handovers.answer({ handoverId, answer }));
  await visit(page, `/kasus/serah-terima/${handoverId}`);
  await page.getByRole('link', { name: 'Buat suratnya' }).click();
  await expect(page.getByRole('heading', { name: 'Jawaban kepada perujuk' })).toBeVisible();
  await page.getByRole('button', { name: 'Terbitkan', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Terbitkan' }).click();
  await page.getByRole('link', { name: 'Buka serah terima' }).click();
  await expect(page.getByText(/^Surat .*24 Nov 2026$/)).toBeVisible();

  await visit(page, `/siswa/${student.id}`);
  await page.getByRole('tab', { name: /Kasus/ }).click();
  await page.getByRole('link', { name: 'Cetak riwayat penanganan' }).click();
  const covered = page.getByRole('group', { name: 'Yang dimuat' });
  await covered.getByLabel('Dari').fill('1/12/2026');
  await covered.getByLabel('Sampai').fill('24/11/2026');
  await covered.getByRole('checkbox', { name: 'Masalah' }).uncheck();
  await covered.getByLabel('Dari').fill('1/7/2026');
  await axeCheck(page);
  await expect(page.getByRole('button', { name: 'Cetak' })).toBeEnabled();
});
