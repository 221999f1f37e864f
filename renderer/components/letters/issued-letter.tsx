import { Badge, Button, Group, Title } from '@mantine/core';
import { IconDownload, IconFileTypeDocx, IconPrinter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { LetterView } from '@shared/contract/letter-views';
import { ErrorNote } from '@renderer/components/error-note';
import { EnterNumber } from './enter-number';
import { LetterStanding } from './letter-standing';
import { useLetterFiles } from './use-letter-files';

/** The number of an issued letter, and what one does with it. */
export function IssuedLetter({ letter }: { letter: LetterView }) {
  const { t } = useTranslation();
  const files = useLetterFiles(letter.id);
  const cancelled = letter.status === 'cancelled';
  return (
    <>
      <Group justify="space-between" gap="xs">
        <Group gap="xs" wrap="nowrap">
          <Title order={2}>{letter.number ?? t('letters.number.none')}</Title>
          {cancelled && (
            <Badge color="red" variant="light" radius="sm">
              {t('letters.status.cancelled')}
            </Badge>
          )}
        </Group>
        <Group gap="xs">
          <Button
            leftSection={<IconPrinter size={16} />}
            onClick={files.print}
            loading={files.busy}
            variant={cancelled ? 'default' : 'filled'}
          >
            {t('common.print')}
          </Button>
          <Button leftSection={<IconDownload size={16} />} variant="default" onClick={files.save}>
            {t('common.savePdf')}
          </Button>
          <Button leftSection={<IconFileTypeDocx size={16} />} variant="default" onClick={files.saveWord}>
            {t('common.saveWord')}
          </Button>
        </Group>
      </Group>
      {letter.status === 'unnumbered' && <EnterNumber letter={letter} />}
      <LetterStanding letter={letter} />
      <ErrorNote error={files.error} />
    </>
  );
}
