import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { sampleFiles } from '@core/files/testing';
import { startSchool, startTestApp, testPassphrase, type TestApp } from '@core/testing';
import { addDays } from '@shared/domain/calendar';
import type { RujukClient } from '@shared/contract/contract';
import { afterAll, beforeAll, it } from 'vitest';
import { findBrowser } from '../browser.mjs';
import { startLoopback, type LoopbackProcess } from '../loopback-process';
import { median, record } from './figures';

/** The longest referral there is: three years of weekly controls by receiver and school, and 200 scans. */
const begins = '2023-11-20';
const weeks = 156;
const scans = 200;
const now = '2026-11-24T09:00:00+07:00';

let folder: string;
let shell: LoopbackProcess;
let page: Page;
let place: { caseId: number; referralId: number };

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'rujuk-bench-long-'));
  const first = await startSchool({ folder, now: new Date(`${begins}T02:00:00Z`), schoolYear: '2023/2024' });
  place = await beginReferral(first);
  await first.app.close();
  const later = await startTestApp({ folder, now: new Date(now) });
  await fill(later);
  await later.app.close();

  shell = startLoopback({ RUJUK_DATA_DIR: folder, RUJUK_NOW: now });
  const args = ['--no-sandbox', '--disable-gpu', '--disable-background-networking'];
  const browser = await chromium.launch({ executablePath: findBrowser() ?? undefined, args });
  page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  await page.goto(await shell.address);
  await page.evaluate(async (passphrase) => {
    const call = async (name: string, input: unknown) => {
      const headers = { 'Content-Type': 'application/json' };
      const body = JSON.stringify(input);
      return (await fetch(`/rpc/${name}`, { method: 'POST', headers, body })).json();
    };
    const { value } = await call('session.state', {});
    await call('session.unlock', { accountKey: value.accounts[0].key, passphrase });
  }, testPassphrase);
}, 300_000);
afterAll(async () => {
  await page?.context().browser()?.close();
  shell?.child.kill();
  await shell?.ended;
  rmSync(folder, { recursive: true, force: true });
});

it('measures how long the core takes to answer with a long referral, over the loopback shell', async () => {
  await page.goto(`${new URL(page.url()).origin}/kasus/${place.caseId}`);
  const ask = (name: string, input: object, times: number) =>
    page.evaluate(
      async ({ name, input, times }) => {
        const measured: number[] = [];
        for (let run = 0; run < times; run++) {
          const began = performance.now();
          const headers = { 'Content-Type': 'application/json' };
          const body = JSON.stringify(input);
          await (await fetch(`/rpc/${name}`, { method: 'POST', headers, body })).json();
          measured.push(performance.now() - began);
        }
        return measured;
      },
      { name, input, times },
    );
  const times = await ask('referrals.get', { referralId: place.referralId }, 12);
  const floor = await ask('session.state', {}, 12);
  record({
    name: `opening a referral of ${weeks * 2} controls and ${scans} files, call and reply`,
    value: median(times),
    unit: 'ms',
    floor: { value: median(floor), what: 'a call that reads nothing' },
    aim: { at: 150, of: 'value' },
    note: `slowest of ${times.length}: ${Math.max(...times).toFixed(0)} ms`,
  });
});

it('measures the time from the click on the case’s page to the referral on the screen', async () => {
  await page.goto(`${new URL(page.url()).origin}/kasus/${place.caseId}`);
  const times: number[] = [];
  for (let run = 0; run < 8; run++) {
    const address = `/rujukan/${place.referralId}`;
    await page.locator(`a[href*="${address}"]`).first().waitFor();
    times.push(await page.evaluate(clickAndWait, { address, awaited: 'nav[aria-label="Langkah rujukan"]' }));
    await page.goBack();
  }
  record({
    name: 'the same, from the click to the page',
    value: median(times.slice(1)),
    unit: 'ms',
    aim: { at: 150, of: 'value' },
    note: 'after the first, which loads the page’s code',
  });
});

/** In the page: the milliseconds from a click on a link until the awaited element is drawn. */
function clickAndWait({ address, awaited }: { address: string; awaited: string }): Promise<number> {
  return new Promise((resolve) => {
    const began = performance.now();
    document.querySelector<HTMLElement>(`a[href*="${address}"]`)?.click();
    const look = () => {
      if (document.querySelector(awaited)) {
        // Once more round: what is there now is on the screen then.
        requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - began)));
      } else requestAnimationFrame(look);
    };
    look();
  });
}

