import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { archiveContract, ArchiveOverview, ArchivePreview, KeptArchive } from '@shared/contract/archive';
import { retainUntil, sealOpensOn, sealRefusal, type SealRefusal } from '@shared/domain/archive';
import type { IsoDate } from '@shared/domain/referral-facts';
import type { EntityManager } from 'typeorm';
import type { z } from 'zod';
import { Account, Archive, School, SchoolYear } from '../database/entities';
import { AppError, invalidField, refused } from '../errors';
import { nowOf, type Now } from '../now';
import type { CoreParts } from '../parts';
import type { CallContext } from '../router';
import type { Vault } from '../vault/vault';
import {
  freeName,
  isPresent,
  makePlace,
  nameFinished,
  placeOf,
  settlePlace,
  unfinishedPath,
} from './archive-place';
import { allSteps, writingSteps } from './progress-steps';
import type { WrittenArchive } from './write-archive';
import { markOf, yearCases, yearContents, type YearCase } from './year-cases.query';

type Sealed = z.input<typeof archiveContract.seal.output>;
type ToSeal = z.output<typeof archiveContract.seal.input>;

/** School years and their sealing. */
export interface Sealing {
  overview(now: Now): Promise<ArchiveOverview>;
  /** @throws AppError `not_found` */
  preview(schoolYear: string, now: Now): Promise<ArchivePreview>;
  /**
   * Seals a year: all of it or nothing, whenever it is broken off.
   * @throws AppError `refused` (`archive.yearRuns`, `.earlierFirst`, `.nothingToSeal`), `invalid_input` for the passphrase,
   *   `conflict` (`archive.running`, `archive.changedMeanwhile`), `cancelled`, or why the file cannot be written
   */
  seal(input: ToSeal, context: CallContext): Promise<Sealed>;
  /** @throws AppError `not_found` */
  archiveOf(schoolYear: string): Promise<Archive>;
  /** Ends what a crash broke off, once after the vault was opened. */
  tick(): Promise<void>;
  /** A year is being sealed now. */
  isRunning(): boolean;
  readonly place: string;
  /** Whether a file is being written out of the database. */
  isRunning(): boolean;
}

/** How many carried cases the preview lists. */
const mostListed = 200;
/** zxcvbn's highest: a ZIP derives its key in a thousand rounds, so that guessing is cheap (APPNOTE, WinZip AE-2). */
const leastScore = 4;
const leastLength = 14;

export interface SealingOptions {
  /** The window that waits for the file is not locked for idleness meanwhile. */
  readonly keepAwake: (clientId: string) => void;
  /** Files that are in use, besides the one being written. */
  readonly inUse: () => Iterable<string>;
}

