import { Anchor, Select, SimpleGrid, Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { OutreachView } from '@shared/contract/outreach';
import { contactChannels } from '@shared/domain/referral-facts';
import { DateField } from '@renderer/components/date-field';
import { ErrorNote } from '@renderer/components/error-note';
import { useAnswer } from '@renderer/lib/query';
import { useKindLabel } from '@renderer/lib/receiver-kinds';
import { rpc } from '@renderer/lib/rpc';
import { useToday } from '@renderer/lib/session';

export interface RequestValues extends Record<string, unknown> {
  receiverId: string | null;
  theme: string;
  material: string;
  requestedOn: string | null;
  channel: OutreachView['request']['channel'];
}

/** Whom is asked for what, and when. */
export function RequestFields({
  form,
  isRecorded = false,
  readOnly = false,
  letter = null,
}: {
  form: UseFormReturnType<RequestValues>;
  /** It was asked already: then its institution is shown also where it is no longer active. */
  isRecorded?: boolean;
  readOnly?: boolean;
  /** The letter that it was asked by: then whom, when and how are what that says. */
  letter?: OutreachView['requestLetter'];
}) {
  const { t } = useTranslation();
  const today = useToday();
  const labelOf = useKindLabel();
  const fromLetter =
    letter &&
    (letter.number
      ? t('outreach.letter.locked', { number: letter.number })
      : t('outreach.letter.lockedWithoutNumber'));
  const isSaid = readOnly || letter !== null;
  const query = { includeInactive: isRecorded, limit: 200 };
  const { data, error } = useAnswer(['receivers', 'list', query], () => rpc.receivers.list(query));
  const groups = Map.groupBy(data?.rows ?? [], labelOf);
  return (
    <SimpleGrid cols={2} spacing="sm" verticalSpacing="sm">
      <ErrorNote error={error?.error} />
      <Select
        label={t('outreach.request.receiver')}
        description={fromLetter ?? t('outreach.request.receiverHint')}
        searchable
        readOnly={isSaid}
        nothingFoundMessage={
          <>
            {t('outreach.request.noReceiver')}{' '}
            <Anchor component={Link} to="/penerima/baru">
              {t('outreach.request.addReceiver')}
            </Anchor>
          </>
        }
        data={[...groups].map(([group, rows]) => ({
          group,
          items: rows.map(({ id, institution }) => ({ value: String(id), label: institution })),
        }))}
        {...form.getInputProps('receiverId')}
      />
      <TextInput
        label={t('outreach.request.theme')}
        description={t('outreach.request.themeHint')}
        readOnly={readOnly}
        {...form.getInputProps('theme')}
      />
      <DateField
        label={t('outreach.request.requestedOn')}
        description={fromLetter}
        maxDate={today}
        readOnly={isSaid}
        {...form.getInputProps('requestedOn')}
      />
      <Select
        label={t('outreach.request.channel')}
        description={fromLetter}
        allowDeselect={false}
        readOnly={isSaid}
        data={contactChannels.map((value) => ({
          value,
          label: t(`referrals.steps.contact.channels.${value}`),
        }))}
        {...form.getInputProps('channel')}
      />
      <Textarea
        style={{ gridColumn: '1 / -1' }}
        label={t('outreach.request.material')}
        autosize
        minRows={2}
        maxRows={8}
        readOnly={readOnly}
        {...form.getInputProps('material')}
      />
    </SimpleGrid>
  );
}
