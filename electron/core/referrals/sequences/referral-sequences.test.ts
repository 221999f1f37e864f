import { addDays } from '@shared/domain/calendar';
import type { ReferralView } from '@shared/contract/referrals';
import { severityCodes } from '@shared/procedure/problems';
import { receiverKindCodes } from '@shared/procedure/receivers';
import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ReferralRoom } from '../testing';
import { knownTurns } from './known-turns.testing';
import type { Call } from './next-call.testing';
import { sequences, type Sequence, type SequenceStep } from './sequence-steps.testing';
import { SequenceWorld, startSequenceRoom } from './sequence-world.testing';
import { checkCall, runsOnceToEach, stateFollowsFromFacts } from './what-holds.testing';
import { substance } from './what-is-seen.testing';

let room: ReferralRoom;
beforeAll(async () => {
  room = await startSequenceRoom();
});
afterAll(() => room.dispose());

const viewsOf = async (world: SequenceWorld): Promise<Map<number, ReferralView>> => {
  const views = new Map<number, ReferralView>();
  for (const id of world.referralIds) views.set(id, await world.view(id));
  return views;
};

/** What a step sends to the core; `null` where it sends nothing. */
async function callOf(
  world: SequenceWorld,
  step: SequenceStep,
  views: Map<number, ReferralView>,
): Promise<Call | null> {
  const viewAt = (about: number) => views.get(world.aimedAt(about)) as ReferralView;
  switch (step.do) {
    case 'wait':
      world.today = addDays(world.today, step.days);
      return null;
    case 'next':
      return world.next(viewAt(0));
    case 'case':
      return world.caseChange(step.change);
    case 'call':
      return world.callOf(step, viewAt(step.about));
  }
}

/** Takes every step of a sequence, each twice, and asks after every one what must hold of every referral. */
async function walk({ severity, kind, from, steps }: Sequence): Promise<void> {
  const world = await SequenceWorld.begin(room, severity, kind);
  await world.goOnUntil(from);
  let before = await viewsOf(world);
  for (const step of steps) {
    const call = await callOf(world, step, before);
    const answer = call && (await world.send(call));
    const of = await world.case();
    const after = await viewsOf(world);
    runsOnceToEach([...after.values()]);
    for (const [id, view] of after) {
      const seen = { before: before.get(id) ?? view, after: view, of, today: world.today };
      stateFollowsFromFacts(seen);
      if (call && answer) checkCall({ ...seen, call, answer });
    }
    if (call && answer?.ok) {
      await world.send(call);
      for (const [id, view] of await viewsOf(world)) {
        const once = after.get(id);
        expect(substance(view), `${call.procedure} sent twice`).toEqual(once && substance(once));
      }
    }
    before = after;
  }
}

it.each(receiverKindCodes)(
  'comes to its end by doing what it says is missing: %s',
  { timeout: 60_000 },
  async (kind) => {
    const severity = severityCodes[receiverKindCodes.indexOf(kind) % severityCodes.length] ?? 'moderate';
    const world = await SequenceWorld.begin(room, severity, kind);
    const called: string[] = [];
    for (let step = 0; step < 60; step++) {
      const before = await world.view(world.aimedAt(0));
      if (before.end) break;
      const call = await world.next(before);
      if (!call) throw new Error(`nothing comes after ${called.join(', ')}`);
      const answer = await world.send(call);
      called.push(call.procedure);
      const after = await world.view(before.id);
      const seen = { before, after, of: await world.case(), today: world.today };
      checkCall({ ...seen, call, answer });
      stateFollowsFromFacts(seen);
      expect(answer.ok, `${called.join(', ')}: ${JSON.stringify(answer)}`).toBe(true);
    }
    expect((await world.view(world.aimedAt(0))).state.standing.code).toBe('finished');
    expect(called.filter((procedure) => procedure === 'issue')).toHaveLength(1);
  },
);

it('keeps to the procedure where it is most tempting not to', { timeout: 60_000 }, async () => {
  for (const sequence of knownTurns) await walk(sequence);
});

/** `RUJUK_SEQUENCES=2000` walks that many, for a long time; else what a few seconds allow. */
const wanted = Number(process.env['RUJUK_SEQUENCES'] ?? 0);

it(
  'keeps to the procedure whatever is called, in whatever order, on whatever day',
  {
    timeout: wanted ? 3_600_000 : 60_000,
  },
  async () => {
    // What fails prints its seed and the shortest sequence that fails.
    await fc.assert(fc.asyncProperty(sequences, walk), {
      numRuns: wanted || 40,
      ...(wanted === 0 && { interruptAfterTimeLimit: 10_000 }),
    });
  },
);
