import type { CallError } from '@shared/contract/errors';
import i18n from '@renderer/i18n/i18n';

/** What stands beside the own passphrase when it was wrong, or tried too often; `null` for any other answer. */
export function secretSentence({ code, params }: CallError): string | null {
  const seconds = Number(params?.['seconds'] ?? 0);
  if (code === 'too_many_tries') return i18n.t('accounts.tooManyTries', { seconds });
  if (code !== 'wrong_secret') return null;
  return seconds > 0 ? i18n.t('session.lock.wrongWait', { seconds }) : i18n.t('session.lock.wrong');
}
