import type { QueryKey } from '@tanstack/react-query';
import type { Result } from '@shared/contract/errors';
import type {
  ImportBatchView,
  ImportCounts,
  ImportGroup,
  ImportRow,
  ReadListView,
} from '@shared/contract/list-import';

/** Which column is which field; `null` for a field that the list does not have. */
export type Mapping<Field extends string> = Partial<Record<Field, number | null>>;

/** What becomes of each of those who are not in the list; who is not named here is left as they are. */
export type Fates = ReadonlyMap<number, string>;

/** What the screens of an import ask of students or staff: its calls and its words. */
export interface ListSource<Field extends string> {
  readonly feature: 'students' | 'staff';
  readonly calls: {
    read(
      file: { fileName: string; base64: string },
      signal: AbortSignal,
    ): Promise<Result<ReadListView<Field>>>;
    preview(request: {
      uploadId: string;
      mapping: Mapping<Field>;
    }): Promise<Result<{ counts: ImportCounts }>>;
    rows(request: {
      uploadId: string;
      group: ImportGroup;
      offset: number;
      limit: number;
    }): Promise<Result<{ total: number; rows: ImportRow[] }>>;
    apply(request: { uploadId: string; fates: Fates }, signal: AbortSignal): Promise<Result<ImportBatchView>>;
    undo(request: { batchId: number }): Promise<Result<unknown>>;
  };
  /** The fields a column can hold, in the order of the form, with their names on screen. */
  readonly fields: readonly { readonly value: Field; readonly label: string }[];
  /** Name of a changed field; a statement for one that has neither `from` nor `to`. */
  changeLabel(field: string): string;
  /** What can become of those who are not in the list, beside leaving them as they are. */
  readonly fates: readonly { readonly value: string; readonly label: string }[];
  readonly keepLabel: string;
  /** Answers that are different after the import. */
  readonly invalidates: QueryKey[];
}
