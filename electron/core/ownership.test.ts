import { standardLayout } from '@shared/domain/page-layout';
import { contract } from '@shared/contract/contract';
import type { Procedure } from '@shared/contract/define';
import type { Result } from '@shared/contract/errors';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { calls } from './ownership/own-calls.testing';
import { at, choicesOf, idPaths, unknownLike, withAt } from './ownership/id-paths.testing';
import { foreignMark, type Owned, type Shared } from './ownership/ownership-records.testing';
import { features, type Person } from './ownership/ownership-room.testing';
import { startOwnershipWorld, type OwnershipWorld } from './ownership/ownership-world.testing';
import { testSchool } from './testing';

let world: OwnershipWorld;
/** Everything as it was before the first call, and how many rows had been written: no call below may change it. */
let before: string;
let written: number;
beforeAll(async () => {
  world = await startOwnershipWorld();
  before = await world.everythingKept();
  written = await world.rowsWritten();
}, 60_000);
afterAll(() => world?.dispose());

/**
 * Ids that need not go with the others of their call: `<call> <path>`, and why. Everything else that is mixed, from
 * whatever two records, is refused.
 */
const free: Readonly<Record<string, string>> = {
  'drafts.read key': 'a draft is found under its key and the account that asks',
  'drafts.save key': 'a draft is kept under its key and the account that types',
  'drafts.discard key': 'a draft is found under its key and the account that asks',
  'cases.list studentId': 'a filter over the cases that the caller may see',
  'cases.report studentId': 'a case is reported about any student of the school',
  'handovers.save handoverId': 'what nobody has taken on is the whole room’s',
  'handovers.save handover.studentId': 'a hand-over may have been written down for the wrong student',
  'handovers.giveBack handoverId': 'what nobody has taken on is the whole room’s',
  'letters.saveIncoming id': 'a letter may have been linked to the wrong case (letters/incoming.test.ts)',
  'letters.disclosures caseId': 'a filter over the cases that the caller may see',
  'letters.disclosures studentId': 'a filter over the cases that the caller may see',
  'students.get studentId': 'the list of students is the room’s',
  'students.save studentId': 'the list of students is the room’s',
  'students.leave studentIds.0': 'the list of students is the room’s',
  'students.comeBack studentId': 'the list of students is the room’s',
  'yearChange.preview decisions.students.0.studentId': 'the list of students is the room’s',
  'yearChange.names decisions.students.0.studentId': 'the list of students is the room’s',
  'yearChange.apply decisions.students.0.studentId': 'the list of students is the room’s',
};

/** Calls of which all ids together may be those of another counselor. */
const roomWide: Readonly<Record<string, string>> = {
  'handovers.takeOn': 'anybody of the room takes on what waits, and the student with it',
  'caseAccess.open': 'a coordinator may open any case, with a reason that its counselor is shown',
  'caseAccess.casesOf': 'the coordinator knows who has which case',
  'caseAccess.transferSeveral': 'the coordinator gives cases to another counselor',
};

