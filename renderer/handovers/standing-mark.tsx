import { useTranslation } from 'react-i18next';
import type { HandoverStanding } from '@shared/domain/handover';
import classes from './standing-mark.module.css';

/** Where a hand-over stands, in words; what is the counselor's turn stands out. */
export function StandingMark({ standing }: { standing: HandoverStanding }) {
  const { t } = useTranslation();
  const turn = standing === 'waiting' || standing === 'answer_owed';
  return (
    <span className={classes.mark} data-turn={turn || undefined}>
      {t(`handovers.standing.${standing}`)}
    </span>
  );
}
