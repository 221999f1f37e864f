import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { BundlePiece } from '@shared/contract/bundles';
import type { CasePaperCode } from '@shared/domain/paper-fields';
import { Student } from '../../database/entities';
import { errorOf, ok, openDesk, otherCounselor, type LetterDesk } from '../testing';
import { readBundle, startBundleSchool, type BundleSchool } from './testing';

let school: BundleSchool;
let desk: LetterDesk;

beforeEach(async () => {
  school = await startBundleSchool();
  desk = school.desk;
});
afterEach(() => school.dispose());

const about = (template: CasePaperCode, id = 1) => ({ template, caseId: id, referralId: id, itemId: null });
const paper = (template: CasePaperCode, words: 'proposed' | 'none' = 'proposed', id = 1): BundlePiece => ({
  of: 'paper',
  about: about(template, id),
  words,
});

describe('all papers of one referral', () => {
  it('are listed with the handover letter, and with whether they have fields to leave empty', async () => {
    const { id, number } = await school.handOver(1);
    const [referral, ofCase] = await ok(desk.client.papersOf({ caseId: 1 }));
    expect(referral?.handover).toEqual([{ id, number, date: '2026-11-24' }]);
    expect(ofCase?.handover).toEqual([]);
    const writable = new Map(referral?.papers.map((one) => [one.template, one.writable]));
    expect([writable.get('guardian_consent'), writable.get('control_card')]).toEqual([true, false]);
  });

  it('come as one PDF in the order asked for: letters as kept, papers as typed or with empty fields', async () => {
    const letter = await school.handOver(1);
    await school.database.write((manager) => manager.update(Student, { id: 1 }, { name: 'Nama Baru' }));
    const { choices } = await ok(desk.client.paperDraft({ about: about('guardian_consent') }));
    const typed = { ...choices, texts: { ...choices.texts, funding: 'Komite Sekolah' } };
    const printed = await ok(
      desk.client.bundlePdf({
        caseId: 1,
        doubleSided: false,
        pieces: [
          { of: 'letter', letterId: letter.id },
          { of: 'paper', about: about('guardian_consent'), words: typed },
          paper('guardian_consent', 'none'),
          paper('receiver_feedback'),
        ],
      }),
    );
    const { pages, title, language, name } = await readBundle(printed, desk);
    expect(pages).toHaveLength(4);
    expect(printed).toMatchObject({ pageCount: 4, failed: [], missing: [] });
    const [first, second, third, fourth] = pages.map(({ text }) => text);
    expect(first).toContain(letter.number);
    expect(first).toContain('Rizky Maulana');
    expect(second).toContain('Komite Sekolah');
    expect(second).toContain('Nama Baru');
    expect(third).not.toContain('Komite Sekolah');
    expect(third).toContain('LEMBAR PERSETUJUAN ORANG TUA/WALI');
    expect(fourth).toContain('UMPAN BALIK');
    expect({ title, language, name }).toEqual({
      title: 'Surat dan formulir K-2026-001',
      language: 'id-ID',
      name: 'surat-dan-formulir-K-2026-001.pdf',
    });
  });

  it('begin each on a sheet of its own where both sides are printed', async () => {
    const pieces = [paper('student_consent'), paper('control_card')];
    const printed = await ok(desk.client.bundlePdf({ caseId: 1, doubleSided: true, pieces }));
    expect((await readBundle(printed, desk)).pages.map(({ text }) => text === '')).toEqual([
      false,
      true,
      false,
    ]);
  });

  it('name the one that cannot be made, and print the others', async () => {
    const pieces = [paper('student_consent'), paper('handover_minutes'), paper('control_card')];
    const printed = await ok(desk.client.bundlePdf({ caseId: 1, doubleSided: false, pieces }));
    expect(printed.failed).toEqual([{ index: 1, error: { code: 'refused', reason: 'letters.noHandover' } }]);
    expect(printed.pageCount).toBe(2);
  });

  it('hold nothing of another case, nor of a case that is not this person’s', async () => {
    const letter = await school.handOver(2);
    const ask = (pieces: BundlePiece[], at = desk) =>
      errorOf(at.client.bundlePdf({ caseId: 1, doubleSided: false, pieces }));
    expect((await ask([{ of: 'letter', letterId: letter.id }])).code).toBe('not_found');
    expect((await ask([paper('control_card', 'proposed', 2)])).code).toBe('not_found');
    expect((await ask([paper('control_card')], openDesk(school.database, otherCounselor))).code).toBe(
      'not_found',
    );
  });
});

describe('letters chosen from the register', () => {
  it('come as one PDF in the order sent, and one that may not be read is told while the others are printed', async () => {
    const [first, second] = [await school.handOver(1), await school.handOver(2)];
    const letterIds = [second.id, 999, first.id];
    const printed = await ok(desk.client.lettersPdf({ letterIds, doubleSided: false }));
    const { pages, name } = await readBundle(printed, desk);
    expect(name).toBe('surat-keluar.pdf');
    expect(printed.failed).toMatchObject([{ index: 1, error: { reason: 'letters.notReadable' } }]);
    expect(pages[0]?.text).toContain(second.number);
    expect(pages.at(-1)?.text).toContain(first.number);
  });

  it('are nothing of another counselor’s, and are refused where not one can be printed', async () => {
    const letter = await school.handOver(1);
    const foreign = openDesk(school.database, otherCounselor).client;
    const refusal = await errorOf(foreign.lettersPdf({ letterIds: [letter.id], doubleSided: false }));
    expect(refusal).toMatchObject({ code: 'refused', reason: 'letters.notReadable' });
  });
});
