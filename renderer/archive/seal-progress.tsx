import { Button, Group, Progress, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

interface Props {
  /** Of a thousand steps. */
  readonly done: number;
  readonly onCancel: () => void;
}

/** Of a thousand steps so many are writing, the others reading back (`electron/core/archive`). */
const writingSteps = 700;

/** How far the writing of an archive is, and the way to give it up. */
export function SealProgress({ done, onCancel }: Props) {
  const { t } = useTranslation();
  const percent = Math.floor(done / 10);
  const label = t(done < writingSteps ? 'archive.seal.writing' : 'archive.seal.checking');
  return (
    <Stack gap="xs" mt="lg">
      <Group justify="space-between">
        <Text component="output">{label}</Text>
        <Text className="tabular">{t('archive.seal.percent', { percent })}</Text>
      </Group>
      <Progress value={percent} aria-label={label} />
      <Text size="sm" c="dimmed">
        {t('archive.seal.stayOpen')}
      </Text>
      <Group>
        <Button variant="default" onClick={onCancel} autoFocus>
          {t('archive.seal.cancel')}
        </Button>
      </Group>
    </Stack>
  );
}
