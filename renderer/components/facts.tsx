import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './facts.module.css';

export interface Fact {
  label: string;
  /** Empty, `null` and `undefined` say that nothing is known. */
  value: ReactNode;
}

/** Labels with what is known beside them. */
export function Facts({ facts, labelWidth = 144 }: { facts: readonly Fact[]; labelWidth?: number }) {
  const { t } = useTranslation();
  return (
    <dl className={classes.list} style={{ gridTemplateColumns: `${labelWidth}px 1fr` }}>
      {facts.map(({ label, value }) => {
        const known = value !== null && value !== undefined && value !== '';
        return (
          <div key={label} className={classes.fact}>
            <dt>{label}</dt>
            <dd data-unknown={!known || undefined}>{known ? value : t('common.none')}</dd>
          </div>
        );
      })}
    </dl>
  );
}
