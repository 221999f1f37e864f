import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askPrincipal, beginReferral, said, startRolesSchool, type RolesSchool } from './testing';

let school: RolesSchool;
beforeAll(async () => {
  school = await startRolesSchool();
}, 60_000);
afterAll(() => school?.dispose());

const principal = () => school.principal.client.principal;
const waiting = async () => (await school.ok(principal().approvals({}))).rows;
const decided = async () => (await school.ok(principal().approvals({ state: 'decided' }))).rows;
const refusalOf = async (answer: Parameters<RolesSchool['error']>[0]) => {
  const { code, reason, fields } = await school.error(answer);
  return reason ?? (fields ? `${fields[0]?.path} ${fields[0]?.reason}` : code);
};
const form = (decision: 'given' | 'refused', note = '', on = '2026-11-24') => ({ decision, note, on });
const standing = async (referralId: number) => {
  const { consents } = await school.ok(school.counselor.client.referrals.get({ referralId }));
  return consents.findLast(({ party }) => party === 'principal');
};

describe('an approval', () => {
  it('is not known to the principal before the counselor asks', async () => {
    const { id } = await beginReferral(school, school.students.dimas);
    expect(await waiting()).toEqual([]);
    expect(await refusalOf(principal().approval({ referralId: id }))).toBe('not_found');
    expect(await refusalOf(principal().decide({ referralId: id, form: form('given') }))).toBe('not_found');

    await askPrincipal(school, id);
    const [row, ...more] = await waiting();
    expect(more).toEqual([]);
    expect(row).toEqual({
      referralId: id,
      student: { name: 'Dimas Arya', className: 'VIII A' },
      severity: 'moderate',
      kind: 'psychologist',
      schoolKind: null,
      counselor: 'Sari Utami, S.Pd.',
      asked: { on: '2026-11-20', reason: 'Keluhan menetap, perlu pemeriksaan psikolog.' },
      emergency: null,
      decision: null,
      mayDecide: true,
      shut: null,
    });
  });

  it('is a fact of the referral that the gate sees, recorded by the principal', async () => {
    const [row] = await waiting();
    const referralId = row?.referralId ?? 0;
    const before = await school.ok(school.counselor.client.referrals.get({ referralId }));
    const lacks = (view: typeof before) =>
      view.state.steps.flatMap(({ missing = [] }) => missing.map(({ code }) => code));
    expect(lacks(before)).toContain('principal_approval_unanswered');

    const refused = (given: object) =>
      refusalOf(principal().decide({ referralId, form: { ...form('given'), ...given } }));
    expect(await refused({ decision: 'refused' })).toBe('form.note required');
    expect(await refused({ on: '2026-11-25' })).toBe('form.on inFuture');
    expect(await refused({ on: '2026-11-19' })).toBe('form.on beforeAsked');

    const answer = await school.ok(
      principal().decide({ referralId, form: form('given', 'Dampingi sampai tuntas.') }),
    );
    expect(answer.decision).toEqual({
      as: 'given',
      on: '2026-11-24',
      how: 'account',
      note: 'Dampingi sampai tuntas.',
      recordedBy: 'Dra. Endang Suprihatin, M.Pd.',
    });
    expect(await waiting()).toEqual([]);
    const after = await school.ok(school.counselor.client.referrals.get({ referralId }));
    expect(lacks(after)).not.toContain('principal_approval_unanswered');
    expect(await standing(referralId)).toMatchObject({
      event: 'given',
      how: 'account',
      recordedBy: 'Dra. Endang Suprihatin, M.Pd.',
    });
  });

  it('sent twice is one; changed, it is withdrawn with a reason; asked anew, it waits again', async () => {
    const [row] = await decided();
    const referralId = row?.referralId ?? 0;
    await school.ok(principal().decide({ referralId, form: form('given', 'Dampingi sampai tuntas.') }));
    const counted = async () =>
      (await school.ok(school.counselor.client.referrals.get({ referralId }))).consents.length;
    expect(await counted()).toBe(2);
    const withdrawn = await school.ok(
      principal().decide({ referralId, form: form('refused', 'Orang tua minta menunggu.') }),
    );
    expect(withdrawn.decision).toMatchObject({ as: 'withdrawn', note: 'Orang tua minta menunggu.' });
    await askPrincipal(school, referralId, { on: '2026-11-24', note: 'Orang tua sudah setuju.' });
    expect(await waiting()).toMatchObject([{ referralId, decision: null }]);
    await school.ok(principal().decide({ referralId, form: form('refused', 'Belum perlu.') }));
    expect((await decided())[0]?.decision).toMatchObject({ as: 'refused', note: 'Belum perlu.' });
  });

  it('stays the principal’s: the BK room neither rewrites it nor decides under that account', async () => {
    const [row] = await decided();
    const referralId = row?.referralId ?? 0;
    const known = await standing(referralId);
    const { referrals } = school.counselor.client;
    const id = known?.id ?? 0;
    expect(await refusalOf(referrals.removeConsent({ referralId, id }))).toBe('referrals.principalsOwn');
    const mended = {
      party: 'principal' as const,
      event: 'given' as const,
      on: '2026-11-24',
      how: 'signed' as const,
      personName: null,
      relation: null,
      witness: null,
      note: '',
    };
    expect(await refusalOf(referrals.saveConsent({ referralId, id, form: mended }))).toBe(
      'referrals.principalsOwn',
    );
    expect(
      await refusalOf(referrals.saveConsent({ referralId, id: null, form: { ...mended, how: 'account' } })),
    ).toBe('form.how ownAccountOnly');
  });

  it('that the BK room wrote down is told without its remark', async () => {
    const { id } = await beginReferral(school, school.students.nuraini);
    await school.ok(said(school, id, 'principal', 'given', { note: 'Beliau bertanya soal keluarganya.' }));
    const row = await school.ok(principal().approval({ referralId: id }));
    expect(row.decision).toMatchObject({ as: 'given', how: 'signed', note: '' });
    expect(row.asked).toBeNull();
  });

  it('comes first in an emergency, also unasked; what has ended waits no more', async () => {
    const { id } = await beginReferral(school, school.students.putri, 'severe');
    const emergency = { on: '2026-11-24', reason: 'Keselamatan siswa terancam.', approvedBy: 'Dra. Endang' };
    await school.ok(school.counselor.client.referrals.declareEmergency({ referralId: id, form: emergency }));
    const later = await beginReferral(school, school.students.putri);
    await askPrincipal(school, later.id, { on: '2026-11-10' });
    expect((await waiting()).map(({ referralId }) => referralId)).toEqual([id, later.id]);
    expect((await waiting())[0]).toMatchObject({ asked: null, emergency, mayDecide: true });
    await school.ok(principal().decide({ referralId: id, form: form('given') }));

    const end = { as: 'cancelled' as const, on: '2026-11-24', reason: 'Salah catat.' };
    await school.ok(school.counselor.client.referrals.end({ referralId: later.id, form: end }));
    expect(await waiting()).toEqual([]);
    expect(await refusalOf(principal().decide({ referralId: later.id, form: form('given') }))).toBe(
      'referrals.missing.referral_ended',
    );
  });
});

