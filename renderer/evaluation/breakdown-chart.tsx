import '@mantine/charts/styles.css';
import { useId, useRef } from 'react';
import { Button, Group } from '@mantine/core';
import { BarChart } from '@mantine/charts';
import { useTranslation } from 'react-i18next';
import { fewest } from '@shared/domain/figures';
import type { MatrixColumn } from './count-matrix';
import { Patterns, Swatch, toneColors, toneFill } from './chart-tones';
import classes from './evaluation.module.css';
import { chartPicture, savePng, saveSvg } from './save-chart';

interface BreakdownChartProps {
  title: string;
  columns: readonly MatrixColumn[];
  lines: readonly { label: string; values: readonly number[] }[];
  wide: boolean;
}

/** More lines than these make no picture; the table has them all. */
const mostLines = 14;
const shorten = (text: string): string => (text.length > 34 ? `${text.slice(0, 33)}…` : text);

/**
 * Bars over the lines, a pattern and a colour for each column: what a printer without colours and an eye that does
 * not see them tell apart. Said in words by the table.
 */
export default function BreakdownChart({ title, columns, lines, wide }: BreakdownChartProps) {
  const { t } = useTranslation();
  const figure = useRef<HTMLElement>(null);
  const id = useId().replace(/[^a-zA-Z0-9]/g, '');
  const shown = lines.slice(0, mostLines);
  // A picture is easily passed on, and shows groups of one to four as they are.
  const hasFew = shown.some(({ values }) => values.some((count) => count > 0 && count < fewest));
  const save = (as: typeof saveSvg | typeof savePng) => {
    const picture =
      figure.current && chartPicture(figure.current, title, hasFew ? t('evaluation.saveChart.few') : null);
    if (picture) void as(picture, `grafik-${title.toLowerCase().replaceAll(' ', '-')}`);
  };
  const series = columns.map(({ label, tone }) => ({ name: label, color: toneColors[tone], tone }));
  const data = shown.map(({ label, values }) => ({
    line: label,
    ...Object.fromEntries(columns.map((column, index) => [column.label, values[index] ?? 0])),
  }));
  const isStacked = columns.every(({ figure }) => figure === columns[0]?.figure);
  return (
    <figure ref={figure} className={classes.figure} aria-label={t('evaluation.chartOf', { of: title })}>
      <Patterns id={id} />
      {columns.length > 1 && (
        <ul className={classes.legend}>
          {columns.map(({ label, tone }) => (
            <li key={label}>
              <Swatch id={id} tone={tone} />
              {label}
            </li>
          ))}
        </ul>
      )}
      <BarChart
        h={wide ? Math.max(80, shown.length * 30 + 40) : 220}
        data={data}
        dataKey="line"
        series={series}
        type={isStacked ? 'stacked' : 'default'}
        orientation={wide ? 'vertical' : 'horizontal'}

        maxBarWidth={34}
        gridAxis={wide ? 'y' : 'x'}
        yAxisProps={
          wide ? { width: 236, tickFormatter: shorten, interval: 0 } : { width: 36, allowDecimals: false }
        }
        xAxisProps={wide ? { allowDecimals: false } : { tickFormatter: shorten, interval: 0 }}
        barProps={(one) => ({
          fill: toneFill(id, columns.find(({ label }) => label === one.name)?.tone ?? 'plain'),
          stroke: one.color,
          isAnimationActive: false,
        })}
        barChartProps={{ accessibilityLayer: false }}
      />
      {lines.length > mostLines && (
        <figcaption className={classes.none}>
          {t('evaluation.moreInTable', { count: lines.length - mostLines })}
        </figcaption>
      )}
      <Group gap={4} justify="flex-end">
        <Button variant="subtle" size="compact-xs" onClick={() => save(saveSvg)}>
          {t('evaluation.saveChart.svg')}
        </Button>
        <Button variant="subtle" size="compact-xs" onClick={() => save(savePng)}>
          {t('evaluation.saveChart.png')}
        </Button>
      </Group>
    </figure>
  );
}
