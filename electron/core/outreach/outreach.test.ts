import { outreachContract } from '@shared/contract/outreach';
import { referralsContract } from '@shared/contract/referrals';
import { todayContract } from '@shared/contract/today';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { featureClient, people, report, startCaseRoom, today, type CaseRoom } from '../cases/testing';
import { Outreach, Receiver } from '../database/entities';
import { loadReferralFacts } from '../database/referral-facts';
import { createReferralsHandlers } from '../referrals/referrals.handlers';
import { createFileHandout } from '../files/handout';
import { sampleFiles } from '../files/testing';
import type { Session } from '../router';
import { createTodayHandlers } from '../today/today.handlers';
import { createOutreachHandlers } from './outreach.handlers';

let room: CaseRoom;
beforeEach(async () => {
  room = await startCaseRoom();
  await room.database.write((manager) =>
    manager.insert(Receiver, [
      {
        id: 1,
        kind: 'police',
        institution: 'Polres Pasuruan Kota',
        searchName: 'polres pasuruan kota',
        active: true,
        createdAt: today,
      },
      { id: 2, kind: 'bnn', institution: 'BNN', searchName: 'bnn', active: false, createdAt: today },
    ]),
  );
});
afterEach(() => room.dispose());

const as = (session: Session, day = today) =>
  featureClient('outreach', outreachContract, createOutreachHandlers, {
    database: room.database,
    logged: room.logged,
    session,
    day,
  });
type Part = Parameters<ReturnType<typeof as>['save']>[0]['part'];

const request = {
  receiverId: 1,
  theme: 'Bahaya narkoba',
  material: 'Jenis, akibat, dan cara menolak',
  requestedOn: '2026-10-01',
  channel: 'letter' as const,
};
const agreement = {
  agreedOn: '2026-10-05',
  agreedMaterial: 'Jenis dan akibat',
  refusedOn: null,
  refusalReason: '',
};
const plan = {
  plannedOn: '2026-10-20',
  time: '09:00',
  place: 'Aula',
  speaker: 'Kasat Binmas',
  classes: [
    { className: 'VIII A', planned: 30 },
    { className: 'VIII B', planned: 28 },
  ],
};
const held = {
  heldOn: '2026-10-20',
  attendance: [
    { className: 'VIII A', attended: 29 },
    { className: 'VIII B', attended: 27 },
  ],
  documentation: 'Foto dan daftar hadir di lemari BK.',
};
const begin = async () => (await room.ok(as(people.sari).create({ form: request }))).id;
const save = (outreachId: number, part: Part, session: Session = people.sari) =>
  as(session).save({ outreachId, part });

