import { useTranslation } from 'react-i18next';
import type { PassphraseStrength } from '@renderer/lib/passphrase';
import { fieldSentence } from '@renderer/i18n/sentences';
import classes from './strength-bar.module.css';

interface StrengthBarProps {
  strength: PassphraseStrength | null;
  /** The field beside it says already what is wrong. */
  quiet?: boolean;
}

/** How strong a passphrase is, in a bar and in words; the reason where it is not accepted. */
export function StrengthBar({ strength, quiet }: StrengthBarProps) {
  const { t } = useTranslation();
  const words = t('session.passphrase.words', { returnObjects: true });
  return (
    <div className={classes.strength}>
      <div className={classes.bar} data-acceptable={strength?.acceptable || undefined} aria-hidden>
        {[1, 2, 3, 4].map((step) => (
          <span key={step} data-filled={(strength && strength.score >= step) || undefined} />
        ))}
      </div>
      <output className={classes.words} data-weak={(strength && !strength.acceptable) || undefined}>
        {!strength && t('session.passphrase.hint')}
        {strength?.acceptable && t('session.passphrase.strength', { word: words[strength.score] ?? '' })}
        {strength &&
          !strength.acceptable &&
          !quiet &&
          fieldSentence({ reason: `passphrase.${strength.warning ?? 'guessable'}` })}
      </output>
    </div>
  );
}