/** What is answered besides `not_found`: an id inside a form is named by its field, a paper by what it lacks. */
const refusals: Readonly<Record<string, readonly string[]>> = {
  'caseAccess.share': ['accountId unknownCounselor'],
  'caseAccess.transfer': ['toId unknownCounselor'],
  'caseAccess.transferSeveral': ['toId unknownCounselor'],
  'cases.report': ['triage.problems unknownProblem', 'studentId unknownStudent'],
  'cases.update': ['changes.triage.problems unknownProblem'],
  'handovers.save': ['handover.studentId unknownStudent', 'handover.referrer.name unknownStaff'],
  'handovers.takeOn': ['report.triage.problems unknownProblem', 'report.studentId otherStudent'],
  'handovers.join': ['refused handovers.otherStudent'],
  'safeguarding.save': ['ownProblems unknownProblem'],
  'receivers.save': ['receiver.schoolKindId schoolKind'],
  'outreach.create': ['form.receiverId unknownReceiver'],
  'outreach.save': ['part.form.receiverId unknownReceiver'],
  'outreach.link': ['caseCode unknownCase'],
  'referrals.create': ['schoolKindId schoolKind'],
  'referrals.saveRequest': ['form.responsibleId unknownCounselor'],
  'letters.paperDraft': [
    'refused letters.noMeeting',
    'refused letters.conferenceNotHeld',
    'refused letters.noHistory',
  ],
  'letters.paperPreview': [
    'refused letters.noMeeting',
    'refused letters.conferenceNotHeld',
    'refused letters.noHistory',
    'choices.files fileNotThere',
  ],
  'letters.paperWord': [
    'refused letters.noMeeting',
    'refused letters.conferenceNotHeld',
    'refused letters.noHistory',
    'choices.files fileNotThere',
  ],
  'letters.saveIncoming': ['form.answersId answersOther'],
  'letters.saveDraft': ['choices.files fileNotThere'],
  'letters.issue': ['choices.files fileNotThere'],
  'letters.lettersPdf': ['refused letters.notReadable'],
  'letters.bundlePdf': [
    'refused letters.noMeeting',
    'refused letters.conferenceNotHeld',
    'invalid_input fields.fileNotThere',
  ],
  'letters.issuePaper': ['refused letters.conferenceNotHeld', 'choices.files fileNotThere'],
  'letters.disclosuresPdf': ['refused letters.disclosuresEmpty'],
  'letters.disclosuresSheet': ['refused letters.disclosuresEmpty'],
  'students.importApply': ['conflict import.changedMeanwhile'],
  'students.importUndo': ['conflict import.notLast'],
  'staff.importApply': ['conflict import.changedMeanwhile'],
  'staff.importUndo': ['conflict import.notLast'],
  'yearChange.preview': ['decisions.students.0.studentId unknownStudent'],
  'yearChange.names': ['decisions.students.0.studentId unknownStudent'],
  'yearChange.apply': ['decisions.students.0.studentId unknownStudent'],
};

/** Where an id that no record has is answered all the same: with nothing. */
const nothing: Readonly<Record<string, unknown>> = {
  'drafts.read': { value: null },
  'drafts.discard': {},
  'cases.list': { total: 0, rows: [] },
  'receivers.list': { total: 0, rows: [] },
  'students.leave': { count: 0 },
  'letters.disclosures': { total: 0, rows: [], years: [] },
};

/** What cannot be done on the day of this test, whoever asks: that is said after the records were looked at. */
const notToday: Readonly<Record<string, string>> = { 'yearChange.apply': 'yearChange.tooEarly' };

type Sent = (of: Owned, shared: Shared) => unknown;
interface Pointing {
  readonly name: string;
  readonly paths: readonly string[];
  readonly by: Person;
  readonly sent: Sent | undefined;
}

const procedures = Object.entries<Readonly<Record<string, Procedure>>>(contract).flatMap(([feature, all]) =>
  Object.entries(all).map(([procedure, { kind, access, input }]) => ({
    name: `${feature}.${procedure}`,
    feature,
    kind,
    input,
    paths: idPaths(input),
    by: (access === 'anyone' || access.includes('counselor') ? 'sari' : 'coordinator') as Person,
    sent: (calls as Readonly<Record<string, Readonly<Record<string, Sent>>>>)[feature]?.[procedure],
  })),
);
/**
 * Every account is the coordinator's to keep, and nobody else's (accounts/accounts.test.ts), and so is the whole access
 * log to read; principal and homeroom teachers own no case (principal/role-secrets.test.ts, homeroom/homeroom.test.ts).
 * What is known of lost data is the room's, and names no case. Erasing is the coordinator's, with the principal
 * (erasure/erasure.test.ts).
 */
const elsewhere = new Set(['accounts', 'audit.list', 'principal', 'homeroom', 'breaches', 'erasure']);
const pointing = procedures.filter(
  ({ name, feature, paths }) => paths.length > 0 && !elsewhere.has(feature) && !elsewhere.has(name),
);

