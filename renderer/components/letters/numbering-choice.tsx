import { SegmentedControl, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NumberingChoice, NumberPreview } from '@shared/contract/letter-views';
import { fieldSentence } from '@renderer/i18n/sentences';
import type { CallFailure } from '@renderer/lib/rpc';
import classes from './letter-choices.module.css';

type Mode = NumberingChoice['mode'];

/** How the letter in the making comes to its number. */
export interface Numbering {
  readonly mode: Mode;
  readonly number: string;
  readonly set: (change: { mode?: Mode; number?: string }) => void;
  readonly choice: NumberingChoice;
}

/** The number is the pattern's until something else is chosen. */
export function useNumbering(): Numbering {
  const [{ mode, number }, setState] = useState<{ mode: Mode; number: string }>({
    mode: 'pattern',
    number: '',
  });
  return {
    mode,
    number,
    set: (change) => setState((now) => ({ ...now, ...change })),
    choice: mode === 'byHand' ? { mode, number } : { mode },
  };
}

/** The number that issuing would take; `null` where none is known yet. */
export function numberToTake({ mode, number }: Numbering, pattern: NumberPreview): string | null {
  if (mode === 'later') return null;
  return mode === 'byHand' ? number.trim() || null : pattern.number;
}

interface NumberingChoiceProps {
  numbering: Numbering;
  /** What issuing was refused with: a number by hand may be another letter's. */
  failure: CallFailure | null;
  /** A reminder counts by its number: it is not left blank. */
  mayBeLater?: boolean;
}

/** From the pattern, by hand, or left blank for the office. */
export function NumberingFields({ numbering, failure, mayBeLater = true }: NumberingChoiceProps) {
  const { t } = useTranslation();
  const { mode, number, set } = numbering;
  const refused = failure?.error.fields?.find(({ path }) => path === 'numbering.number');
  const modes: readonly Mode[] = mayBeLater ? ['pattern', 'byHand', 'later'] : ['pattern', 'byHand'];
  return (
    <div className={classes.numbering}>
      <SegmentedControl
        aria-label={t('letters.number.how')}
        data={modes.map((value) => ({ value, label: t(`letters.number.modes.${value}`) }))}
        value={mode}
        onChange={(value) => set({ mode: value as Mode })}
      />
      {mode === 'byHand' && (
        <TextInput
          label={t('letters.number.byHand')}
          autoComplete="off"
          spellCheck={false}
          autoFocus
          mt={8}
          value={number}
          onChange={({ currentTarget }) => set({ number: currentTarget.value })}
          error={refused && fieldSentence(refused)}
        />
      )}
    </div>
  );
}