describe('the outcomes', () => {
  it('are of the whole school, and tell no group under five', async () => {
    const { tables, extent, years } = await school.ok(principal().outcomes({}));
    expect(years).toHaveLength(1);
    expect(extent).toContain('2026/2027');
    const summary = tables.find(({ title }) => title === 'Ringkasan')?.rows ?? [];
    expect(summary[0]).toEqual(['Kasus baru', '<5']);
    const told = tables.flatMap(({ rows }) => rows.flatMap((cells) => cells.slice(1)));
    expect(told.filter((cell) => typeof cell === 'number' && cell > 0 && cell < 5)).toEqual([]);
    expect(told.filter((cell) => /^[1-4]$/.test(String(cell)))).toEqual([]);
  });

  it('come as a file without parts that nobody wrote; an unknown year is not there', async () => {
    const { fileId, name } = await school.ok(principal().outcomesFile({ format: 'xlsx' }));
    expect(name).toBe('laporan-bk-2026-11-24.xlsx');
    const window = 'Dra. Endang Suprihatin, M.Pd.';
    expect(school.app.files.take(fileId, window)?.bytes.length).toBeGreaterThan(1_000);
    expect(await refusalOf(principal().outcomes({ schoolYearId: 99 }))).toBe('not_found');
  });
});
