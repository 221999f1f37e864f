import { setImmediate as turn } from 'node:timers/promises';
import type { z } from 'zod';
import type {
  ImportBatchView,
  ImportCounts,
  importRowsPage,
  importRowsRequest,
} from '@shared/contract/list-import';
import type { IsoDate } from '@shared/domain/referral-facts';
import type { EntityManager } from 'typeorm';
import { AppError } from '../errors';
import type { CoreParts } from '../parts';
import { signedIn, type CallContext } from '../router';
import { cellText } from '../spreadsheet/grid';
import type { SheetTable } from '../spreadsheet/header';
import type { ColumnMapping, ColumnSample } from '../spreadsheet/mapping';
import { lastBatch, type ListKind } from './batches';
import { chosenMapping } from './chosen-mapping';
import { fingerprint } from './fingerprint';
import { previewCounts, type PreviewRows } from './preview-rows';
import { createUploads } from './uploads';

/** A list as the reader found it in a file. */
export interface ListInFile<Field extends string> {
  readonly layout: 'dapodik' | 'other';
  readonly table: SheetTable;
  readonly columns: readonly ColumnSample[];
  readonly mapping: ColumnMapping<Field>;
}

/** What confirming a list would do now. */
export interface Comparison<Plan> {
  /** JSON only: two plans are the same if they read the same. */
  readonly plan: Plan;
  /** `names` holds the name that stands in each row of the file, good or not. */
  preview(names: ReadonlyMap<number, string>): PreviewRows;
}

/** What is particular to students or to staff on the way that both go. */
export interface ListDefinition<Field extends string, Parsed, Plan> {
  readonly kind: ListKind;
  /** @throws AppError `file_unreadable`, `file_too_large`, `cancelled` */
  read(bytes: Uint8Array, signal?: AbortSignal): Promise<ListInFile<Field>>;
  parse(table: SheetTable, mapping: ColumnMapping<Field>): Parsed;
  compare(manager: EntityManager, parsed: Parsed): Promise<Comparison<Plan>>;
}

/** What an import needs to write: its transaction, who confirmed it, and whom to tell how far it is. */
export interface ApplyContext {
  readonly manager: EntityManager;
  readonly today: IsoDate;
  readonly now: Date;
  readonly accountId: number;
  readonly fileName: string;
  readonly signal?: AbortSignal;
  progress(done: number, total: number): void;
}

interface Upload<Field extends string, Parsed> {
  readonly fileName: string;
  readonly list: ListInFile<Field>;
  preview: { readonly parsed: Parsed; readonly rows: PreviewRows; readonly mark: string } | null;
}

/** The way of a list from the chosen file into the case database: read, preview, apply. */
export function createListImport<Field extends string, Parsed, Plan>(
  parts: CoreParts,
  definition: ListDefinition<Field, Parsed, Plan>,
) {
  const uploads = createUploads<Upload<Field, Parsed>>();

  function previewed(uploadId: string, context: CallContext) {
    const { fileName, preview } = uploads.get(signedIn(context).accountId, uploadId);
    if (!preview) throw new AppError('conflict', { reason: 'import.noPreview' });
    return { fileName, ...preview };
  }

  return {
    async read(file: { fileName: string; base64: string }, context: CallContext) {
      const bytes = new Uint8Array(Buffer.from(file.base64, 'base64'));
      const list = await definition.read(bytes, context.signal);
      const { fileName } = file;
      return {
        uploadId: uploads.keep(signedIn(context).accountId, { fileName, list, preview: null }),
        fileName,
        layout: list.layout,
        rowCount: list.table.rows.length,
        columns: list.columns.map((column) => ({ ...column, samples: [...column.samples] })),
        mapping: list.mapping,
      };
    },

    /** Compares the list with whom we know; nothing is written. */
    async preview(
      uploadId: string,
      chosen: Partial<Record<Field | 'name', number | null>>,
      context: CallContext,
    ): Promise<{ counts: ImportCounts }> {
      const upload = uploads.get(signedIn(context).accountId, uploadId);
      const { table } = upload.list;
      const mapping = chosenMapping<Field>(table, chosen);
      const parsed = definition.parse(table, mapping);
      // Thirty milliseconds each for 1,500 students: between them somebody else's call may be answered.
      await turn();
      const compared = await parts.database().read((manager) => definition.compare(manager, parsed));
      await turn();
      const { plan } = compared;
      const rows = compared.preview(
        new Map(table.rows.map(({ number, cells }) => [number, cellText(cells[mapping.name])])),
      );
      upload.preview = { parsed, rows, mark: fingerprint(plan) };
      return { counts: previewCounts(rows) };
    },

    rows(
      { uploadId, group, offset, limit }: z.output<typeof importRowsRequest>,
      context: CallContext,
    ): z.output<typeof importRowsPage> {
      const rows = previewed(uploadId, context).rows[group];
      return { total: rows.length, rows: rows.slice(offset, offset + limit) };
    },

    /**
     * Does what the preview showed, all of it or nothing.
     * @throws AppError `conflict` (`import.changedMeanwhile`) where the same list would now do something else
     */
    async apply(
      uploadId: string,
      context: CallContext,
      write: (plan: Plan, how: ApplyContext) => Promise<ImportBatchView>,
    ): Promise<ImportBatchView> {
      const { accountId } = signedIn(context);
      const { parsed, mark, fileName } = previewed(uploadId, context);
      const type = `${definition.kind}.importProgress`;
      await parts.backUpBefore('before_import', context.signal);
      const batch = await parts.database().write(async (manager) => {
        const { plan } = await definition.compare(manager, parsed);
        if (fingerprint(plan) !== mark) {
          throw new AppError('conflict', { reason: 'import.changedMeanwhile' });
        }
        return write(plan, {
          manager,
          today: parts.clock.today(),
          now: parts.clock.now(),
          accountId,
          fileName,
          signal: context.signal,
          progress: (done, total) => parts.events.send(context.clientId, { type, done, total }),
        });
      });
      uploads.drop(accountId);
      return batch;
    },

    last: async (): Promise<{ batch: ImportBatchView | null }> => ({
      batch: await parts.database().read((manager) => lastBatch(manager, definition.kind)),
    }),
  };
}
