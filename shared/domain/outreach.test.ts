import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from './calendar';
import {
  isOutreachOver,
  outreachGate,
  outreachParts,
  outreachProblems,
  outreachStanding,
  outreachStandings,
  outreachWork,
  type OutreachFacts,
} from './outreach';

const today = '2026-11-24';
const asked: OutreachFacts = {
  requestedOn: '2026-10-01',
  agreedOn: null,
  refusedOn: null,
  plannedOn: null,
  heldOn: null,
  evaluatedOn: null,
  reportReceivedOn: null,
  reportReadOn: null,
  submittedOn: null,
  acknowledgedOn: null,
  cancelledOn: null,
};
const agreed = { ...asked, agreedOn: '2026-10-05' };
const held = { ...agreed, plannedOn: '2026-10-20', heldOn: '2026-10-20' };
const reported = {
  ...held,
  evaluatedOn: '2026-10-22',
  reportReceivedOn: '2026-11-02',
  reportReadOn: '2026-11-03',
};

describe('an outreach', () => {
  it.each([
    ['asked', asked],
    ['agreed', agreed],
    ['scheduled', { ...agreed, plannedOn: '2026-11-24' }],
    ['overdue', { ...agreed, plannedOn: '2026-11-23' }],
    ['held', held],
    ['report_owed', { ...held, evaluatedOn: '2026-10-22' }],
    ['report_unread', { ...reported, reportReadOn: null }],
    ['to_submit', reported],
    ['done', { ...reported, submittedOn: '2026-11-10' }],
    ['refused', { ...asked, refusedOn: '2026-10-04' }],
    ['cancelled', { ...agreed, cancelledOn: '2026-10-09' }],
  ] as const)('stands at %s', (standing, facts) => {
    expect(outreachStanding(facts, today)).toBe(standing);
    expect(outreachProblems(facts, today)).toEqual([]);
  });

  it('never stands, without a contradiction that is named, where its days do not bear it', () => {
    const day = fc.option(
      fc.integer({ min: 0, max: 60 }).map((days) => addDays('2026-10-01', days)),
      { nil: null },
    );
    const facts = fc.record({
      requestedOn: fc.constant('2026-10-01'),
      agreedOn: day,
      refusedOn: day,
      plannedOn: day,
      heldOn: day,
      evaluatedOn: day,
      reportReceivedOn: day,
      reportReadOn: day,
      submittedOn: day,
      acknowledgedOn: day,
      cancelledOn: fc.constant(null),
    });
    fc.assert(
      fc.property(facts, (one) => {
        if (outreachProblems(one, today).length > 0) return;
        const standing = outreachStanding(one, today);
        if (standing === 'refused') expect([one.heldOn, one.agreedOn]).toEqual([null, null]);
        if (one.heldOn)
          expect(['held', 'report_owed', 'report_unread', 'to_submit', 'done']).toContain(standing);
        if (one.submittedOn || one.evaluatedOn || one.reportReceivedOn) expect(one.heldOn).not.toBeNull();
      }),
      { numRuns: 2000 },
    );
  });

  it('lets its parts be written in their order, and none once it is over', () => {
    const gates = (facts: OutreachFacts) => outreachParts.map((part) => outreachGate(facts, part));
    expect(gates(asked)).toEqual([null, null, 'agreement', 'agreement', 'agreement', 'agreement']);
    expect(gates(agreed)).toEqual([null, null, null, null, 'held', 'held']);
    expect(gates(held)).toEqual([null, null, null, null, null, null]);
    expect(gates({ ...agreed, cancelledOn: '2026-10-09' })).toEqual(outreachParts.map(() => 'over'));
  });

  it.each([
    ['heldOn', 'inFuture', { ...agreed, heldOn: '2026-11-25' }],
    ['agreedOn', 'outreachOrder', { ...asked, agreedOn: '2026-09-30' }],
    ['evaluatedOn', 'outreachOrder', { ...held, evaluatedOn: '2026-10-19' }],
    ['reportReadOn', 'outreachAlone', { ...held, reportReadOn: '2026-10-21' }],
    ['refusedOn', 'outreachBoth', { ...agreed, refusedOn: '2026-10-06' }],
  ] as const)('has no %s that is %s', (field, reason, facts) => {
    expect(outreachProblems(facts, today)).toContainEqual({ field, reason });
  });

  it('knows a standing whatever was recorded, and asks for nothing once it is over', () => {
    const day = fc.option(
      fc.integer({ min: 0, max: 80 }).map((offset) => addDays('2026-09-20', offset)),
      { nil: null },
    );
    const fields = Object.keys(asked).filter((field) => field !== 'requestedOn');
    const facts = fc.record(Object.fromEntries(fields.map((field) => [field, day])));
    fc.assert(
      fc.property(facts, (days) => {
        const one = { ...asked, ...days } as OutreachFacts;
        expect(outreachStandings).toContain(outreachStanding(one, today));
        if (isOutreachOver(one)) expect(outreachWork(one, today)).toBeNull();
      }),
    );
  });
});
