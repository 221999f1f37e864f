import type { Ref } from 'react';
import { CloseButton, TextInput, type TextInputProps } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

export interface SearchFieldProps extends Omit<TextInputProps, 'value' | 'onChange'> {
  value: string;
  onChange: (text: string) => void;
  ref?: Ref<HTMLInputElement>;
}

/** A field that searches while one types; Esc empties it. Its placeholder is its name. */
export function SearchField({ value, onChange, placeholder, ...rest }: SearchFieldProps) {
  const { t } = useTranslation();
  return (
    <TextInput
      type="search"
      aria-label={placeholder ?? t('common.search')}
      placeholder={placeholder ?? t('common.search')}
      leftSection={<IconSearch size={16} stroke={1.7} aria-hidden />}
      rightSection={
        value ? (
          <CloseButton size="sm" aria-label={t('common.clear')} onClick={() => onChange('')} tabIndex={-1} />
        ) : null
      }
      autoComplete="off"
      spellCheck={false}
      {...rest}
      value={value}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && value) {
          event.preventDefault();
          onChange('');
        }
        rest.onKeyDown?.(event);
      }}
    />
  );
}
