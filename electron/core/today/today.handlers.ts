import type { FeatureHandlers } from '@shared/contract/define';
import type { todayContract } from '@shared/contract/today';
import { callsOn } from '../calls';
import { Account } from '../database/entities';
import type { Read } from '../database/open-cases';
import { nowOf } from '../now';
import type { CoreParts } from '../parts';
import type { CallContext } from '../router';
import { refused } from '../errors';
import { calendarItems } from './calendar.query';
import { appointmentOf, scheduleEntries } from './schedule-entries.query';
import { scheduleFile, type ScheduleEntry } from './schedule-file';
import { todayView } from './today.query';

/** Hari ini: what is due, over all cases that the account may see. */
export function createTodayHandlers(parts: CoreParts): FeatureHandlers<typeof todayContract, CallContext> {
  const { reading, silently } = callsOn(parts);
  const read: Read = (work) => parts.database().readPatiently(work);

  /** Hands the meetings out as a file named by their days. */
  function offer(entries: readonly ScheduleEntry[], days: readonly string[], { clientId }: CallContext) {
    const name = `jadwal-${[...new Set(days)].join('-sd-')}.ics`;
    const bytes = scheduleFile(entries, parts.clock.timeZone, parts.clock.now());
    const file = { bytes, mime: 'text/calendar; charset=utf-8', name, disposition: 'attachment' as const };
    return { fileId: parts.files.give(clientId, file), name };
  }

  return {
    async calendar(range, context) {
      const now = nowOf(parts, context);
      return { today: now.today, items: await calendarItems(read, range, now) };
    },

    list: (_input, context) => todayView(read, nowOf(parts, context)),

    async scheduleFile(range, context) {
      const entries = await scheduleEntries(read, range, nowOf(parts, context));
      if (entries.length === 0) throw refused('today.nothingScheduled');
      return offer(entries, [range.from, range.to], context);
    },

    async appointmentFile(input, context) {
      const entry = await reading(appointmentOf)(input.referralId, context);
      return offer([entry], [entry.on], context);
    },

    notices: reading(async (manager, _input, { session: { accountId: id } }) => {
      const { dueNotices } = await manager.findOneByOrFail(Account, { id });
      return { possible: parts.host.notify !== null, wanted: dueNotices };
    }),

    saveNotices: silently(async (manager, { wanted }, { session: { accountId: id } }) => {
      await manager.update(Account, { id }, { dueNotices: wanted });
    }),
  };
}
