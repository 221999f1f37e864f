import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AttachmentSpot, AttachmentType } from '@shared/domain/attachment';
import { openCaseDatabase, type CaseDatabase } from '../database/data-source';
import {
  Attachment,
  AttachmentContent,
  FamilyMeeting,
  ReferralConsent,
  ReferralItem,
  ReferralSession,
} from '../database/entities';
import { completeContent, layDownContent, releaseContent } from '../database/kept-content';
import { sampleFiles } from '../files/testing';
import { readPdf } from '../pdf/testing';
import { choices, errorOf, fillLetterSchool, ok, openDesk, today, type LetterDesk } from './testing';

let folder: string;
let database: CaseDatabase;
let desk: LetterDesk;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rujuk-enclosures-'));
  database = await openCaseDatabase({ path: join(folder, 'cases.db'), key: randomBytes(32) });
  await database.write((manager) => fillLetterSchool(manager, 2));
  desk = openDesk(database);
});
afterEach(async () => {
  await database.close();
  await rm(folder, { recursive: true, force: true });
});

const recorded = { recordedBy: 1, recordedAt: `${today}T03:00:00.000Z` };
let written = 0;

/** Keeps a file with a record of referral 1. */
async function keep(spot: Partial<AttachmentSpot>, type: AttachmentType = 'png', bytes?: Buffer) {
  const content = bytes ?? Buffer.from(sampleFiles[type], 'base64');
  const sha256 = String(written++).padStart(64, '0');
  const { id } = await database.write(async (manager) => {
    await completeContent(manager, sha256, content);
    return manager.save(
      manager.create(Attachment, {
        of: 'consent',
        recordId: null,
        item: null,
        ...spot,
        ...recorded,
        referralId: 1,
        outreachId: null,
        fileName: 'Rizky Maulana.png',
        type,
        size: content.length,
        sha256,
      }),
    );
  });
  return { id, sha256 };
}
const consentOf = async (party: 'student' | 'guardian') =>
  (await database.read((manager) => manager.findOneByOrFail(ReferralConsent, { referralId: 1, party }))).id;
const issue = (files: { id: number; title: string }[], attachments: string[] = []) =>
  desk.client.issue({ referralId: 1, choices: { ...choices, attachments, files } });

async function pagesOf(letterId: number) {
  const { file, pageCount, unprintable } = await ok(desk.client.pdf({ letterId }));
  const handed = desk.files.take(file.fileId, 'test');
  if (!handed) throw new Error('the file was not handed out');
  const { pages } = await readPdf(handed.bytes);
  return { texts: pages.map(({ text }) => text), pageCount, unprintable, name: handed.name };
}

describe('files of a referral', () => {
  it('are offered under a title that names nobody, those of anything marked rahasia are not', async () => {
    const meeting = { ...recorded, referralId: 1, on: today, secret: false };
    const session = {
      ...meeting,
      time: null,
      place: 'school' as const,
      escorts: [],
      escort: '',
      techniques: [],
      note: '',
    };
    const family = {
      ...meeting,
      kind: 'home_visit' as const,
      attended: true,
      people: '',
      topic: '',
      result: '',
    };
    await database.write(async (manager) => {
      await manager.insert(ReferralSession, [
        { ...session, id: 1 },
        { ...session, id: 2, secret: true },
      ]);
      await manager.insert(FamilyMeeting, [
        { ...family, id: 1 },
        { ...family, id: 2, secret: true },
      ]);
      const item = { ...meeting, state: 'done' as const, note: '' };
      await manager.insert(ReferralItem, { ...item, item: 'identification', secret: true });
    });
    await keep({ recordId: await consentOf('student') });
    await keep({ of: 'session', recordId: 1 }, 'jpeg');
    await keep({ of: 'family_meeting', recordId: 1 });
    const secret = [
      await keep({ of: 'session', recordId: 2 }),
      await keep({ of: 'family_meeting', recordId: 2 }),
      await keep({ of: 'item', item: 'identification' }),
    ];
    const { carried } = await ok(desk.client.draft({ referralId: 1 }));
    expect(carried.files.map(({ title }) => title)).toEqual([
      'Lembar persetujuan siswa',
      'Berkas pertemuan 24 November 2026',
      'Berkas kunjungan rumah 24 November 2026',
    ]);
    for (const { id } of secret) {
      const refusal = await errorOf(issue([{ id, title: 'Berkas' }]));
      expect(refusal.fields).toEqual([{ path: 'choices.files', reason: 'fileNotThere' }]);
    }
  });

  it('of another referral are not there', async () => {
    const { id } = await keep({ recordId: await consentOf('student') });
    const files = [{ id, title: 'Berkas' }];
    const refusal = await errorOf(
      desk.client.issue({ referralId: 2, choices: { ...choices, attachments: [], files } }),
    );
    expect(refusal.fields?.[0]).toMatchObject({ path: 'choices.files', reason: 'fileNotThere' });
  });
});