export function createSealing(parts: CoreParts, vault: Vault, options: SealingOptions): Sealing {
  const { host, workers, events } = parts;
  const place = placeOf(host);
  let writing: string | null = null;
  let isSettled = false;

  async function settle(): Promise<void> {
    const archives = await parts
      .database()
      .read((manager) => manager.find(Archive, { select: { fileName: true } }));
    const inUse = new Set([...options.inUse(), ...(writing ? [writing] : [])]);
    await settlePlace(place, new Set(archives.map(({ fileName }) => fileName)), inUse);
  }

  async function viewOf(manager: EntityManager, one: Archive): Promise<Omit<KeptArchive, 'isPresent'>> {
    const account = await manager.findOneBy(Account, { id: one.sealedBy });
    const { id, schoolYear, sealedAt, fileName, size, counts, retainUntil: until } = one;
    return {
      id,
      schoolYear,
      sealedAt,
      fileName,
      size,
      counts,
      retainUntil: until,
      sealedBy: account?.name ?? '',
    };
  }

  const withPresence = async (one: Omit<KeptArchive, 'isPresent'>): Promise<KeptArchive> => ({
    ...one,
    isPresent: await isPresent(place, one.fileName, one.size),
  });

  async function existing(schoolYear: string): Promise<Sealed | null> {
    const found = await parts.database().read(async (manager) => {
      const one = await manager.findOneBy(Archive, { schoolYear });
      return one && viewOf(manager, one);
    });
    return found && { archive: await withPresence(found), isNew: false };
  }

  /** @throws AppError `invalid_input` at `repeated`, `passphrase` */
  async function checkPassphrase({ passphrase, repeated }: ToSeal): Promise<void> {
    if (passphrase !== repeated) throw invalidField('repeated', 'archiveField.differs');
    if ([...passphrase].length < leastLength) throw invalidField('passphrase', 'archiveField.tooShort');
    const school = await parts.database().read((manager) => manager.findOneByOrFail(School, { id: 1 }));
    const typed = { passphrase, related: [school.settings.name, school.settings.place] };
    // Apart: its dictionaries, a quarter of what sealing may hold, go with the thread.
    const { score } = await workers.run('vault.estimatePassphrase', typed, { apart: true });
    if (score < leastScore) throw invalidField('passphrase', 'archiveField.guessable');
  }

  async function write(
    input: ToSeal,
    { caseIds, target, now, context }: { caseIds: number[]; target: string; now: Now; context: CallContext },
  ): Promise<WrittenArchive> {
    const key = vault.copyKey();
    const { passphrase, schoolYear } = input;
    const tell = (done: number) => {
      options.keepAwake(context.clientId);
      events.send(context.clientId, { type: 'archive.progress', done, total: allSteps });
    };
    let written: WrittenArchive;
    try {
      written = await workers.run(
        'archive.write',
        {
          database: join(host.paths.data, 'cases.db'),
          key,
          target,
          passphrase,
          schoolYear,
          caseIds,
          now,
          appVersion: host.version,
        },
        {
          apart: true,
          signal: context.signal,
          onProgress: tell,
        },
      );
    } finally {
      key.fill(0);
    }
    // By another thread: that which drew has given its memory back by now.
    const reading = (percent: number) =>
      tell(writingSteps + Math.floor(((allSteps - writingSteps) * percent) / 100));
    const found = await workers.run(
      'archive.check',
      { path: target, passphrase },
      { apart: true, signal: context.signal, onProgress: reading },
    );
    const [name] = found.damaged;
    if (name !== undefined || found.frame) {
      throw new AppError('file_unreadable', { reason: 'archive.notAsWritten' });
    }
    return written;
  }

  async function tick(): Promise<void> {
    if (!vault.isOpen()) {
      isSettled = false;
      return;
    }
    if (isSettled || writing !== null) return;
    isSettled = true;
    await settle().catch((error: unknown) =>
      host.log(`archives not settled: ${String((error as { code?: unknown }).code)}`),
    );
  }

  return {
    place,
    tick,
    isRunning: () => writing !== null,

    async overview(now) {
      await tick();
      const { years, archives } = await parts.database().read(async (manager) => {
        const kept = await manager.find(Archive, { order: { endsOn: 'DESC' } });
        return {
          years: await openYears(manager, now.today),
          archives: await Promise.all(kept.map((one) => viewOf(manager, one))),
        };
      });
      return {
        years: years.map(({ cases: _cases, ...year }) => year),
        archives: await Promise.all(archives.map(withPresence)),
        folder: place,
        isRunning: writing !== null,
      };
    },

    preview: (schoolYear, now) =>
      parts.database().read(async (manager) => {
        const { cases, ...year } = await openYear(manager, schoolYear, now.today);
        return {
          ...year,
          contents: await yearContents(manager, sealableIds(cases)),
          carriedCases: cases
            .flatMap(({ id, carried, ...one }) => (carried ? [{ ...one, caseId: id, reason: carried }] : []))
            .slice(0, mostListed),
        };
      }),

    async seal(input, context) {
      const before = await existing(input.schoolYear);
      if (before) return before;
      if (writing !== null) throw new AppError('conflict', { reason: 'archive.running' });
      const now = nowOf(parts, context);
      await makePlace(place);
      const fileName = freeName(place, input.schoolYear);
      const target = unfinishedPath(place, fileName);
      writing = target;
      try {
        await checkPassphrase(input);
        await rm(target, { force: true });
        const { year, caseIds, mark } = await parts.database().read(async (manager) => {
          const found = await openYear(manager, input.schoolYear, now.today);
          if (found.refusal) throw refused(`archive.${found.refusal}`, { opensOn: found.opensOn });
          const ids = sealableIds(found.cases);
          return { year: found, caseIds: ids, mark: await markOf(manager, ids) };
        });
        const written = await write(input, { caseIds, target, now, context });
        if (context.signal?.aborted) throw new AppError('cancelled');
        await parts.database().write(async (manager) => {
          if ((await markOf(manager, caseIds)) !== mark) {
            throw new AppError('conflict', { reason: 'archive.changedMeanwhile' });
          }
          await record(manager, {
            schoolYear: year.schoolYear,
            startsOn: year.startsOn,
            endsOn: year.endsOn,
            sealedAt: now.instant,
            sealedOn: now.today,
            sealedBy: now.session.accountId,
            fileName,
            retainUntil: retainUntil(year, input.keepYears),
            ...written,
            caseIds,
          });
        });
      } catch (error) {
        // The thread that wrote it may have been ended in the middle.
        const gone = { force: true, recursive: true, maxRetries: 5 };
        for (const left of [target, `${target}.db`, `${target}.db-journal`]) await rm(left, gone);
        throw error;
      } finally {
        writing = null;
      }
      // From here on the year is sealed: a name that cannot be given now is given at the next start.
      await nameFinished(place, fileName).catch((error: unknown) =>
        host.log(`archive not named: ${String((error as { code?: unknown }).code)}`),
      );
      const sealed = await existing(input.schoolYear);
      if (!sealed) throw new AppError('not_found');
      return { ...sealed, isNew: true };
    },

    async archiveOf(schoolYear) {
      const found = await parts.database().read((manager) => manager.findOneBy(Archive, { schoolYear }));
      if (!found) throw new AppError('not_found');
      return found;
    },
  };
}

