import { useTranslation } from 'react-i18next';
import { fewest, percentOf } from '@shared/domain/figures';
import classes from './evaluation.module.css';

const percentage = new Intl.NumberFormat('id', { maximumFractionDigits: 1 });
const decimal = new Intl.NumberFormat('id', { maximumFractionDigits: 1 });

/** `66,7 %` */
export const percentText = (percent: number): string => `${percentage.format(percent)} %`;
/** `4,5` */
export const decimalText = (value: number): string => decimal.format(value);

/** A part of a whole in percent; says so where there is nothing to divide by, and where there is very little. */
export function Share({ part, whole }: { part: number; whole: number }) {
  const { t } = useTranslation();
  const percent = percentOf(part, whole);
  if (percent === null) return <span className={classes.none}>{t('evaluation.noData')}</span>;
  return (
    <>
      {percentText(percent)} <Few count={whole} />
    </>
  );
}

/** Says of a figure that it is made of very little. */
export function Few({ count }: { count: number }) {
  const { t } = useTranslation();
  if (count === 0 || count >= fewest) return null;
  return <span className={classes.few}>{t('evaluation.fewerThan', { count: fewest })}</span>;
}