const inputsOf = ({ sent }: Pick<Pointing, 'sent'>, of: Owned): unknown[] =>
  sent ? [sent(of, world.shared)].flat() : [];
const isThere = (input: unknown, path: string) => (at(input, path) ?? null) !== null;

/** Every answer that a list of what may be answered was needed for. */
const needed = new Set<string>();

/** Whether it was said that the case is somebody else's: to who may know of it, or reads it. */
const isForeign = (answer: Result<unknown>): boolean =>
  !answer.ok && answer.error.code === 'forbidden' && (answer.error.reason ?? '').startsWith('caseAccess.');

/** Whether a call was refused, in one of the words that may be told. */
function isRefused(name: string, answer: Result<unknown>): boolean {
  if (answer.ok) return false;
  const { code, reason = '', fields = [] } = answer.error;
  if (code === 'not_found' || isForeign(answer)) return true;
  const [field] = fields;
  const word = field ? `${field?.path} ${field?.reason}` : `${code} ${reason}`;
  if (!refusals[name]?.includes(word)) return false;
  needed.add(`${name}: ${word}`);
  return true;
}

/** A call that must not be answered: it is refused, it changes nothing, it tells nothing. */
async function expectRefused(name: string, input: unknown, by: Person): Promise<void> {
  const answer = await world.call(name, input, by);
  const said = `${name} ${JSON.stringify(input)} by ${by}: ${JSON.stringify(answer)}`;
  expect(isRefused(name, answer), said).toBe(true);
  await expectUnchanged(said);
  if (by === 'sari') expect(said).not.toContain(foreignMark);
}

async function expectUnchanged(said: string): Promise<void> {
  const now = await world.rowsWritten();
  if (now === written) return;
  const kept = await world.everythingKept();
  const isChanged = kept !== before;
  // What has been told once is not told again of every call after it.
  before = kept;
  written = now;
  expect(isChanged, `${said} has changed something`).toBe(false);
}

/** Mixed inputs of two owners; all ids of the other owner together where that is no call of the other's own. */
function* mixtures(one: Pointing, other: Owned, withTheWhole: boolean): Generator<unknown> {
  const theirs = inputsOf(one, other);
  for (const [index, input] of inputsOf(one, world.own).entries()) {
    const differing = one.paths.filter(
      (path) =>
        !(`${one.name} ${path}` in free) &&
        isThere(input, path) &&
        at(input, path) !== at(theirs[index], path),
    );
    for (const some of choicesOf(differing)) {
      if (some.length === differing.length && !withTheWhole) continue;
      yield some.reduce((mixed, path) => withAt(mixed, path, at(theirs[index], path)), input);
    }
  }
}

describe('the calls of the contract', () => {
  it('are all known here that point to a record, with each of their ids', () => {
    const unknown = pointing.flatMap((one) => {
      const inputs = inputsOf(one, world.own);
      const unsent = one.paths.filter((path) => !inputs.some((input) => isThere(input, path)));
      return unsent.map((path) => `${one.name} ${path}`);
    });
    expect(unknown).toEqual([]);
    expect(pointing.filter(({ feature }) => !(feature in features))).toEqual([]);
  });

  it('are let off by name, each one that there is', () => {
    const paths = pointing.flatMap(({ name, paths: all }) => all.map((path) => `${name} ${path}`));
    expect(paths).toEqual(expect.arrayContaining(Object.keys(free)));
    const names = pointing.map(({ name }) => name);
    expect(names).toEqual(
      expect.arrayContaining([...Object.keys(roomWide), ...Object.keys(refusals), ...Object.keys(nothing)]),
    );
  });
});

