import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { chosen, csv, everythingKept, workbook } from '../../list-import/testing';
import { privateMarker } from '../../sample/dapodik-students-workbook';
import { fictionalStudents } from '../../sample/fictional-students';
import { startSchool, type TestApp } from '../../testing';
import { bareStudent, dapodik, importList, previewList, reportCase } from '../testing';

const pupils = fictionalStudents({ count: 40, year: 2026, classesPerLevel: 1, seed: 7 });

let test: TestApp;
beforeEach(async () => {
  test = await startSchool();
});
afterEach(() => test.dispose());

const enrolled = async () => (await test.ok(test.client.students.list({ limit: 200 }))).rows;
const rowsOf = async (uploadId: string, group: 'added' | 'changed' | 'absent' | 'faults' | 'notices') =>
  (await test.ok(test.client.students.importRows({ uploadId, group }))).rows;
const undo = (batchId: number) => test.client.students.importUndo({ batchId });
const apply = (uploadId: string) => test.client.students.importApply({ uploadId, moved: [], graduated: [] });

describe('importing the Dapodik list', () => {
  it('shows what it would do, writes nothing before that is confirmed, then all of it', async () => {
    const { uploadId, counts, layout } = await previewList(test, await dapodik(pupils));
    expect([layout, counts]).toEqual([
      'dapodik',
      { added: 40, changed: 0, unchanged: 0, absent: 0, faults: 0, notices: 0 },
    ]);
    expect(await rowsOf(uploadId, 'added')).toHaveLength(40);
    expect(await enrolled()).toEqual([]);
    const batch = await test.ok(apply(uploadId));
    expect(batch).toMatchObject({ fileName: 'siswa.xlsx', counts: { added: 40, changed: 0, left: 0 } });
    expect(await enrolled()).toHaveLength(40);
    const [pupil] = pupils;
    const [found] = (await test.ok(test.client.students.list({ search: pupil?.nisn }))).rows;
    expect(await test.ok(test.client.students.get({ studentId: found?.id ?? 0 }))).toMatchObject({
      name: pupil?.name,
      nis: pupil?.nis,
      className: pupil?.className,
      classes: [{ schoolYear: '2026/2027' }],
    });
  });

  it('twice adds and changes nothing', async () => {
    await importList(test, await dapodik(pupils));
    const again = await importList(test, await dapodik(pupils));
    expect(again.preview).toMatchObject({ added: 0, changed: 0, unchanged: 40, absent: 0 });
    expect(await enrolled()).toHaveLength(40);
  });

  it('brings changes, and offers those who are not in it as having left', async () => {
    await importList(test, await dapodik(pupils));
    const [gone, moved, ...others] = pupils;
    if (!gone || !moved) throw new Error('too few pupils');
    const list = await dapodik([{ ...moved, className: 'VIII A', phone: '080099990000' }, ...others]);
    const { uploadId, counts } = await previewList(test, list);
    expect(counts).toMatchObject({ added: 0, changed: 1, unchanged: 38, absent: 1 });
    const [changed] = await rowsOf(uploadId, 'changed');
    expect(changed?.changes.map(({ field, to }) => [field, to])).toEqual([
      ['phone', '080099990000'],
      ['className', 'VIII A'],
    ]);
    const [absent] = await rowsOf(uploadId, 'absent');
    expect(absent).toMatchObject({ name: gone.name, row: null });
    await test.ok(
      test.client.students.importApply({ uploadId, moved: [], graduated: [absent?.targetId ?? 0] }),
    );
    expect(await enrolled()).toHaveLength(39);
    const left = await test.ok(test.client.students.list({ status: 'left' }));
    expect(left.rows).toMatchObject([{ name: gone.name, leftAs: 'graduated' }]);
  });

  it('the sample that comes with the application: 600 students in 21 classes', async () => {
    const file = resolve(
      import.meta.dirname,
      '../../../../resources/sample/daftar-peserta-didik-contoh.xlsx',
    );
    const { preview } = await importList(test, await readFile(file));
    expect(preview).toMatchObject({ added: 600, faults: 0, notices: 0 });
    const { classes } = await test.ok(test.client.students.classes({}));
    expect([classes.length, classes[0]?.name]).toEqual([21, 'VII A']);
  });

  it('keeps no NIK, family card, bank or other private number anywhere in the database', async () => {
    await importList(test, await dapodik(pupils));
    const kept = await everythingKept(test);
    expect(kept).toContain(pupils[0]?.name);
    expect(kept).not.toContain(privateMarker);
    expect(kept).not.toMatch(/99999999\d{8}/);
    expect(kept).not.toContain('112.9075');
    expect(test.logged.join('\n')).not.toContain(pupils[0]?.name);
  });
});

