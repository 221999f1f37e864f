import type { ReceiverView } from '@shared/contract/receivers';
import { searchName } from '@shared/domain/search-name';

/** The entries that hold every typed word, in institution, person or town; in the order of the directory. */
export function findReceivers(receivers: readonly ReceiverView[], typed: string): readonly ReceiverView[] {
  const words = searchName(typed).split(' ').filter(Boolean);
  if (words.length === 0) return receivers;
  return receivers.filter(({ institution, person, city }) => {
    const text = searchName([institution, person, city].filter(Boolean).join(' '));
    return words.every((word) => text.includes(word));
  });
}
