import { readFile } from 'node:fs/promises';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from '@playwright/test';
import type { RujukClient } from '@shared/contract/contract';
import { axeCheck, expect, test, value } from '../fixtures';

const studentName = 'Rizky Maulana';

/** A referral with everything in order, short of its letter. */
async function prepareReferral(rujuk: RujukClient): Promise<{ path: string; referralId: number }> {
  const { studentId } = value(
    await rujuk.students.save({
      studentId: null,
      student: {
        name: studentName,
        sex: 'L',
        nis: '4521',
        nisn: '0098765432',
        birthPlace: 'Sumedang',
        birthDate: '2010-03-09',
        religion: null,
        address: 'Dusun Krajan RT 02 RW 01',
        village: null,
        district: null,
        postalCode: null,
        phone: null,
        specialNeeds: null,
        className: 'XI IPA 1',
        guardians: [
          {
            relation: 'mother',
            name: 'Siti Aminah',
            occupation: null,
            phone: '0812 0000 1111',
            address: null,
            deceased: false,
            isPrimary: true,
          },
        ],
      },
    }),
  );
  const { id: caseId } = value(
    await rujuk.cases.report({
      studentId,
      reporter: { kind: 'homeroom_teacher', name: 'Siti Rahmah' },
      reportedOn: '2026-11-02',
      triage: { problems: ['emotional_disturbance'], severity: 'moderate', reason: '' },
      field: 'personal',
      chronology: 'Sering menyendiri sejak pertengahan September.',
      whyNotEnough: 'Memerlukan pemeriksaan di luar kewenangan guru BK.',
      efforts: [{ on: '2026-11-05', service: 'Konseling individual', result: 'Belum ada perubahan.' }],
    }),
  );
  const { id: referralId } = value(await rujuk.referrals.create({ caseId, kind: 'psychologist' }));
  const { id: receiverId } = value(
    await rujuk.receivers.save({
      id: null,
      receiver: {
        kind: 'psychologist',
        institution: 'RSUD Sumedang',
        person: 'Ratna Dewi, M.Psi., Psikolog',
        address: null,
        city: 'Sumedang',
        phone: null,
        hours: null,
        cost: null,
        agreement: null,
        note: null,
        active: true,
      },
    }),
  );
  for (const party of ['principal', 'guardian', 'student'] as const) {
    const form = { party, event: 'given', on: '2026-11-16', how: 'signed', note: '' } as const;
    value(
      await rujuk.referrals.saveConsent({
        referralId,
        id: null,
        form: { ...form, personName: null, relation: null, witness: null },
      }),
    );
  }
  value(await rujuk.referrals.setReceiver({ referralId, receiverId }));
  const contact = { on: '2026-11-18', channel: 'telephone', result: 'agreed', note: '' } as const;
  value(await rujuk.referrals.saveContact({ referralId, id: null, form: contact }));
  const [counselor] = value(await rujuk.referrals.get({ referralId })).counselors;
  value(
    await rujuk.referrals.saveRequest({
      referralId,
      form: {
        purpose: 'Memperoleh pemeriksaan psikologis dan pendampingan.',
        requestedService: 'pemeriksaan psikologis',
        reportDueOn: '2026-12-24',
        responsibleId: counselor?.id ?? null,
      },
    }),
  );
  return { path: `/kasus/${caseId}/rujukan/${referralId}?langkah=letter`, referralId };
}

const open = async (page: Page, path: string) => page.goto(new URL(path, page.url()).href);
const words = (page: Page) => page.getByTestId('page-text').first();

test('the register teaches before there is a letter, and goes on from the numbers on paper', async ({
  readySchool: page,
}) => {
  await open(page, '/surat');
  await expect(page.getByRole('heading', { name: 'Belum ada surat' })).toBeVisible();
  await axeCheck(page);
  await page.getByRole('button', { name: 'Nomor 2026 belum dimulai' }).click();
  const field = page.getByLabel('Nomor urut terakhir 2026');
  await expect(field).toBeFocused();
  await field.fill('14');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Nomor terakhir 2026: 14' })).toBeVisible();
});

