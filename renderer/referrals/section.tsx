import { Group, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Source } from '@shared/procedure/source';
import { SourceMark } from '@renderer/components/source-mark';
import classes from './section.module.css';

interface Props {
  readonly title: string;
  readonly source?: Source;
  readonly hint?: ReactNode;
  /** At the end of the title line: a count, a button. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

/** A part of a step. */
export function Section({ title, source, hint, aside, children }: Props) {
  return (
    <section className={classes.section} aria-label={title}>
      <Group gap={6} wrap="nowrap" className={classes.head}>
        <Title order={3} className={classes.title}>
          {title}
        </Title>
        {source && <SourceMark source={source} />}
        {aside && <div className={classes.aside}>{aside}</div>}
      </Group>
      {hint && (
        <Text size="sm" c="dimmed" className={classes.hint}>
          {hint}
        </Text>
      )}
      {children}
    </section>
  );
}
