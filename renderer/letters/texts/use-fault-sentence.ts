import { useTranslation } from 'react-i18next';
import type { TextError } from '@shared/domain/letter-text';

/** What is wrong with a text, in a sentence that says what to do. */
export function useFaultSentence(): (fault: TextError) => string {
  const { t } = useTranslation();
  return ({ code, text, position, nearest }) =>
    nearest
      ? t('letterTexts.nearest', { text, nearest: `{${nearest}}` })
      : t(`letterTexts.faults.${code}`, { text, position: position + 1, maximum: position });
}
