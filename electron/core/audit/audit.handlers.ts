import { join } from 'node:path';
import type { auditContract } from '@shared/contract/audit';
import type { FeatureHandlers } from '@shared/contract/define';
import type { EntityManager } from 'typeorm';
import { callsOn } from '../calls';
import { visibleCase } from '../database/case-access';
import { Account, AuditEntry } from '../database/entities';
import type { Now } from '../now';
import type { CoreParts } from '../parts';
import type { CallContext } from '../router';
import { auditCount, auditPage, between, type AuditCursor } from './audit-list.query';
import { caseVisitors } from './case-visits.query';

interface AuditHandlerParts {
  /** A copy of the database's key; whoever asks wipes it. */
  readonly copyKey: () => Buffer;
  /** What the backups of this vault say of the log. */
  readonly backupEnds: () => Promise<readonly { id: string; audit: string }[]>;
}

/** Cases whose code begins so; who asks for more narrows it. */
const casesMost = 50;

/** The access log as it is read. It is written by the router (`audit-log.ts`). */
export function createAuditHandlers(
  parts: CoreParts,
  { copyKey, backupEnds }: AuditHandlerParts,
): FeatureHandlers<typeof auditContract, CallContext> {
  const { reading } = callsOn(parts);
  return {
    frame: reading(frame),

    list: reading(async (manager, input) => {
      const { accountId, group, caseCode, from, to, before, limit } = input;
      const caseIds = caseCode === '' ? null : await casesLike(manager, caseCode);
      const question = { accountId, group, caseIds, ...between(from, to, parts.clock.timeZone) };
      const page = await auditPage(manager, question, { before, limit });
      return { ...page, total: before ? null : await auditCount(manager, question) };
    }),

    ofCase: reading(
      async (
        manager,
        { caseId, ...page }: { caseId: number; before: AuditCursor | null; limit: number },
        now: Now,
      ) => {
        await visibleCase(manager, now, caseId);
        const question = { accountId: null, group: null, caseIds: [caseId], from: null, to: null };
        return {
          people: page.before ? [] : await caseVisitors(manager, caseId),
          ...(await auditPage(manager, question, page)),
        };
      },
    ),

    async check(_input, { clientId, signal }) {
      const key = copyKey();
      const folder = parts.host.paths.data;
      try {
        const log = { folder, path: join(folder, 'cases.db'), key, backups: await backupEnds() };
        return await parts.workers.run('audit.check', log, {
          signal,
          onProgress: (done, total) =>
            parts.events.send(clientId, { type: 'audit.progress', done, total: total ?? 0 }),
        });
      } finally {
        key.fill(0);
      }
    },
  };
}

async function casesLike(manager: EntityManager, code: string): Promise<number[]> {
  const rows: { id: number }[] = await manager.query(
    `SELECT id FROM cases WHERE code LIKE ? ESCAPE '\\' ORDER BY id DESC LIMIT ${casesMost}`,
    [`${code.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`],
  );
  return rows.map(({ id }) => id);
}

async function frame(manager: EntityManager) {
  const accounts = await manager.find(Account, { order: { name: 'ASC' } });
  const [first] = await manager.find(AuditEntry, { order: { id: 'ASC' }, take: 1 });
  const last = async (act: AuditEntry['act']) =>
    (await manager.find(AuditEntry, { where: { act }, order: { at: 'DESC', id: 'DESC' }, take: 1 }))[0];
  const [end] = await manager.find(AuditEntry, { order: { id: 'DESC' }, take: 1 });
  const checked = await last('log_checked');
  const { result } = JSON.parse(checked?.detail ?? '{}') as { result?: string };
  return {
    people: accounts.map(({ id, name, role }) => ({ id, name, role })),
    lines: end?.id ?? 0,
    since: first?.at ?? null,
    lastCheck: checked
      ? {
          at: checked.at,
          by: accounts.find(({ id }) => id === checked.accountId)?.name ?? null,
          result: result === 'whole' ? ('whole' as const) : ('broken' as const),
        }
      : null,
    brokenAt: (await last('log_broken'))?.at ?? null,
  };
}
