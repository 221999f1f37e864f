import type { safeguardingContract } from '@shared/contract/safeguarding';
import { safeguarding, safeguardingValidFrom } from '@shared/procedure/safeguarding';
import { In, type EntityManager } from 'typeorm';
import type { z } from 'zod';
import { writableCase } from '../database/case-access';
import { CaseTrigger, SafeguardingEdit, SafeguardingProblem, SchoolProblem } from '../database/entities';
import { invalidField } from '../errors';
import type { Now } from '../now';

type Input<Call extends keyof typeof safeguardingContract> = z.output<
  (typeof safeguardingContract)[Call]['input']
>;

/**
 * Writes the school's own reminder. What is the same as Rujuk's own is kept as no edit, so that the next version's
 * text comes through.
 * @throws AppError `invalid_input` (`validFrom`: `inFuture`; `ownProblems`: `unknownProblem`)
 */
export async function saveReminder(
  manager: EntityManager,
  { code, ownProblems, ...wording }: Input<'save'>,
  { session, today, instant }: Now,
): Promise<void> {
  if (wording.validFrom > today) throw invalidField('validFrom', 'inFuture', { latest: today });
  await linkProblems(manager, code, ownProblems);
  if (isStandard(code, wording)) {
    await manager.delete(SafeguardingEdit, { trigger: code });
    return;
  }
  const edit = { ...wording, trigger: code, changedBy: session.accountId, changedAt: instant };
  await manager.save(SafeguardingEdit, edit);
}

/** Takes the school's text away; linked problems stay linked. */
export async function resetReminder(manager: EntityManager, { code }: Input<'reset'>): Promise<void> {
  await manager.delete(SafeguardingEdit, { trigger: code });
}

/**
 * Sets a trigger on a case, or takes it off.
 * @throws AppError `not_found`, `refused` (`cases.closed`)
 */
export async function setTriggerOnCase(
  manager: EntityManager,
  { caseId, code, on }: Input<'setOnCase'>,
  now: Now,
): Promise<void> {
  const { session, instant } = now;
  await writableCase(manager, now, caseId);
  const row = { caseId, trigger: code };
  if (!on) {
    await manager.delete(CaseTrigger, row);
    return;
  }
  if (await manager.existsBy(CaseTrigger, row)) return;
  await manager.insert(CaseTrigger, { ...row, setBy: session.accountId, createdAt: instant });
}

async function linkProblems(
  manager: EntityManager,
  trigger: Input<'save'>['code'],
  ids: readonly number[],
): Promise<void> {
  const wanted = [...new Set(ids)];
  if ((await manager.countBy(SchoolProblem, { id: In(wanted) })) !== wanted.length) {
    throw invalidField('ownProblems', 'unknownProblem');
  }
  await manager.delete(SafeguardingProblem, { trigger });
  await manager.insert(
    SafeguardingProblem,
    wanted.map((schoolProblemId) => ({ trigger, schoolProblemId })),
  );
}

function isStandard(code: string, edit: Omit<Input<'save'>, 'code' | 'ownProblems'>): boolean {
  const standard = safeguarding.find((one) => one.code === code);
  return (
    !edit.hidden &&
    edit.text === standard?.text &&
    edit.source === standard.source &&
    edit.validFrom === safeguardingValidFrom
  );
}
