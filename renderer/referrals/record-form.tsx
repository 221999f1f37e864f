import { Stack, Title } from '@mantine/core';
import { type FormEvent, type ReactNode } from 'react';
import classes from './record-form.module.css';

interface Props {
  readonly title: string;
  readonly onSubmit: (event: FormEvent<HTMLFormElement>) => void;
  /** Esc closes the form; what was typed is kept as a draft and is there when it is opened again. */
  readonly onEscape: () => void;
  readonly children: ReactNode;
}

/** The form of one thing that happened, open in the page. */
export function RecordForm({ title, onSubmit, onEscape, children }: Props) {
  return (
    // Esc is a shortcut for the form's own cancel button.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <form
      noValidate
      aria-label={title}
      className={classes.form}
      onSubmit={onSubmit}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        onEscape();
      }}
    >
      <Title order={4} className={classes.title}>
        {title}
      </Title>
      <Stack gap="sm">{children}</Stack>
    </form>
  );
}