describe('importing any other list', () => {
  it('guesses the columns, and lets the counselor say otherwise', async () => {
    const file = csv(
      'Nama Siswa;Nomor;L/P;Kelas;Tgl Lahir;NIK',
      'Bagas Pratama;240001;1;VII-A;12-05-2013;3514010101010001',
      'Sekar Ayu;240002;2;VII-A;1/6/2013;3514010101010002',
    );
    const read = await test.ok(test.client.students.importRead(chosen(file, 'emis.csv')));
    expect(read).toMatchObject({ layout: 'other', rowCount: 2 });
    expect(read.columns.map(({ header }) => header)).not.toContain('NIK');
    expect(read.mapping).toEqual({ name: 0, sex: 2, className: 3, birthDate: 4 });
    const mapping = { ...read.mapping, nis: 1 };
    await test.ok(test.client.students.importPreview({ uploadId: read.uploadId, mapping }));
    await test.ok(apply(read.uploadId));
    expect(await enrolled()).toMatchObject([
      { name: 'Bagas Pratama', nis: '240001', sex: 'L', className: 'VII-A' },
      { name: 'Sekar Ayu', nis: '240002', sex: 'P' },
    ]);
  });

  it('asks for the column of the name, and takes no column twice', async () => {
    const { uploadId } = await test.ok(test.client.students.importRead(chosen(csv('Nama;NIS', 'Bagas;1'))));
    const preview = (mapping: Record<string, number | null>) =>
      test.client.students.importPreview({ uploadId, mapping });
    expect((await test.error(preview({ nis: 1 }))).fields).toEqual([
      { path: 'mapping.name', reason: 'required' },
    ]);
    expect((await test.error(preview({ name: 0, nis: 0 }))).fields).toMatchObject([
      { path: 'mapping', reason: 'columnTwice' },
    ]);
  });

  it("reads the application's own template, filled in", async () => {
    const { fileId } = await test.ok(test.client.students.importTemplate({}));
    const template = test.app.files.take(fileId, 'test');
    const { preview } = await importList(test, template?.bytes ?? new Uint8Array());
    expect(preview).toMatchObject({ added: 1, faults: 0, notices: 0 });
    expect(await enrolled()).toMatchObject([{ nisn: '0112345678', className: 'VII A', sex: 'L' }]);
  });

  it('names each row in error with its reason, and brings in the good ones', async () => {
    const file = await workbook([
      ['Nama', 'NISN', 'Tanggal Lahir', 'JK'],
      ['Bagas Pratama', '0110000001', '2013-05-12', 'L'],
      [null, '0110000002', null, null],
      ['Sekar Ayu', '0110000003', '2013-02-30', 'P'],
      ['Dimas Aji', '0110000004', null, 'L'],
      ['Rani Putri', '0110000004', null, 'P'],
      ['Joko', '123', null, null],
      ['Ayu', '0110000007', null, 'X'],
    ]);
    const { uploadId, counts } = await previewList(test, file);
    expect(counts).toMatchObject({ added: 2, faults: 5, notices: 1 });
    expect(
      (await rowsOf(uploadId, 'faults')).map(({ row, name, fault }) => [row, name, fault?.reason]),
    ).toEqual([
      [3, '', 'nameMissing'],
      [4, 'Sekar Ayu', 'dateImpossible'],
      [5, 'Dimas Aji', 'nisnRepeated'],
      [6, 'Rani Putri', 'nisnRepeated'],
      [7, 'Joko', 'nisnLength'],
    ]);
    expect(await rowsOf(uploadId, 'notices')).toMatchObject([
      { row: 8, name: 'Ayu', fault: { reason: 'sexUnknown' } },
    ]);
    await test.ok(apply(uploadId));
    expect((await enrolled()).map(({ name }) => name)).toEqual(['Ayu', 'Bagas Pratama']);
  });

  it('keeps text that looks like a formula as text', async () => {
    const formula = '=HYPERLINK("http://contoh.invalid","x")';
    await importList(
      test,
      await workbook([
        ['Nama', 'Alamat'],
        [formula, '@SUM(A1)'],
      ]),
    );
    expect(await enrolled()).toMatchObject([{ name: formula }]);
  });
});

