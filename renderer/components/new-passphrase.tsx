import { useState } from 'react';
import { PasswordInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { PassphraseStrength } from '@renderer/lib/passphrase';
import { StrengthBar } from './strength-bar';

type FieldProps = ReturnType<UseFormReturnType<object>['getInputProps']>;

interface NewPassphraseProps {
  label: string;
  passphrase: FieldProps;
  again: FieldProps;
  strength: PassphraseStrength | null;
  /** Whether both are the same; judged once the second has been typed. */
  same: boolean;
  autoFocus?: boolean;
}

/** A passphrase to be chosen: typed twice, its strength below. */
export function NewPassphrase({ label, passphrase, again, strength, same, autoFocus }: NewPassphraseProps) {
  const { t } = useTranslation();
  const [shown, setShown] = useState(false);
  const common = {
    visible: shown,
    onVisibilityChange: setShown,
    autoComplete: 'new-password',
    spellCheck: false,
    required: true,
    withAsterisk: false,
  };
  return (
    <>
      <div>
        <PasswordInput
          {...common}
          label={label}
          autoFocus={autoFocus}
          data-autofocus
          {...passphrase}
          aria-invalid={passphrase.error ? true : undefined}
        />
        <StrengthBar strength={strength} quiet={Boolean(passphrase.error)} />
      </div>
      <PasswordInput
        {...common}
        label={t('session.passphrase.again')}
        {...again}
        error={again.error ?? (same ? undefined : t('session.passphrase.different'))}
      />
    </>
  );
}
