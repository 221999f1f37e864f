import type { ReactNode } from 'react';
import { Text, Title } from '@mantine/core';
import type { Icon } from '@tabler/icons-react';
import classes from './empty-state.module.css';

interface EmptyStateProps {
  icon?: Icon;
  title: string;
  /** What one could do next. */
  body?: ReactNode;
  action?: ReactNode;
}

/** A page or list with nothing in it yet: says so, and what to do next. */
export function EmptyState({ icon: Picture, title, body, action }: EmptyStateProps) {
  return (
    <div className={classes.box}>
      {Picture && (
        <span className={classes.picture} aria-hidden>
          <Picture size={22} stroke={1.6} />
        </span>
      )}
      <Title order={2}>{title}</Title>
      {body && (
        <Text component="div" c="dimmed" className={classes.body}>
          {body}
        </Text>
      )}
      {action && <div className={classes.action}>{action}</div>}
    </div>
  );
}
