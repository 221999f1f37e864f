import { useId, useRef } from 'react';
import { Button, Group, Textarea } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { LetterPlaceholder } from '@shared/domain/letter-text';
import { PlaceholderChips } from './placeholder-chips';
import type { TypedText } from './text-form';
import { useFaultSentence } from './use-fault-sentence';
import classes from './letter-texts.module.css';

interface Props {
  readonly text: TypedText;
  /** Path in the form: `handover.opening`. */
  readonly path: string;
  /** What the core said of it. */
  readonly refusal: string | undefined;
  readonly readOnly: boolean;
  readonly onType: (typed: string) => void;
}

/** One text of a letter: what it says, what may be put into it, and the way back to the standard. */
export function TextField({ text, path, refusal, readOnly, onType }: Props) {
  const { t } = useTranslation();
  const id = useId();
  const input = useRef<HTMLTextAreaElement>(null);
  const faultSentence = useFaultSentence();
  const label = t(`letterTexts.names.${text.name}`);
  const { shape, placeholders, mayBeEmpty, standard } = text.standard;

  /** Where the cursor stands; a chip that is pressed goes on from there. */
  function insert(name: LetterPlaceholder) {
    const { selectionStart: from, selectionEnd: to } = input.current ?? {
      selectionStart: text.typed.length,
      selectionEnd: text.typed.length,
    };
    const piece = `{${name}}`;
    onType(text.typed.slice(0, from) + piece + text.typed.slice(to));
    requestAnimationFrame(() => {
      input.current?.focus();
      input.current?.setSelectionRange(from + piece.length, from + piece.length);
    });
  }

  return (
    <div className={classes.text}>
      <Group justify="space-between" wrap="nowrap" className={classes.head}>
        <div>
          <label htmlFor={id} className={classes.label}>
            {label}
          </label>
          {text.isOwn && <span className={classes.own}>{t('letterTexts.changed')}</span>}
          {!text.isSaved && <span className={classes.unsaved}>{t('letterTexts.unsaved')}</span>}
        </div>
        {text.isOwn && !readOnly && (
          <Button
            size="compact-xs"
            variant="subtle"
            leftSection={<IconArrowBackUp size={14} />}
            aria-label={t('letterTexts.standardOf', { text: label })}
            onClick={() => {
              onType(standard);
              input.current?.focus();
            }}
          >
            {t('letterTexts.standard')}
          </Button>
        )}
      </Group>
      <Textarea
        id={id}
        ref={input}
        data-path={path}
        description={[t(`letterTexts.shapes.${shape}`), mayBeEmpty && t('letterTexts.mayBeEmpty')]
          .filter(Boolean)
          .join(' ')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        autosize
        minRows={2}
        maxRows={12}
        value={text.typed}
        readOnly={readOnly}
        error={text.fault ? faultSentence(text.fault) : refusal}
        onChange={({ currentTarget }) => onType(currentTarget.value)}
      />
      {!readOnly && placeholders.length > 0 && (
        <PlaceholderChips
          label={t('letterTexts.insert', { text: label })}
          placeholders={placeholders}
          onInsert={insert}
        />
      )}
    </div>
  );
}
