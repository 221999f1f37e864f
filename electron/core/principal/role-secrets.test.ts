import { contract } from '@shared/contract/contract';
import type { Procedure, Role } from '@shared/contract/define';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readPdf } from '../pdf/testing';
import {
  askPrincipal,
  beginReferral,
  secretMark,
  startRolesSchool,
  walkToFinalReport,
  type RolesSchool,
} from './testing';

let school: RolesSchool;
let referralId: number;
let caseId: number;
let handoverId: number;
let letterId: number;

/** One case with everything in it, that a hand-over of the homeroom teacher has joined, and its answer by letter. */
beforeAll(async () => {
  school = await startRolesSchool();
  const { ok, counselor, homeroom, students } = school;
  const referral = await beginReferral(school, students.dimas);
  ({ id: referralId, caseId } = referral);
  await askPrincipal(school, referralId);
  await walkToFinalReport(school, referral);

  const seen = {
    studentId: students.dimas,
    handedOverOn: '2026-11-23',
    seen: 'Sering melamun.',
    efforts: [],
  };
  ({ id: handoverId } = await ok(
    homeroom.client.homeroom.handOver({ handoverId: null, handover: { ...seen, urgency: null } }),
  ));
  const { handovers, letters } = counselor.client;
  await ok(handovers.join({ handoverId, takenOn: '2026-11-23', caseId }));
  const answer = {
    kind: 'being_handled' as const,
    on: '2026-11-24',
    how: 'letter' as const,
    text: 'Dimas Arya, kelas VIII A, sedang kami tangani.',
    checked: true as const,
  };
  const { id: answerId } = await ok(handovers.answer({ handoverId, answer }));
  const about = { template: 'referrer_answer' as const, handoverId, answerId };
  const { choices } = await ok(letters.paperDraft({ about }));
  ({ id: letterId } = await ok(letters.issuePaper({ about, choices })));
}, 60_000);
afterAll(() => school?.dispose());

const windowOf = { principal: 'Dra. Endang Suprihatin, M.Pd.', homeroom: 'Siti Rahmah, S.Pd.' } as const;
type Outsider = keyof typeof windowOf;

/** What each of their own calls is asked with; a call that is missing here fails the test. */
const asked: Readonly<Record<Outsider, () => Readonly<Record<string, readonly object[]>>>> = {
  principal: () => ({
    approvals: [{}, { state: 'decided' }],
    approval: [{ referralId }],
    reports: [{}],
    reportPdf: [{ referralId }],
    outcomes: [{}],
    outcomesFile: [{ format: 'pdf' }],
    decide: [{ referralId, form: { decision: 'given', on: '2026-11-24', note: '' } }],
    acknowledge: [{ referralId, form: { acknowledgedOn: '2026-11-24' } }],
  }),
  homeroom: () => ({
    ownClass: [{}],
    students: [{}, { search: 'dimas' }],
    handovers: [{}],
    handover: [{ handoverId }],
    answerPdf: [{ letterId }],
    handOver: [
      {
        handoverId: null,
        handover: {
          studentId: school.students.nuraini,
          handedOverOn: '2026-11-24',
          seen: 'Sering terlambat.',
          efforts: [],
          urgency: null,
        },
      },
    ],
  }),
};

const procedures = Object.entries<Readonly<Record<string, Procedure>>>(contract).flatMap(([feature, all]) =>
  Object.entries(all).map(([name, { access, kind }]) => ({ feature, name, access, kind })),
);
const call = (role: Outsider, name: string, input: unknown) =>
  school.app.router.call(name, input, { clientId: windowOf[role] });

/** Everything that an answer tells, with the words of the pages it leads to. */
async function toldBy(role: Outsider, name: string, input: object): Promise<string> {
  const answer = await call(role, name, input);
  expect(answer.ok, `${name} ${JSON.stringify(answer)}`).toBe(true);
  const said = JSON.stringify(answer);
  const fileId = /"fileId":"([0-9a-f]+)"/.exec(said)?.[1];
  if (!fileId) return said;
  const file = school.app.files.take(fileId, windowOf[role]);
  if (!file) throw new Error(`${name} handed out nothing`);
  const { pages } = await readPdf(file.bytes);
  return [said, ...pages.map(({ text }) => text)].join('\n');
}

