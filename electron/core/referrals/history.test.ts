import { changeTexts } from '@renderer/i18n/id/changes';
import type { TimelineItem } from '@shared/contract/cases';
import * as forms from '@shared/contract/referral-forms';
import { consentData } from '@shared/domain/consent-scope';
import { bnnTechniques } from '@shared/procedure/stages-bnn';
import { healthSigns } from '@shared/procedure/stages-doctor';
import { changedFields } from '@shared/domain/record-change';
import { getMetadataArgsStorage } from 'typeorm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import * as entities from '../database/entities';
import { sampleFiles } from '../files/testing';
import {
  consent,
  itemsOf,
  prepare,
  receiverIds,
  request,
  session,
  startReferralRoom,
  type ReferralRoom,
} from './testing';

type Change = Extract<TimelineItem, { type: 'change' }>;
const nextDay = '2026-11-25';

let room: ReferralRoom;
beforeEach(async () => {
  room = await startReferralRoom();
});
afterEach(() => room.dispose());

const changes = async (): Promise<Change[]> => {
  const { timeline } = await room.ok(room.cases.sari.get({ caseId: room.caseId }));
  return timeline.filter((item) => item.type === 'change');
};

describe('the history of a referral’s records', () => {
  it('tells what a consent said before and what it says now, when and by whom', async () => {
    const { ok } = room;
    const { id: referralId, consents } = await prepare(room);
    expect(await changes()).toEqual([]);
    const [first] = consents;
    const form = { ...consent('principal', 'given', '2026-11-23'), note: 'Di ruang kepala sekolah.' };
    const correct = () => room.on(nextDay).saveConsent({ referralId, id: first?.id ?? 0, form });
    await ok(correct());
    await ok(correct());
    expect(await changes()).toEqual([
      expect.objectContaining({
        subject: 'consent',
        about: 'principal',
        referralId,
        removed: false,
        on: nextDay,
        by: { id: 2, name: 'Sari Utami' },
        fields: [{ field: 'on', from: '2026-11-24', to: '2026-11-23' }],
      }),
    ]);
  });

  it('keeps what a removed record said', async () => {
    const { ok, sari } = room;
    const { id: referralId, contacts } = await prepare(room);
    await ok(sari.removeContact({ referralId, id: contacts[0]?.id ?? 0 }));
    const [change] = await changes();
    expect(change).toMatchObject({ subject: 'contact', removed: true, about: '2026-11-24' });
    expect(change?.fields).toContainEqual({ field: 'result', from: 'agreed', to: null });
  });

  it('takes what one person types in one sitting as one writing, and a later sitting as a change', async () => {
    const { ok, sari } = room;
    const { id: referralId } = await prepare(room);
    await room.issueLetter(referralId);
    await ok(sari.saveSession({ referralId, id: null, form: session() }));
    const report = { receivedOn: '2026-11-24', readOn: null, reference: '', summary: '', advice: '' };
    for (const summary of ['Kel', 'Keluhan', 'Keluhan berkurang.']) {
      await ok(sari.saveReport({ referralId, form: { ...report, summary } }));
    }
    expect(await changes()).toEqual([]);
    for (const summary of ['Keluhan berk', 'Keluhan berkurang dan tidur membaik.']) {
      await ok(room.on(nextDay).saveReport({ referralId, form: { ...report, readOn: nextDay, summary } }));
    }
    expect((await changes()).map(({ subject, fields }) => [subject, fields])).toEqual([
      [
        'report',
        [{ field: 'summary', from: 'Keluhan berkurang.', to: 'Keluhan berkurang dan tidur membaik.' }],
      ],
    ]);
    await ok(
      room
        .on(nextDay)
        .saveReport({ referralId, form: { ...report, readOn: nextDay, summary: 'Keluhan berkurang.' } }),
    );
    expect(await changes()).toEqual([]);
  });

  it('names the receiver and who answers for it, not their numbers', async () => {
    const { ok } = room;
    const { id: referralId } = await prepare(room);
    const later = room.on(nextDay);
    await ok(later.setReceiver({ referralId, receiverId: receiverIds.otherPsychologist }));
    await ok(
      later.saveRequest({ referralId, form: { ...request, responsibleId: 1, purpose: 'Konseling.' } }),
    );
    const [change] = await changes();
    expect(change).toMatchObject({ subject: 'referral', about: null });
    expect(change?.fields).toEqual([
      { field: 'receiverId', from: 'Biro Psikologi Cakrawala', to: 'Puskesmas Kraton' },
      { field: 'responsibleId', from: 'Sari Utami', to: 'Bagus Prayitno' },
      { field: 'purpose', from: 'Pemeriksaan psikologis dan konseling.', to: 'Konseling.' },
    ]);
  });

  it('says of a secret note that it is secret, and of a cleared item which it was', async () => {
    const { ok } = room;
    const { id: referralId } = await prepare(room);
    const [item = ''] = itemsOf('planning');
    const form = {
      item,
      state: 'done' as const,
      on: '2026-11-24',
      note: 'Hanya untuk kami.',
      secret: true,
    };
    await ok(room.sari.saveItem({ referralId, form }));
    await ok(room.on(nextDay).clearItem({ referralId, item }));
    const [change] = await changes();
    expect(change).toMatchObject({ subject: 'item', about: item, removed: true, secret: true });
  });

  it('tells that a scan was changed, and which', async () => {
    const { ok, sari } = room;
    const { id: referralId, consents } = await prepare(room);
    const spot = { of: 'consent' as const, recordId: consents[0]?.id ?? 0, item: null };
    const form = { ...spot, fileName: 'lembar.png', base64: sampleFiles.pdf };
    const { attachments } = await ok(sari.addAttachment({ referralId, form }));
    const change = { referralId, id: attachments[0]?.id ?? 0, form: { base64: sampleFiles.png } };
    await ok(sari.changeAttachment(change));
    await ok(sari.changeAttachment(change));
    expect(await changes()).toMatchObject([
      { subject: 'attachment', about: 'lembar.png', removed: false, fields: [{ field: 'size' }] },
    ]);
  });

  it('keeps the name of a scan that was taken away', async () => {
    const { ok, sari } = room;
    const { id: referralId, consents } = await prepare(room);
    const spot = { of: 'consent' as const, recordId: consents[0]?.id ?? 0, item: null };
    const form = { ...spot, fileName: 'lembar.pdf', base64: sampleFiles.pdf };
    const { attachments } = await ok(sari.addAttachment({ referralId, form }));
    await ok(sari.removeAttachment({ referralId, id: attachments[0]?.id ?? 0 }));
    expect((await changes())[0]).toMatchObject({ subject: 'attachment', about: 'lembar.pdf', removed: true });
  });
});

