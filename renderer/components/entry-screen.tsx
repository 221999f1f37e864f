import type { ReactNode } from 'react';
import { Title } from '@mantine/core';
import classes from './entry-screen.module.css';

interface EntryScreenProps {
  title: string;
  lead?: ReactNode;
  /** Room for a form of more than one field. */
  wide?: boolean;
  children: ReactNode;
}

/** The whole window with one thing to do: unlock, or read why that is not possible. */
export function EntryScreen({ title, lead, wide = false, children }: EntryScreenProps) {
  return (
    <main className={classes.screen}>
      <div className={classes.panel} data-wide={wide || undefined}>
        <span className={classes.mark} aria-hidden>
          R
        </span>
        <Title order={1}>{title}</Title>
        {lead && <p className={classes.lead}>{lead}</p>}
        <div className={classes.body}>{children}</div>
      </div>
    </main>
  );
}
