import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import classes from './evaluation.module.css';
import { writeNumber, type CountedNumber } from './number-address';
import { useNumberName } from './number-name';

interface NumberLinkProps {
  schoolYearId: number;
  number: CountedNumber;
  count: number;
}

/** A number that opens the list behind it; a zero has none. */
export function NumberLink({ schoolYearId, number, count }: NumberLinkProps) {
  const { t } = useTranslation();
  const name = useNumberName()(number);
  if (count === 0) return <span className={classes.none}>0</span>;
  return (
    <Link
      to="/evaluasi/$schoolYearId/rujukan"
      params={{ schoolYearId: String(schoolYearId) }}
      search={writeNumber(number)}
      className={classes.number}
      aria-label={t('evaluation.openList', { count, name })}
    >
      {count}
    </Link>
  );
}
