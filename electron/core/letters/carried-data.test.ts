import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { HandoverChoices } from '@shared/contract/letters';
import type { ConsentData } from '@shared/domain/consent-scope';
import type { ReceiverKind } from '@shared/procedure/receivers';
import { openCaseDatabase, type CaseDatabase } from '../database/data-source';
import { Case, CaseEffort, Disclosure, Receiver, Referral, ReferralConsent } from '../database/entities';
import { readPdf } from '../pdf/testing';
import { choices, errorOf, fillLetterSchool, ok, openDesk, today, type LetterDesk } from './testing';

let folder: string;
let database: CaseDatabase;
let desk: LetterDesk;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rujuk-carried-'));
  database = await openCaseDatabase({ path: join(folder, 'cases.db'), key: randomBytes(32) });
  await database.write((manager) => fillLetterSchool(manager, 1));
  desk = openDesk(database);
});
afterEach(async () => {
  await database.close();
  await rm(folder, { recursive: true, force: true });
});

const to = (kind: ReceiverKind) =>
  database.write(async (manager) => {
    await manager.update(Receiver, { id: 1 }, { kind });
    await manager.update(Referral, { id: 1 }, { kind });
  });
const covering = (party: 'student' | 'guardian', covers: ConsentData[]) =>
  database.write((manager) => manager.update(ReferralConsent, { referralId: 1, party }, { covers }));
const draft = () => ok(desk.client.draft({ referralId: 1 }));
const issue = (changes: Partial<HandoverChoices>) =>
  desk.client.issue({ referralId: 1, choices: { ...choices, ...changes } });
const log = () => database.read((manager) => manager.find(Disclosure));

async function pageOf({ file }: { file: { fileId: string } }) {
  const handed = desk.files.take(file.fileId, 'test');
  if (!handed) throw new Error('the file was not handed out');
  const { pages, title } = await readPdf(handed.bytes);
  return { text: pages.map((page) => page.text).join(' '), title };
}

describe('what a letter carries', () => {
  it('is proposed by the kind of receiver: initials and little for the police', async () => {
    const { choices: examined, carried } = await draft();
    expect(examined.nameAs).toBe('full');
    expect(examined.disclosed).toEqual(expect.arrayContaining(['birth', 'address', 'efforts']));
    const efforts = carried.pieces.find(({ piece }) => piece === 'efforts');
    expect(efforts?.value).toBe('3 kali sejak 6 Oktober 2026, dengan hasilnya');
    await to('police');
    const police = await draft();
    expect(police.choices).toMatchObject({
      disclosed: ['name', 'class', 'problem', 'escort'],
      nameAs: 'initials',
    });
    expect(police.carried.name).toEqual({ full: 'Rizky Maulana', initials: 'R.M.' });
  });

  it('leaves every piece that was taken out off the page, and says so where the paper must say something', async () => {
    const all = { escort: 'Bu Ratih', reasons: 'Menyendiri.', attachments: [] };
    await ok(desk.client.saveDraft({ referralId: 1, choices: { ...choices, ...all, disclosed: ['name'] } }));
    const { text } = await pageOf(await ok(desk.client.preview({ referralId: 1 })));
    for (const taken of ['VIII B', 'Menyendiri', 'Bu Ratih', 'Siti Aminah', 'Kunjungan rumah', '000000000']) {
      expect(text).not.toContain(taken);
    }
    expect(text).toContain('disampaikan langsung oleh guru BK');
    expect(text).toContain('layanan sebanyak 3 (tiga) kali');
    expect(text).toContain('disetujui oleh peserta didik');
  });

  it('asks for the problem in words only where it goes along', async () => {
    const bare = { reasons: '', attachments: [] };
    expect((await errorOf(issue({ ...bare }))).fields?.[0]?.path).toBe('choices.reasons');
    await ok(issue({ ...bare, disclosed: ['name', 'class'] }));
  });
});

