import { useEffect, useRef, type ReactNode } from 'react';
import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './panel.module.css';

interface PanelProps {
  title: string;
  onClose: () => void;
  /** Something grave: a red edge. */
  grave?: boolean;
  children: ReactNode;
}

/** A form that opens within the page, above what it is about. Takes the focus; Esc and the cross close it. */
export function Panel({ title, onClose, grave, children }: PanelProps) {
  const { t } = useTranslation();
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    box.current?.scrollIntoView({ block: 'nearest' });
    const wanted = box.current?.querySelector<HTMLElement>('[data-autofocus]');
    (wanted ?? box.current)?.focus();
  }, []);
  return (
    // Not a control: it only hears Esc from the controls within.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section
      ref={box}
      className={classes.panel}
      data-grave={grave || undefined}
      aria-label={title}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        onClose();
      }}
    >
      <header className={classes.head}>
        <h2 className={classes.title}>{title}</h2>
        <ActionIcon aria-label={t('common.close')} onClick={onClose}>
          <IconX size={16} />
        </ActionIcon>
      </header>
      {children}
    </section>
  );
}
