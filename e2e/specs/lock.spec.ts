import type { Page } from '@playwright/test';
import { axeCheck, expect, test, value } from '../fixtures';
import { passphrase, school, schoolYear } from '../school-data';

const locked = (page: Page) => expect(page.getByRole('heading', { name: 'Rujuk terkunci' })).toBeVisible();
const secret = (page: Page) => page.getByLabel('Frasa sandi', { exact: true });

async function unlock(page: Page, words = passphrase) {
  await secret(page).fill(words);
  await page.keyboard.press('Enter');
}

test.describe('locking', () => {
  test('by Ctrl+L takes everything off the screen before the core has answered; all is there again afterwards', async ({
    readySchool: page,
  }) => {
    await page.goto(new URL('/pengaturan/sekolah', page.url()).href);
    await page.getByLabel('Kota pada baris tanggal').fill('Sumedang Utara');
    let answer = () => {};
    await page.route('**/rpc/session.lock', async (route) => {
      await new Promise<void>((done) => (answer = done));
      await route.continue();
    });

    await page.keyboard.press('Control+l');
    await locked(page);
    await expect(page).toHaveTitle('Rujuk');
    expect(await page.locator('#root').innerText()).not.toContain('Tanjungsari');
    await expect(page.locator('iframe, canvas, img')).toHaveCount(0);
    await axeCheck(page);
    answer();

    await expect(secret(page)).toBeFocused();
    await unlock(page);
    await expect(page.getByLabel('Kota pada baris tanggal')).toHaveValue('Sumedang Utara');
    await expect(page).toHaveURL(/\/pengaturan\/sekolah$/);
    await expect(page).toHaveTitle('Rujuk — Pengaturan');
  });

  test('at one page locks the other pages of the browser too', async ({
    readySchool: page,
    context,
    rujuk,
  }) => {
    const other = await context.newPage();
    await other.goto(new URL('/pengaturan/sekolah', page.url()).href);
    await expect(other.getByRole('textbox', { name: 'Nama sekolah', exact: true })).toHaveValue(school.name);
    value(await rujuk.session.lock({}));
    await locked(page);
    await locked(other);
    await other.close();
  });

  test('after three wrong tries lets one wait, counts down, and then opens', async ({
    readySchool: page,
  }) => {
    await page.keyboard.press('Control+l');
    await locked(page);
    for (const words of ['salah satu', 'salah dua', 'salah tiga']) {
      // What the try before it left on the screen looks the same: only the answer tells that this one is over.
      const answer = page.waitForResponse('**/rpc/session.unlock');
      await unlock(page, words);
      await answer;
      await expect(page.getByText('Frasa sandi tidak cocok.')).toBeVisible();
      await expect(page.getByRole('button', { name: 'Buka', exact: true })).not.toHaveAttribute(
        'data-loading',
      );
    }
    await expect(page.getByRole('timer')).toContainText(/Coba lagi setelah \d detik/);
    await expect(page.getByRole('button', { name: 'Buka', exact: true })).toBeDisabled();
    await axeCheck(page);
    await expect(page.getByRole('timer')).toBeHidden();
    await unlock(page);
    await expect(page.getByRole('navigation', { name: 'Menu utama' })).toBeVisible();
  });

  test('is undone by the recovery code, which sets a new passphrase', async ({ page, rujuk }) => {
    // Five keys are derived on the way, each slow on purpose.
    test.slow();
    value(await rujuk.setup.create({ school, schoolYear, passphrase }));
    const { recoveryCode } = value(await rujuk.setup.recoveryCode({}));
    value(await rujuk.setup.confirmRecovery({ recoveryCode }));
    value(await rujuk.session.lock({}));
    await page.reload();
    await page.getByRole('button', { name: 'Pakai kode pemulihan' }).click();
    await axeCheck(page);
    const fresh = 'perahu kertas di sungai pagi';
    await page.getByLabel('Kode pemulihan').fill(recoveryCode.replaceAll('-', ''));
    await page.getByLabel('Frasa sandi baru').fill('12345678');
    await page.getByLabel('Ulangi frasa sandi').fill('12345678');
    await page.keyboard.press('Enter');
    await expect(page.getByText('Terlalu pendek')).toBeVisible();
    await page.getByLabel('Frasa sandi baru').fill(fresh);
    await page.getByLabel('Ulangi frasa sandi').fill(fresh);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('navigation', { name: 'Menu utama' })).toBeVisible({ timeout: 30_000 });

    await page.keyboard.press('Control+l');
    await unlock(page, fresh);
    await expect(page.getByRole('navigation', { name: 'Menu utama' })).toBeVisible({ timeout: 30_000 });
  });
});

test.describe('a vault that cannot be opened', () => {
  test.use({ dataFiles: { 'keyring.json': '{ not json' } });

  test('is explained, with what to do', async ({ page }) => {
    await expect(page.getByRole('heading', { name: 'Data tidak dapat dibuka' })).toBeVisible();
    await expect(page.getByText(/^Pulihkan dari cadangan terakhir/)).toBeVisible();
    await expect(page.getByRole('button', { name: 'Pulihkan dari cadangan' })).toBeVisible();
    await axeCheck(page);
  });
});
