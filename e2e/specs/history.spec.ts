import { axeCheck, expect, test, value, visit } from '../fixtures';
import { sendReferral } from '../referral-seed';

test('what was changed after it had been written stands in the case’s course, from what to what', async ({
  readySchool: page,
  rujuk,
}) => {
  const referral = await sendReferral(rujuk, 'psychologist');
  const { id: referralId, caseId } = referral;
  const principal = referral.consents.find(({ party }) => party === 'principal');
  const { id: _id, recordedAt: _at, recordedBy: _by, ...said } = principal ?? {};
  const form = { ...said, note: 'Ditandatangani di ruang kepala sekolah.' } as Parameters<
    typeof rujuk.referrals.saveConsent
  >[0]['form'];
  value(await rujuk.referrals.saveConsent({ referralId, id: principal?.id ?? 0, form }));
  const noted = { ...form, note: 'Ditandatangani di ruang rapat.' };
  value(await rujuk.referrals.saveConsent({ referralId, id: principal?.id ?? 0, form: noted }));
  const entry = { kind: 'note' as const, on: '2026-11-24', text: 'Menangis di kelas.', secret: true };
  const { id: entryId } = value(await rujuk.cases.addEntry({ caseId, entry }));

  await visit(page, `/kasus/${caseId}`);
  const course = page.getByRole('region', { name: 'Catatan dan kejadian' });
  await course.getByRole('button', { name: 'Hapus catatan' }).click();
  const question = page.getByRole('dialog', { name: 'Hapus catatan ini?' });
  await expect(question).toContainText('tetap terbaca dalam riwayat kasus');
  await question.getByRole('button', { name: 'Hapus catatan' }).click();

  const removed = course.getByRole('listitem').filter({ hasText: 'Catatan 24 Nov 2026 dihapus' });
  await expect(removed).toContainText('Rahasia');
  await removed.getByRole('button', { name: 'Lihat perubahannya' }).click();
  await expect(removed).toContainText('Menangis di kelas.');

  const changed = course.getByRole('listitem').filter({ hasText: 'Persetujuan: kepala sekolah diubah' });
  await changed.getByRole('button', { name: 'Lihat perubahannya' }).click();
  await expect(changed.getByRole('row', { name: /^Catatan/ })).toHaveText(
    /Ditandatangani di ruang kepala sekolah\..*Ditandatangani di ruang rapat\./,
  );
  await expect(changed).toContainText(/oleh .+ pukul 09\.0/);
  await axeCheck(page);
  expect(
    value(await rujuk.cases.get({ caseId })).timeline.some((one) => 'id' in one && one.id === entryId),
  ).toBe(false);
});
