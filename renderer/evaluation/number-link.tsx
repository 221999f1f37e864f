import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { EvaluationFilter } from '@shared/contract/evaluation';
import { writeNumber, type CountedNumber } from './evaluation-address';
import classes from './evaluation.module.css';
import { useNumberName } from './part-words';
import { useFilter } from './queries';

interface NumberLinkProps {
  number: CountedNumber;
  count: number;
  /** Where it is not that of the page: the year before. */
  filter?: EvaluationFilter;
}

const whole = new Intl.NumberFormat('id');

/** A number that opens the list behind it; a zero has none. */
export function NumberLink({ number, count, filter }: NumberLinkProps) {
  const { t } = useTranslation();
  const ofPage = useFilter();
  const asked = filter ?? ofPage;
  const name = useNumberName(asked.schoolYearId)(number);
  if (count === 0) return <span className={classes.none}>0</span>;
  return (
    <Link
      to="/evaluasi/daftar"
      search={writeNumber(asked, number)}
      className={classes.number}
      aria-label={t('evaluation.openList', { count, name })}
    >
      {whole.format(count)}
    </Link>
  );
}