it('the counselor’s own calls do tell what must not be told here', async () => {
  const view = JSON.stringify(await school.ok(school.counselor.client.referrals.get({ referralId })));
  expect(view.split(secretMark).length).toBeGreaterThan(15);
});

describe.each(['principal', 'homeroom'] as const)('the %s', (role) => {
  it('is let in by no call but the own ones and those of signing in', async () => {
    const open = procedures.filter(({ access }) => access === 'anyone' || access.includes(role));
    const features = new Set(open.filter(({ access }) => access !== 'anyone').map(({ feature }) => feature));
    expect([...features].sort()).toEqual(
      role === 'homeroom' ? ['drafts', 'homeroom', 'session'] : ['principal', 'session'],
    );
    for (const { feature, name, access } of procedures) {
      if (access === 'anyone' || access.includes(role as Role)) continue;
      const answer = await call(role, `${feature}.${name}`, {});
      expect(answer, `${feature}.${name}`).toEqual({ ok: false, error: { code: 'forbidden' } });
    }
  });

  it('is told nothing of the counseling by any of the own calls', async () => {
    const inputs = asked[role]();
    const names = procedures.filter(({ feature }) => feature === role).map(({ name }) => name);
    expect(Object.keys(inputs).sort()).toEqual(names.sort());
    const { code } = await school.ok(school.counselor.client.cases.get({ caseId }));
    for (const [name, each] of Object.entries(inputs)) {
      for (const input of each) {
        const said = await toldBy(role, `${role}.${name}`, input);
        expect(said.toLowerCase(), name).not.toContain(secretMark);
        // Neither the file's number nor the problem by its name.
        expect(said, name).not.toContain(code);
        if (name !== 'outcomes' && name !== 'outcomesFile')
          expect(said, name).not.toMatch(/masalah keluarga/i);
      }
    }
  });
});

describe('the final report', () => {
  it('is read as a page, and acknowledged once', async () => {
    const said = await toldBy('principal', 'principal.reportPdf', { referralId });
    expect(said).toContain('LAPORAN HASIL REFERAL');
    expect(said).toContain('Siswa kembali belajar dengan tenang.');
    const { finalReport } = await school.ok(school.counselor.client.referrals.get({ referralId }));
    expect(finalReport).toMatchObject({ submittedOn: '2026-11-24', acknowledgedOn: '2026-11-24' });
    const { counts } = await school.ok(school.principal.client.principal.approvals({}));
    expect(counts.unreadReports).toBe(0);
    const again = school.principal.client.principal.acknowledge({
      referralId,
      form: { acknowledgedOn: '2026-11-23' },
    });
    expect((await school.error(again)).reason).toBe('principal.acknowledged');
  });

  it('is there only where one was submitted', async () => {
    const { id } = await beginReferral(school, school.students.putri);
    await askPrincipal(school, id);
    const { principal } = school.principal.client;
    expect((await school.error(principal.reportPdf({ referralId: id }))).code).toBe('not_found');
    const form = { acknowledgedOn: '2026-11-24' };
    expect((await school.error(principal.acknowledge({ referralId: id, form }))).code).toBe('not_found');
    expect((await school.ok(principal.reports({}))).total).toBe(1);
  });
});

it('a homeroom teacher prints no letter but the answers to the own hand-overs', async () => {
  const other = school.otherHomeroom.client.homeroom;
  expect((await school.error(other.answerPdf({ letterId }))).code).toBe('not_found');
  expect((await school.error(other.handover({ handoverId }))).code).toBe('not_found');
  const said = await toldBy('homeroom', 'homeroom.answerPdf', { letterId });
  expect(said).toContain('sedang kami tangani');
  await school.ok(school.counselor.client.letters.cancel({ letterId, reason: 'Salah nama.' }));
  expect((await school.error(school.homeroom.client.homeroom.answerPdf({ letterId }))).code).toBe(
    'not_found',
  );
});
