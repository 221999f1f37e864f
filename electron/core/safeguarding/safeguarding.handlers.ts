import type { FeatureHandlers } from '@shared/contract/define';
import type { safeguardingContract } from '@shared/contract/safeguarding';
import { callsOn } from '../calls';
import type { CoreParts } from '../parts';
import type { CallContext } from '../router';
import { listReminders, remindersOfCase } from './reminders.query';
import { resetReminder, saveReminder, setTriggerOnCase } from './reminders.service';

/** Safeguarding reminders: Rujuk's with the school's edits, and those that a case has. */
export function createSafeguardingHandlers(
  parts: CoreParts,
): FeatureHandlers<typeof safeguardingContract, CallContext> {
  const { reading, silently } = callsOn(parts);
  return {
    list: reading(listReminders),
    save: silently(saveReminder),
    reset: silently(resetReminder),

    ofCase: reading(remindersOfCase),
    setOnCase: silently(setTriggerOnCase),
  };
}
