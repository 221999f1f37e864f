import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CallError } from '@shared/contract/errors';
import { ErrorNote } from '@renderer/components/error-note';

interface Props {
  readonly label?: string;
  readonly busy: boolean;
  readonly failure: CallError | null;
  readonly onCancel: () => void;
}

/** The end of the form of a record: what the core said, the one button that records, and the way out. */
export function FormButtons({ label, busy, failure, onCancel }: Props) {
  const { t } = useTranslation();
  return (
    <>
      <ErrorNote error={failure} />
      <Group gap="xs">
        <Button type="submit" loading={busy}>
          {label ?? t('referrals.save')}
        </Button>
        <Button variant="subtle" color="gray" onClick={onCancel}>
          {t('referrals.cancel')}
        </Button>
      </Group>
    </>
  );
}
