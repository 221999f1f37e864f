import { useState, type KeyboardEvent } from 'react';
import { UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { LetterPlaceholder } from '@shared/domain/letter-text';
import classes from './letter-texts.module.css';

interface Props {
  /** Which text they are put into, for those who do not see it. */
  readonly label: string;
  readonly placeholders: readonly LetterPlaceholder[];
  readonly onInsert: (name: LetterPlaceholder) => void;
}

const steps: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -1, ArrowDown: 1 };

/** What may be put into a text, each a button: one stop of the Tab key, the arrows go from one to the next. */
export function PlaceholderChips({ label, placeholders, onInsert }: Props) {
  const { t } = useTranslation();
  const [reached, setReached] = useState(0);

  function move(event: KeyboardEvent<HTMLElement>) {
    const step = steps[event.key];
    if (!step) return;
    event.preventDefault();
    const next = (reached + step + placeholders.length) % placeholders.length;
    setReached(next);
    event.currentTarget.querySelectorAll('button')[next]?.focus();
  }

  return (
    <div role="toolbar" tabIndex={-1} aria-label={label} className={classes.chips} onKeyDown={move}>
      {placeholders.map((name, index) => (
        <UnstyledButton
          key={name}
          className={classes.chip}
          tabIndex={index === reached ? 0 : -1}
          title={t('letterTexts.placeholderHint', { name, meaning: t(`letterTexts.placeholders.${name}`) })}
          // The cursor stays where it is in the text.
          onMouseDown={(event) => event.preventDefault()}
          onFocus={() => setReached(index)}
          onClick={() => onInsert(name)}
        >
          {`{${name}}`}
        </UnstyledButton>
      ))}
    </div>
  );
}
