import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startSchool, testSchool, type TestApp } from '../testing';

let test: TestApp;
beforeEach(async () => {
  test = await startSchool();
});
afterEach(() => test.dispose());

describe('the school’s settings', () => {
  it('are what set-up was told, with patterns in use at schools for the rest', async () => {
    const settings = await test.ok(test.client.school.get({}));
    expect(settings).toMatchObject({
      ...testSchool,
      numberCode: '421.3',
      idleMinutes: 10,
      yearStartMonth: 7,
    });
  });

  it('stay as they were when one field is wrong, and the field is named', async () => {
    const settings = await test.ok(test.client.school.get({}));
    const error = await test.error(test.client.school.save({ ...settings, name: '  ', place: 'Malang' }));
    expect(error.fields).toMatchObject([{ path: 'name', reason: 'required' }]);
    expect((await test.ok(test.client.school.get({}))).place).toBe('Pasuruan');
  });

  it('move the school’s own clock with its time zone', async () => {
    const settings = await test.ok(test.client.school.get({}));
    await test.ok(test.client.school.save({ ...settings, timeZone: 'WIT' }));
    expect((await test.ok(test.client.session.state({}))).school?.timeZone).toBe('WIT');
  });

  it('refuse a pattern without a running number beside its field, and two patterns for one kind of letter', async () => {
    const settings = await test.ok(test.client.school.get({}));
    const own = { kind: 'assignment' as const, code: ' ', unit: '', nature: ' B ' };
    const kindNumbers = [{ ...own, pattern: '{TAHUN}' }];
    const bad = await test.error(
      test.client.school.save({ ...settings, numberPattern: '{URUT', kindNumbers }),
    );
    expect(bad.fields).toMatchObject([
      { path: 'numberPattern', reason: 'numberPattern' },
      { path: 'kindNumbers.0.pattern', reason: 'numberPattern' },
    ]);
    const good = { ...own, pattern: '' };
    const twice = await test.error(test.client.school.save({ ...settings, kindNumbers: [good, good] }));
    expect(twice.fields).toMatchObject([{ path: 'kindNumbers', reason: 'kindNumberedTwice' }]);
    const saved = await test.ok(test.client.school.save({ ...settings, kindNumbers: [good] }));
    expect(saved.kindNumbers).toEqual([
      { kind: 'assignment', pattern: null, code: null, unit: null, nature: 'B' },
    ]);
  });

  it('keep a NIP as digits, however it was typed', async () => {
    const settings = await test.ok(test.client.school.get({}));
    const principal = { name: ' Dra.  Endang ', nip: '19680926 199412 2 001' };
    const saved = await test.ok(test.client.school.save({ ...settings, principal }));
    expect(saved.principal).toEqual({ name: 'Dra. Endang', nip: '196809261994122001' });
  });
});
