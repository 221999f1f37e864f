import { Anchor, Badge, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { receiverKind } from '@shared/procedure/receivers';
import { Facts } from '@renderer/components/facts';
import { useDesk } from '../desk';
import { Field } from '../field';
import { MissingList } from '../missing-list';
import { Section } from '../section';
import { ReceiverChoice } from './receiver-choice';

/** The receiver: chosen from the directory, or what is known of the one that was. */
export function ReceiverSection() {
  const { t } = useTranslation();
  const { view, readOnly } = useDesk();
  const [isChanging, setIsChanging] = useState(false);
  const { receiver } = view;
  const permission = view.state.may.set_receiver;
  const source = receiverKind(view.kind).source ?? undefined;

  if (!readOnly && permission.allowed && (!receiver || isChanging)) {
    return (
      <Section
        title={t('referrals.steps.contact.choose')}
        source={source}
        aside={
          receiver && (
            <Anchor component="button" type="button" size="sm" onClick={() => setIsChanging(false)}>
              {t('referrals.steps.contact.keepReceiver')}
            </Anchor>
          )
        }
      >
        <Field name="receiver">
          <ReceiverChoice onChosen={() => setIsChanging(false)} />
        </Field>
      </Section>
    );
  }

  return (
    <Section
      title={t('referrals.steps.contact.chosen')}
      source={source}
      aside={
        !readOnly &&
        permission.allowed && (
          <Anchor component="button" type="button" size="sm" onClick={() => setIsChanging(true)}>
            {t('referrals.steps.contact.changeReceiver')}
          </Anchor>
        )
      }
    >
      <Field name="receiver">
        {receiver ? (
          <ReceiverFacts />
        ) : readOnly || permission.allowed ? (
          <Text c="dimmed">{t('referrals.nothingRecorded')}</Text>
        ) : (
          <MissingList missing={permission.missing} />
        )}
      </Field>
    </Section>
  );
}

function ReceiverFacts() {
  const { t } = useTranslation();
  const { view } = useDesk();
  const { receiver } = view;
  if (!receiver) return null;
  const place = [receiver.address, receiver.city].filter(Boolean).join(', ');
  return (
    <>
      <Text fw={600} tabIndex={-1}>
        {receiver.institution}{' '}
        {!receiver.active && (
          <Badge color="gray" variant="light" size="sm" tt="none">
            {t('referrals.steps.contact.inactive')}
          </Badge>
        )}
      </Text>
      {receiver.person && <Text size="sm">{receiver.person}</Text>}
      <div style={{ marginTop: 8 }}>
        <Facts
          facts={[
            { label: t('referrals.steps.contact.phone'), value: receiver.phone },
            { label: t('referrals.steps.contact.address'), value: place },
            { label: t('referrals.steps.contact.hours'), value: receiver.hours },
            { label: t('referrals.steps.contact.cost'), value: receiver.cost },
            { label: t('referrals.steps.contact.agreement'), value: receiver.agreement },
          ]}
        />
      </div>
    </>
  );
}
