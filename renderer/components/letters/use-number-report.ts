import { useTranslation } from 'react-i18next';
import { notify } from '@renderer/lib/notify';
import { useChange } from '@renderer/lib/query';
import { rpc } from '@renderer/lib/rpc';

/** Gives the report of a receiver its number in the register of incoming letters; it is not typed a second time. */
export function useNumberReport() {
  const { t } = useTranslation();
  return useChange(rpc.letters.numberReport, {
    invalidates: [['letters']],
    onSuccess: ({ agenda }) => notify(t('letters.incoming.reportNumbered', { agenda })),
  });
}
