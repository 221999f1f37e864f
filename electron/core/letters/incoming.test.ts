import readWorkbook from 'read-excel-file/node';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Case, CaseClosure, ReceiverReport } from '../database/entities';
import { readPdf } from '../pdf/testing';
import {
  errorOf,
  ok,
  openDesk,
  openLetterRoom,
  otherCounselor,
  today,
  type LetterDesk,
  type LetterRoom,
} from './testing';

let room: LetterRoom;
let database: LetterRoom['database'];
let desk: LetterDesk;

beforeEach(async () => {
  room = await openLetterRoom(3);
  ({ database, desk } = room);
});
afterEach(() => room.dispose());

const reply = {
  number: '445/1203/RSUD/XI/2026',
  date: '2026-11-20',
  receivedOn: '2026-11-23',
  sender: 'RSUD Bangil',
  subject: 'Kesediaan menerima rujukan',
  note: 'Diantar kurir.',
  caseId: 1,
  referralId: 1,
  answersId: null as number | null,
};
const unlinked = { ...reply, caseId: null, referralId: null };
const save = (form: object, id: number | null = null, at = desk) =>
  at.client.saveIncoming({ id, form: { ...reply, ...form } });
const report = (referralId: number, receivedOn: string, reference = '') =>
  database.write((manager) =>
    manager.insert(ReceiverReport, {
      referralId,
      receivedOn,
      reference,
      recordedBy: 1,
      recordedAt: `${today}T01:00:00.000Z`,
    }),
  );

describe('a letter that came in', () => {
  it('is entered, shown with its case, changed, and taken out again', async () => {
    const { id } = await ok(save({}));
    expect(await ok(desk.client.incoming({}))).toEqual({
      total: 1,
      years: [2026],
      rows: [
        {
          id,
          agenda: '1/2026',
          number: reply.number,
          date: reply.date,
          receivedOn: reply.receivedOn,
          sender: reply.sender,
          subject: reply.subject,
          caseId: 1,
          caseCode: 'K-2026-001',
          referralId: 1,
          answers: null,
        },
      ],
    });
    await ok(save({ number: ' ', date: null, caseId: 2, referralId: 2 }, id));
    expect(await ok(desk.client.incomingLetter({ id }))).toMatchObject({
      id,
      agenda: '1/2026',
      attachments: [],
      form: { ...reply, number: null, date: null, caseId: 2, referralId: 2 },
      recordedBy: 'Bagus Prayitno, S.Pd.',
    });
    await ok(desk.client.removeIncoming({ id }));
    expect((await ok(desk.client.incoming({}))).total).toBe(0);
    expect((await errorOf(desk.client.removeIncoming({ id }))).code).toBe('not_found');
  });

  it('is refused with what is missing, with days that cannot be, and with a referral of another case', async () => {
    const blank = await errorOf(save({ sender: ' ', subject: '' }));
    expect(blank.fields?.map(({ path, reason }) => [path, reason])).toEqual([
      ['form.sender', 'required'],
      ['form.subject', 'required'],
    ]);
    expect((await errorOf(save({ receivedOn: '2026-11-25' }))).fields?.[0]).toMatchObject({
      path: 'form.receivedOn',
      reason: 'inFuture',
    });
    expect((await errorOf(save({ date: '2026-11-24' }))).fields?.[0]).toMatchObject({
      path: 'form.date',
      reason: 'afterReceived',
    });
    expect((await errorOf(save({ caseId: 2 }))).code).toBe('not_found');
    expect((await errorOf(save({ caseId: null }))).code).toBe('not_found');
    expect((await ok(desk.client.incoming({}))).total).toBe(0);
  });

  it('comes in for a closed case too', async () => {
    const closing = { closedOn: today, outcome: 'resolved', reason: '-', closedBy: 1 } as const;
    await database.write((manager) => manager.insert(CaseClosure, { caseId: 1, ...closing }));
    await ok(save({}));
  });

  it('of a colleague’s case is not there; one of no case is the whole room’s', async () => {
    const { id } = await ok(save({}));
    const { id: shared } = await ok(save(unlinked));
    const stranger = openDesk(database, otherCounselor);
    expect((await ok(stranger.client.incoming({}))).rows.map((row) => row.id)).toEqual([shared]);
    expect(await ok(stranger.client.incomingSubjects({}))).toEqual([]);
    for (const call of [
      stranger.client.incomingLetter({ id }),
      stranger.client.removeIncoming({ id }),
      save(unlinked, id, stranger),
      save({}, shared, stranger),
    ]) {
      expect((await errorOf(call)).code).toBe('not_found');
    }
    expect((await ok(desk.client.incomingLetter({ id }))).form.caseId).toBe(1);
    await ok(save({ ...unlinked, subject: 'Undangan rapat' }, shared, stranger));
  });

  it('can be linked to the cases that one sees, each with its referrals', async () => {
    await database.write((manager) => manager.update(Case, { id: 3 }, { counselorId: 2 }));
    const subjects = await ok(openDesk(database, otherCounselor).client.incomingSubjects({}));
    expect(subjects).toEqual([
      {
        caseId: 3,
        code: 'K-2026-003',
        student: 'Rizky Maulana',
        referrals: [{ id: 3, sequence: 1, receiver: 'RSUD Bangil' }],
      },
    ]);
    expect(await ok(desk.client.incomingSubjects({}))).toHaveLength(2);
  });
});