/** A case whose referral has just had its first session. */
async function beginReferral(test: TestApp): Promise<{ caseId: number; referralId: number }> {
  const { client, ok } = test;
  const { studentId } = await ok(client.students.save({ studentId: null, student }));
  const { id: caseId } = await ok(client.cases.report({ studentId, ...report }));
  const { id: referralId, counselors } = await ok(client.referrals.create({ caseId, kind: 'psychologist' }));
  for (const party of ['student', 'guardian', 'principal'] as const) {
    const form = { ...consent, party };
    await ok(client.referrals.saveConsent({ referralId, id: null, form }));
  }
  const receiverId = (await ok(client.receivers.save({ id: null, receiver }))).id;
  await ok(client.referrals.setReceiver({ referralId, receiverId }));
  const contact = { on: begins, channel: 'telephone', result: 'agreed', note: '' } as const;
  await ok(client.referrals.saveContact({ referralId, id: null, form: contact }));
  const arrangements = { fundingSource: 'Dana BOS', administrationNote: '', arrangedOn: begins };
  await ok(client.referrals.saveArrangements({ referralId, form: arrangements }));
  const request = {
    purpose: 'Pemeriksaan dan pendampingan.',
    requestedService: 'pemeriksaan',
    reportDueOn: addDays(begins, 60),
    responsibleId: counselors[0]?.id ?? null,
  };
  await ok(client.referrals.saveRequest({ referralId, form: request }));
  const { choices } = await ok(client.letters.draft({ referralId }));
  await ok(client.letters.issue({ referralId, choices }));
  await ok(client.referrals.saveSession({ referralId, id: null, form: session }));
  return { caseId, referralId };
}

/** Three years later: every control, and the scans with its session. */
async function fill(test: TestApp): Promise<void> {
  const { client, ok } = test;
  const { accounts } = await ok(client.session.state({}));
  await ok(client.session.unlock({ accountKey: accounts[0]?.key ?? '', passphrase: testPassphrase }));
  const { referralId } = place;
  for (let week = 0; week < weeks; week++) {
    for (const by of ['receiver', 'school'] as const) {
      const form = { ...control, by, on: addDays(begins, week * 7 + 2), events: `Minggu ${week + 1}.` };
      await ok(client.referrals.saveControl({ referralId, id: null, form }));
    }
  }
  const { sessions } = await ok(client.referrals.get({ referralId }));
  const spot = { of: 'session', recordId: sessions[0]?.id ?? 0, item: null } as const;
  for (let number = 0; number < scans; number++) {
    const bytes = Buffer.concat([Buffer.from(sampleFiles.pdf, 'base64'), Buffer.from(`%${number}`)]);
    const form = { ...spot, fileName: `pindaian ${number + 1}.pdf`, base64: bytes.toString('base64') };
    await ok(client.referrals.addAttachment({ referralId, form }));
  }
}

const student: Parameters<RujukClient['students']['save']>[0]['student'] = {
  name: 'Ayu Prameswari',
  sex: 'P',
  nis: '8123',
  nisn: null,
  birthPlace: 'Sumedang',
  birthDate: '2010-05-04',
  religion: null,
  address: 'Jl. Melati 3',
  village: null,
  district: null,
  postalCode: null,
  phone: null,
  specialNeeds: null,
  className: 'VIII A',
  guardians: [
    {
      relation: 'mother',
      name: 'Sulastri',
      occupation: null,
      phone: '0800 4100 330',
      address: null,
      deceased: false,
      isPrimary: true,
    },
  ],
};
const report = {
  reporter: { kind: 'homeroom_teacher' as const, name: 'Dewi Anggraini, S.Pd.' },
  reportedOn: addDays(begins, -10),
  triage: { problems: ['family_problem'], severity: 'moderate' as const, reason: '' },
  field: 'personal' as const,
  chronology: 'Menangis di kelas dan menolak kerja kelompok.',
  whyNotEnough: 'Konseling di sekolah belum mengurangi keluhan.',
  efforts: [{ on: addDays(begins, -8), service: 'Konseling individu', result: 'Belum cukup.' }],
};
const consent = {
  event: 'given' as const,
  on: begins,
  how: 'signed' as const,
  personName: null,
  relation: null,
  witness: null,
  note: '',
};
const receiver = {
  kind: 'psychologist' as const,
  institution: 'Biro Psikologi Cakrawala',
  person: 'Retno Palupi, M.Psi., Psikolog',
  address: 'Jl. Pahlawan 45',
  city: 'Sumedang',
  phone: null,
  hours: null,
  cost: null,
  agreement: null,
  note: null,
  active: true,
};
const session = {
  on: begins,
  time: null,
  place: 'receiver' as const,
  escorts: [],
  escort: '',
  techniques: [],
  note: '',
  secret: false,
};
const control = {
  kind: 'kept' as const,
  attended: true,
  mood: 3,
  learning: 3,
  relations: 4,
  absencesSick: 0,
  absencesExcused: 0,
  absencesUnexcused: 0,
  action: '',
  secret: false,
};
