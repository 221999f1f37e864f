import { Button, Checkbox, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CallError } from '@shared/contract/errors';
import { ErrorNote } from '@renderer/components/error-note';
import classes from './bundles.module.css';

interface BundleFootProps {
  readonly chosen: number;
  readonly doubleSided: boolean;
  readonly onDoubleSided: (on: boolean) => void;
  readonly submit: string;
  readonly error: CallError | null;
}

/** What is decided of the whole, and the verb. */
export function BundleFoot({ chosen, doubleSided, onDoubleSided, submit, error }: BundleFootProps) {
  const { t } = useTranslation();
  return (
    <div className={classes.foot}>
      <ErrorNote error={error} mb={8} />
      <Group justify="space-between">
        <Checkbox
          label={t('letters.bundle.doubleSided')}
          checked={doubleSided}
          onChange={({ currentTarget }) => onDoubleSided(currentTarget.checked)}
        />
        <Group gap="md">
          <Text c="dimmed" component="output">
            {t('letters.bundle.chosen', { count: chosen })}
          </Text>
          <Button type="submit">{submit}</Button>
        </Group>
      </Group>
    </div>
  );
}