describe('an outreach', () => {
  it('is led from request to report, and counted by the pupils who came', async () => {
    const { ok } = room;
    const id = await begin();
    expect(await begin()).toBe(id);
    await ok(save(id, { part: 'agreement', form: agreement }));
    expect((await ok(save(id, { part: 'plan', form: plan }))).standing).toBe('overdue');
    const after = await ok(save(id, { part: 'held', form: held }));
    expect(after).toMatchObject({ standing: 'held', attended: 56 });
    expect(after.plan.classes).toEqual([
      { className: 'VIII A', planned: 30, attended: 29 },
      { className: 'VIII B', planned: 28, attended: 27 },
    ]);
    const evaluation = {
      evaluatedOn: '2026-10-22',
      evaluation: 'Baik.',
      analysis: 'Siswa paham.',
      followUp: 'Poster.',
    };
    expect((await ok(save(id, { part: 'evaluation', form: evaluation }))).standing).toBe('report_owed');
    const given = {
      reportReceivedOn: '2026-11-02',
      reportReadOn: '2026-11-03',
      reportSummary: 'Terlaksana.',
      submittedOn: '2026-11-10',
      acknowledgedOn: null,
      conclusion: 'Berhasil.',
    };
    expect((await ok(save(id, { part: 'report', form: given }))).standing).toBe('done');
    const { rows } = await ok(as(people.tono).list({ search: 'narkoba polres' }));
    expect(rows).toMatchObject([{ id, attended: 56 }]);
  });

  it('keeps its order, and refuses days that cannot be right, with nothing half-saved', async () => {
    const { ok, error } = room;
    const id = await begin();
    expect((await error(save(id, { part: 'plan', form: plan }))).reason).toBe('outreach.waitsForAgreement');
    await ok(save(id, { part: 'agreement', form: agreement }));
    expect(
      (await error(save(id, { part: 'report', form: { ...emptyReport, submittedOn: today } }))).reason,
    ).toBe('outreach.waitsForHeld');
    const early = await error(save(id, { part: 'held', form: { ...held, heldOn: '2026-10-04' } }));
    expect(early.fields).toEqual([{ path: 'part.form.heldOn', reason: 'outreachOrder' }]);
    const ahead = await error(save(id, { part: 'held', form: { ...held, heldOn: '2026-11-25' } }));
    expect(ahead.fields).toEqual([{ path: 'part.form.heldOn', reason: 'inFuture' }]);
    const silent = await error(
      save(id, { part: 'agreement', form: { ...agreement, agreedOn: null, refusedOn: '2026-10-06' } }),
    );
    expect(silent.fields).toMatchObject([{ path: 'part.form.refusalReason' }]);
    expect((await ok(as(people.sari).get({ outreachId: id }))).heldOn).toBeNull();
  });

  it('is told of in Hari ini and stands in the calendar, without a student, until it is over', async () => {
    const { ok } = room;
    const id = await begin();
    const days = () => {
      const { database, logged } = room;
      const files = createFileHandout();
      const parts = { database, logged, files, session: people.tono, day: today };
      return featureClient('today', todayContract, createTodayHandlers, parts);
    };
    const works = async () =>
      (await ok(days().list({}))).items.map(({ kind, urgency }) => `${kind} ${urgency}`);
    const marks = async () =>
      (await ok(days().calendar({ from: '2026-10-12', to: '2026-11-25' }))).items.map(
        ({ on, time, kind, state }) => [on, time, kind, state].filter(Boolean).join(' '),
      );
    expect(await works()).toEqual([]);
    await ok(save(id, { part: 'agreement', form: agreement }));
    await ok(save(id, { part: 'plan', form: plan }));
    expect(await works()).toEqual(['outreach_overdue overdue']);
    expect(await marks()).toEqual(['2026-10-20 09:00 outreach planned']);
    await ok(save(id, { part: 'held', form: { ...held, heldOn: '2026-10-21' } }));
    expect((await ok(days().list({}))).items).toMatchObject([
      { kind: 'outreach_evaluate', student: null, caseId: null, outreach: { id, theme: request.theme } },
    ]);
    expect(await marks()).toEqual(['2026-10-21 outreach done']);
    const second = await ok(as(people.sari).create({ form: { ...request, theme: 'Tertib lalu lintas' } }));
    const form = { ...plan, plannedOn: today };
    await ok(save(second.id, { part: 'agreement', form: agreement }));
    await ok(save(second.id, { part: 'plan', form }));
    expect((await works())[0]).toBe('outreach_coming today');
    expect((await ok(days().list({}))).week.items).toMatchObject([{ kind: 'outreach', time: '09:00' }]);
    await ok(as(people.sari).cancel({ outreachId: second.id, on: today, reason: 'Bentrok.' }));
    expect(await works()).toEqual(['outreach_evaluate today']);
    expect(await marks()).toEqual(['2026-10-21 outreach done']);
  });

  it('keeps the days that later ones stand on, and who came, whatever is changed afterwards', async () => {
    const { ok, error } = room;
    const id = await begin();
    await ok(save(id, { part: 'agreement', form: agreement }));
    await ok(save(id, { part: 'plan', form: plan }));
    await ok(save(id, { part: 'held', form: held }));
    const refusing = { ...agreement, agreedOn: null, refusedOn: '2026-10-06', refusalReason: 'Penuh.' };
    for (const form of [refusing, { ...agreement, agreedOn: null }]) {
      const refusal = await error(save(id, { part: 'agreement', form }));
      expect(refusal.fields).toEqual([{ path: 'part.form.agreedOn', reason: 'outreachNeeded' }]);
    }
    const evaluation = { evaluatedOn: '2026-10-22', evaluation: 'Baik.', analysis: '', followUp: '' };
    await ok(save(id, { part: 'evaluation', form: evaluation }));
    const undone = await error(save(id, { part: 'held', form: { ...held, heldOn: null } }));
    expect(undone.fields).toEqual([{ path: 'part.form.heldOn', reason: 'outreachNeeded' }]);
    const cancel = { outreachId: id, on: '2026-11-01', reason: 'Bentrok.' };
    expect((await error(as(people.sari).cancel(cancel))).reason).toBe('outreach.wasHeld');
    expect((await ok(save(id, { part: 'plan', form: { ...plan, classes: [] } }))).attended).toBe(56);
  });

  it('is asked of an institution that is there and receives', async () => {
    for (const receiverId of [2, 99]) {
      const refusal = await room.error(as(people.sari).create({ form: { ...request, receiverId } }));
      expect(refusal.fields).toEqual([{ path: 'form.receiverId', reason: 'unknownReceiver' }]);
    }
  });

  it('is cancelled with a reason, once', async () => {
    const { ok, error } = room;
    const id = await begin();
    const cancel = { outreachId: id, on: '2026-10-09', reason: 'Bentrok dengan ujian.' };
    expect((await ok(as(people.sari).cancel(cancel))).standing).toBe('cancelled');
    expect((await error(as(people.sari).cancel(cancel))).reason).toBe('outreach.over');
    // The same may be asked once more: another outreach.
    expect(await begin()).not.toBe(id);
    expect((await error(save(id, { part: 'agreement', form: agreement }))).reason).toBe('outreach.over');
  });
});