describe('a list that is confirmed late', () => {
  it('is refused when students were changed since the preview, and nothing is written', async () => {
    const { uploadId } = await previewList(test, await dapodik(pupils));
    const [pupil] = pupils;
    await test.ok(
      test.client.students.save({
        studentId: null,
        student: { ...bareStudent, name: pupil?.name ?? '', nisn: pupil?.nisn ?? null },
      }),
    );
    expect(await test.error(apply(uploadId))).toMatchObject({
      code: 'conflict',
      reason: 'import.changedMeanwhile',
    });
    expect(await enrolled()).toHaveLength(1);
  });

  it('is refused without a preview, after it was applied, and for somebody it does not offer', async () => {
    const { uploadId } = await test.ok(test.client.students.importRead(chosen(await dapodik(pupils))));
    expect(await test.error(apply(uploadId))).toMatchObject({ code: 'conflict', reason: 'import.noPreview' });
    const { batchId } = await importList(test, await dapodik(pupils));
    expect(await test.error(apply(uploadId))).toMatchObject({
      code: 'not_found',
      reason: 'import.uploadGone',
    });
    const { uploadId: again } = await previewList(test, await dapodik(pupils.slice(1)));
    const present = (await enrolled()).find(({ nisn }) => nisn === pupils[1]?.nisn);
    const leaving = test.client.students.importApply({
      uploadId: again,
      moved: [present?.id ?? 0],
      graduated: [],
    });
    expect((await test.error(leaving)).code).toBe('conflict');
    expect((await test.ok(test.client.students.importLast({}))).batch?.batchId).toBe(batchId);
  });

  it('tells how far it is, and can be cancelled, which leaves nothing behind', async () => {
    const many = fictionalStudents({ count: 250, year: 2026, classesPerLevel: 3, seed: 8 });
    const { uploadId } = await previewList(test, await dapodik(many));
    const cancel = new AbortController();
    const steps: unknown[] = [];
    test.app.events.subscribe('test', (event) => {
      if (event.type !== 'students.importProgress') return;
      steps.push(event);
      if (steps.length === 2) cancel.abort();
    });
    const answer = test.app.router.call(
      'students.importApply',
      { uploadId, moved: [], graduated: [] },
      { clientId: 'test', signal: cancel.signal },
    );
    expect((await test.error(answer)).code).toBe('cancelled');
    expect(steps).toEqual([
      { type: 'students.importProgress', done: 100, total: 250 },
      { type: 'students.importProgress', done: 200, total: 250 },
    ]);
    expect(await enrolled()).toEqual([]);
    // What was cancelled can be confirmed again.
    await test.ok(apply(uploadId));
    expect((await test.ok(test.client.students.list({}))).total).toBe(250);
  });
});

