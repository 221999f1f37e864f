import { receiverKind, type ReceiverKind } from '@shared/procedure/receivers';

interface Kind {
  readonly kind: ReceiverKind;
  readonly schoolKind: string | null;
}

/** The kind of receiver: the paper's word, or the school's own. */
export const kindLabel = ({ kind, schoolKind }: Kind): string => schoolKind ?? receiverKind(kind).label;

/** The same within a sentence: `psikolog`, but `BNN`. */
export function kindWords(one: Kind): string {
  const label = kindLabel(one);
  return label === label.toUpperCase() ? label : label.charAt(0).toLowerCase() + label.slice(1);
}
