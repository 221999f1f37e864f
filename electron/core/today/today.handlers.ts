import type { FeatureHandlers } from '@shared/contract/define';
import type { todayContract } from '@shared/contract/today';
import { nowOf } from '../now';
import type { CoreParts } from '../parts';
import type { CallContext } from '../router';
import { todayView } from './today.query';

/** Hari ini: what is due, over all cases that the account may see. */
export const createTodayHandlers = (
  parts: CoreParts,
): FeatureHandlers<typeof todayContract, CallContext> => ({
  list: (_input, context) => parts.database().read((manager) => todayView(manager, nowOf(parts, context))),
});
