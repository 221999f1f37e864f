import { rm } from 'node:fs/promises';
import { basename } from 'node:path';
import type { ArchivedCaseView, ArchivedFileView, OpenedArchive } from '@shared/contract/archive';
import { searchName } from '@shared/domain/search-name';
import { withReader } from '../database/data-source';
import { Archive } from '../database/entities';
import { AppError, invalidField } from '../errors';
import type { HandedFile } from '../files/handout';
import type { CoreParts } from '../parts';
import { mimeOf, reportName } from './archive-names';
import { makePlace, newExtract, placeOf } from './archive-place';
import type { ArchiveCheck } from './check-archive';
import type { OpenArchive } from './read-archive';

interface Opened extends Omit<OpenArchive, 'files'> {
  readonly archiveId: number | null;
  readonly path: string;
  readonly passphrase: string;
  readonly extract: string;
  readonly files: ReadonlyMap<string, OpenArchive['files'][number]>;
  readonly stopListening: () => void;
}

interface ArchivedCaseFiles {
  archiveId: number | null;
  case: ArchivedCaseView;
  files: ArchivedFileView[];
}

interface Page {
  readonly text: string;
  readonly offset: number;
  readonly limit: number;
}

/**
 * Archives that are open, one a window at most, beside the running year. Its passphrase is in memory while it is open; on
 * the disk there is only the year's data, encrypted with a key that is in memory too.
 */
export interface OpenedArchives {
  /** @throws AppError `invalid_input` at `passphrase`, `file_unreadable` */
  open(clientId: string, path: string, passphrase: string): Promise<OpenedArchive>;
  of(clientId: string): OpenedArchive | null;
  close(clientId: string): Promise<void>;
  /** @throws AppError `conflict` (`archive.notOpen`), as all below */
  find(clientId: string, page: Page): { total: number; rows: ArchivedCaseView[] };
  /** @throws AppError `not_found` */
  caseOf(clientId: string, code: string): ArchivedCaseFiles;
  /** @throws AppError `not_found`, `file_unreadable` (`archive.damagedEntry`) */
  file(
    clientId: string,
    name: string,
  ): Promise<Omit<HandedFile, 'disposition'> & { archiveId: number | null }>;
  check(
    clientId: string,
    options: { signal?: AbortSignal; onProgress(done: number, total: number): void },
  ): Promise<ArchiveCheck>;
  /** Files on the disk that belong to an open archive. */
  inUse(): Iterable<string>;
}

const caseColumns =
  'code, student, "className", severity, field, problems, "reportedOn", "closedOn", outcome, counselor';

export function createOpenedArchives(parts: CoreParts): OpenedArchives {
  const { workers, events, host } = parts;
  const opened = new Map<string, Opened>();
  const place = placeOf(host);

  async function close(clientId: string): Promise<void> {
    const one = opened.get(clientId);
    if (!one) return;
    opened.delete(clientId);
    one.stopListening();
    one.key.fill(0);
    await rm(one.extract, { force: true });
  }

  function openOf(clientId: string): Opened {
    const one = opened.get(clientId);
    if (!one) throw new AppError('conflict', { reason: 'archive.notOpen' });
    return one;
  }

  const viewOf = ({ archiveId, schoolYear, school, sealedAt, counts, path }: Opened): OpenedArchive => ({
    archiveId,
    schoolYear,
    school,
    sealedAt,
    counts,
    path,
    report: reportName(schoolYear),
  });

  return {
    close,

    async open(clientId, path, passphrase) {
      await close(clientId);
      await makePlace(place);
      const extract = newExtract(place);
      const read = await workers
        .run('archive.open', { path, passphrase, extract })
        .catch((error: unknown) => {
          const isWrong = error instanceof AppError && error.code === 'wrong_secret';
          throw isWrong ? invalidField('passphrase', 'archiveField.wrong') : error;
        });
      const stopListening = events.subscribe(clientId, ({ type }) => {
        if (type === 'session.locked') void close(clientId);
      });
      const files = new Map(read.files.map((file) => [file.name, file]));
      const { schoolYear, sealedAt } = read;
      const ofThisPc = await parts
        .database()
        .read((manager) => manager.findOneBy(Archive, { schoolYear, sealedAt }));
      const one = {
        ...read,
        archiveId: ofThisPc?.id ?? null,
        files,
        path,
        passphrase,
        extract,
        stopListening,
      };
      opened.set(clientId, one);
      return viewOf(one);
    },

    of(clientId) {
      const one = opened.get(clientId);
      return one ? viewOf(one) : null;
    },

    find(clientId, { text, offset, limit }) {
      const { extract, key } = openOf(clientId);
      // Folded words hold letters and digits only: nothing that LIKE could take for a wildcard.
      const words = searchName(text).split(' ').filter(Boolean);
      const condition = ['TRUE', ...words.map(() => 'words LIKE ?')].join(' AND ');
      const values = words.map((word) => `%${word}%`);
      return withReader(extract, key, (reader) => {
        const [counted] = reader.all<{ total: number }>(
          `SELECT count(*) AS total FROM archive_cases WHERE ${condition}`,
          ...values,
        );
        const rows = reader.all<ArchivedCaseView>(
          `SELECT ${caseColumns} FROM archive_cases WHERE ${condition} ORDER BY code LIMIT ? OFFSET ?`,
          ...values,
          limit,
          offset,
        );
        return { total: counted?.total ?? 0, rows };
      });
    },

    caseOf(clientId, code) {
      const { extract, key, archiveId } = openOf(clientId);
      return withReader(extract, key, (reader) => {
        const [found] = reader.all<ArchivedCaseView>(
          `SELECT ${caseColumns} FROM archive_cases WHERE code = ?`,
          code,
        );
        if (!found) throw new AppError('not_found');
        const files = reader.all<ArchivedFileView>(
          `SELECT name, "of", title, number, "on", size FROM archive_files
           WHERE "caseId" = (SELECT "caseId" FROM archive_cases WHERE code = ?) ORDER BY "of" DESC, name`,
          code,
        );
        return { archiveId, case: found, files };
      });
    },

    async file(clientId, name) {
      const { path, passphrase, files, archiveId } = openOf(clientId);
      const file = files.get(name);
      if (!file) throw new AppError('not_found');
      const { bytes } = await workers.run('archive.readEntry', { path, passphrase, file });
      return { bytes, mime: mimeOf(name), name: basename(name), archiveId };
    },

    check(clientId, { signal, onProgress }) {
      const { path, passphrase } = openOf(clientId);
      return workers.run(
        'archive.check',
        { path, passphrase },
        { apart: true, signal, onProgress: (done, total) => onProgress(done, total ?? 0) },
      );
    },

    inUse: () => [...opened.values()].map(({ extract }) => extract),
  };
}