test('from draft to issued, saved, printed, cancelled and found in the register', async ({
  readySchool: page,
  rujuk,
}) => {
  const { path, referralId } = await prepareReferral(rujuk);
  await open(page, path);
  const number = '421.3/001/BK/XI/2026';

  // The page follows what is typed; it bears DRAF and no number.
  await expect(page.getByText(number)).toBeVisible();
  await expect(words(page)).toContainText('DRAF');
  await expect(words(page)).toContainText('0098765432');
  await page
    .getByRole('textbox', { name: 'Alasan alih tangan kasus' })
    .fill('Enam kali tidak masuk sekolah.');
  await page.getByRole('checkbox', { name: /^NISN/ }).uncheck();
  await expect(words(page)).toContainText('Enam kali tidak masuk sekolah.');
  await expect(words(page)).not.toContainText('0098765432');
  await expect(words(page)).not.toContainText(number);
  await axeCheck(page);
  const draft = value(await rujuk.letters.draft({ referralId }));
  expect(draft.choices.reasons).toBe('Enam kali tidak masuk sekolah.');

  // A date before the approvals is refused beside its field.
  const date = page.getByLabel('Tanggal surat');
  await date.fill('17/11/2026');
  await date.press('Tab');
  await expect(page.getByText('Surat tidak boleh lebih tua')).toBeVisible();
  await date.fill('24/11/2026');
  await date.press('Tab');
  await page.getByRole('button', { name: 'Terbitkan', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: `Terbitkan surat nomor ${number}?` });
  await dialog.getByRole('button', { name: 'Terbitkan' }).click();

  await expect(page.getByRole('heading', { name: number })).toBeVisible();
  await expect(words(page)).toContainText(number);
  await expect(words(page)).not.toContainText('DRAF');
  await axeCheck(page);

  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Simpan PDF' }).click();
  expect((await download).suggestedFilename()).toBe('surat-421.3-001-BK-XI-2026.pdf');
  const word = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Simpan Word' }).click();
  expect((await word).suggestedFilename()).toBe('surat-421.3-001-BK-XI-2026.docx');
  await page.getByRole('button', { name: 'Cetak' }).click();
  await expect(page.locator('#print-frame')).toBeAttached();

  await open(page, '/surat');
  await page.getByRole('button', { name: number }).click();
  await expect(words(page)).toContainText(studentName);
  await expect(page).toHaveTitle(/^Rujuk/);
  expect(await page.title()).not.toContain(studentName);
  await axeCheck(page);
  // It goes out by hand; a day before the letter is refused beside its field.
  await page.getByRole('button', { name: 'Catat terkirim' }).click();
  const sentOn = page.getByLabel('Terkirim pada');
  await expect(sentOn).toBeFocused();
  await sentOn.fill('20/11/2026');
  await page.getByText('Pos', { exact: true }).click();
  await page.getByLabel('Pembawa atau pengirim').fill('Pak Slamet');
  await page.getByRole('button', { name: 'Simpan', exact: true }).click();
  await expect(page.getByText('Tanggal ini sebelum tanggal suratnya.')).toBeVisible();
  await sentOn.fill('24/11/2026');
  await sentOn.press('Tab');
  await axeCheck(page);
  await page.getByRole('button', { name: 'Simpan', exact: true }).click();
  await expect(page.getByText('Terkirim 24 Nov 2026, lewat pos, oleh Pak Slamet.')).toBeVisible();
  await expect(page.getByRole('row', { name: number })).toContainText('Terkirim');
  await page.getByRole('button', { name: 'Urungkan' }).click();
  await expect(page.getByText('Belum tercatat terkirim.')).toBeVisible();
  await expect(page.getByRole('row', { name: number })).toContainText('Terbit');
  await page.getByRole('button', { name: 'Batalkan surat' }).click();
  await page.getByRole('button', { name: 'Batalkan surat ini' }).click();
  await expect(page.getByText('Wajib diisi.')).toBeVisible();
  await page.getByLabel('Alasan pembatalan').fill('Salah alamat.');
  await page.getByRole('button', { name: 'Batalkan surat ini' }).click();
  await expect(words(page)).toContainText('BATAL');
  await page.getByRole('searchbox', { name: 'Cari nomor, penerima, atau hal' }).fill('tidak ada');
  await expect(page.getByText('Tidak ada surat yang cocok.')).toBeVisible();

  // The referral may be given another letter; the first keeps its number.
  await open(page, path);
  await expect(page.getByText('421.3/002/BK/XI/2026')).toBeVisible();
});