describe('the register of incoming letters', () => {
  it('holds the reports of receivers, written down once in their referrals', async () => {
    await ok(save({}));
    await report(2, '2026-11-22', '445/99/RSUD');
    await report(3, '2026-11-24');
    const { rows } = await ok(desk.client.incoming({}));
    expect(rows.map((row) => [row.receivedOn, row.id === null, row.number, row.caseCode])).toEqual([
      ['2026-11-24', true, null, 'K-2026-003'],
      ['2026-11-23', false, reply.number, 'K-2026-001'],
      ['2026-11-22', true, '445/99/RSUD', 'K-2026-002'],
    ]);
    expect(rows[0]).toMatchObject({
      sender: 'Ratna Dewi, M.Psi., Psikolog, RSUD Bangil',
      subject: null,
      referralId: 3,
    });
    const stranger = await ok(openDesk(database, otherCounselor).client.incoming({}));
    expect(stranger.total).toBe(0);
  });

  it('is searched by number, sender and subject, and narrowed to days', async () => {
    await ok(save({}));
    await ok(
      save({ ...unlinked, sender: 'Polres Pasuruan', number: null, receivedOn: '2025-03-02', date: null }),
    );
    await report(2, '2026-11-22');
    const found = async (filter: Parameters<typeof desk.client.incoming>[0]) =>
      (await ok(desk.client.incoming(filter))).rows.map((row) => row.receivedOn);
    expect(await found({ search: 'polres' })).toEqual(['2025-03-02']);
    expect(await found({ search: 'rsud 1203' })).toEqual(['2026-11-23']);
    expect(await found({ search: 'laporan penerima' })).toEqual(['2026-11-22']);
    expect(await found({ year: 2025 })).toEqual(['2025-03-02']);
    expect(await found({ from: '2026-11-23' })).toEqual(['2026-11-23']);
    expect(await found({ offset: 1, limit: 1 })).toEqual(['2026-11-22']);
    expect((await ok(desk.client.incoming({}))).years).toEqual([2026, 2025]);
  });

  it('is printed and exported in the order of receiving', async () => {
    await ok(save({ sender: '+62 811' }));
    await report(2, '2026-11-22', '445/99/RSUD');
    const drawn = await ok(desk.client.incomingPdf({ year: 2026 }));
    expect(drawn.file.name).toBe('agenda-surat-masuk-2026.pdf');
    const handed = desk.files.take(drawn.file.fileId, 'test');
    const { pages } = await readPdf(handed?.bytes ?? new Uint8Array());
    expect(pages[0]?.text).toMatch(
      /AGENDA SURAT MASUK.*Dari.*Menjawab.*445\/99\/RSUD.*1\/2026.*445\/1203\/RSUD/,
    );
    const offer = await ok(desk.client.incomingSheet({ search: '1203' }));
    const sheet = desk.files.take(offer.fileId, 'test');
    const [{ data } = { data: [] }] = await readWorkbook(Buffer.from(sheet?.bytes ?? []));
    expect(data[1]).toEqual([
      '1/2026',
      '23 Nov 2026',
      reply.number,
      '20 Nov 2026',
      "'+62 811",
      reply.subject,
      null,
      'K-2026-001',
    ]);
    expect((await errorOf(desk.client.incomingPdf({ year: 2024 }))).reason).toBe('letters.registerEmpty');
  });
});