describe('the consents', () => {
  it('set the bounds: what one of them does not cover is shown as such, not proposed, and refused', async () => {
    await covering('student', ['name', 'class', 'problem']);
    const { carried, choices: proposed } = await draft();
    const outside = Object.fromEntries(carried.pieces.map((one) => [one.piece, one.outside]));
    expect(outside).toMatchObject({ class: [], address: ['student'], efforts: ['student'], escort: [] });
    expect(proposed.disclosed).toEqual(['name', 'class', 'problem', 'escort']);
    expect(carried.attachmentsOutside).toEqual(['student']);

    const within = { disclosed: ['name', 'class', 'problem'] as const, attachments: [] as string[] };
    const beyond = await errorOf(issue({ ...within, disclosed: ['name', 'class', 'address'] }));
    expect(beyond.fields).toEqual([{ path: 'choices.disclosed', reason: 'outsideConsent' }]);
    const files = await errorOf(issue({ ...within, disclosed: ['name'], attachments: ['Rekap kehadiran'] }));
    expect(files.fields?.[0]).toMatchObject({
      path: 'choices.attachments',
      reason: 'attachmentsOutsideConsent',
    });
    await ok(issue({ ...within, disclosed: [...within.disclosed] }));
    expect((await log())[0]?.emergency).toBeNull();
  });

  it('without the name leave initials alone', async () => {
    await covering('guardian', ['class', 'problem']);
    const { choices: proposed } = await draft();
    expect(proposed).toMatchObject({ nameAs: 'initials' });
    const plain = { attachments: [], disclosed: ['name' as const, 'problem' as const] };
    expect((await errorOf(issue({ ...plain, nameAs: 'full' }))).fields?.[0]?.path).toBe('choices.nameAs');
    const letter = await ok(issue({ ...plain, nameAs: 'initials' }));
    expect(letter).toMatchObject({ nameAs: 'initials', disclosed: ['name', 'problem'] });
  });

  it('are passed over in an emergency, which the log tells with its reason', async () => {
    await covering('student', ['name']);
    const emergency = { on: today, reason: 'Bahaya bagi nyawa.', approvedBy: 'Dra. Endang' };
    await database.write((manager) =>
      manager.update(
        Referral,
        { id: 1 },
        { emergencyOn: today, emergencyReason: emergency.reason, emergencyApprovedBy: emergency.approvedBy },
      ),
    );
    expect((await draft()).carried.emergency).toEqual(emergency);
    await ok(issue({ disclosed: ['name', 'class', 'address', 'problem'], attachments: [] }));
    expect((await log())[0]).toMatchObject({ emergency, pieces: ['name', 'class', 'address', 'problem'] });
  });

  it('that stood on the day of the letter are kept with it, the later withdrawal or not', async () => {
    const { id } = await ok(issue({}));
    await database.write((manager) => manager.delete(ReferralConsent, { referralId: 1 }));
    const [entry] = await log();
    expect(entry).toMatchObject({ letterId: id, caseId: 1, attachments: choices.attachments });
    expect(entry?.approvals).toEqual([
      { party: 'student', event: 'given', on: '2026-11-18', how: 'spoken', personName: null },
      { party: 'guardian', event: 'given', on: '2026-11-17', how: 'signed', personName: 'Siti Aminah' },
      { party: 'principal', event: 'given', on: '2026-11-16', how: 'signed', personName: null },
    ]);
  });

  it('bound the letters that follow as well', async () => {
    await ok(issue({}));
    await covering('student', ['name']);
    const about = { template: 'report_request' as const, caseId: 1, referralId: 1 };
    const { choices: proposed, carried } = await ok(desk.client.paperDraft({ about }));
    expect(proposed.disclosed).toEqual(['name']);
    expect(carried?.pieces.find(({ piece }) => piece === 'class')?.outside).toEqual(['student']);
    const beyond = { ...proposed, disclosed: ['name' as const, 'class' as const] };
    expect((await errorOf(desk.client.issuePaper({ about, choices: beyond }))).fields?.[0]?.reason).toBe(
      'outsideConsent',
    );
    const sent = await ok(desk.client.issuePaper({ about, choices: proposed }));
    expect(sent.approvedBy).toEqual(['student', 'guardian', 'principal']);
  });
});

describe('a letter with initials', () => {
  it('has them everywhere, and tells where the pupil is still called by name', async () => {
    await database.write(async (manager) => {
      await manager.update(Referral, { id: 1 }, { purpose: 'Agar RIZKY  maulana tenang.' });
      await manager.update(Case, { id: 1 }, { whyNotEnough: 'Keadaan Rizky-Maulana berat.' });
      await manager.update(CaseEffort, { caseId: 1 }, { result: 'Rizky mulai bercerita.' });
    });
    const typed = { reasons: 'Rizky Maulana menyendiri.', attachments: ['Rapor Rizky Maulana'] };
    await ok(desk.client.saveDraft({ referralId: 1, choices: { ...choices, ...typed, nameAs: 'initials' } }));
    const drawn = await ok(desk.client.preview({ referralId: 1 }));
    expect(drawn.namesLeft).toEqual(['Rizky']);
    const { text } = await pageOf(drawn);
    expect(text).not.toMatch(/maulana/i);
    expect(text).toContain('R.M. menyendiri');
    const letter = await ok(issue({ ...typed, nameAs: 'initials' }));
    const kept = await pageOf(await ok(desk.client.pdf({ letterId: letter.id })));
    expect(kept.text).not.toMatch(/maulana/i);
    expect(kept.title).not.toMatch(/rizky/i);
  });

  it('is a letter of any kind', async () => {
    const about = { template: 'guardian_invitation' as const, caseId: 1 };
    const { choices: proposed } = await ok(desk.client.paperDraft({ about }));
    expect(proposed.nameAs).toBe('full');
    const named = { ...proposed, nameAs: 'initials' as const };
    const { text } = await pageOf(await ok(desk.client.paperPreview({ about, choices: named })));
    expect(text).toContain('Yth. Orang tua/wali dari R.M.');
    expect(text).not.toContain('Rizky');
  });
});
