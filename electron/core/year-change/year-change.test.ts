import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { YearChangeView } from '@shared/contract/year-change';
import { startSchool, type TestApp } from '../testing';
import { bareStudent, reportCase } from '../students/testing';
import { endOfYear, holdUps, importMany, keptRows, plan, restartOn } from './testing';

let test: TestApp;
beforeEach(async () => {
  test = await startSchool();
});
afterEach(() => test.dispose());

const add = async (name: string, className: string | null) =>
  (
    await test.ok(
      test.client.students.save({ studentId: null, student: { ...bareStudent, name, className } }),
    )
  ).studentId;
const className = async (studentId: number) =>
  (await test.ok(test.client.students.get({ studentId }))).className;
const undo = ({ changeId }: YearChangeView) => test.client.yearChange.undo({ changeId });
const reasonOf = async (answer: Parameters<TestApp['error']>[0]) => (await test.error(answer)).reason;

/** Six students in four classes and one without; the clock stands at the given day of the following summer. */
async function school(now = endOfYear) {
  const ids = {
    sekar: await add('Sekar', 'VII A'),
    bagas: await add('Bagas', 'VII A'),
    dimas: await add('Dimas', 'VIII A'),
    rani: await add('Rani', 'IX A'),
    putri: await add('Putri', 'Tahfiz'),
    yoga: await add('Yoga', null),
  };
  await reportCase(test, ids.rani);
  test = await restartOn(test, now);
  return ids;
}

describe('the proposal', () => {
  it('takes each class a level up and graduates the last, in the year to come', async () => {
    await school();
    const proposal = await test.ok(test.client.yearChange.proposal({}));
    expect(proposal).toMatchObject({
      from: { name: '2026/2027' },
      to: { name: '2027/2028', startsOn: '2027-07-01', endsOn: '2028-06-30' },
      opensOn: '2027-05-01',
      isOpen: true,
      hasEnded: false,
      withoutClass: 1,
      last: null,
    });
    expect(
      proposal.classes.map(({ name, outcome, className: to, count }) => [name, outcome, to, count]),
    ).toEqual([
      ['VII A', 'class', 'VIII A', 2],
      ['VIII A', 'class', 'IX A', 1],
      ['IX A', 'graduated', null, 1],
      ['Tahfiz', 'none', null, 1],
    ]);
  });

  it('is proposed on Hari ini once the year is over, and no longer when it is done', async () => {
    await school(new Date('2027-07-12T02:00:00Z'));
    const proposed = async () => (await test.ok(test.client.today.list({}))).endedYear;
    expect(await proposed()).toBe('2026/2027');
    await (await plan(test)).apply();
    expect(await proposed()).toBeNull();
  });
});

describe('the preview', () => {
  it('counts where everybody goes, names them on demand, and names the open cases of who leaves', async () => {
    const { bagas, rani } = await school();
    const change = await plan(test, [{ studentId: bagas, outcome: 'class', className: 'VII A' }]);
    const preview = await test.ok(change.preview());
    expect(preview).toMatchObject({ counts: { class: 3, graduated: 1, moved: 0, none: 2 }, stays: 1 });
    expect(preview.groups.map(({ key, count, stays, odd }) => [key, count, stays, odd])).toEqual([
      ['class:7a', 1, 1, []],
      ['class:8a', 1, 0, []],
      ['class:9a', 1, 0, []],
      ['graduated', 1, 0, []],
      ['none', 2, 0, ['targetMissing']],
    ]);
    expect(preview.leaverCases).toMatchObject([
      { code: 'K-2026-001', student: { id: rani, name: 'Rani', className: 'IX A' }, outcome: 'graduated' },
    ]);
    const names = await test.ok(change.names('none'));
    expect(names).toMatchObject({
      total: 2,
      rows: [{ name: 'Putri', className: 'Tahfiz' }, { name: 'Yoga' }],
    });
  });

  it('writes nothing', async () => {
    await school();
    const before = await keptRows(test);
    await test.ok((await plan(test)).preview());
    expect(await keptRows(test)).toEqual(before);
  });
});