describe('a letter with files behind it', () => {
  it('counts and lists them, prints them behind, logs them, and prints the same after they were taken away', async () => {
    const scan = await keep({ recordId: await consentOf('student') }, 'pdf');
    const photo = await keep({ recordId: await consentOf('guardian') }, 'jpeg');
    const files = [
      { id: scan.id, title: 'Persetujuan siswa' },
      { id: photo.id, title: 'Persetujuan wali' },
    ];
    await ok(
      desk.client.saveDraft({ referralId: 1, choices: { ...choices, attachments: ['Rapor'], files } }),
    );
    expect(await ok(desk.client.preview({ referralId: 1 }))).toMatchObject({ pageCount: 3, unprintable: [] });
    const { id } = await ok(issue(files, ['Rapor']));
    const printed = await pagesOf(id);
    expect(printed).toMatchObject({ pageCount: 3, unprintable: [] });
    expect(printed.texts[0]).toContain('3 (tiga) berkas');
    expect(printed.texts[0]).toContain('rapor, persetujuan siswa, dan persetujuan wali');
    const { rows } = await ok(desk.client.disclosures({}));
    expect(rows[0]).toMatchObject({ attachments: ['Rapor', 'Persetujuan siswa', 'Persetujuan wali'] });
    expect(rows[0]?.pieces).toContain('attachments');

    // Taken away from the referral, and another file laid down since: the letter's contents stay.
    await database.write(async (manager) => {
      await manager.delete(Attachment, { referralId: 1 });
      for (const { sha256 } of [scan, photo]) await releaseContent(manager, sha256);
    });
    await layDownContent(database, 'f'.repeat(64), Buffer.from('lain'));
    expect(
      await database.read((manager) => manager.countBy(AttachmentContent, { sha256: photo.sha256 })),
    ).toBe(1);
    expect(await pagesOf(id)).toEqual(printed);
  });

  it('is not issued with one that cannot be printed, and takes no number; the preview says which', async () => {
    const { id } = await keep(
      { recordId: await consentOf('student') },
      'jpeg',
      Buffer.from(sampleFiles.tornJpeg, 'base64'),
    );
    const files = [{ id, title: 'Foto' }];
    const refusal = await errorOf(issue(files));
    expect(refusal.fields).toEqual([
      { path: 'choices.files', reason: 'fileDamaged', params: { title: 'Foto' } },
    ]);
    expect((await ok(desk.client.list({}))).total).toBe(0);
    await ok(desk.client.saveDraft({ referralId: 1, choices: { ...choices, files } }));
    const drawn = await ok(desk.client.preview({ referralId: 1 }));
    expect(drawn.unprintable).toEqual([{ title: 'Foto', reason: 'damaged' }]);
  });

  it('needs the consent to files, and forgets a chosen one that was taken away before it was issued', async () => {
    const { id } = await keep({ recordId: await consentOf('student') });
    const files = [{ id, title: 'Berkas' }];
    await ok(desk.client.saveDraft({ referralId: 1, choices: { ...choices, files } }));
    const only = {
      covers: [
        'name' as const,
        'class' as const,
        'nisn' as const,
        'problem' as const,
        'efforts' as const,
        'guardian' as const,
      ],
    };
    await database.write((manager) =>
      manager.update(ReferralConsent, { referralId: 1, party: 'student' }, only),
    );
    expect((await errorOf(issue(files))).fields?.[0]?.reason).toBe('attachmentsOutsideConsent');
    await database.write((manager) => manager.delete(Attachment, { id }));
    expect((await ok(desk.client.draft({ referralId: 1 }))).choices.files).toEqual([]);
  });

  it('holds no more than 60 MB together', async () => {
    const files = [];
    for (let index = 0; index < 4; index++) {
      const { id } = await keep({ recordId: await consentOf('student') });
      await database.write((manager) => manager.update(Attachment, { id }, { size: 16 * 1024 * 1024 }));
      files.push({ id, title: `Berkas ${index}` });
    }
    expect((await errorOf(issue(files))).fields?.[0]?.reason).toBe('filesTooLarge');
    await ok(issue(files.slice(0, 3)));
  });

  it('may be any letter to the receiver, and no paper within the school', async () => {
    await ok(issue([]));
    const { id } = await keep({ recordId: await consentOf('student') });
    const files = [{ id, title: 'Surat keterangan' }];
    const about = { template: 'report_request' as const, caseId: 1, referralId: 1 };
    const { choices: proposed, carried } = await ok(desk.client.paperDraft({ about }));
    expect(carried?.files).toMatchObject([{ id, title: 'Lembar persetujuan siswa' }]);
    const letter = await ok(desk.client.issuePaper({ about, choices: { ...proposed, files } }));
    const { texts } = await pagesOf(letter.id);
    expect(texts).toHaveLength(2);
    expect(texts[0]).toContain('1 (satu) berkas');
    expect(texts[0]).toContain('Surat keterangan');
    const invitation = { template: 'guardian_invitation' as const, caseId: 1 };
    const { choices: plain } = await ok(desk.client.paperDraft({ about: invitation }));
    const refusal = await errorOf(
      desk.client.issuePaper({ about: invitation, choices: { ...plain, files } }),
    );
    expect(refusal.fields?.[0]?.reason).toBe('fileNotThere');
  });
});