const sealableIds = (cases: readonly YearCase[]): number[] =>
  cases.flatMap(({ id, carried }) => (carried === null ? [id] : []));

interface YearWithCases {
  readonly schoolYear: string;
  readonly startsOn: IsoDate;
  readonly endsOn: IsoDate;
  readonly opensOn: IsoDate;
  readonly refusal: SealRefusal | null;
  readonly sealable: number;
  readonly carried: number;
  readonly cases: readonly YearCase[];
}

/** The school years that are not sealed, newest first. */
async function openYears(manager: EntityManager, today: IsoDate): Promise<YearWithCases[]> {
  const years = await manager.find(SchoolYear, { order: { startsOn: 'ASC' } });
  const sealed = new Set(
    (await manager.find(Archive, { select: { schoolYear: true } })).map((one) => one.schoolYear),
  );
  const found: YearWithCases[] = [];
  for (const { name, startsOn, endsOn } of years.filter((one) => !sealed.has(one.name))) {
    const cases = await yearCases(manager, { endsOn });
    const sealable = sealableIds(cases).length;
    const earlierWaits = found.some((one) => one.sealable > 0);
    found.push({
      schoolYear: name,
      startsOn,
      endsOn,
      opensOn: sealOpensOn({ endsOn }),
      refusal: sealRefusal({ endsOn, sealable, earlierWaits }, today),
      sealable,
      carried: cases.length - sealable,
      cases,
    });
  }
  return found.toReversed();
}

/** @throws AppError `not_found` for a year that there is not, or that is sealed */
async function openYear(manager: EntityManager, schoolYear: string, today: IsoDate): Promise<YearWithCases> {
  const found = (await openYears(manager, today)).find((one) => one.schoolYear === schoolYear);
  if (!found) throw new AppError('not_found');
  return found;
}

type NewArchive = Omit<Archive, 'id' | 'cases'> & { readonly caseIds: readonly number[] };

/** The facts of a sealed year, in the caller's transaction. */
async function record(manager: EntityManager, { caseIds, ...archive }: NewArchive): Promise<void> {
  const { id } = await manager.save(manager.create(Archive, archive));
  await manager.query('INSERT INTO archived_cases (case_id, archive_id) SELECT value, ? FROM json_each(?)', [
    id,
    JSON.stringify(caseIds),
  ]);
}