test('the agenda goes out as it is filtered, under a name that tells nothing of a student', async ({
  readySchool: page,
  rujuk,
}) => {
  const { referralId } = await prepareReferral(rujuk);
  const { choices } = value(await rujuk.letters.draft({ referralId }));
  const { number } = value(await rujuk.letters.issue({ referralId, choices }));
  if (number === null) throw new Error('it takes the next of the pattern');
  await open(page, '/surat');
  await page.getByRole('button', { name: 'Waktu' }).click();
  await page.getByRole('option', { name: '2026' }).click();
  await page.getByRole('button', { name: /^Bulan/ }).click();
  await page.getByRole('option', { name: 'Oktober' }).click();
  await expect(page.getByText('Tidak ada surat yang cocok.')).toBeVisible();
  await page.getByRole('button', { name: /^Bulan/ }).click();
  await page.getByRole('option', { name: 'November' }).click();
  await expect(page.getByRole('button', { name: number })).toBeVisible();
  await axeCheck(page);
  // Chosen by the keyboard, letters go out as one PDF.
  await page.getByRole('button', { name: number }).press('Space');
  await expect(page.getByRole('region', { name: 'Yang dipilih' })).toContainText('1 dipilih');
  await page.getByRole('button', { name: 'Cetak jadi satu PDF' }).click();
  await expect(page.getByRole('heading', { name: 'Siap dicetak' })).toBeVisible();
  await page.getByRole('button', { name: 'Kembali ke daftar' }).click();
  for (const [item, extension] of [
    ['PDF', 'pdf'],
    ['Excel (.xlsx)', 'xlsx'],
  ] as const) {
    const saving = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Simpan sebagai…' }).click();
    await page.getByRole('menuitem', { name: item }).click();
    const name = `agenda-surat-keluar-2026-11-01-sd-2026-11-30.${extension}`;
    expect((await saving).suggestedFilename()).toBe(name);
  }
  await page.getByRole('button', { name: 'Cetak agenda' }).click();
  await expect(page.locator('#print-frame')).toHaveAttribute('title', /^agenda-surat-keluar-/);
});

