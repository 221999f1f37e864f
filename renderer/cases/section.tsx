import type { ReactNode } from 'react';
import classes from './section.module.css';

interface SectionProps {
  title: ReactNode;
  id?: string;
  action?: ReactNode;
  children: ReactNode;
}

/** A part of the right column: its heading with a quiet action, and what is known. */
export function Section({ title, id, action, children }: SectionProps) {
  return (
    <section id={id} tabIndex={id ? -1 : undefined} className={classes.section}>
      <header className={classes.head}>
        <h2 className={classes.title}>{title}</h2>
        {action}
      </header>
      {children}
    </section>
  );
}