describe('undoing the last import', () => {
  it('puts everything back as it was, the left and the changed too', async () => {
    await importList(test, await dapodik(pupils));
    const before = await everythingKept(test, ['students', 'guardians', 'class_memberships']);
    const [gone, moved, ...others] = pupils;
    if (!gone || !moved) throw new Error('too few pupils');
    const newcomers = others.slice(0, 3).map((one, index) => ({
      ...one,
      name: `Pindahan ${index}`,
      nis: `99${index}`,
      nisn: `009900000${index}`,
    }));
    const list = await dapodik([{ ...moved, className: 'VIII A', father: null }, ...others, ...newcomers]);
    const { uploadId } = await previewList(test, list);
    const [absent] = await rowsOf(uploadId, 'absent');
    const batch = await test.ok(
      test.client.students.importApply({ uploadId, moved: [absent?.targetId ?? 0], graduated: [] }),
    );
    expect(batch.counts).toEqual({ added: 3, changed: 1, left: 1 });
    expect(await enrolled()).toHaveLength(42);
    await test.ok(undo(batch.batchId));
    expect(await enrolled()).toHaveLength(40);
    expect(await everythingKept(test, ['students', 'guardians', 'class_memberships'])).toBe(before);
    expect(await test.error(undo(batch.batchId))).toMatchObject({
      code: 'conflict',
      reason: 'import.notLast',
    });
  });

  it('is refused once a new student has a case, or one was changed by hand', async () => {
    const { batchId } = await importList(test, await dapodik(pupils));
    const [first, second] = await enrolled();
    await test.ok(
      test.client.students.save({
        studentId: second?.id ?? 0,
        student: { ...bareStudent, name: second?.name ?? '', nisn: second?.nisn ?? null },
      }),
    );
    expect(await test.error(undo(batchId))).toMatchObject({
      code: 'refused',
      reason: 'import.editedSince',
      params: { count: 1 },
    });
    await reportCase(test, first?.id ?? 0);
    expect(await test.error(undo(batchId))).toMatchObject({
      code: 'refused',
      reason: 'import.hasCases',
      params: { count: 1 },
    });
    expect(await enrolled()).toHaveLength(40);
  });

  it('is refused once a new student was handed over to BK', async () => {
    const { batchId } = await importList(test, await dapodik(pupils));
    const [first] = await enrolled();
    const handover = {
      studentId: first?.id ?? 0,
      referrer: { kind: 'subject_teacher' as const, name: 'Rahmat Hidayat', staffId: null },
      handedOverOn: '2026-11-20',
      seen: 'Nilainya turun tajam.',
      efforts: [],
      urgency: null,
    };
    await test.ok(test.client.handovers.save({ handoverId: null, handover }));
    expect((await test.error(undo(batchId))).reason).toBe('import.hasCases');
  });
});

describe('a file that is no list', () => {
  const answerTo = async (bytes: Uint8Array, fileName = 'siswa.xlsx') => {
    const { code, reason } = await test.error(test.client.students.importRead(chosen(bytes, fileName)));
    return [code, reason];
  };

  it('is answered by a code and a reason', async () => {
    const good = await dapodik(pupils.slice(0, 3));
    expect(await answerTo(Buffer.from('%PDF-1.7\n'))).toEqual(['file_unreadable', 'import.notSpreadsheet']);
    expect(await answerTo(good.slice(0, good.length / 2))).toEqual(['file_unreadable', 'import.damaged']);
    expect(
      await answerTo(
        await workbook([
          ['No', 'Kelas'],
          ['1', 'VII A'],
        ]),
      ),
    ).toEqual(['file_unreadable', 'import.noNameColumn']);
    expect(await answerTo(new Uint8Array())).toEqual(['file_unreadable', 'import.emptySheet']);
  });

  it('of 60 MB is refused before it is looked at', async () => {
    const error = await test.error(test.client.students.importRead(chosen(new Uint8Array(60 * 1024 * 1024))));
    expect(error).toMatchObject({
      code: 'invalid_input',
      fields: [{ path: 'base64', reason: 'fileTooLarge' }],
    });
  });

  it('that is a zip bomb is refused', async () => {
    const parts = unzipSync(await dapodik(pupils.slice(0, 3)));
    const bomb = zipSync({ ...parts, 'xl/worksheets/sheet1.xml': new Uint8Array(30 * 1024 * 1024) });
    expect(await answerTo(bomb)).toEqual(['file_too_large', 'import.unpacksTooLarge']);
  });
});
