import { bkRoom, type Role } from '@shared/contract/define';
import type { DueItem } from '@shared/contract/today';
import { comesWithItsDay } from '@shared/domain/due-work';
import { In, type EntityManager } from 'typeorm';
import { Account, ToldDueItem } from '../database/entities';
import type { Now } from '../now';
import type { CoreParts } from '../parts';
import type { Session } from '../router';
import type { Sessions } from '../vault/sessions';
import { noticeSentence } from './notice-sentence';
import { todayView } from './today.query';

export interface DueNotices {
  /**
   * Tells every window at which somebody is signed in what has newly fallen due. Cheap to call every few seconds:
   * it looks after signing in, when the school's day has changed, and else once an hour.
   */
  check(): Promise<void>;
}

const worksOnCases = ({ role }: Session) => (bkRoom as readonly Role[]).includes(role);

const restMilliseconds = 60 * 60_000;

/** Tells of what falls due by the shell's notifications; does nothing where the shell has none. */
export function createDueNotices(
  parts: Pick<CoreParts, 'host' | 'clock' | 'database' | 'events'>,
  sessions: Pick<Sessions, 'clients' | 'of'>,
): DueNotices {
  const { notify } = parts.host;
  if (!notify) return { check: async () => {} };
  /** When it was last looked for each signing-in: a new one is a new object. */
  const looked = new WeakMap<Session, { readonly day: string; readonly at: number }>();

  async function tell(clientId: string, session: Session) {
    const now = { session, today: parts.clock.today(), instant: parts.clock.now().toISOString() };
    const at = parts.host.clock.system().getTime();
    const last = looked.get(session);
    if (last && last.day === now.today && at - last.at < restMilliseconds) return;
    looked.set(session, { day: now.today, at });
    const database = parts.database();
    const account = await database.read((manager) =>
      manager.findOneByOrFail(Account, { id: session.accountId }),
    );
    if (!account.dueNotices) return;
    const { items } = await todayView((work) => database.readPatiently(work), now);
    const fresh = await database.write((manager) => takeUntold(manager, items, now));
    if (fresh.length === 0 || sessions.of(clientId) !== session) return;
    notify?.({
      title: 'Rujuk',
      body: noticeSentence(fresh),
      onOpen: () => parts.events.send(clientId, { type: 'today.open' }),
    });
  }

  return {
    async check() {
      for (const clientId of sessions.clients()) {
        const session = sessions.of(clientId);
        if (!session || !worksOnCases(session)) continue;
        try {
          await tell(clientId, session);
        } catch (error) {
          parts.host.log(`due notice failed: ${error instanceof Error ? error.name : typeof error}`);
        }
      }
    },
  };
}

/** What is due and this account was not told of yet; from now on it counts as told. */
async function takeUntold(manager: EntityManager, items: readonly DueItem[], now: Now): Promise<DueItem[]> {
  const { accountId } = now.session;
  const due = items.filter((item) => item.urgency !== 'soon' && comesWithItsDay(item));
  const things = new Map(due.map((item) => [thingOf(item), item]));
  const told = new Set((await manager.findBy(ToldDueItem, { accountId })).map(({ thing }) => thing));
  const over = [...told].filter((thing) => !things.has(thing));
  const fresh = [...things].filter(([thing]) => !told.has(thing));
  await manager.delete(ToldDueItem, { accountId, thing: In(over) });
  await manager.insert(
    ToldDueItem,
    fresh.map(([thing]) => ({ accountId, thing, toldOn: now.today })),
  );
  return fresh.map(([, item]) => item);
}

const thingOf = ({ kind, caseId, referralId, handoverId, outreach, on }: DueItem): string =>
  [kind, caseId ?? '', referralId ?? '', on, handoverId ?? '', outreach?.id ?? ''].join('.');
