import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CasePaperCode } from '@shared/domain/paper-fields';
import {
  Disclosure,
  ReceiverReport,
  ReferralConsent,
  ReportReminder,
  Student,
} from '../../database/entities';
import { readPdf } from '../../pdf/testing';
import {
  choices as handoverChoices,
  errorOf,
  ok,
  openDesk,
  openLetterRoom,
  otherCounselor,
  today,
  type LetterDesk,
  type LetterRoom,
} from '../testing';

let room: LetterRoom;
let database: LetterRoom['database'];
let desk: LetterDesk;

beforeEach(async () => {
  room = await openLetterRoom(2);
  ({ database, desk } = room);
});
afterEach(() => room.dispose());

const about = (template: CasePaperCode, id = 1) => ({ template, caseId: id, referralId: id });
const handOver = async (referralId = 1) =>
  ok(desk.client.issue({ referralId, choices: { ...handoverChoices, date: today } }));
const draft = async (template: CasePaperCode, at = desk) =>
  (await ok(at.client.paperDraft({ about: about(template) }))).choices;
const recorded = { recordedBy: 1, recordedAt: `${today}T03:00:00.000Z` };
const withdraw = (on = today) =>
  database.write((manager) =>
    manager.insert(ReferralConsent, {
      ...recorded,
      referralId: 1,
      party: 'student',
      event: 'withdrawn',
      on,
      note: 'Tidak nyaman lagi.',
    }),
  );

async function textOf(answer: ReturnType<LetterDesk['client']['paperPreview']>, at = desk) {
  const { file, missing } = await ok(answer);
  const handed = at.files.take(file.fileId, 'test');
  if (!handed) throw new Error('the file was not handed out');
  const pdf = await readPdf(handed.bytes);
  return { ...pdf, missing, text: pdf.pages.map((page) => page.text).join(' ') };
}

describe('the letter that asks for the receiver’s report', () => {
  it('waits for the handover letter, and is not made once the report has come', async () => {
    const early = await errorOf(desk.client.paperDraft({ about: about('report_request') }));
    expect(early.reason).toBe('letters.noHandover');
    await handOver();
    await ok(desk.client.paperDraft({ about: about('report_request') }));
    await database.write((manager) =>
      manager.insert(ReceiverReport, { ...recorded, referralId: 1, receivedOn: today }),
    );
    const late = await errorOf(desk.client.paperDraft({ about: about('report_request') }));
    expect(late.reason).toBe('letters.reportReceived');
  });

  it('names the handover letter, what is asked, by when and how, and of the pupil the least', async () => {
    const { number } = await handOver();
    const choices = await draft('report_request');
    const page = await textOf(desk.client.paperPreview({ about: about('report_request'), choices }));
    const inOrder = [
      'SMP NEGERI 2 KRATON',
      'Rahasia',
      'Yth. Ratna Dewi, M.Psi., Psikolog',
      `surat pengantar nomor ${number} tanggal 24 November 2026`,
      'Rizky Maulana',
      'VIII B',
      'paling lambat 24 Desember 2026',
      'saran bagi sekolah',
      'sampul tertutup kepada guru BK',
      'Dra. Endang Suprihatin, M.Pd.',
      'Tembusan',
    ];
    const places = inOrder.map((text) => page.text.indexOf(text));
    expect(places.map((place, index) => (place < 0 ? inOrder[index] : ''))).toEqual(inOrder.map(() => ''));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(page.text).toContain('DRAF');
    expect(page.text).not.toContain('Dusun Krajan');
    expect(page.pages).toHaveLength(1);
    expect(page.title).toBe('Permintaan laporan hasil alih tangan kasus');
  });

  it('takes the next number, stands in register and disclosure log, and is one letter when pressed twice', async () => {
    await handOver();
    const input = { about: about('report_request'), choices: await draft('report_request') };
    const [letter, again] = await Promise.all([1, 2].map(() => ok(desk.client.issuePaper(input))));
    expect(again?.id).toBe(letter?.id);
    expect(letter).toMatchObject({
      number: '421.3/002/BK/XI/2026',
      kind: 'report_request',
      about: { of: 'case', code: 'K-2026-001', referralId: 1 },
    });
    const log = await database.read((manager) =>
      manager.findOneBy(Disclosure, { letterId: letter?.id ?? 0 }),
    );
    expect(log?.pieces).toEqual(['name', 'class']);
    const listed = await ok(desk.client.list({ kind: 'report_request' }));
    expect(listed.rows.map(({ number }) => number)).toEqual([letter?.number]);
    // Something else is another letter.
    const other = { ...input, choices: { ...input.choices, texts: { asked: 'perkembangan siswa' } } };
    expect((await ok(desk.client.issuePaper(other))).number).toBe('421.3/003/BK/XI/2026');
  });

  it('prints the same after the pupil was renamed', async () => {
    await handOver();
    const input = { about: about('report_request'), choices: await draft('report_request') };
    const { id } = await ok(desk.client.issuePaper(input));
    await database.write((manager) => manager.update(Student, { id: 1 }, { name: 'Nama Baru' }));
    const again = await textOf(desk.client.pdf({ letterId: id }));
    expect(again.text).toContain('Rizky Maulana');
    expect(again.text).not.toContain('Nama Baru');
  });

  it('as a reminder says that the report has not come, counts as a reminder, and names the earlier ones', async () => {
    await handOver();
    const december = openDesk(database, undefined, '2026-12-20');
    const choices = await draft('report_reminder', december);
    const first = await ok(december.client.issuePaper({ about: about('report_reminder'), choices }));
    expect(await database.read((manager) => manager.find(ReportReminder))).toMatchObject([
      { on: '2026-12-20', channel: 'letter', note: first.number },
    ]);
    const later = openDesk(database, undefined, '2026-12-29');
    const { text } = await textOf(
      later.client.paperPreview({
        about: about('report_reminder'),
        choices: await draft('report_reminder', later),
      }),
      later,
    );
    expect(text).toContain('belum kami terima');
    expect(text).toContain('paling lambat 5 Januari 2027');
    expect(text).toContain('mengingatkannya pada 20 Desember 2026');
  });

  it('holds the handover letter that it names, until it is itself taken back', async () => {
    const handover = await handOver();
    const cancel = (letterId: number) => desk.client.cancel({ letterId, reason: 'Salah alamat.' });
    const send = async (template: CasePaperCode) =>
      ok(desk.client.issuePaper({ about: about(template), choices: await draft(template) }));
    const asked = await send('report_request');
    const reminded = await send('report_reminder');
    const byTelephone = { referralId: 1, on: today, channel: 'telephone', note: '' } as const;
    await database.write((manager) => manager.insert(ReportReminder, { ...recorded, ...byTelephone }));
    const channels = () =>
      database.read(async (manager) => (await manager.find(ReportReminder)).map(({ channel }) => channel));
    expect((await errorOf(cancel(handover.id))).reason).toBe('letters.reportAskedFor');
    await ok(cancel(reminded.id));
    expect(await channels()).toEqual(['telephone']);
    expect((await errorOf(cancel(handover.id))).reason).toBe('letters.reportAskedFor');
    await database.write((manager) => manager.delete(ReportReminder, { channel: 'telephone' }));
    expect((await errorOf(cancel(handover.id))).reason).toBe('letters.reportAskedFor');
    await ok(cancel(asked.id));
    await ok(cancel(handover.id));
  });
});

