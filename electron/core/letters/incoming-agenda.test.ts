import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  Attachment,
  AttachmentContent,
  Case,
  ReceiverReport,
  RecordChange,
  Referral,
} from '../database/entities';
import { sampleFiles } from '../files/testing';
import {
  choices,
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
let desk: LetterDesk;
beforeEach(async () => {
  room = await openLetterRoom(2);
  ({ desk } = room);
});
afterEach(() => room.dispose());

const reply = {
  number: '445/1203/RSUD/XI/2026',
  date: '2026-11-24',
  receivedOn: today,
  sender: 'RSUD Bangil',
  subject: 'Kesediaan menerima rujukan',
  note: '',
  caseId: 1,
  referralId: 1,
  answersId: null as number | null,
};
const save = (form: Partial<typeof reply> | object = {}, id: number | null = null, at = desk) =>
  at.client.saveIncoming({ id, form: { ...reply, ...form } });
const handOver = async (referralId: number, date = today) =>
  (await ok(desk.client.issue({ referralId, choices: { ...choices, date } }))).id;
const report = (referralId: number, receivedOn = today) =>
  room.database.write((manager) =>
    manager.insert(ReceiverReport, {
      referralId,
      receivedOn,
      recordedBy: 1,
      recordedAt: `${today}T01:00:00.000Z`,
    }),
  );
const view = (id: number) => ok(desk.client.incomingLetter({ id }));

describe('the running number of a letter that came in', () => {
  it('is given once in its calendar year, and never another’s', async () => {
    const first = await ok(save());
    const second = await ok(save({ number: null }));
    const before = await ok(save({ receivedOn: '2025-12-30', date: null }));
    expect([first, second, before].map(({ agenda }) => agenda)).toEqual(['1/2026', '2/2026', '1/2025']);
    await ok(desk.client.removeIncoming({ id: second.id }));
    expect((await ok(save())).agenda).toBe('3/2026');
    // Mended, it keeps its number, whatever day it is said to have come on.
    expect((await ok(save({ receivedOn: '2025-12-31', date: null }, first.id))).agenda).toBe('1/2026');
    const { rows } = await ok(desk.client.incoming({}));
    expect(rows.map(({ agenda }) => agenda)).toEqual(['3/2026', '1/2026', '1/2025']);
  });

  it('is each one’s own when two windows enter at once, and a refused letter takes none', async () => {
    const other = openDesk(room.database);
    const given = await Promise.all([ok(save()), ok(save({}, null, other)), ok(save())]);
    expect(given.map(({ agenda }) => agenda).toSorted()).toEqual(['1/2026', '2/2026', '3/2026']);
    expect((await errorOf(save({ receivedOn: '2026-11-25' }))).fields).toHaveLength(1);
    expect((await ok(save())).agenda).toBe('4/2026');
  });

  it('is given to a receiver’s report where it is written down, without typing it again', async () => {
    expect((await errorOf(desk.client.numberReport({ referralId: 1 }))).reason).toBe('letters.noReport');
    await ok(save({ receivedOn: '2026-11-20', date: null }));
    await report(1);
    expect(await ok(desk.client.reportAgenda({ referralId: 1 }))).toEqual({ agenda: null });
    expect(await ok(desk.client.numberReport({ referralId: 1 }))).toEqual({ agenda: '2/2026' });
    expect(await ok(desk.client.numberReport({ referralId: 1 }))).toEqual({ agenda: '2/2026' });
    const { total, rows } = await ok(desk.client.incoming({}));
    expect([total, rows[0]?.id, rows[0]?.agenda]).toEqual([2, null, '2/2026']);
    const stranger = openDesk(room.database, otherCounselor);
    expect((await errorOf(stranger.client.numberReport({ referralId: 1 }))).code).toBe('not_found');
  });
});

describe('a letter that answers one of ours', () => {
  it('tells so in both registers, until it is unlinked', async () => {
    const letterId = await handOver(1);
    const { id } = await ok(save({ answersId: letterId }));
    const letter = await ok(desk.client.get({ letterId }));
    expect(letter).toMatchObject({ status: 'replied', repliedOn: today, replies: [{ id }] });
    expect((await ok(desk.client.incoming({}))).rows[0]?.answers).toBe(letter.number);
    await ok(save({}, id));
    expect((await ok(desk.client.get({ letterId }))).status).toBe('issued');
  });

  it('is of the same case and referral, not older than it, and does not answer a cancelled one', async () => {
    const letterId = await handOver(1);
    const field = async (form: object) => (await errorOf(save({ answersId: letterId, ...form }))).fields?.[0];
    expect(await field({ receivedOn: '2026-11-23', date: null })).toMatchObject({
      path: 'form.answersId',
      reason: 'answersLater',
    });
    expect((await field({ caseId: 2, referralId: 2 }))?.reason).toBe('answersOther');
    expect((await field({ caseId: null, referralId: null }))?.reason).toBe('answersOther');
    await room.database.write(async (manager) => {
      const { id: _, ...second } = await manager.findOneByOrFail(Referral, { id: 1 });
      await manager.save(manager.create(Referral, { ...second, sequence: 2 }));
    });
    expect((await field({ referralId: 3 }))?.reason).toBe('answersOther');
    await ok(desk.client.cancel({ letterId, reason: 'Salah alamat.' }));
    expect((await field({}))?.reason).toBe('answersCancelled');
    expect((await errorOf(save({ answersId: 99 }))).code).toBe('not_found');
  });

  it('is chosen among the letters that hold and that one may read', async () => {
    const [first, second] = [await handOver(1), await handOver(2)];
    await ok(desk.client.cancel({ letterId: first, reason: 'Salah alamat.' }));
    expect((await ok(desk.client.answerable({}))).map(({ id }) => id)).toEqual([second]);
    const other = openDesk(room.database, otherCounselor);
    expect(await ok(other.client.answerable({}))).toEqual([]);
    await room.database.write((manager) => manager.update(Case, { id: 2 }, { counselorId: 2 }));
    expect((await ok(other.client.answerable({}))).map(({ caseId }) => caseId)).toEqual([2]);
  });
});

describe('the scans of a letter that came in', () => {
  const scan = { fileName: 'balasan.png', base64: sampleFiles.png };

  it('are kept, opened, changed and taken away, and go with the letter', async () => {
    const { id: incomingId } = await ok(save());
    const { attachments } = await ok(desk.client.addIncomingFile({ incomingId, form: scan }));
    expect(attachments).toMatchObject([{ fileName: 'balasan.png', type: 'png', of: 'incoming' }]);
    const id = attachments[0]?.id ?? 0;
    const { file } = await ok(desk.client.incomingFile({ incomingId, id }));
    expect(file.name).toBe(`berkas-${id}.png`);
    await ok(desk.client.changeIncomingFile({ incomingId, id, form: { base64: sampleFiles.pdf } }));
    expect((await view(incomingId)).attachments).toMatchObject([{ type: 'pdf' }]);
    const added = await ok(desk.client.addIncomingFile({ incomingId, form: scan }));
    const after = await ok(desk.client.removeIncomingFile({ incomingId, id }));
    expect(after.attachments).toEqual(added.attachments.slice(1));
    expect(after.changes.map(({ about, fields }) => [about, fields.map(({ field }) => field)])).toEqual([
      ['balasan.png', ['fileName']],
      ['balasan.png', ['size']],
    ]);
    await ok(desk.client.removeIncoming({ id: incomingId }));
    const left = await room.database.read(async (manager) => [
      await manager.count(Attachment),
      await manager.count(AttachmentContent),
    ]);
    expect(left).toEqual([0, 0]);
  });

  it('are nobody’s who may not read the letter, nor another letter’s', async () => {
    const { id: incomingId } = await ok(save());
    const { id: other } = await ok(save());
    const [file] = (await ok(desk.client.addIncomingFile({ incomingId, form: scan }))).attachments;
    const id = file?.id ?? 0;
    const stranger = openDesk(room.database, otherCounselor).client;
    for (const call of [
      stranger.incomingFile({ incomingId, id }),
      stranger.addIncomingFile({ incomingId, form: scan }),
      stranger.removeIncomingFile({ incomingId, id }),
      desk.client.incomingFile({ incomingId: other, id }),
      desk.client.changeIncomingFile({ incomingId: other, id, form: { base64: sampleFiles.pdf } }),
    ]) {
      expect((await errorOf(call)).code).toBe('not_found');
    }
    const heic = await errorOf(
      desk.client.addIncomingFile({ incomingId, form: { ...scan, base64: sampleFiles.heic } }),
    );
    expect(heic.fields?.[0]?.reason).toBe('attachmentHeic');
  });
});

describe('what a letter said before', () => {
  it('stays in its history, with what it was linked to in words, also where it is of no case', async () => {
    const letterId = await handOver(1);
    const { id } = await ok(save({ answersId: letterId }));
    await ok(save({ sender: 'RSUD Grati', caseId: null, referralId: null }, id));
    await ok(save({ sender: 'RSUD Grati', caseId: null, referralId: null }, id));
    await ok(save({ sender: 'RSUD Bangil', caseId: null, referralId: null, subject: 'Undangan' }, id));
    const { changes } = await view(id);
    expect(changes.map(({ by, fields }) => [by.name, fields])).toEqual([
      [
        'Bagus Prayitno, S.Pd.',
        [
          { field: 'sender', from: 'RSUD Grati', to: 'RSUD Bangil' },
          { field: 'subject', from: reply.subject, to: 'Undangan' },
        ],
      ],
      [
        'Bagus Prayitno, S.Pd.',
        [
          { field: 'sender', from: 'RSUD Bangil', to: 'RSUD Grati' },
          { field: 'link', from: 'K-2026-001, rujukan ke-1', to: '' },
          { field: 'answers', from: '421.3/001/BK/XI/2026', to: null },
        ],
      ],
    ]);
    await ok(desk.client.removeIncoming({ id }));
    const rows = await room.database.read((manager) => manager.find(RecordChange));
    expect(rows.map(({ caseId, removed }) => [caseId, removed])).toEqual([
      [1, false],
      [null, false],
      [null, true],
    ]);
  });
});
