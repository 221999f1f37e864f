import type { Page } from '@playwright/test';
import type { RujukClient } from '@shared/contract/contract';
import type { ReferralView } from '@shared/contract/referrals';
import { axeCheck, expect, test, value, visit } from '../fixtures';
import { startReferral, studentName } from '../referral-seed';

const given = 'kentongan ronda malam sunyi';
const homeroom = { name: 'Siti Rahmah, S.Pd.', own: 'rumpun bambu tepi sawah hijau' };
const principal = { name: 'Dra. Endang Suprihatin, M.Pd.', own: 'payung kertas di teras sekolah' };

const bareStaff = {
  nip: null,
  nuptk: null,
  kind: null,
  additionalDuty: null,
  isPrincipal: false,
  isCoordinator: false,
  isCounselor: false,
  subject: null,
  phone: null,
  active: true,
};

/** Accounts of both roles, made by the coordinator; gives the member of staff who leads the student's class. */
async function addAccounts(rujuk: RujukClient): Promise<number> {
  const staff = { ...bareStaff, name: homeroom.name, homeroomOf: 'XI IPA 2' };
  const { staffId } = value(await rujuk.staff.save({ staffId: null, staff }));
  const add = async (account: Parameters<typeof rujuk.accounts.add>[0]['account']) =>
    value(await rujuk.accounts.add({ account, passphrase: given }));
  await add({ name: homeroom.name, role: 'homeroom', staffId });
  await add({ name: principal.name, role: 'principal', staffId: null });
  return staffId;
}

/** The BK room takes on what the teacher had brought by word of mouth, and asks the principal. */
async function takeOnAndAsk(rujuk: RujukClient, { id, caseId, student }: ReferralView, staffId: number) {
  const referrer = { kind: 'homeroom_teacher', name: homeroom.name, staffId } as const;
  const told = { studentId: student.id, handedOverOn: '2026-11-20', seen: 'Sering melamun.', efforts: [] };
  const handover = { ...told, referrer, urgency: null };
  const { id: handoverId } = value(await rujuk.handovers.save({ handoverId: null, handover }));
  value(await rujuk.handovers.join({ handoverId, takenOn: '2026-11-23', caseId }));
  const asked = { on: '2026-11-23', how: null, personName: null, relation: null, witness: null };
  const form = { ...asked, party: 'principal', event: 'asked', note: 'Keluhan menetap.' } as const;
  value(await rujuk.referrals.saveConsent({ referralId: id, id: null, form }));
}

/** The first sign-in of somebody else at this window. */
async function comeIn(page: Page, rujuk: RujukClient, { name, own }: typeof homeroom): Promise<void> {
  const { accounts } = value(await rujuk.session.state({}));
  const accountKey = accounts.find((one) => one.name === name)?.key ?? '';
  value(await rujuk.session.choosePassphrase({ accountKey, passphrase: given, newPassphrase: own }));
  await page.reload();
}

const menu = (page: Page) => page.getByRole('navigation', { name: 'Menu utama' }).getByRole('link');

test('a homeroom teacher hands a student over, the principal approves, and neither finds more', async ({
  readySchool: page,
  rujuk,
}) => {
  const referral = await startReferral(rujuk);
  await takeOnAndAsk(rujuk, referral, await addAccounts(rujuk));

  // The homeroom teacher sees that one was taken on, and tells of it anew: found by a few letters.
  await comeIn(page, rujuk, homeroom);
  await expect(page.getByRole('row', { name: new RegExp(studentName) })).toContainText('Diterima BK');
  await expect(menu(page)).toHaveText(['Serah terima', 'Kelas saya', 'Akun saya']);
  await visit(page, `/kasus/${referral.caseId}`);
  await expect(page).toHaveTitle('Rujuk — Serah terima');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('ayu pra');
  await expect(page.getByRole('option', { name: new RegExp(studentName) })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('combobox', { name: 'Siswa', exact: true })).toHaveValue(studentName);
  await page.getByRole('button', { name: 'Serahkan kepada BK' }).click();
  const seen = page.getByRole('textbox', { name: 'Apa yang terlihat' });
  await expect(seen).toHaveAccessibleDescription(/Wajib diisi/);
  await axeCheck(page);
  await seen.fill('Sejak Oktober sering menangis di kelas.');
  await page.getByRole('button', { name: 'Serahkan kepada BK' }).click();
  await expect(page.getByText('Belum ditanggapi BK')).toBeVisible();

  // The principal sees who and why, and decides in place.
  await comeIn(page, rujuk, principal);
  await expect(menu(page)).toHaveText([/^Persetujuan/, 'Laporan hasil', 'Evaluasi', 'Akun saya']);
  const card = page.getByRole('article', { name: studentName });
  await expect(card).toContainText('Keluhan menetap.');
  await card.getByRole('button', { name: 'Tidak setuju' }).click();
  await card.getByRole('button', { name: 'Simpan penolakan' }).click();
  await expect(card.getByText('Wajib diisi.')).toBeVisible();
  await axeCheck(page);
  await card.getByRole('button', { name: 'Batal' }).click();
  await card.getByRole('button', { name: 'Setujui' }).click();
  await card.getByRole('textbox', { name: 'Catatan untuk guru BK' }).fill('Dampingi sampai tuntas.');
  await card.getByRole('button', { name: 'Simpan persetujuan' }).click();
  await expect(page.getByRole('heading', { name: 'Tidak ada yang menunggu' })).toBeVisible();
  await page.getByText('Sudah diputuskan · 1').click();
  await expect(page.getByRole('row', { name: new RegExp(studentName) })).toContainText(
    'Disetujui 24 Nov 2026',
  );
  await menu(page).filter({ hasText: 'Evaluasi' }).click();
  await expect(page.getByRole('definition').first()).toHaveText('<5');
  await visit(page, '/siswa');
  await expect(page).toHaveTitle('Rujuk — Persetujuan');
});
