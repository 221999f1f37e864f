import type { ReminderEntry, ShownReminder, safeguardingContract } from '@shared/contract/safeguarding';
import { triggersOf } from '@shared/domain/safeguarding';
import { problems as paperProblems } from '@shared/procedure/problems';
import { caseTriggers, safeguarding, safeguardingValidFrom } from '@shared/procedure/safeguarding';
import type { EntityManager } from 'typeorm';
import type { z } from 'zod';
import { visibleCase } from '../database/case-access';
import {
  CaseProblem,
  CaseTrigger,
  SafeguardingEdit,
  SafeguardingProblem,
  SchoolProblem,
} from '../database/entities';
import type { Now } from '../now';

type Contract = typeof safeguardingContract;

/** Every reminder as it stands at this school: Rujuk's, or what the school wrote over it. */
export async function listReminders(manager: EntityManager): Promise<z.output<Contract['list']['output']>> {
  const links = await manager.find(SafeguardingProblem, { order: { schoolProblemId: 'ASC' } });
  const own = await manager.find(SchoolProblem, { order: { label: 'ASC' } });
  const labels = new Map<string, string>(paperProblems.map(({ code, label }) => [code, label]));
  const entries = (await standingReminders(manager)).map(({ problems, ...reminder }): ReminderEntry => ({
    ...reminder,
    problems: problems.map((code) => labels.get(code) ?? code),
    ownProblems: links
      .filter(({ trigger }) => trigger === reminder.code)
      .map(({ schoolProblemId }) => schoolProblemId),
  }));
  return {
    entries,
    ownProblems: own.map(({ id, label, active }) => ({ id, label, active: Boolean(active) })),
  };
}

/**
 * The reminders that this case has, and what every referral is reminded of.
 * @throws AppError `not_found`
 */
export async function remindersOfCase(
  manager: EntityManager,
  { caseId }: z.output<Contract['ofCase']['input']>,
  now: Now,
): Promise<z.output<Contract['ofCase']['output']>> {
  await visibleCase(manager, now, caseId);
  const rows = await manager.find(CaseProblem, { where: { caseId }, order: { id: 'ASC' } });
  const links = await manager.find(SafeguardingProblem);
  const set = await manager.findBy(CaseTrigger, { caseId });
  const triggers = triggersOf({
    problems: rows.map(({ problemCode }) => problemCode),
    links: links.map(({ trigger, schoolProblemId }) => ({ trigger, problem: `school:${schoolProblemId}` })),
    setByHand: set.map(({ trigger }) => trigger),
  });
  const own = await manager.find(SchoolProblem);
  const labels = new Map<string, string>([
    ...paperProblems.map(({ code, label }) => [code, label] as const),
    ...own.map(({ id, label }) => [`school:${id}`, label] as const),
  ]);
  const triggerOf = new Map(triggers.map((one) => [one.code, one]));
  const because = (code: (typeof triggers)[number]['code']) =>
    (triggerOf.get(code)?.because ?? []).map((problem) => labels.get(problem) ?? problem);
  const shown = (await standingReminders(manager)).filter(({ hidden }) => !hidden);
  const view = (one: StandingReminder): ShownReminder => ({ ...one, because: because(one.code) });
  const ofReferral = shown.find(({ code }) => code === 'every_referral');

  return {
    reminders: shown.filter(({ code }) => triggerOf.has(code)).map(view),
    ofReferral: ofReferral ? view(ofReferral) : null,
    choices: shown
      .filter(({ code }) => caseTriggers.includes(code))
      .map(({ code, label }) => ({
        code,
        label,
        because: because(code),
        byHand: triggerOf.get(code)?.byHand ?? false,
      })),
  };
}

type StandingReminder = Omit<ReminderEntry, 'problems' | 'ownProblems'> & { problems: readonly string[] };

async function standingReminders(manager: EntityManager): Promise<StandingReminder[]> {
  const edits = new Map((await manager.find(SafeguardingEdit)).map((edit) => [edit.trigger, edit]));
  return safeguarding.map((entry) => {
    const edit = edits.get(entry.code);
    const { text, source, validFrom } = edit ?? { ...entry, validFrom: safeguardingValidFrom };
    return {
      ...entry,
      text,
      source,
      validFrom,
      hidden: Boolean(edit?.hidden),
      edited: edit !== undefined,
    };
  });
}
