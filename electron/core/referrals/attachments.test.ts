import { createHash, randomBytes } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AttachmentView } from '@shared/contract/attachments';
import { largestAttachment } from '@shared/domain/attachment';
import { Attachment, AttachmentContent, AttachmentPart } from '../database/entities';
import { layDownContent, readContent } from '../database/kept-content';
import { sampleFiles } from '../files/testing';
import { consent, itemsOf, prepare, session, startReferralRoom, type ReferralRoom } from './testing';

let room: ReferralRoom;
let referralId: number;
let consentId: number;
beforeEach(async () => {
  room = await startReferralRoom();
  const view = await prepare(room);
  referralId = view.id;
  consentId = view.consents[0]?.id ?? 0;
});
afterEach(() => room.dispose());

const [anItem = ''] = itemsOf('planning');
const ofConsent = (base64: string, fileName = 'persetujuan Rani.pdf') => ({
  of: 'consent' as const,
  recordId: consentId,
  item: null,
  fileName,
  base64,
});
const add = (form: ReturnType<typeof ofConsent>) => room.sari.addAttachment({ referralId, form });
const contents = () => room.database.read((manager) => manager.count(AttachmentContent));
const only = (files: readonly AttachmentView[]) => {
  expect(files).toHaveLength(1);
  return files[0]?.id ?? 0;
};

describe('scans kept with what was recorded', () => {
  it('keeps the scan of a consent and gives back the very bytes, under a name that tells nothing', async () => {
    const { ok, sari } = room;
    const kept = await ok(add(ofConsent(sampleFiles.pdf)));
    expect(kept.attachments).toMatchObject([
      { of: 'consent', recordId: consentId, item: null, fileName: 'persetujuan Rani.pdf', type: 'pdf' },
    ]);
    const opened = await ok(sari.attachment({ referralId, id: only(kept.attachments) }));
    expect(opened).toMatchObject({ type: 'pdf', file: { name: `berkas-${only(kept.attachments)}.pdf` } });
    const [sha256 = ''] = (await room.database.read((manager) => manager.find(AttachmentContent))).map(
      (one) => one.sha256,
    );
    expect((await readContent(room.database, sha256))?.toString('base64')).toBe(sampleFiles.pdf);
  });

  it('keeps a file with an item, ticked or open, and not with one that this kind of receiver has not', async () => {
    const { ok, sari, error } = room;
    const form = { ...ofConsent(sampleFiles.png, 'foto.png'), of: 'item' as const, recordId: null };
    const send = (item: string) => sari.addAttachment({ referralId, form: { ...form, item } });
    expect((await ok(send(anItem))).attachments).toHaveLength(1);
    expect((await error(send('doa'))).fields).toEqual([{ path: 'form.item', reason: 'unknownItem' }]);
  });

  it('changes nothing when the same file comes a second time', async () => {
    const { ok } = room;
    const once = await ok(add(ofConsent(sampleFiles.pdf)));
    const twice = await ok(add(ofConsent(sampleFiles.pdf, 'salinan.pdf')));
    expect(twice.attachments).toEqual(once.attachments);
    expect(await contents()).toBe(1);
  });

  it('puts a turned picture in the place of the kept one, and lets the old content go', async () => {
    const { ok, sari, error } = room;
    const kept = await ok(add(ofConsent(sampleFiles.pdf)));
    const id = only(kept.attachments);
    const turn = () => sari.changeAttachment({ referralId, id, form: { base64: sampleFiles.png } });
    const turned = await ok(turn());
    expect(turned.attachments).toMatchObject([{ id, type: 'png', fileName: 'persetujuan Rani.pdf' }]);
    expect((await ok(turn())).attachments).toEqual(turned.attachments);
    expect(await contents()).toBe(1);
    const bad = sari.changeAttachment({ referralId, id, form: { base64: sampleFiles.text } });
    expect((await error(bad)).fields).toEqual([{ path: 'form.base64', reason: 'attachmentType' }]);
  });

  it('keeps one content for two places, and lets it go with the last of them', async () => {
    const { ok, sari } = room;
    await ok(add(ofConsent(sampleFiles.png)));
    const other = { ...ofConsent(sampleFiles.png), of: 'item' as const, recordId: null };
    const both = await ok(sari.addAttachment({ referralId, form: { ...other, item: anItem } }));
    const [first, second] = both.attachments.map(({ id }) => id);
    expect(await contents()).toBe(1);
    await ok(sari.removeAttachment({ referralId, id: first ?? 0 }));
    expect(await contents()).toBe(1);
    await ok(sari.removeAttachment({ referralId, id: second ?? 0 }));
    expect(await contents()).toBe(0);
    expect((await room.error(sari.removeAttachment({ referralId, id: second ?? 0 }))).code).toBe('not_found');
  });

  it('sweeps away what was laid down for a file that was never kept, and needs nothing of it', async () => {
    const { ok, database } = room;
    await layDownContent(database, 'never-named', Buffer.from('half a scan'));
    await ok(add(ofConsent(sampleFiles.pdf)));
    expect(await contents()).toBe(1);
    const parts = await database.read((manager) => manager.find(AttachmentPart));
    expect(parts.map(({ part }) => part)).toEqual([0]);
    const answer = await room.error(add({ ...ofConsent(sampleFiles.png), recordId: 99 }));
    expect([answer.code, await contents()]).toEqual(['not_found', 1]);
  });

  it('does not let a record go while a scan hangs on it', async () => {
    const { ok, sari, reason } = room;
    const kept = await ok(add(ofConsent(sampleFiles.pdf)));
    const remove = () => sari.removeConsent({ referralId, id: consentId });
    expect((await reason(remove())).reason).toBe('referrals.hasAttachments');
    await ok(sari.removeAttachment({ referralId, id: only(kept.attachments) }));
    expect((await ok(remove())).consents.some(({ id }) => id === consentId)).toBe(false);
  });

  it('takes a scan also after the letter went out, and none once the referral has ended', async () => {
    const { ok, sari, reason } = room;
    await room.issueLetter(referralId);
    await ok(sari.saveSession({ referralId, id: null, form: session() }));
    await ok(add(ofConsent(sampleFiles.pdf)));
    await ok(sari.saveConsent({ referralId, id: null, form: consent('student', 'withdrawn') }));
    expect((await reason(add(ofConsent(sampleFiles.png)))).reason).toBe('referrals.missing.referral_ended');
    const [file] = (await ok(sari.get({ referralId }))).attachments;
    await ok(sari.attachment({ referralId, id: file?.id ?? 0 }));
    const removal = sari.removeAttachment({ referralId, id: file?.id ?? 0 });
    expect((await reason(removal)).reason).toBe('referrals.missing.referral_ended');
  });

  it('shows a file to nobody else, and keeps none with another referral’s record', async () => {
    const { ok, sari, tono, error, caseId } = room;
    const kept = await ok(add(ofConsent(sampleFiles.pdf)));
    const id = only(kept.attachments);
    expect((await error(tono.attachment({ referralId, id }))).code).toBe('not_found');
    const other = await ok(sari.create({ caseId, kind: 'psychiatrist' }));
    expect((await error(sari.attachment({ referralId: other.id, id }))).code).toBe('not_found');
    expect((await error(sari.removeAttachment({ referralId: other.id, id }))).code).toBe('not_found');
    const astray = sari.addAttachment({ referralId: other.id, form: ofConsent(sampleFiles.png) });
    expect((await error(astray)).code).toBe('not_found');
  });
});

