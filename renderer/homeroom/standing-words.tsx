import { useTranslation } from 'react-i18next';
import type { HandedOver } from '@shared/contract/homeroom';
import { shortDate } from '@renderer/lib/dates';
import classes from './homeroom.module.css';

/** Where a hand-over stands, in words. */
export function StandingWords({ standing }: Pick<HandedOver, 'standing'>) {
  const { t } = useTranslation();
  return (
    <span
      className={classes.mark}
      data-good={standing === 'taken_on' || standing === 'done' || undefined}
      data-back={standing === 'returned' || undefined}
    >
      {t(`homeroom.standing.${standing}`)}
    </span>
  );
}

/** Since when, and by whom. */
export function useSinceWords(): (one: HandedOver) => string {
  const { t } = useTranslation();
  return ({ since, decidedBy }) =>
    [
      t('homeroom.since', { date: shortDate(since) }),
      decidedBy && t('homeroom.page.decidedBy', { name: decidedBy }),
    ]
      .filter(Boolean)
      .join(' ');
}
