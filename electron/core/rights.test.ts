import { contract } from '@shared/contract/contract';
import { roles, type Procedure, type Role } from '@shared/contract/define';
import { accessOf, rights, rightsOf } from '@shared/domain/rights';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { staff } from './ownership/own-calls.testing';
import { openAccount, startSchool, type TestApp } from './testing';

const calls = Object.entries<Readonly<Record<string, Procedure>>>(contract).flatMap(([feature, procedures]) =>
  Object.entries(procedures).map(([procedure, { access }]) => ({ name: `${feature}.${procedure}`, access })),
);

describe('the table of rights', () => {
  it('names every call once, with the roles that the contract lets in', () => {
    const wrong = calls.flatMap(({ name, access }) => {
      const lines = rightsOf(name);
      if (lines.length !== 1) return [`${name} belongs to ${lines.join(', ') || 'no line'}`];
      const table = [accessOf(name)].flat().toSorted().join(' ');
      const asked = [access].flat().toSorted().join(' ');
      return table === asked ? [] : [`${name}: ${asked}, in the table ${table}`];
    });
    expect(wrong).toEqual([]);
  });

  it('names nothing that is not there', () => {
    const known = new Set(calls.flatMap(({ name }) => [name, `${name.split('.')[0]}.*`]));
    const listed = Object.values(rights).flatMap((right): readonly string[] => right.calls);
    expect(listed.filter((one) => !known.has(one))).toEqual([]);
    expect(listed.length).toBe(new Set(listed).size);
  });
});

describe('every call, as every role', () => {
  let school: TestApp;
  const windows: Partial<Record<Role, string>> = {};
  beforeAll(async () => {
    school = await startSchool();
    windows.coordinator = 'test';
    const { staffId } = await school.ok(school.client.staff.save({ staffId: null, staff }));
    for (const role of roles) {
      if (role === 'coordinator') continue;
      await openAccount(school, { name: role, role, staffId: role === 'homeroom' ? staffId : null });
      windows[role] = role;
    }
  }, 60_000);
  afterAll(() => school?.dispose());

  // What is sent fits no call, so nothing is done: who may call is asked before what was sent is read.
  const answerOf = async (name: string, clientId: string) => {
    const answer = await school.app.router.call(name, null, { clientId });
    return answer.ok ? 'answered' : answer.error.code;
  };

  it.each([...roles, 'nobody'] as const)('is let in or refused as the table says: %s', async (role) => {
    const clientId = role === 'nobody' ? 'a window where nobody signed in' : (windows[role] ?? '');
    for (const { name } of calls) {
      const access = accessOf(name);
      const mayAsk = access === 'anyone' || (role !== 'nobody' && access?.includes(role));
      const expected = mayAsk ? 'invalid_input' : role === 'nobody' ? 'locked' : 'forbidden';
      expect(await answerOf(name, clientId), `${name} as ${role}`).toBe(expected);
    }
  });
});
