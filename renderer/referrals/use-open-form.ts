import { useEffect, useState } from 'react';
import { rpc } from '@renderer/lib/rpc';
import { useDesk } from './desk';

/**
 * Which form of a list of records is open: `new`, the id of a record, or none. A form that was left half-written,
 * by a lock or the bell, is open again when the step is shown.
 * @param list `contact`: its drafts are `referrals.12.contact.new` …
 */
export function useOpenForm(list: string): [open: string | null, setOpen: (which: string | null) => void] {
  const { view, readOnly } = useDesk();
  const [open, setOpen] = useState<string | null>(null);
  const prefix = `referrals.${view.id}.${list}.`;

  useEffect(() => {
    if (readOnly) return;
    let gone = false;
    async function reopen() {
      const answer = await rpc.drafts.list({});
      const left = answer.ok ? answer.value.find(({ key }) => key.startsWith(prefix)) : undefined;
      if (!gone && left) setOpen((now) => now ?? left.key.slice(prefix.length));
    }
    void reopen();
    return () => {
      gone = true;
    };
  }, [prefix, readOnly]);

  return [open, setOpen];
}
