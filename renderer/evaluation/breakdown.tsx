import { lazy, Suspense, useId, useState, type ReactNode } from 'react';
import { SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CountedPart } from '@shared/contract/evaluation';
import { countOf, type CountsOf, type MatrixColumn, type MatrixLine } from './count-matrix';
import { Definition } from './definition';
import classes from './evaluation.module.css';
import { NumberLink } from './number-link';
import { Few } from './share';

/** The charts' library is asked for by the first chart that is drawn. */
const BreakdownChart = lazy(() => import('./breakdown-chart'));

export interface BreakdownProps {
  title: string;
  /** What is counted, and what is divided by what. */
  definition: string;
  /** What one line of it is: `Bidang`. */
  lineName: string;
  lines: readonly MatrixLine[];
  columns: readonly MatrixColumn[];
  /** `undefined` until they are there. */
  counts: CountsOf | undefined;
  /** Lines are apart from each other, so that a sum over them says something. */
  withSum?: boolean;
  /** Says of a line what no count says: a share, days. */
  extraName?: string;
  renderExtra?: (part: CountedPart) => ReactNode;
  /** Lines of a chart stand side by side, or one below the other where their words are long. */
  wide?: boolean;
  children?: ReactNode;
}

/** A question of the evaluation: its chart, and the table whose every number opens its list. */
export function Breakdown({ title, definition, children, ...matrix }: BreakdownProps) {
  const { t } = useTranslation();
  const id = useId();
  const [view, setView] = useState<'chart' | 'table'>('chart');
  const { counts, columns, lines } = matrix;
  const total = columns.reduce((sum, { figure, part }) => sum + countOf(counts?.[figure], part), 0);
  return (
    <section className={classes.part} aria-labelledby={id}>
      <header className={classes.partHead}>
        <h2 id={id} className={classes.title}>
          {title}
        </h2>
        <Definition of={title} text={definition} />
        <Few count={total} />
        {total > 0 && (
          <SegmentedControl
            size="xs"
            ml="auto"
            aria-label={t('evaluation.view.label', { of: title })}
            data={[
              { value: 'chart', label: t('evaluation.view.chart') },
              { value: 'table', label: t('evaluation.view.table') },
            ]}
            value={view}
            onChange={(chosen) => setView(chosen as typeof view)}
          />
        )}
      </header>
      {counts && total === 0 && <p className={classes.none}>{t('evaluation.noData')}</p>}
      {total > 0 && view === 'table' && <BreakdownTable title={title} {...matrix} />}
      {total > 0 && view === 'chart' && (
        <Suspense fallback={<div className={classes.chartRoom} />}>
          <BreakdownChart
            title={title}
            columns={columns}
            wide={matrix.wide ?? false}
            lines={lines.map(({ label, short, part }) => ({
              label: short ?? label,
              values: columns.map((column) => countOf(counts?.[column.figure], { ...column.part, ...part })),
            }))}
          />
        </Suspense>
      )}
      {children}
    </section>
  );
}

type TableProps = Omit<BreakdownProps, 'definition' | 'wide' | 'children'>;

function BreakdownTable({
  title,
  lineName,
  lines,
  columns,
  counts,
  withSum,
  extraName,
  renderExtra,
}: TableProps) {
  const { t } = useTranslation();
  const row = (key: string, label: string, part: CountedPart) => (
    <tr key={key}>
      <th scope="row">{label}</th>
      {columns.map((column) => (
        <td key={column.label}>
          <NumberLink
            number={{ figure: column.figure, part: { ...column.part, ...part } }}
            count={countOf(counts?.[column.figure], { ...column.part, ...part })}
          />
        </td>
      ))}
      {renderExtra && <td className={classes.share}>{renderExtra(part)}</td>}
    </tr>
  );
  return (
    <table className={classes.table} aria-label={title}>
      <thead>
        <tr>
          <th scope="col">{lineName}</th>
          {columns.map(({ label }) => (
            <th key={label} scope="col">
              {label}
            </th>
          ))}
          {extraName && (
            <th scope="col" className={classes.share}>
              {extraName}
            </th>
          )}
        </tr>
      </thead>
      <tbody>{lines.map(({ label, part }) => row(JSON.stringify(part), label, part))}</tbody>
      {withSum && lines.length > 1 && <tfoot>{row('all', t('evaluation.total'), {})}</tfoot>}
    </table>
  );
}
