import { useEffect, useState } from 'react';
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
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    if (!isOpen) return;
    // Before the page hears it, which Esc would leave.
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      setOpen(false);
    };
    document.addEventListener('keydown', onKeyDown, { capture: true });
    return () => document.removeEventListener('keydown', onKeyDown, { capture: true });
  }, [isOpen]);
  return (
    <Popover width={280} position="top" shadow="md" withArrow opened={isOpen} onChange={setOpen}>
      <Popover.Target>
        <UnstyledButton
          className={classes.mark}
          aria-label={t('common.source', { source: named })}
          onClick={() => setOpen((before) => !before)}
        >
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
