import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import classes from './timeline.module.css';

interface Props {
  caseId: number;
  /** `null` where the line is of the case itself. */
  referralId: number | null;
}

/** Leads from a line of the timeline to the referral that it is of. */
export function OpenReferral({ caseId, referralId }: Props) {
  const { t } = useTranslation();
  if (referralId === null) return null;
  return (
    <Anchor component={Link} to={`/kasus/${caseId}/rujukan/${referralId}`} size="sm" className={classes.soft}>
      {t('cases.timeline.openReferral')}
    </Anchor>
  );
}