describe.each(pointing)('$name', (one) => {
  const { name, paths, by } = one;

  // A draft may be kept under any key.
  it('is refused with an id that no record has', async () => {
    for (const input of inputsOf(one, world.own)) {
      for (const path of paths.filter((each) => isThere(input, each) && name !== 'drafts.save')) {
        const unknown = withAt(input, path, unknownLike(at(input, path)));
        await (name in nothing ? expectNothing(name, unknown, by) : expectRefused(name, unknown, by));
      }
    }
  });

  it('is refused with ids of two records that do not belong together', async () => {
    for (const other of [world.otherReferrals, world.otherCase, world.otherStudent]) {
      for (const input of mixtures(one, other, false)) await expectRefused(name, input, by);
    }
    // The coordinator may see both, and may mix them no more than anybody else.
    for (const input of mixtures(one, world.foreign, false)) await expectRefused(name, input, 'coordinator');
  });

  it('is refused with an id of another counselor', async () => {
    for (const input of mixtures(one, world.foreign, !(name in roomWide))) {
      await expectRefused(name, input, by);
    }
  });

  // Last, for an import is gone from memory once it was applied.
  it('is answered whose records they are', async () => {
    for (const input of inputsOf(one, world.own)) {
      const answer = await world.tryOut(name, input, by);
      if (name in notToday) {
        expect(answer).toMatchObject({ ok: false, error: { reason: notToday[name] } });
        continue;
      }
      expect(answer.ok, `${JSON.stringify(input)}: ${JSON.stringify(answer)}`).toBe(true);
      if (by === 'sari') expect(JSON.stringify(answer)).not.toContain(foreignMark);
    }
  });
});

async function expectNothing(name: string, input: unknown, by: Person): Promise<void> {
  expect(await world.call(name, input, by)).toEqual({ ok: true, value: nothing[name] });
  await expectUnchanged(name);
}

describe('a counselor', () => {
  const range = { from: '2026-11-01', to: '2026-11-30' };
  const asked: Readonly<Record<string, object>> = {
    'today.calendar': range,
    'lists.views': { list: 'cases' },
    'letters.dueLetters': { month: range.from.slice(0, 7), kind: 'reminders' },
    'search.find': { text: 'Putri Ayu' },
    'letters.textPreview': { document: 'handover' },
    'letters.layoutPreview': { ...testSchool, layout: standardLayout },
  };
  /** What the whole room sees of a colleague's case or student: `name`, `code`. */
  const seen: Readonly<Record<string, readonly string[]>> = {
    'students.list': ['name'],
    'search.find': ['name'],
    'letters.list': ['code'],
    // A hand-over that waits for somebody of the room.
    'handovers.list': ['name'],
    'today.list': ['name'],
  };
  const reads = procedures.filter(({ kind, feature }) => kind === 'query' && feature in features);

  it.each(reads)('is told nothing of another’s case by $name', async (one) => {
    const { name, sent, input } = one;
    const inputs = sent
      ? [...inputsOf(one, world.own), ...mixtures({ ...one, sent }, world.foreign, true)]
      : [asked[name] ?? {}];
    for (const each of inputs) {
      expect(input.safeParse(each).success, `${name} is asked with ${JSON.stringify(each)}`).toBe(true);
      const answer = await world.call(name, each, 'sari');
      const said = JSON.stringify(answer);
      const words = { name: 'Putri Ayu Lestari', code: world.foreign.caseCode };
      expect(said).not.toContain(foreignMark);
      for (const [what, word] of Object.entries(words)) {
        expect(said.includes(word), `${name} tells the ${what}`).toBe(seen[name]?.includes(what) ?? false);
      }
    }
  });

  it('neither reads nor touches what another has half-written', async () => {
    const { draftKey: key } = world.foreign;
    expect(await world.call('drafts.read', { key }, 'sari')).toEqual({ ok: true, value: { value: null } });
    await world.call('drafts.save', { key, value: 'Dari Sari.' }, 'sari');
    await world.call('drafts.discard', { key }, 'sari');
    expect((await world.everythingKept()) === before).toBe(true);
    const theirs = await world.call('drafts.read', { key }, 'tono');
    expect(theirs).toEqual({ ok: true, value: { value: foreignMark } });
  });

  it('met no error of the application itself on the way', () => {
    expect(world.logged.filter((line) => line.startsWith('incident'))).toEqual([]);
  });
});

