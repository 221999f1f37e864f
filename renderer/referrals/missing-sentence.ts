import type { TFunction } from 'i18next';
import type { Missing } from '@shared/domain/missing';
import type { ReceiverKind } from '@shared/procedure/receivers';
import { stagesOf } from '@shared/procedure/stages';

/** The label of one checklist item, in the paper's words; its code where this kind does not have it. */
export const itemLabel = (kind: ReceiverKind, code: string): string =>
  stagesOf(kind)
    .flatMap(({ items }) => items)
    .find((item) => item.code === code)?.label ?? code;

/** What is missing, as one sentence that says what to do. */
export const missingSentence = (t: TFunction, { code, field }: Missing, kind: ReceiverKind): string =>
  t(`referrals.missing.${code}`, code === 'item_open' ? { item: itemLabel(kind, field) } : {});
