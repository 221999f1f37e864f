import { Popover, Text, UnstyledButton } from '@mantine/core';
import { IconBook2 } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Source } from '@shared/procedure/source';
import classes from './source-mark.module.css';

/** A small mark beside a rule; opens who wrote it, when, and in which work. */
export function SourceMark({ source }: { source: Source }) {
  const { t } = useTranslation();
  const { author, year, work } = source;
  return (
    <Popover width={280} position="top" shadow="md" withArrow>
      <Popover.Target>
        <UnstyledButton className={classes.mark} aria-label={t('common.source', { author, year })}>
          <IconBook2 size={14} stroke={1.7} aria-hidden />
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown>
        <Text size="sm" fw={600}>
          {author} ({year})
        </Text>
        <Text size="sm" c="dimmed">
          {work}
        </Text>
      </Popover.Dropdown>
    </Popover>
  );
}
