import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCaseDatabase, type CaseDatabase } from '../../database/data-source';
import { readPdf } from '../../pdf/testing';
import { choices as handoverChoices, fillLetterSchool, ok, openDesk, type LetterDesk } from '../testing';

let folder: string;
let database: CaseDatabase;
let desk: LetterDesk;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rujuk-taken-'));
  database = await openCaseDatabase({ path: join(folder, 'cases.db'), key: randomBytes(32) });
  await database.write((manager) => fillLetterSchool(manager, 1));
  desk = openDesk(database);
  await ok(desk.client.issue({ referralId: 1, choices: handoverChoices }));
});
afterAll(async () => {
  await database.close();
  await rm(folder, { recursive: true, force: true });
});

/** What is known of the pupil, by the piece that it belongs to. */
const known = {
  nis: '4001',
  nisn: '0000000001',
  class: 'VIII B',
  birth: '9 Maret 2012',
  address: 'Dusun Krajan',
  guardian: 'Siti Aminah',
  guardianPhone: '0812 0000 1111',
  problem: 'Sering menyendiri',
  efforts: 'Kunjungan rumah',
};

const templates = [
  'satkung',
  'handover_minutes',
  'student_consent',
  'guardian_consent',
  'guardian_invitation',
  'report_request',
  'report_reminder',
  'receiver_feedback',
  'control_card',
  'final_report',
] as const;

describe.each(templates)('the paper %s', (template) => {
  const about = { template, caseId: 1, referralId: 1 };

  async function printed(changes: object): Promise<string> {
    const { choices } = await ok(desk.client.paperDraft({ about }));
    const { file } = await ok(desk.client.paperPreview({ about, choices: { ...choices, ...changes } }));
    const handed = desk.files.take(file.fileId, 'test');
    if (!handed) throw new Error('the file was not handed out');
    return (await readPdf(handed.bytes)).pages.map((page) => page.text).join(' ');
  }

  it('tells nothing of what was taken out, and names the pupil by initials where that was chosen', async () => {
    const text = await printed({ disclosed: [], nameAs: 'initials' });
    for (const [piece, value] of Object.entries(known)) expect(text, piece).not.toContain(value);
    expect(text).not.toContain('Rizky');
    expect(text).toContain('R.M.');
  });

  it('carries each piece that its dialog shows, where it is put in', async () => {
    const { carried } = await ok(desk.client.paperDraft({ about }));
    const shown = carried?.pieces.map(({ piece }) => piece) ?? [];
    const text = await printed({ disclosed: shown });
    const identity = shown.filter((piece) => piece in known && !['problem', 'efforts'].includes(piece));
    for (const piece of identity) expect(text, piece).toContain(known[piece as keyof typeof known]);
  });
});
