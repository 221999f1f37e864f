import type { BundlePiece } from '@shared/contract/bundles';
import type { PapersOfSubject } from '@shared/contract/papers';
import { letterKindNames } from '@shared/domain/letter-kinds';
import { paperKinds } from '@shared/domain/paper-fields';
import { draftKey } from '../paper-form';

type About = Extract<BundlePiece, { of: 'paper' }>['about'];

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
    | { readonly of: 'paper'; readonly about: About; readonly typed: boolean; readonly writable: boolean }
    | { readonly of: 'nothing'; readonly about: About; readonly refusal: string | null }
  );

export const isOffered = (row: BundleRow): row is Exclude<BundleRow, { of: 'nothing' }> =>
  row.of !== 'nothing';

export const draftKeyOf = (about: About): string => draftKey(about);

/** Everything about one referral, conference or meeting, in the order in which the papers are used. */
export function bundleRows(
  caseId: number,
  { referralId, itemId, handover, papers }: PapersOfSubject,
  typed: ReadonlySet<string>,
): BundleRow[] {
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
    ...papers.flatMap(({ template, refusal, writable, issued }): BundleRow[] => {
      const name = letterKindNames[template];
      if (issued.length > 0) return issued.map(letterRow(name));
      const about = { template, caseId, referralId, itemId };
      const row = { key: `${template} ${referralId} ${itemId}`, name, about };
      if (refusal !== null || paperKinds[template].numbered) return [{ ...row, of: 'nothing', refusal }];
      return [{ ...row, of: 'paper', writable, typed: typed.has(draftKey(about)) }];
    }),
  ];
}