describe('files that cannot be kept', () => {
  it.each([
    ['a photo that only iPhones read', sampleFiles.heic, 'attachmentHeic'],
    ['a text', sampleFiles.text, 'attachmentType'],
    ['nothing', '', 'attachmentEmpty'],
    ['a picture torn off behind its head', sampleFiles.tornJpeg, 'attachmentDamaged'],
  ])('refuses %s with a sentence of its own', async (_what, base64, reason) => {
    const refused = await room.error(add(ofConsent(base64, 'berkas.png')));
    expect(refused).toMatchObject({ code: 'invalid_input', fields: [{ path: 'form.base64', reason }] });
    expect(await room.database.read((manager) => manager.count(Attachment))).toBe(0);
  });

  it('takes 20 MB, and says so of one byte more', async () => {
    const { ok, error } = room;
    const head = Buffer.from(sampleFiles.pdf, 'base64');
    const whole = Buffer.concat([head, randomBytes(largestAttachment - head.length)]);
    const [kept] = (await ok(add(ofConsent(whole.toString('base64'))))).attachments;
    expect(kept?.size).toBe(largestAttachment);
    const sha256 = createHash('sha256').update(whole).digest('hex');
    expect((await readContent(room.database, sha256))?.equals(whole)).toBe(true);
    const larger = Buffer.concat([whole, Buffer.of(0)]).toString('base64');
    expect((await error(add(ofConsent(larger)))).fields).toMatchObject([
      { path: 'form.base64', reason: 'attachmentTooLarge' },
    ]);
  });
});
