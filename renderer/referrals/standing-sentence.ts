import type { TFunction } from 'i18next';
import type { Standing } from '@shared/domain/referral-standing';

/** Where the referral stands, with the days to or from what it waits for. */
export function standingSentence(t: TFunction, { code, params }: Standing): string {
  const sentence = t(`referrals.standing.${code}`, params);
  const { days } = params;
  // "terlambat 4 hari" is said by the sentence itself.
  if (days === undefined || code === 'report_late') return sentence;
  if (days === 0) return t('referrals.standingToday', { sentence });
  return days > 0
    ? t('referrals.standingAhead', { sentence, days })
    : t('referrals.standingPast', { sentence, days: -days });
}
