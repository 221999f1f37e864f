import type { FormAbout, PaperAbout, PapersOfSubject } from '@shared/contract/papers';
import { letterKindNames } from '@shared/domain/letter-kinds';
import { paperKinds } from '@shared/domain/paper-fields';
import { paperDraftKey } from '@renderer/lib/paper-address';

/** How a paper without a number is printed: with its words, or with its fields empty. */
export type Filling = 'written' | 'none';

interface RowBase {
  readonly key: string;
  /** What kind of paper it is; the number is told apart. */
  readonly name: string;
}

/** A line of the list: an issued letter, a paper to print as it is, or one that cannot be printed yet. */
export type BundleRow = RowBase &
  (
    | {
        readonly of: 'letter';
        readonly letterId: number;
        readonly number: string | null;
        readonly date: string;
      }
    | { readonly of: 'paper'; readonly about: FormAbout; readonly typed: boolean; readonly writable: boolean }
    | { readonly of: 'nothing'; readonly about: PaperAbout | null; readonly refusal: string | null }
  );

/** A line that can be printed. */
export type OfferedRow = Exclude<BundleRow, { of: 'nothing' }>;

export const isOffered = (row: BundleRow): row is OfferedRow => row.of !== 'nothing';

/** Everything about one referral, conference or meeting, in the order in which the papers are used. */
export function bundleRows({ handover, papers }: PapersOfSubject, typed: ReadonlySet<string>): BundleRow[] {
  const letterRow =
    (name: string) =>
    ({ id, number, date }: PapersOfSubject['handover'][number]): BundleRow => ({
      key: `letter ${id}`,
      name,
      of: 'letter',
      letterId: id,
      number,
      date,
    });
  return [
    ...handover.map(letterRow(letterKindNames.handover)),
    ...papers.flatMap(({ template, about, refusal, writable, issued }): BundleRow[] => {
      const name = letterKindNames[template];
      if (issued.length > 0) return issued.map(letterRow(name));
      const row = { key: `${template} ${JSON.stringify(about)}`, name };
      const isForm = about && ('caseId' in about || 'studentId' in about) && !paperKinds[template].numbered;
      if (refusal !== null || !isForm) return [{ ...row, of: 'nothing', about, refusal }];
      return [{ ...row, of: 'paper', about, writable, typed: typed.has(paperDraftKey(about)) }];
    }),
  ];
}
