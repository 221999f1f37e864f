import { outreachContract } from '@shared/contract/outreach';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { featureClient } from '../cases/testing';
import { Disclosure, Outreach, OutreachCase, Receiver } from '../database/entities';
import { readPdf } from '../pdf/testing';
import {
  coordinator,
  errorOf,
  ok,
  openDesk,
  openLetterRoom,
  otherCounselor,
  today,
  type LetterRoom,
} from '../letters/testing';
import { createOutreachHandlers } from './outreach.handlers';

let room: LetterRoom;
let outreachId: number;

const outreaches = () =>
  featureClient('outreach', outreachContract, createOutreachHandlers, {
    database: room.database,
    logged: [],
    session: coordinator,
    day: today,
  });
const request = {
  receiverId: 2,
  theme: 'Tertib lalu lintas',
  material: 'Aturan dan akibat pelanggaran',
  requestedOn: '2026-11-20',
  channel: 'letter' as const,
};
const view = () => ok(outreaches().get({ outreachId }));
const about = () => ({ template: 'outreach_request' as const, outreachId });
const change = (form: Partial<typeof request>) =>
  outreaches().save({
    outreachId,
    part: { part: 'request', form: { ...request, requestedOn: today, ...form } },
  });

async function issue(day = today, desk = openDesk(room.database, coordinator, day)) {
  const { choices } = await ok(desk.client.paperDraft({ about: about() }));
  return ok(desk.client.issuePaper({ about: about(), choices }));
}

beforeEach(async () => {
  room = await openLetterRoom(1);
  await room.database.write((manager) =>
    manager.insert(
      Receiver,
      [2, 3].map((id) => ({
        id,
        kind: 'police' as const,
        institution: `Polres Kota ${id}`,
        person: 'Bripka Rina',
        searchName: `polres kota ${id}`,
        city: 'Pasuruan',
        createdAt: `${today}T01:00:00.000Z`,
      })),
    ),
  );
  outreachId = (await ok(outreaches().create({ form: request }))).id;
  await room.database.write((manager) => manager.insert(OutreachCase, { outreachId, caseId: 1 }));
});
afterEach(() => room.dispose());

describe('the letter that asks for an outreach', () => {
  it('asks the institution, tells nothing of the linked case and its pupil, and is nobody’s disclosure', async () => {
    const { id } = await issue();
    const { file } = await ok(room.desk.client.pdf({ letterId: id }));
    const handed = room.desk.files.take(file.fileId, 'test');
    const { pages } = await readPdf(handed?.bytes ?? new Uint8Array());
    const text = pages.map((page) => page.text).join(' ');
    for (const part of ['Yth. Kapolres', 'Polres Kota 2', 'Tertib lalu lintas', 'akibat pelanggaran']) {
      expect(text).toContain(part);
    }
    for (const part of ['Rizky', 'Maulana', 'Siti Aminah', 'K-2026', 'menyendiri', 'Bripka']) {
      expect(text).not.toContain(part);
    }
    expect(await room.database.read((manager) => manager.count(Disclosure))).toBe(0);
  });

  it('stands in the register as the outreach’s, for the whole room', async () => {
    const { number } = await issue();
    const other = openDesk(room.database, otherCounselor);
    const { rows } = await ok(other.client.list({ kind: 'outreach_request' }));
    expect(rows).toMatchObject([
      { number, about: { of: 'outreach', outreachId, theme: 'Tertib lalu lintas' }, readable: true },
    ]);
    const [row] = rows;
    expect(await ok(other.client.get({ letterId: row?.id ?? 0 }))).toMatchObject({ number, disclosed: [] });
  });

  it('is the request: its day counts, and what it says is not told otherwise until it is cancelled', async () => {
    expect(await view()).toMatchObject({ letters: [], requestLetter: null });
    const { id, number } = await issue();
    expect(await view()).toMatchObject({
      requestedOn: today,
      letters: [{ id, number, date: today }],
      requestLetter: { id, number },
    });
    for (const [field, form] of [
      ['receiverId', { receiverId: 3 }],
      ['requestedOn', { requestedOn: '2026-11-20' }],
      ['channel', { channel: 'telephone' as never }],
    ] as const) {
      expect((await errorOf(change(form))).fields).toMatchObject([
        { path: `part.form.${field}`, reason: 'saidByLetter' },
      ]);
    }
    await ok(change({ theme: 'Helm dan surat kendaraan' }));
    await ok(room.desk.client.cancel({ letterId: id, reason: 'Salah alamat.' }));
    expect(await view()).toMatchObject({ letters: [], requestLetter: null });
    await ok(change({ receiverId: 3 }));
  });

  it('a second one moves nothing, and one after the answer confirms what was arranged', async () => {
    await issue();
    await issue('2026-11-26');
    expect((await view()).requestedOn).toBe(today);
    const byTelephone = { ...request, theme: 'Narkoba', channel: 'telephone' as const };
    ({ id: outreachId } = await ok(outreaches().create({ form: byTelephone })));
    await issue();
    expect(await view()).toMatchObject({ requestedOn: '2026-11-20', requestLetter: null });
    ({ id: outreachId } = await ok(outreaches().create({ form: { ...request, theme: 'Perundungan' } })));
    await room.database.write((manager) =>
      manager.update(Outreach, { id: outreachId }, { agreedOn: '2026-11-22' }),
    );
    await issue();
    expect(await view()).toMatchObject({ requestedOn: '2026-11-20', requestLetter: null });
  });

  it('is not written for an outreach that is over or was held', async () => {
    const draft = () => room.desk.client.paperDraft({ about: about() });
    const is = (facts: Partial<Outreach>) =>
      room.database.write((manager) => manager.update(Outreach, { id: outreachId }, facts as never));
    await is({ cancelledOn: today });
    expect((await errorOf(draft())).reason).toBe('letters.outreachOver');
    await is({ cancelledOn: null, heldOn: today });
    expect((await errorOf(draft())).reason).toBe('letters.outreachHeld');
  });
});
