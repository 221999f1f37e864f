import type { TFunction } from 'i18next';
import type { Missing } from '@shared/domain/missing';
import type { ReceiverKind } from '@shared/procedure/receivers';
import { stagesOf } from '@shared/procedure/stages';

const itemOf = (kind: ReceiverKind, code: string) =>
  stagesOf(kind)
    .flatMap(({ items }) => items)
    .find((item) => item.code === code);

/** What is missing, as one sentence that says what to do. */
export function missingSentence(t: TFunction, { code, field }: Missing, kind: ReceiverKind): string {
  if (code !== 'item_open') return t(`referrals.missing.${code}`);
  const item = itemOf(kind, field);
  // An item that a recorded fact settles is mended by recording that fact.
  return item?.provenBy
    ? t(`referrals.missingFact.${item.provenBy}`)
    : t('referrals.missing.item_open', { item: item?.label ?? field });
}
