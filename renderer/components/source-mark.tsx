import { Popover, Text, UnstyledButton } from '@mantine/core';
import { IconBook2 } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Source } from '@shared/procedure/source';
import classes from './source-mark.module.css';

interface SourceMarkProps {
  /** A work of the procedure, or a source in the school's words. */
  source: Source | string;
}

/** A small mark beside a rule; opens who wrote it, when, and in which work. */
export function SourceMark({ source }: SourceMarkProps) {
  const { t } = useTranslation();
  const named = typeof source === 'string' ? source : `${source.author} (${source.year})`;
  return (
    <Popover width={280} position="top" shadow="md" withArrow>
      <Popover.Target>
        <UnstyledButton className={classes.mark} aria-label={t('common.source', { source: named })}>
          <IconBook2 size={14} stroke={1.7} aria-hidden />
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown>
        <Text size="sm" fw={600}>
          {named}
        </Text>
        {typeof source !== 'string' && (
          <Text size="sm" c="dimmed">
            {source.work}
          </Text>
        )}
      </Popover.Dropdown>
    </Popover>
  );
}
