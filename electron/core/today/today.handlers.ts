import type { FeatureHandlers } from '@shared/contract/define';
import type { todayContract } from '@shared/contract/today';
import { callsOn } from '../calls';
import { Account } from '../database/entities';
import type { CoreParts } from '../parts';
import type { CallContext } from '../router';
import { todayView } from './today.query';

/** Hari ini: what is due, over all cases that the account may see. */
export function createTodayHandlers(parts: CoreParts): FeatureHandlers<typeof todayContract, CallContext> {
  const { reading, silently } = callsOn(parts);
  return {
    list: reading((manager, _input, now) => todayView(manager, now)),

    notices: reading(async (manager, _input, { session: { accountId: id } }) => {
      const { dueNotices } = await manager.findOneByOrFail(Account, { id });
      return { possible: parts.host.notify !== null, wanted: dueNotices };
    }),

    saveNotices: silently(async (manager, { wanted }, { session: { accountId: id } }) => {
      await manager.update(Account, { id }, { dueNotices: wanted });
    }),
  };
}
