import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { RujukClient } from '@shared/contract/contract';
import { axeCheck, expect, test, value, visit } from '../fixtures';
import { addReceiver, agreeAll, startReferral, studentName } from '../referral-seed';

/** A referral whose first meeting is on Thursday, two days ahead. */
async function addAppointment(rujuk: RujukClient): Promise<{ caseId: number; referralId: number }> {
  const { caseId, id: referralId } = await startReferral(rujuk);
  await agreeAll(rujuk, referralId);
  const receiverId = await addReceiver(rujuk);
  const arrangements = { fundingSource: 'Dana BOS', administrationNote: '', arrangedOn: '2026-11-20' };
  value(await rujuk.referrals.saveArrangements({ referralId, form: arrangements }));
  value(await rujuk.referrals.setReceiver({ referralId, receiverId }));
  const agreed = { on: '2026-11-20', channel: 'telephone' as const, result: 'agreed' as const, note: '' };
  value(await rujuk.referrals.saveContact({ referralId, id: null, form: agreed }));
  const appointment = { on: '2026-11-26', time: '09:00', place: 'receiver' as const, note: '' };
  value(await rujuk.referrals.saveAppointment({ referralId, form: appointment }));
  return { caseId, referralId };
}

/** So many cases of the student with a conference on that day. */
async function addConferences(rujuk: RujukClient, count: number, plannedOn: string): Promise<void> {
  const [student] = value(await rujuk.students.list({ search: studentName })).rows;
  for (let index = 0; index < count; index++) {
    const { id: caseId } = value(
      await rujuk.cases.report({
        studentId: student?.id ?? 0,
        reporter: { kind: 'homeroom_teacher', name: null },
        reportedOn: '2026-11-20',
        triage: { problems: ['suicide_attempt'], severity: 'severe', reason: '' },
        field: 'personal',
        chronology: `Laporan ${index}`,
        whyNotEnough: '',
        efforts: [],
      }),
    );
    const participants = [{ name: 'Endang', position: 'Kepala sekolah', from: null }];
    const plan = { plannedOn, time: `1${index}:00`, place: 'Ruang BK', agenda: 'Langkah', participants };
    value(await rujuk.cases.planConference({ caseId, plan }));
  }
}

async function saved(page: Page, save: () => Promise<void>): Promise<{ name: string; text: string }> {
  const download = page.waitForEvent('download');
  await save();
  const file = await download;
  return { name: file.suggestedFilename(), text: readFileSync(await file.path(), 'utf8') };
}

test.describe('the calendar', () => {
  test('shows the month, goes from day to day by the keyboard, and leads to the place', async ({
    readySchool: page,
    rujuk,
  }) => {
    const { caseId, referralId } = await addAppointment(rujuk);
    await addConferences(rujuk, 5, '2026-11-27');
    await page.reload();
    await page.getByRole('link', { name: 'Lihat kalender' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Kalender November 2026' })).toBeVisible();
    await expect(page).toHaveTitle('Rujuk — Kalender');
    await axeCheck(page);

    await page.getByRole('button', { name: /^Selasa, 24 November 2026/, pressed: true }).focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    const thursday = page.getByRole('button', { name: 'Kamis, 26 November 2026, 1 hal' });
    await expect(thursday).toBeFocused();
    await expect(page).toHaveURL(/kalender\?hari=2026-11-26$/);
    const panel = page.getByRole('region', { name: 'Kamis, 26 November 2026' });
    await expect(panel.getByRole('link')).toHaveText([/09\.00\s*Pertemuan\s*Ayu Prameswari/]);

    await page.keyboard.press('PageDown');
    await expect(page.getByRole('heading', { name: 'Kalender Desember 2026' })).toBeVisible();
    await expect(page.getByRole('button', { name: /^Sabtu, 26 Desember/ })).toBeFocused();
    await page.keyboard.press('Home');
    await expect(page.getByRole('heading', { name: 'Kalender November 2026' })).toBeVisible();

    await page.getByRole('button', { name: '+3 lagi' }).click();
    const friday = page.getByRole('region', { name: 'Jumat, 27 November 2026' });
    await expect(friday.getByRole('link')).toHaveCount(5);
    await page.getByRole('link', { name: /09\.00 Pertemuan/ }).click();
    await expect(page).toHaveURL(new RegExp(`/kasus/${caseId}/rujukan/${referralId}\\?langkah=schedule$`));
    await page.goBack();
    await expect(friday).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('heading', { level: 1, name: 'Hari ini' })).toBeVisible();
  });

  test('shows the week in full, in light and dark', async ({ readySchool: page, rujuk }) => {
    await addAppointment(rujuk);
    await visit(page, '/kalender');
    await page.getByRole('radiogroup', { name: 'Tampilan kalender' }).getByText('Minggu').click();
    await expect(page.getByRole('heading', { name: 'Kalender 23–29 November 2026' })).toBeVisible();
    const day = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: /^Kamis/ }) });
    await expect(day.getByRole('link')).toHaveText([/09\.00\s*Pertemuan\s*Ayu Prameswari/]);
    await axeCheck(page);
    await page.getByRole('button', { name: 'Tampilan gelap' }).click();
    await axeCheck(page);
    await page.getByRole('button', { name: 'Sebelumnya' }).click();
    await expect(page.getByText('Belum ada jadwal.')).toBeVisible();
    await page.getByRole('button', { name: 'Simpan jadwal (.ics)' }).click();
    await expect(page.getByRole('alert')).toHaveText(
      'Tidak ada pertemuan atau konferensi dalam rentang tanggal ini.',
    );
  });

  test('hands out meetings for other calendars, without the student', async ({
    readySchool: page,
    rujuk,
  }) => {
    const { caseId, referralId } = await addAppointment(rujuk);
    await addConferences(rujuk, 1, '2026-11-27');
    await visit(page, '/kalender?tampilan=minggu');
    const week = await saved(page, () => page.getByRole('button', { name: 'Simpan jadwal (.ics)' }).click());
    expect(week.name).toBe('jadwal-2026-11-23-sd-2026-11-29.ics');
    expect(week.text.match(/BEGIN:VEVENT/g)).toHaveLength(2);
    const one = await saved(page, () => page.getByRole('button', { name: /^Simpan pertemuan/ }).click());
    expect(one.name).toBe('jadwal-2026-11-26.ics');
    await visit(page, `/kasus/${caseId}/rujukan/${referralId}?langkah=schedule`);
    const same = await saved(page, () =>
      page.getByRole('button', { name: 'Simpan untuk kalender lain (.ics)' }).click(),
    );
    expect(same).toEqual(one);
    expect(one.text).toContain('Pertemuan rujukan K-2026-001');
    expect(`${week.text}${one.text}`).not.toMatch(/Ayu|Prameswari/);
  });
});