describe('the history of a case’s records', () => {
  it('tells of the report, the problems in words, an effort, an entry and a conference', async () => {
    const { ok, cases, caseId } = room;
    const { sari } = cases;
    const later = cases.on(nextDay).sari;
    await ok(
      sari.update({
        caseId,
        changes: { triage: { problems: ['truancy', 'family_problem'], severity: 'moderate', reason: '' } },
      }),
    );
    const details = await ok(sari.get({ caseId }));
    const effortId = details.efforts[0]?.id ?? 0;
    await ok(
      later.editEffort({
        effortId,
        effort: { on: '2026-10-05', service: 'Konseling individu', result: 'Sedikit.' },
      }),
    );
    const entry = { kind: 'note' as const, on: '2026-11-24', text: 'Menangis.', secret: true };
    const { id: entryId } = await ok(sari.addEntry({ caseId, entry }));
    await ok(later.removeEntry({ entryId }));
    const plan = {
      plannedOn: '2026-11-27',
      time: null,
      place: 'Ruang BK',
      agenda: 'Rujukan',
      participants: [{ name: 'Endang', position: 'Kepala sekolah', from: null }],
    };
    const { id: conferenceId } = await ok(sari.planConference({ caseId, plan }));
    await ok(later.editConferencePlan({ conferenceId, plan: { ...plan, plannedOn: '2026-11-30' } }));
    const told = (await changes()).map(({ subject, removed, secret, fields }) => ({
      subject,
      removed,
      secret,
      fields,
    }));
    expect(told.toReversed()).toEqual([
      expect.objectContaining({ subject: 'case', removed: false }),
      {
        subject: 'effort',
        removed: false,
        secret: false,
        fields: [{ field: 'result', from: 'Belum cukup.', to: 'Sedikit.' }],
      },
      expect.objectContaining({ subject: 'entry', removed: true, secret: true }),
      {
        subject: 'conference',
        removed: false,
        secret: false,
        fields: [{ field: 'plannedOn', from: '2026-11-27', to: '2026-11-30' }],
      },
    ]);
    const problems = told.at(-1)?.fields.find(({ field }) => field === 'problems');
    expect(problems?.from).toEqual([expect.stringMatching(/keluarga/i)]);
    expect(problems?.to).toHaveLength(2);
  });
});

describe('its words', () => {
  const tracked = [
    entities.Case,
    entities.CaseEffort,
    entities.CaseEntry,
    entities.CaseConference,
    entities.Referral,
    entities.ReferralConsent,
    entities.ReferralContact,
    entities.ReferralItem,
    entities.ReferralSession,
    entities.FamilyMeeting,
    entities.WeeklyControl,
    entities.ReportReminder,
    entities.ReceiverReport,
    entities.ReferralEvaluation,
    entities.ReferralAnalysis,
    entities.ReferralFollowUp,
    entities.ReferralFinalReport,
  ];
  /** Written once, when the record begins. */
  const fixed = new Set(['code', 'studentId', 'counselorId', 'sequence', 'createdOn', 'schoolKindId']);

  it('has a name for every column that can change', () => {
    const columns = getMetadataArgsStorage()
      .columns.filter(({ target }) => tracked.includes(target as (typeof tracked)[number]))
      .map(({ propertyName }) => propertyName)
      .filter((name) => !fixed.has(name));
    const row = Object.fromEntries(columns.map((name) => [name, 1]));
    const nameless = changedFields(row, null).filter(({ field }) => !(field in changeTexts.fields));
    expect(nameless.map(({ field }) => field)).toEqual([]);
    expect(columns.length).toBeGreaterThan(80);
  });

  it('has a word for every code that a form can hold', () => {
    const codes = Object.values(forms).flatMap((form) => (form instanceof z.ZodType ? codesOf(form) : []));
    /** Words of the procedure's own tables and of the consent sheet, and how a referral ended, which its end tells. */
    const elsewhere = new Set<string>([
      ...[...bnnTechniques, ...healthSigns].map(({ code }) => code),
      'finished',
      'declined',
      'revoked',
      'cancelled',
      ...consentData,
    ]);
    const wordless = codes.filter((code) => !(code in changeTexts.values) && !elsewhere.has(code));
    expect(wordless).toEqual([]);
    expect(codes).toContain('unreachable');
  });
});

function codesOf(schema: z.core.$ZodType): string[] {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'object':
      return Object.values(def.shape).flatMap(codesOf);
    case 'array':
      return codesOf(def.element);
    case 'nullable':
    case 'default':
      return codesOf(def.innerType);
    case 'enum':
      return Object.values(def.entries).map(String);
    default:
      return [];
  }
}