describe('the notice that the consent was withdrawn', () => {
  it('is offered after the withdrawal alone, names no reason, and asks to stop', async () => {
    const { number } = await handOver();
    const early = await errorOf(desk.client.paperDraft({ about: about('revocation_notice') }));
    expect(early.reason).toBe('letters.notRevoked');
    await withdraw();
    const choices = await draft('revocation_notice');
    const { text } = await textOf(desk.client.paperPreview({ about: about('revocation_notice'), choices }));
    expect(text).toContain(`nomor ${number}`);
    expect(text).toContain('telah dicabut pada 24 November 2026');
    expect(text).toContain('menghentikan penanganan');
    expect(text).not.toContain('Tidak nyaman');
  });

  it('does not bear a day before the withdrawal, nor one that is to come', async () => {
    await handOver();
    const next = openDesk(database, undefined, '2026-11-30');
    await withdraw('2026-11-27');
    const choices = await draft('revocation_notice', next);
    for (const [date, reason] of [
      ['2026-11-26', 'tooEarly'],
      ['2026-12-01', 'inFuture'],
    ] as const) {
      const error = await errorOf(
        next.client.issuePaper({ about: about('revocation_notice'), choices: { ...choices, date } }),
      );
      expect(error.fields).toMatchObject([{ path: 'choices.date', reason }]);
    }
    const letter = await ok(next.client.issuePaper({ about: about('revocation_notice'), choices }));
    expect(letter.date).toBe('2026-11-30');
  });
});

it('a paper is for those who may see the case, and for the case that the referral belongs to', async () => {
  await handOver();
  const choices = await draft('report_request');
  const foreign = openDesk(database, otherCounselor);
  for (const answer of [
    foreign.client.paperDraft({ about: about('report_request') }),
    foreign.client.paperPreview({ about: about('report_request'), choices }),
    foreign.client.issuePaper({ about: about('report_request'), choices }),
    desk.client.paperDraft({ about: { ...about('report_request'), caseId: 2 } }),
    desk.client.issuePaper({ about: { ...about('report_request'), caseId: 2 }, choices }),
  ]) {
    expect((await errorOf(answer)).code).toBe('not_found');
  }
});
