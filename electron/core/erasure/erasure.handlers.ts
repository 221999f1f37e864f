import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { FeatureHandlers } from '@shared/contract/define';
import type { ErasureOverview, erasureContract, YearTotals } from '@shared/contract/erasure';
import { isRetentionOver } from '@shared/domain/erasure';
import { In, IsNull, Not, type EntityManager } from 'typeorm';
import { callsOn } from '../calls';
import { Account, Archive, ArchivedCase, Case, CaseHold, Erasure, School } from '../database/entities';
import { AppError, invalidField, refused } from '../errors';
import { nowOf, type Now } from '../now';
import type { CoreParts } from '../parts';
import type { CallContext } from '../router';
import type { KeyRotation } from '../vault/key-rotation';
import type { Vault } from '../vault/vault';
import { erasableOf } from './erasable.query';
import { eraseCases } from './erase-cases';
import { erasePerson } from './erase-person';
import { minutesPaper } from './minutes-paper';

export interface ErasureParts {
  readonly vault: Pick<Vault, 'prove'>;
  /** Writes the database anew, so that nothing can be read from what was freed. */
  readonly rotation: KeyRotation;
  /** Folder of the archives of this PC. */
  readonly archives: string;
  /** The figures of a school year as they may leave the room. */
  readonly totals: (manager: EntityManager, schoolYear: string, now: Now) => Promise<YearTotals>;
  /** The day of the oldest backup of this PC. */
  readonly oldestBackup: () => Promise<string | null>;
}

/** Erasing one pupil's data on request, and destroying a sealed year whose retention is over. */
export function createErasureHandlers(
  parts: CoreParts,
  { vault, rotation, archives, totals, oldestBackup }: ErasureParts,
): FeatureHandlers<typeof erasureContract, CallContext> {
  const { reading, writing, silently } = callsOn(parts);

  /**
   * The second of two people: an open account of a principal, who types the own passphrase.
   * @throws AppError `invalid_input` (`principalId`), `wrong_secret`, `too_many_tries`
   */
  async function confirm(principalId: number, passphrase: string): Promise<void> {
    rotation.refuseWhileSealing();
    const account = await parts
      .database()
      .read((manager) =>
        manager.findOneBy(Account, { id: principalId, role: 'principal', closedAt: IsNull() }),
      );
    if (!account) throw invalidField('principalId', 'erasureField.noPrincipal');
    await vault.prove(account.keyringKey, passphrase);
  }

  /** Whether the file was written anew; where that fails, the rows are gone all the same. */
  async function swept(context: CallContext): Promise<boolean> {
    try {
      await rotation.run(context);
      return true;
    } catch (error) {
      const code = error instanceof AppError ? error.code : 'internal';
      parts.host.log(`erased, but the file could not be written anew: ${code}`);
      return false;
    }
  }

  const decided = ({ session, today, instant }: Now) => ({
    decidedOn: today,
    decidedAt: instant,
    decidedBy: session.accountId,
  });

  /** A crash between the rows and the file leaves the file: it goes now. */
  async function removeDestroyedFiles(): Promise<void> {
    const [destroyed, kept] = await parts
      .database()
      .read((manager) =>
        Promise.all([
          manager.find(Erasure, { select: { id: true, fileName: true }, where: { fileName: Not(IsNull()) } }),
          manager.find(Archive, { select: { id: true, fileName: true } }),
        ]),
      );
    const inUse = new Set(kept.map(({ fileName }) => fileName));
    for (const { fileName } of destroyed) {
      if (fileName && !inUse.has(fileName)) await rm(join(archives, fileName), { force: true });
    }
  }

  return {
    async overview(_input, context) {
      await removeDestroyedFiles();
      const { today } = nowOf(parts, context);
      const oldest = await oldestBackup();
      return parts.database().read((manager) => overviewOf(manager, today, oldest));
    },

    preview: reading(async (manager, { studentId }) => erasableOf(manager, studentId)),

    refuse: writing(async (manager, { studentId, requestedBy, requestedOn, reason }, now) => {
      refuseFuture(requestedOn, now);
      await erasableOf(manager, studentId);
      const request = { of: 'person' as const, requestedBy, requestedOn, reason };
      return keep(manager, { ...request, ...decided(now), outcome: 'refused' });
    }),

    async person({ studentId, requestedBy, requestedOn, reason, principalId, principalPassphrase }, context) {
      const now = nowOf(parts, context);
      refuseFuture(requestedOn, now);
      await confirm(principalId, principalPassphrase);
      const { id, counts } = await parts.database().write(async (manager) => {
        const erased = await erasePerson(manager, studentId, now.today);
        const request = { of: 'person' as const, requestedBy, requestedOn, reason };
        const settled = { outcome: 'erased' as const, counts: erased, confirmedBy: principalId };
        return { ...(await keep(manager, { ...request, ...decided(now), ...settled })), counts: erased };
      });
      return { id, counts, isSwept: await swept(context) };
    },

    async year({ schoolYear, typed, reason, principalId, principalPassphrase }, context) {
      if (typed.trim() !== schoolYear) throw invalidField('typed', 'erasureField.otherYear');
      const now = nowOf(parts, context);
      await confirm(principalId, principalPassphrase);
      const { id, counts } = await parts.database().write(async (manager) => {
        const archive = await manager.findOneBy(Archive, { schoolYear });
        if (!archive) throw new AppError('not_found');
        if (!isRetentionOver(archive.retainUntil, now.today)) {
          throw refused('erasure.retained', { on: archive.retainUntil });
        }
        const sealed = await manager.findBy(ArchivedCase, { archiveId: archive.id });
        const caseIds = sealed.map(({ caseId }) => caseId);
        const held = await manager.countBy(CaseHold, { caseId: In(caseIds), endedAt: IsNull() });
        if (held > 0) throw refused('erasure.held', { count: held });
        const figures = await totals(manager, schoolYear, now);
        const erased = await eraseCases(manager, caseIds, now.today);
        await manager.delete(Archive, { id: archive.id });
        const about = { of: 'year' as const, schoolYear, reason, fileName: archive.fileName };
        const settled = { counts: erased, totals: figures, confirmedBy: principalId };
        const record = { ...about, ...settled, ...decided(now), outcome: 'erased' as const };
        return { ...(await keep(manager, record)), counts: erased };
      });
      await removeDestroyedFiles();
      return { id, counts, isSwept: await swept(context) };
    },

    hold: silently(async (manager, { caseId, reason }, { session, instant }) => {
      if (!(await manager.existsBy(Case, { id: caseId }))) throw new AppError('not_found');
      const ended = { endedBy: session.accountId, endedAt: instant };
      await manager.update(CaseHold, { caseId, endedAt: IsNull() }, ended);
      if (reason === null) return;
      await manager.insert(CaseHold, { caseId, reason, setBy: session.accountId, setAt: instant });
    }),

    async minutes({ erasureId }, context) {
      const { erasure, people, school } = await parts.database().read(async (manager) => {
        const one = await manager.findOneBy(Erasure, { id: erasureId, outcome: 'erased' });
        if (!one) throw new AppError('not_found');
        const { settings } = await manager.findOneByOrFail(School, { id: 1 });
        const nameOf = async (id: number | null) =>
          (id === null ? null : await manager.findOneBy(Account, { id }))?.name ?? '';
        return {
          erasure: one,
          school: settings,
          people: { coordinator: await nameOf(one.decidedBy), principal: await nameOf(one.confirmedBy) },
        };
      });
      const paper = minutesPaper(erasure, people, school);
      const { signal, clientId } = context;
      const { bytes } = await parts.workers.run('letters.render', { ...paper, mark: null }, { signal });
      const name = `berita-acara-pemusnahan-${erasure.decidedOn}.pdf`;
      const file = { bytes, mime: 'application/pdf', name, disposition: 'inline' as const };
      return { fileId: parts.files.give(clientId, file), name };
    },
  };
}

