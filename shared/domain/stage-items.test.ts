import { describe, expect, it } from 'vitest';
import { receiverKindCodes } from '../procedure/receivers';
import { stagesOf } from '../procedure/stages';
import { openItems, stageStates } from './stage-items';
import { begun, complete, prepared, sent, started } from './testing';

const planning = (facts: typeof begun) =>
  Object.fromEntries(
    stageStates(facts)
      .find(({ code }) => code === 'planning')
      ?.items.map(({ code, status }) => [code, status]) ?? [],
  );

describe('the checklists of the stages', () => {
  it('are settled by what was recorded elsewhere: nothing is written down twice', () => {
    expect(planning(begun)).toEqual({
      choose_case: 'open',
      convince_student: 'open',
      contact_receiver: 'open',
      prepare_material: 'open',
      prepare_administration: 'open',
    });
    expect(planning(prepared)).toMatchObject({ choose_case: 'done', prepare_material: 'open' });
    expect(new Set(Object.values(planning(sent)))).toEqual(new Set(['done']));
  });

  it('take a tick, or a reason why not, where no fact settles them', () => {
    const items = [
      { item: 'identification', state: 'done', on: '2026-11-10' },
      { item: 'diagnosis', state: 'not_applicable', on: '2026-11-10' },
    ] as const;
    const stages = stageStates({ ...started, items });
    expect(openItems(stages, 'carrying_out')).toEqual(['prognosis', 'help', 'session_evaluation']);
  });

  it('are all settled at the end', () => {
    for (const { code } of stageStates(complete)) expect(openItems(stageStates(complete), code)).toEqual([]);
  });

  it.each(receiverKindCodes)('bear codes of their own within %s', (kind) => {
    const codes = stagesOf(kind).flatMap(({ items }) => items.map(({ code }) => code));
    expect(new Set(codes).size).toBe(codes.length);
  });
});