/** What is answered to somebody who sends the ids of Tono's case and of everything that belongs to it. */
describe('somebody whose case it is not', () => {
  async function answered(person: Person): Promise<string[]> {
    const names = new Set<string>();
    for (const one of pointing) {
      for (const input of inputsOf(one, world.foreign)) {
        const answer = await world.tryOut(one.name, input, person);
        const said = JSON.stringify(answer);
        if (answer.ok) names.add([one.name, at(input, 'about.template')].filter(Boolean).join(' '));
        if (person !== 'dewi') expect(said, one.name).not.toContain(foreignMark);
      }
    }
    return [...names];
  }
  /** What anybody of the room is answered: students, the directory, outreaches, hand-overs that wait. */
  let room: ReadonlySet<string>;
  const answeredBesides = async (person: Person) =>
    (await answered(person)).filter((name) => !room.has(name)).toSorted();
  beforeAll(async () => {
    room = new Set(await answered('sari'));
  }, 60_000);

  it('as a coordinator may know of it, open it with a reason, and give it to somebody', async () => {
    expect(await answeredBesides('overseer')).toEqual([
      'caseAccess.casesOf',
      'caseAccess.ofCase',
      'caseAccess.open',
      'caseAccess.transfer',
      'caseAccess.transferSeveral',
      'safeguarding.save',
      'yearChange.names',
      'yearChange.preview',
      'yearChange.undo',
    ]);
  }, 60_000);

  it('reads it where it is shared, and changes nothing of it', async () => {
    const besides = await answeredBesides('dewi');
    const changing = besides.filter((name) =>
      procedures.some((one) => one.kind === 'mutation' && name.startsWith(one.name)),
    );
    expect(changing).toEqual([
      // As whom one case came from.
      'caseAccess.acknowledgeTransfers',
      // A file for one's own calendar.
      'today.appointmentFile',
    ]);
    const reading = besides.filter((name) => !changing.includes(name)).map((name) => name.split(' ')[0]);
    expect([...new Set(reading)]).toEqual([
      'audit.ofCase',
      'caseAccess.ofCase',
      'cases.get',
      'handovers.get',
      'handovers.ofCase',
      'letters.bundlePdf',
      'letters.disclosuresPdf',
      'letters.disclosuresSheet',
      'letters.draft',
      'letters.get',
      'letters.incomingFile',
      'letters.incomingLetter',
      'letters.lettersPdf',
      'letters.paperDraft',
      'letters.paperPreview',
      'letters.paperWord',
      'letters.papersOf',
      'letters.pdf',
      'letters.preview',
      'letters.reportAgenda',
      'letters.word',
      'outreach.ofCase',
      'referrals.attachment',
      'referrals.get',
      'safeguarding.ofCase',
    ]);
  }, 60_000);

  it.each([
    ['principal', []],
    // Under the same key, but that person's own.
    ['homeroom', ['drafts.read', 'drafts.save', 'drafts.discard']],
  ] as const)('is answered nothing of it as %s', async (person, own) => {
    expect(await answered(person)).toEqual(own);
  });
});

it('gives every case and every hand-over its own letters, also where two read the same', async () => {
  for (const { counselor, caseId, handoverId, paperIds } of [world.own, world.otherCase, world.foreign]) {
    for (const letterId of paperIds) {
      const { about } = await world.ok(world.as(counselor).letters.get({ letterId }));
      expect(about).toMatchObject(about.of === 'handover' ? { handoverId } : { of: 'case', caseId });
    }
  }
});

it('lists no refusal that nothing was refused with', () => {
  const listed = Object.entries(refusals).flatMap(([name, words]) => words.map((word) => `${name}: ${word}`));
  expect(listed.filter((one) => !needed.has(one))).toEqual([]);
});