const keep = async (manager: EntityManager, row: Partial<Erasure>): Promise<{ id: number }> => {
  const { id } = await manager.save(manager.create(Erasure, row));
  return { id };
};

function refuseFuture(requestedOn: string, { today }: Now): void {
  if (requestedOn > today) throw invalidField('requestedOn', 'inFuture', { latest: today });
}

async function overviewOf(
  manager: EntityManager,
  today: string,
  oldest: string | null,
): Promise<ErasureOverview> {
  const records = await manager.find(Erasure, { order: { decidedAt: 'DESC', id: 'DESC' } });
  const accounts = await manager.find(Account, {
    select: { id: true, name: true, role: true, closedAt: true },
  });
  const nameOf = new Map(accounts.map(({ id, name }) => [id, name]));
  const archives = await manager.find(Archive, { order: { endsOn: 'ASC' } });
  return {
    records: records.map(({ decidedBy, confirmedBy, ...record }) => ({
      ...record,
      decidedBy: nameOf.get(decidedBy) ?? '',
      confirmedBy: confirmedBy === null ? null : (nameOf.get(confirmedBy) ?? ''),
    })),
    due: archives
      .filter(({ retainUntil }) => isRetentionOver(retainUntil, today))
      .map(({ schoolYear, retainUntil, counts }) => ({ schoolYear, retainUntil, cases: counts.cases })),
    principals: accounts
      .filter(({ role, closedAt }) => role === 'principal' && closedAt === null)
      .map(({ id, name }) => ({ accountId: id, name })),
    oldestBackup: oldest,
  };
}
