import type { FeatureHandlers } from '@shared/contract/define';
import type { yearChangeContract } from '@shared/contract/year-change';
import { groupKey, groupMoves } from '@shared/domain/year-change';
import { nowOf } from '../now';
import type { CoreParts } from '../parts';
import type { CallContext } from '../router';
import { leaverCases } from './leaver-cases.query';
import { yearProposal, type YearNow } from './year-change.query';
import { applyYearChange, undoYearChange } from './year-change.service';
import { yearPlan } from './year-plan';
import { studentNames } from './year-students.query';

export function createYearChangeHandlers(
  parts: CoreParts,
): FeatureHandlers<typeof yearChangeContract, CallContext> {
  const yearNow = (context: CallContext): YearNow => ({
    ...nowOf(parts, context),
    timeZone: parts.clock.timeZone,
  });

  return {
    proposal: (_input, context) =>
      parts.database().read((manager) => yearProposal(manager, yearNow(context))),

    preview: ({ fromYear, decisions }) =>
      parts.database().read(async (manager) => {
        const { moves, counts, lastLevel, seen } = await yearPlan(manager, fromYear, decisions);
        return {
          seen,
          counts,
          stays: moves.filter(({ stays }) => stays).length,
          groups: groupMoves(moves, lastLevel).map(({ studentIds, level: _level, ...group }) => ({
            ...group,
            from: [...group.from],
            odd: [...group.odd],
            count: studentIds.length,
          })),
          leaverCases: await leaverCases(manager, moves),
        };
      }),

    names: ({ fromYear, decisions, group, offset, limit }) =>
      parts.database().read(async (manager) => {
        const { from, moves } = await yearPlan(manager, fromYear, decisions);
        const ids = moves.filter((move) => groupKey(move) === group).map(({ student }) => student.id);
        return {
          total: ids.length,
          rows: await studentNames(manager, ids, { yearId: from.id, offset, limit }),
        };
      }),

    async apply(input, context) {
      await parts.backUpBefore('before_year_change', context.signal);
      return parts.database().write((manager) => applyYearChange(manager, input, yearNow(context)));
    },

    undo: ({ changeId }, context) =>
      parts.database().write(async (manager) => {
        await undoYearChange(manager, changeId, yearNow(context));
        return {};
      }),
  };
}
