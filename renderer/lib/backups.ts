import { useEffect } from 'react';
import { listenToApp } from './events';
import { queryClient, useAnswer } from './query';
import { rpc } from './rpc';

/** How the backups stand; asked again when one is made, also when the app made it by itself. */
export function useBackups() {
  useEffect(
    () =>
      listenToApp(({ type }) => {
        if (type === 'backup.changed') void queryClient.invalidateQueries({ queryKey: ['backup'] });
      }),
    [],
  );
  return useAnswer(['backup', 'overview'], () => rpc.backup.overview({}));
}
