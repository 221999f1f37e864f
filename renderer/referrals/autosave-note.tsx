import { Anchor, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ErrorNote } from '@renderer/components/error-note';
import type { AutosaveState } from './autosave';

interface Props {
  readonly form: { readonly state: AutosaveState; readonly retry: () => void };
  /** What to say while a field that the core needs is empty. */
  readonly incomplete?: string;
}

/** Why a form that saves itself could not, where no field is to blame; what was typed stays in it. */
export function AutosaveNote({ form, incomplete }: Props) {
  const { t } = useTranslation();
  const { phase, failure } = form.state;
  if (phase === 'incomplete' && incomplete) {
    return (
      <Text size="sm" c="var(--rujuk-moderate)" component="output" mt="xs" display="block">
        {incomplete}
      </Text>
    );
  }
  if (phase !== 'failed' || failure?.fields?.length) return null;
  return (
    <div style={{ marginTop: 10 }}>
      <ErrorNote error={failure} mb={4} />
      <Anchor component="button" type="button" size="sm" onClick={form.retry}>
        {t('referrals.saveAgain')}
      </Anchor>
    </div>
  );
}
