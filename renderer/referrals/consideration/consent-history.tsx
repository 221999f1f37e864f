import { useTranslation } from 'react-i18next';
import type { ConsentParty } from '@shared/domain/referral-facts';
import { rpc } from '@renderer/lib/rpc';
import { useDesk } from '../desk';
import { RecordRow } from '../record-row';
import rows from '../record-row.module.css';
import { Section } from '../section';
import { consentCard } from './consent-view';

/** Everything that was recorded of one party, the newest first; a slip can be taken back. */
export function ConsentHistory({ party }: { readonly party: ConsentParty }) {
  const { t } = useTranslation();
  const { view } = useDesk();
  const name = t(`referrals.steps.consideration.parties.${party}`);
  return (
    <Section title={t('referrals.steps.consideration.historyOf', { party: name })}>
      <ul className={rows.list}>
        {consentCard(view.consents, party).history.map((record) => (
          <RecordRow
            key={record.id}
            on={record.on}
            what={t(`referrals.steps.consideration.standing.${record.event}`)}
            note={record.note}
            recordedBy={record.recordedBy}
            files={{ of: 'consent', recordId: record.id }}
            remove={() => rpc.referrals.removeConsent({ referralId: view.id, id: record.id })}
          />
        ))}
      </ul>
    </Section>
  );
}
