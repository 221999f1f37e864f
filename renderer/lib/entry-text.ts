import { useEffect, useState } from 'react';
import { useLocation } from '@tanstack/react-router';
import { onLock } from './session';

/** By entry of the history. In memory only: not in the address, nor in `history.state`, which browsers write to disk. */
const kept = new Map<string, string>();

onLock(() => kept.clear());

/**
 * Text that belongs to this visit of a page, as what is searched in a list: there again on the way back to it, gone
 * with a new visit and when the screen locks. For what may be a name and so is never part of the address.
 */
export function useEntryText(): [text: string, setText: (text: string) => void] {
  const entry = useLocation({ select: ({ state }) => state.__TSR_key ?? '' });
  const path = useLocation({ select: ({ pathname }) => pathname });
  const [ownPath] = useState(path);
  const [text, setText] = useState(() => kept.get(entry) ?? '');
  // A filter of the page makes another entry of it; on the way out the entry is that of the page to come.
  const isOwn = path === ownPath;
  useEffect(() => {
    if (!isOwn) return;
    if (text) kept.set(entry, text);
    else kept.delete(entry);
  }, [isOwn, entry, text]);
  return [text, setText];
}