describe('confirming', () => {
  it('makes the year, places everybody, and lets a case of a graduate stay open', async () => {
    const { sekar, bagas, dimas, rani, putri } = await school(new Date('2027-07-12T02:00:00Z'));
    const change = await plan(test, [
      { studentId: bagas, outcome: 'class', className: 'VII A' },
      { studentId: dimas, outcome: 'moved', className: null },
    ]);
    const done = await change.apply();
    expect(done).toMatchObject({
      from: '2026/2027',
      to: '2027/2028',
      leftOn: '2027-06-30',
      counts: { class: 2, graduated: 1, moved: 1, none: 2 },
      notUndoable: null,
    });
    expect(await test.ok(test.client.session.state({}))).toMatchObject({
      school: { schoolYear: '2027/2028' },
    });
    expect([await className(sekar), await className(bagas), await className(putri)]).toEqual([
      'VIII A',
      'VII A',
      null,
    ]);
    expect(await test.ok(test.client.students.get({ studentId: sekar }))).toMatchObject({
      classes: [
        { schoolYear: '2027/2028', className: 'VIII A' },
        { schoolYear: '2026/2027', className: 'VII A' },
      ],
    });
    expect(await test.ok(test.client.students.get({ studentId: rani }))).toMatchObject({
      leftAs: 'graduated',
      leftOn: '2027-06-30',
      cases: { open: 1, closed: 0 },
    });
    expect(await test.ok(test.client.students.get({ studentId: dimas }))).toMatchObject({ leftAs: 'moved' });
  });

  it('twice is once: nothing more is written, the same is answered', async () => {
    await school(new Date('2027-07-12T02:00:00Z'));
    const change = await plan(test);
    const done = await change.apply();
    const before = await keptRows(test);
    expect(await change.apply()).toEqual(done);
    expect(await keptRows(test)).toEqual(before);
    // The year that was made is not at its end.
    expect(await test.ok(test.client.yearChange.proposal({}))).toMatchObject({
      from: { name: '2027/2028' },
      isOpen: false,
      last: { changeId: done.changeId },
    });
    const next = await plan(test);
    expect(await reasonOf(next.tryApply())).toBe('yearChange.tooEarly');
  });

  it('is refused before the year nears its end, and where students were changed since the preview', async () => {
    await school(new Date('2027-04-30T02:00:00Z'));
    expect(await reasonOf((await plan(test)).tryApply())).toBe('yearChange.tooEarly');
    test = await restartOn(test, endOfYear);
    const change = await plan(test);
    const { seen } = await test.ok(change.preview());
    await add('Baru', 'VII A');
    const before = await keptRows(test);
    expect(await reasonOf(change.tryApply({ seen }))).toBe('yearChange.changedMeanwhile');
    expect(await keptRows(test)).toEqual(before);
  });

  it('is refused at the field that is wrong', async () => {
    const { sekar } = await school();
    const fields = async (answer: Parameters<TestApp['error']>[0]) =>
      (await test.error(answer)).fields?.map(({ path, reason }) => [path, reason]);
    const change = await plan(test);
    expect(await fields(change.tryApply({ leftOn: '2027-06-11' }))).toEqual([['leftOn', 'dateInFuture']]);
    expect(await fields(change.tryApply({ leftOn: '2026-06-30' }))).toEqual([['leftOn', 'beforeSchoolYear']]);
    const unnamed = await plan(test, [{ studentId: sekar, outcome: 'class', className: ' ' }]);
    expect(await fields(unnamed.preview())).toEqual([['decisions.students.0.className', 'required']]);
    const stranger = await plan(test, [{ studentId: 99, outcome: 'moved', className: null }]);
    expect(await fields(stranger.preview())).toEqual([['decisions.students.0.studentId', 'unknownStudent']]);
  });
});

