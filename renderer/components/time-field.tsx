import { useState } from 'react';
import { TextInput, type TextInputProps } from '@mantine/core';
import { IconClock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

export interface TimeFieldProps extends Omit<TextInputProps, 'value' | 'onChange'> {
  /** `HH:mm` */
  value?: string | null;
  onChange?: (time: string | null) => void;
}

/** A time of day as it is written here, `09.30`; also typed as `9:30` or `930`. */
export function TimeField({ value, onChange, ...rest }: TimeFieldProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <TextInput
      placeholder={t('common.timePlaceholder')}
      leftSection={<IconClock size={16} stroke={1.6} aria-hidden />}
      inputMode="numeric"
      autoComplete="off"
      {...rest}
      value={typed ?? value?.replace(':', '.') ?? ''}
      onChange={({ currentTarget }) => {
        const text = currentTarget.value;
        setTyped(text);
        // What cannot be read is handed on as it is: the core refuses it and the field says why.
        onChange?.(readTypedTime(text) ?? (text.trim() || null));
      }}
      onBlur={(event) => {
        setTyped(null);
        rest.onBlur?.(event);
      }}
    />
  );
}

/** What a person types for a time, as `HH:mm`; `null` where it is none. */
export function readTypedTime(text: string): string | null {
  const found = /^\s*(\d{1,2})(?:[.:\s]?(\d{2}))?\s*$/.exec(text);
  if (!found) return null;
  const hours = Number(found[1]);
  const minutes = Number(found[2] ?? 0);
  if (hours > 23 || minutes > 59) return null;
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
}
