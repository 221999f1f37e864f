import { Button, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ReferralView } from '@shared/contract/referrals';
import { preReferralSteps } from '@shared/procedure/pre-referral';
import { longDate } from '@renderer/lib/dates';
import { rpc } from '@renderer/lib/rpc';
import { useDesk } from '../desk';
import { Field } from '../field';
import { Gate } from '../gate';
import { RecordRow } from '../record-row';
import rows from '../record-row.module.css';
import { Section } from '../section';
import { useOpenForm } from '../use-open-form';
import { ContactForm } from './contact-form';
import { contactLog } from './contact-log-view';

const source = preReferralSteps.find(({ code }) => code === 'contact')?.source;

/** Every attempt to reach the receiver, with what came of it (Anwar, 2016: by letter, telephone or other). */
export function ContactLog() {
  const { t } = useTranslation();
  const { view, readOnly } = useDesk();
  const [open, setOpen] = useOpenForm('contact');
  const { attempts, latest } = contactLog(view);
  const close = () => setOpen(null);

  return (
    <Section
      title={t('referrals.steps.contact.log')}
      source={source}
      aside={
        view.receiver &&
        (latest?.result === 'agreed'
          ? t('referrals.steps.contact.agreed', { date: longDate(latest.on) })
          : t('referrals.steps.contact.notAgreed'))
      }
    >
      <Field name="contacts">
        {!readOnly && (
          <Gate action="log_contact">
            {open === 'new' ? (
              <ContactForm key="new" contact={null} onClose={close} />
            ) : (
              <Button
                variant="light"
                size="compact-sm"
                leftSection={<IconPlus size={14} aria-hidden />}
                onClick={() => setOpen('new')}
              >
                {t('referrals.steps.contact.addContact')}
              </Button>
            )}
          </Gate>
        )}
      </Field>
      {latest?.result === 'declined' && !readOnly && (
        <Text size="sm" mt="xs" c="var(--rujuk-moderate)">
          {t('referrals.steps.contact.declinedHint')}
        </Text>
      )}
      {attempts.length === 0 ? (
        <Text size="sm" c="dimmed" mt="xs">
          {t(`referrals.steps.contact.${view.receiver ? 'logEmpty' : 'logNeedsReceiver'}`)}
        </Text>
      ) : (
        <ul className={rows.list} style={{ marginTop: 8 }}>
          {attempts.map((contact) =>
            open === String(contact.id) ? (
              <li key={contact.id}>
                <ContactForm contact={contact} onClose={close} />
              </li>
            ) : (
              <Attempt key={contact.id} contact={contact} onChange={() => setOpen(String(contact.id))} />
            ),
          )}
        </ul>
      )}
    </Section>
  );
}

interface AttemptProps {
  readonly contact: ReferralView['contacts'][number];
  readonly onChange: () => void;
}

function Attempt({ contact, onChange }: AttemptProps) {
  const { t } = useTranslation();
  const { view } = useDesk();
  const isOther = contact.receiverId !== view.receiver?.id;
  return (
    <RecordRow
      on={contact.on}
      what={
        <>
          <strong>{t(`referrals.steps.contact.results.${contact.result}`)}</strong>
          {' · '}
          {t(`referrals.steps.contact.channels.${contact.channel}`)}
          {isOther && ` · ${t('referrals.steps.contact.otherReceiver', { name: contact.receiverName })}`}
        </>
      }
      note={contact.note}
      recordedBy={contact.recordedBy}
      onChange={isOther ? undefined : onChange}
      remove={() => rpc.referrals.removeContact({ referralId: view.id, id: contact.id })}
    />
  );
}