describe('undoing', () => {
  it('puts every row back as it was, and lets the change be made again', async () => {
    await school(new Date('2027-07-12T02:00:00Z'));
    const before = await keptRows(test);
    const change = await plan(test);
    const done = await change.apply();
    expect(await keptRows(test)).not.toEqual(before);
    await test.ok(undo(done));
    expect(await keptRows(test)).toEqual(before);
    expect((await test.error(undo(done))).code).toBe('conflict');
    expect((await test.error(test.client.yearChange.undo({ changeId: 99 }))).code).toBe('not_found');
    expect(await change.apply()).toMatchObject({ to: '2027/2028' });
  });

  it('ends with the first thing that rests on the new classes, and only with that', async () => {
    const { sekar, dimas, rani } = await school(new Date('2027-07-12T02:00:00Z'));
    const done = await (await plan(test)).apply();
    const { client, ok } = test;
    const standing = async () => (await ok(client.yearChange.proposal({}))).last?.notUndoable;

    // The telephone number of a student, an entry in an old case: nothing that knows of classes.
    const student = { ...bareStudent, name: 'Sekar', className: 'VIII A', phone: '0811' };
    await ok(client.students.save({ studentId: sekar, student }));
    const entry = { kind: 'note' as const, on: '2027-07-12', text: 'Pamit.', secret: false };
    await ok(client.cases.addEntry({ caseId: 1, entry }));
    expect(await standing()).toBeNull();

    await ok(client.students.save({ studentId: sekar, student: { ...student, className: 'VIII B' } }));
    expect(await standing()).toBe('classesChanged');
    expect(await reasonOf(undo(done))).toBe('yearChange.classesChanged');
    await ok(client.students.save({ studentId: sekar, student }));
    expect(await standing()).toBeNull();
    const fresh = await add('Murid baru', 'VII A');
    expect(await standing()).toBe('classesChanged');
    await ok(client.students.save({ studentId: fresh, student: { ...bareStudent, name: 'Murid baru' } }));
    expect(await standing()).toBeNull();

    await ok(client.students.comeBack({ studentId: rani }));
    expect(await reasonOf(undo(done))).toBe('yearChange.leaversChanged');
    await ok(client.students.leave({ studentIds: [rani], as: 'graduated', on: '2027-06-30' }));
    expect(await standing()).toBeNull();
    await ok(client.students.leave({ studentIds: [dimas], as: 'moved', on: '2027-07-12' }));
    expect(await standing()).toBe('leaversChanged');
    await ok(client.students.comeBack({ studentId: dimas }));

    test = await restartOn(test, new Date('2027-07-13T02:00:00Z'));
    await reportCase(test, dimas);
    expect(await reasonOf(undo(done))).toBe('yearChange.recordedSince');
  });

  it('is not ended by a case reported while the old year still runs', async () => {
    const { sekar } = await school();
    const done = await (await plan(test)).apply();
    test = await restartOn(test, new Date('2027-06-20T02:00:00Z'));
    await reportCase(test, sekar);
    expect(await className(sekar)).toBe('VII A');
    await test.ok(undo(done));
  });
});

it(
  'whatever is decided: nobody is lost or doubled, twice is once, undone is as before',
  { timeout: 60_000 },
  async () => {
    const ids = Object.values(await school(new Date('2027-07-12T02:00:00Z')));
    const before = await keptRows(test);
    const decided = fc.oneof(
      fc
        .constantFrom('VII A', 'VIII A', 'IX-a', 'Baru')
        .map((name) => ({ outcome: 'class' as const, className: name })),
      fc
        .constantFrom('graduated' as const, 'moved' as const, 'none' as const)
        .map((outcome) => ({ outcome, className: null })),
    );
    const apart = fc.uniqueArray(fc.record({ studentId: fc.constantFrom(...ids) }), {
      selector: ({ studentId }) => studentId,
    });
    await fc.assert(
      fc.asyncProperty(apart, fc.array(decided, { minLength: 6, maxLength: 6 }), async (picked, ways) => {
        const students = picked.map((one, at) => ({
          ...one,
          ...(ways[at] ?? { outcome: 'none' as const, className: null }),
        }));
        const change = await plan(test, students);
        const done = await change.apply();
        expect(Object.values(done.counts).reduce((sum, count) => sum + count)).toBe(ids.length);
        const { enrolled, withoutClass, left, classes } = await test.ok(test.client.students.classes({}));
        expect([enrolled + left, withoutClass, left]).toEqual([
          ids.length,
          done.counts.none,
          done.counts.graduated + done.counts.moved,
        ]);
        expect(classes.reduce((sum, { count }) => sum + count, 0)).toBe(done.counts.class);
        const after = await keptRows(test);
        expect(await change.apply()).toEqual(done);
        expect(await keptRows(test)).toBe(after);
        await test.ok(undo(done));
        expect(await keptRows(test)).toBe(before);
      }),
      { numRuns: 8 },
    );
  },
);

it('places 1,500 students without holding another call up', { timeout: 60_000 }, async () => {
  await importMany(test, 1500);
  test = await restartOn(test, new Date('2027-07-12T02:00:00Z'));
  const change = await plan(test);
  const before = await keptRows(test);
  const { seen } = await test.ok(change.preview());
  const applied = await holdUps(() => test.ok(change.confirm(seen)));
  expect(applied.value.counts).toEqual({ class: 1000, graduated: 500, moved: 0, none: 0 });
  const undone = await holdUps(() => test.ok(undo(applied.value)));
  expect(await keptRows(test)).toEqual(before);
  console.info(`1,500 students: applied ${applied.told}, undone ${undone.told}`);
  expect(Math.max(applied.milliseconds, undone.milliseconds)).toBeLessThan(1000);
});