const emptyReport = {
  reportReceivedOn: null,
  reportReadOn: null,
  reportSummary: '',
  submittedOn: null,
  acknowledgedOn: null,
  conclusion: '',
};

describe('a case linked to an outreach', () => {
  it('is told to those alone who may see it, and proves the police’s outreach once it was held', async () => {
    const { ok, error, database, sari } = room;
    const { id: caseId, code } = await ok(sari.report(report({ reportedOn: '2026-10-01' })));
    const id = await begin();
    expect((await error(as(people.tono).link({ outreachId: id, caseCode: code }))).fields).toEqual([
      { path: 'caseCode', reason: 'unknownCase' },
    ]);
    await ok(as(people.sari).link({ outreachId: id, caseCode: code.toLowerCase() }));
    expect((await ok(as(people.sari).link({ outreachId: id, caseCode: code }))).cases).toEqual([
      { id: caseId, code },
    ]);
    expect((await ok(as(people.tono).get({ outreachId: id }))).cases).toEqual([]);
    expect((await error(as(people.tono).ofCase({ caseId }))).code).toBe('not_found');

    const referrals = featureClient('referrals', referralsContract, createReferralsHandlers, {
      database,
      logged: room.logged,
      session: people.sari,
      day: today,
    });
    const outsideReason = 'Diminta keluarga.';
    const { id: referralId } = await ok(referrals.create({ caseId, kind: 'police', outsideReason }));
    const heldOf = async () =>
      (await database.read((manager) => loadReferralFacts(manager, [referralId], today))).get(referralId)
        ?.outreaches;
    expect(await heldOf()).toEqual([]);
    await ok(save(id, { part: 'agreement', form: agreement }));
    await ok(save(id, { part: 'held', form: held }));
    expect(await heldOf()).toMatchObject([{ heldOn: '2026-10-20' }]);
    await ok(as(people.sari).unlink({ outreachId: id, caseId }));
    expect(await heldOf()).toEqual([]);
    expect(await database.read((manager) => manager.count(Outreach))).toBe(1);
  });
});

describe('photos and lists of an outreach', () => {
  it('are kept once, by anybody of the room, until it is refused', async () => {
    const { ok, error } = room;
    const outreachId = await begin();
    const form = { fileName: 'daftar hadir.png', base64: sampleFiles.png };
    const add = (session: Session) => as(session).addAttachment({ outreachId, form });
    const kept = await ok(add(people.sari));
    expect((await ok(add(people.tono))).attachments).toEqual(kept.attachments);
    const id = kept.attachments[0]?.id ?? 0;
    const opened = await ok(as(people.tono).attachment({ outreachId, id }));
    expect(opened.file.name).toBe(`berkas-${id}.png`);
    const other = await ok(as(people.sari).create({ form: { ...request, theme: 'Tertib lalu lintas' } }));
    const astray = as(people.sari).removeAttachment({ outreachId: other.id, id });
    expect((await error(astray)).code).toBe('not_found');

    const refusal = { ...agreement, agreedOn: null, refusedOn: '2026-10-05', refusalReason: 'Penuh.' };
    await ok(save(outreachId, { part: 'agreement', form: refusal }));
    expect((await error(add(people.sari))).reason).toBe('outreach.over');
    const removal = as(people.sari).removeAttachment({ outreachId, id });
    expect((await error(removal)).reason).toBe('outreach.over');
  });
});
