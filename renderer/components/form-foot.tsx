import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ErrorNote } from '@renderer/components/error-note';
import type { CallFailure } from '@renderer/lib/rpc';

interface FormFootProps {
  error: CallFailure | null;
  pending: boolean;
  submit?: string;
  color?: string;
  onCancel: () => void;
}

/** The end of a form within the page: what was refused as a whole, the verb, and the way out. */
export function FormFoot({ error, pending, submit, color, onCancel }: FormFootProps) {
  const { t } = useTranslation();
  return (
    <>
      {/* A refused field has its own sentence beside it. */}
      {error && !error.error.fields && (
        <div style={{ marginTop: 12 }}>
          <ErrorNote error={error.error} />
        </div>
      )}
      <Group gap="xs" mt="md">
        <Button type="submit" loading={pending} color={color}>
          {submit ?? t('common.save')}
        </Button>
        <Button variant="subtle" color="gray" onClick={onCancel}>
          {t('common.cancel')}
        </Button>
      </Group>
    </>
  );
}
