import { useTranslation } from 'react-i18next';
import type { Severity } from '@shared/procedure/problems';
import classes from './severity-badge.module.css';

/** How severe, as a word in its colour; never the colour alone. */
export function SeverityBadge({ severity }: { severity: Severity }) {
  const { t } = useTranslation();
  return (
    <span className={classes.badge} data-severity={severity}>
      {t(`common.severity.${severity}`)}
    </span>
  );
}
