import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import readWorkbook from 'read-excel-file/node';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openCaseDatabase, type CaseDatabase } from '../database/data-source';
import { ReferralConsent } from '../database/entities';
import { readPdf } from '../pdf/testing';
import {
  choices,
  errorOf,
  fillLetterSchool,
  ok,
  openDesk,
  otherCounselor,
  today,
  type LetterDesk,
} from './testing';

let folder: string;
let database: CaseDatabase;
let desk: LetterDesk;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rujuk-log-'));
  database = await openCaseDatabase({ path: join(folder, 'cases.db'), key: randomBytes(32) });
  await database.write((manager) => fillLetterSchool(manager, 3));
  desk = openDesk(database);
});
afterEach(async () => {
  await database.close();
  await rm(folder, { recursive: true, force: true });
});

const issue = (referralId: number, changes: Partial<typeof choices> = {}) =>
  ok(desk.client.issue({ referralId, choices: { ...choices, ...changes } }));
const handed = (fileId: string) => {
  const file = desk.files.take(fileId, 'test');
  if (!file) throw new Error('the file was not handed out');
  return file;
};

describe('the disclosure log', () => {
  it('tells of each letter what went, to whom, when, on whose approval, who sent it', async () => {
    await database.write((manager) =>
      manager.update(
        ReferralConsent,
        { referralId: 1, party: 'guardian' },
        { event: 'waived', how: null, personName: null, note: 'Wali terlibat perkara ini.' },
      ),
    );
    const { id, number } = await issue(1, { nameAs: 'initials' });
    const { rows, total, years } = await ok(desk.client.disclosures({}));
    expect({ total, years }).toEqual({ total: 1, years: [2026] });
    expect(rows[0]).toEqual({
      letterId: id,
      kind: 'handover',
      number,
      status: 'issued',
      on: today,
      recipient: 'Ratna Dewi, M.Psi., Psikolog, RSUD Bangil',
      case: { id: 1, code: 'K-2026-001' },
      pieces: [...choices.disclosed, 'attachments'],
      nameAs: 'initials',
      attachments: choices.attachments,
      approvals: [
        { party: 'student', event: 'given', on: '2026-11-18', how: 'spoken', personName: null },
        { party: 'guardian', event: 'waived', on: '2026-11-17', how: null, personName: null },
        { party: 'principal', event: 'given', on: '2026-11-16', how: 'signed', personName: null },
      ],
      emergency: null,
      sentBy: 'Bagus Prayitno, S.Pd.',
    });
    expect(JSON.stringify(rows)).not.toContain('Rizky');
  });

  it('marks what was cancelled, keeps it, and leaves out what names nobody', async () => {
    const { id } = await issue(1);
    await ok(desk.client.cancel({ letterId: id, reason: 'Salah alamat.' }));
    const about = { template: 'assignment' as const, caseId: 1 };
    const { choices: plain } = await ok(desk.client.paperDraft({ about }));
    await ok(desk.client.issuePaper({ about, choices: plain }));
    const { rows } = await ok(desk.client.disclosures({ caseId: 1 }));
    expect(rows.map(({ letterId, status }) => [letterId, status])).toEqual([[id, 'cancelled']]);
  });

  it('is filtered by case, student, piece, days and words', async () => {
    await issue(1);
    await issue(2, { disclosed: ['name', 'problem'], attachments: [] });
    const found = async (filter: Parameters<LetterDesk['client']['disclosures']>[0]) =>
      (await ok(desk.client.disclosures(filter))).rows.map((row) => row.case?.id);
    expect(await found({})).toEqual([2, 1]);
    expect(await found({ caseId: 2 })).toEqual([2]);
    expect(await found({ studentId: 1 })).toEqual([1]);
    expect(await found({ piece: 'nisn' })).toEqual([1]);
    // `nis` is not found in `nisn`.
    expect(await found({ piece: 'nis' })).toEqual([]);
    expect(await found({ piece: 'attachments' })).toEqual([1]);
    expect(await found({ search: 'bangil K-2026-002' })).toEqual([2]);
    expect(await found({ to: '2026-11-23' })).toEqual([]);
    expect(await found({ year: 2026, offset: 1, limit: 1 })).toEqual([1]);
  });

  it('is the whole room’s for the coordinator, of own cases for a counselor', async () => {
    await issue(1);
    const { client } = openDesk(database, otherCounselor);
    expect(await ok(client.disclosures({}))).toEqual({ total: 0, rows: [], years: [] });
    expect((await errorOf(client.disclosuresPdf({ caseId: 1 }))).reason).toBe('letters.disclosuresEmpty');
  });

  it('is printed and saved as a table, cases by their code', async () => {
    await issue(1, { nameAs: 'initials' });
    const pdf = await ok(desk.client.disclosuresPdf({ caseId: 1 }));
    const { pages } = await readPdf(handed(pdf.file.fileId).bytes);
    const text = pages.map((page) => page.text).join(' ');
    for (const part of [
      'CATATAN DATA YANG KELUAR',
      'kasus K-2026-001',
      'Nama (inisial)',
      'siswa (18 Nov 2026)',
    ]) {
      expect(text).toContain(part);
    }
    expect(text).not.toContain('Rizky');
    const sheet = await ok(desk.client.disclosuresSheet({ year: 2026 }));
    expect(sheet.name).toBe('catatan-data-yang-keluar-2026.xlsx');
    const [first] = await readWorkbook(Buffer.from(handed(sheet.fileId).bytes));
    expect(JSON.stringify(first)).toContain('Rekapitulasi kehadiran semester ganjil');
  });
});