test('a number left blank is entered when the office gives it, and one by hand is nobody else’s', async ({
  readySchool: page,
  rujuk,
}) => {
  const { path } = await prepareReferral(rujuk);
  await open(page, path);
  await expect(page.getByText('421.3/001/BK/XI/2026')).toBeVisible();
  // The choice stands within its narrow column, beside the page.
  const fits = await page
    .getByRole('radiogroup', { name: 'Penomoran' })
    .evaluate(
      (control) =>
        control.getBoundingClientRect().right <= (control.parentElement?.getBoundingClientRect().right ?? 0),
    );
  expect(fits).toBe(true);
  await page.getByText('Dikosongkan', { exact: true }).click();
  await expect(page.getByText('421.3/001/BK/XI/2026')).toHaveCount(0);
  await page.getByRole('button', { name: 'Terbitkan', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Terbitkan' }).click();
  await expect(page.getByRole('heading', { name: 'Belum bernomor' })).toBeVisible();
  await axeCheck(page);

  await open(page, '/surat');
  await page.getByText('Belum bernomor', { exact: true }).first().click();
  await page.getByRole('button', { name: 'Belum bernomor' }).click();
  await page.getByLabel('Nomor surat').fill('400/015/2026');
  await page.getByRole('button', { name: 'Isi nomor' }).click();
  await expect(page.getByRole('heading', { name: '400/015/2026' })).toBeVisible();
  await expect(words(page)).toContainText('400/015/2026');
  await axeCheck(page);

  // By hand, of another letter of the case: taken, then free.
  await open(page, path.replace(/\/rujukan.*/, '/surat/guardian_invitation'));
  await page.getByText('Ditulis', { exact: true }).click();
  const issue = async (number: string) => {
    await page.getByLabel('Nomor surat').fill(number);
    await page.getByRole('button', { name: 'Terbitkan' }).click();
    const dialog = page.getByRole('dialog', { name: `Terbitkan surat nomor ${number}?` });
    await dialog.getByRole('button', { name: 'Terbitkan' }).click();
  };
  await issue('400/015/2026');
  await expect(page.getByText('Nomor 400/015/2026 sudah dipakai surat lain.')).toBeVisible();
  await axeCheck(page);
  await issue('400/016/2026');
  await expect(page.getByRole('heading', { name: '400/016/2026' })).toBeVisible();
});

test('says what is missing instead of issuing, and the lock takes the page away', async ({
  readySchool: page,
  rujuk,
}) => {
  const { path, referralId } = await prepareReferral(rujuk);
  const form = { purpose: '', requestedService: '', reportDueOn: '2026-12-24', responsibleId: null };
  value(await rujuk.referrals.saveRequest({ referralId, form }));
  await open(page, path);
  await page.getByRole('tab', { name: 'Surat pengantar' }).click();
  await expect(page.getByText('Surat belum dapat diterbitkan')).toBeVisible();
  await page.getByRole('button', { name: 'Terbitkan', exact: true }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  expect(value(await rujuk.letters.list({})).total).toBe(0);

  await page.getByRole('textbox', { name: 'Pendamping siswa' }).fill('wali kelas');
  await page.keyboard.press('Control+l');
  await expect(page.getByRole('heading', { name: 'Rujuk terkunci' })).toBeVisible();
  await expect(page.getByTestId('page-text')).toHaveCount(0);
  expect(await page.locator('canvas').count()).toBe(0);
});

test('the receiver is told that the consent was withdrawn, by a letter of its own', async ({
  readySchool: page,
  rujuk,
}) => {
  const { path, referralId } = await prepareReferral(rujuk);
  const { choices } = value(await rujuk.letters.draft({ referralId }));
  value(await rujuk.letters.issue({ referralId, choices }));
  const withdrawn = {
    party: 'student' as const,
    event: 'withdrawn' as const,
    on: '2026-11-24',
    how: null,
    personName: null,
    relation: null,
    witness: null,
    note: 'Tidak nyaman lagi.',
  };
  value(await rujuk.referrals.saveConsent({ referralId, id: null, form: withdrawn }));
  await open(page, path);
  await page.getByRole('link', { name: 'Buat surat pemberitahuan pencabutan kepada penerima' }).click();

  const number = '421.3/002/BK/XI/2026';
  await expect(page.getByRole('heading', { name: 'Pemberitahuan pencabutan' })).toBeVisible();
  await expect(page.getByText(number)).toBeVisible();
  await expect(words(page)).toContainText('telah dicabut pada 24 November 2026');
  await expect(words(page)).not.toContainText('Tidak nyaman');
  await page.getByLabel('Yang dimohonkan, satu baris untuk satu').fill('mengembalikan berkas kepada sekolah');
  await expect(words(page)).toContainText('mengembalikan berkas kepada sekolah');
  await axeCheck(page);
  // Left half-way, it goes on where it was.
  await page.reload();
  await expect(words(page)).toContainText('mengembalikan berkas kepada sekolah');
  await page.getByRole('button', { name: 'Terbitkan' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Terbitkan' }).click();
  await expect(page).toHaveURL(/\/surat\?surat=\d+/);
  await expect(page.getByRole('heading', { name: number })).toBeVisible();
  await expect(words(page)).toContainText(number);
});

test('every paper of a case is found in one place, and a sheet is printed without taking a number', async ({
  readySchool: page,
  rujuk,
}) => {
  const { path } = await prepareReferral(rujuk);
  await open(page, path.replace(/\/rujukan.*/, ''));
  await page.getByRole('button', { name: 'Tindakan lain' }).click();
  await page.getByRole('menuitem', { name: 'Surat & formulir' }).click();
  const referral = page.getByRole('region', { name: 'Rujukan ke-1' });
  // What cannot be made yet says why instead of being a link.
  await expect(referral.getByText('Berita acara alih tangan kasus')).toBeVisible();
  await expect(referral.getByText(/Terbitkan surat pengantar lebih dahulu/).first()).toBeVisible();
  await axeCheck(page);
  await referral.getByRole('link', { name: 'Persetujuan siswa' }).click();
  await expect(words(page)).toContainText('LEMBAR PERSETUJUAN SISWA');
  await expect(words(page)).toContainText(studentName);
  await page.getByLabel('Masalah, tanpa diagnosis').fill('Saya sulit tidur.');
  await expect(words(page)).toContainText('Saya sulit tidur.');
  await axeCheck(page);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Simpan PDF' }).click();
  expect((await download).suggestedFilename()).toBe('lembar-persetujuan-siswa.pdf');
  const word = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Simpan Word' }).click();
  const saved = await word;
  expect(saved.suggestedFilename()).toBe('lembar-persetujuan-siswa.docx');
  const parts = unzipSync(await readFile(await saved.path()));
  expect(strFromU8(parts['word/document.xml'] ?? new Uint8Array())).toContain(studentName);
  expect(value(await rujuk.letters.list({})).total).toBe(0);
});
