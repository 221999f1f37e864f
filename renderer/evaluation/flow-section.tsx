import { useTranslation } from 'react-i18next';
import { summarizeDays } from '@shared/domain/day-counts';
import { flowSteps, waitingSteps, type FlowStep, type WaitingStep } from '@shared/domain/figures';
import { countOf } from './count-matrix';
import { Definition } from './definition';
import classes from './evaluation.module.css';
import { NumberLink } from './number-link';
import { useCounts, useFilter } from './queries';
import { decimalText, Few } from './share';

const isWaited = (step: FlowStep): step is WaitingStep =>
  (waitingSteps as readonly FlowStep[]).includes(step);
/** Of the case itself; the others are steps of its referrals. */
const figureOf = (step: FlowStep) =>
  step === 'triage' || step === 'whole' ? ('case_days' as const) : ('referral_days' as const);

/** From report to closing: how many days each step takes, and how many wait in it now. */
export function FlowSection() {
  const { t } = useTranslation();
  const filter = useFilter();
  const ofCases = useCounts('case_days', ['step', 'days'], filter);
  const ofReferrals = useCounts('referral_days', ['step', 'days'], filter);
  const waiting = useCounts('waiting', ['step'], filter);
  if (!ofCases || !ofReferrals || !waiting) return null;
  const all = [...ofCases, ...ofReferrals];
  const days = (step: FlowStep) =>
    summarizeDays(
      all.flatMap((entry) =>
        entry.step === step && typeof entry.days === 'number'
          ? [{ days: entry.days, count: entry.count }]
          : [],
      ),
    );
  const longest = Math.max(1, ...flowSteps.map((step) => (step === 'whole' ? 0 : (days(step)?.median ?? 0))));
  const title = t('evaluation.sections.flow.title');
  return (
    <section className={classes.part} aria-label={title}>
      <header className={classes.partHead}>
        <h2 className={classes.title}>{title}</h2>
        <Definition of={title} text={t('evaluation.sections.flow.meaning')} />
      </header>
      {all.length === 0 && waiting.length === 0 ? (
        <p className={classes.none}>{t('evaluation.noData')}</p>
      ) : (
        <table className={classes.table} aria-label={title}>
          <thead>
            <tr>
              {(['step', 'waiting', 'measured', 'median', 'slowest'] as const).map((column) => (
                <th key={column} scope="col">
                  {t(`evaluation.sections.flow.${column}`)}
                </th>
              ))}
              <th aria-hidden className={classes.barColumn} />
            </tr>
          </thead>
          <tbody>
            {flowSteps.map((step) => {
              const summary = days(step);
              const figure = figureOf(step);
              return (
                <tr key={step} data-whole={step === 'whole' || undefined}>
                  <th scope="row">{t(`evaluation.steps.${step}`)}</th>
                  <td>
                    {isWaited(step) ? (
                      <NumberLink
                        number={{ figure: 'waiting', part: { step } }}
                        count={countOf(waiting, { step })}
                      />
                    ) : (
                      <span className={classes.none}>–</span>
                    )}
                  </td>
                  {summary ? (
                    <>
                      <td>
                        <NumberLink number={{ figure, part: { step } }} count={summary.count} />{' '}
                        <Few count={summary.count} />
                      </td>
                      <td>{t('evaluation.days', { days: decimalText(summary.median) })}</td>
                      <td>
                        {t('evaluation.sections.flow.atLeast', { days: summary.slowest })} (
                        <NumberLink
                          number={{ figure, part: { step }, minDays: summary.slowest }}
                          count={summary.slowestCount}
                        />
                        )
                      </td>
                      <td aria-hidden className={classes.barColumn}>
                        {step !== 'whole' && (
                          <div
                            className={classes.bar}
                            style={{ width: `${(summary.median / longest) * 100}%` }}
                          />
                        )}
                      </td>
                    </>
                  ) : (
                    <td colSpan={4} className={classes.none}>
                      {t('evaluation.noData')}
                    </td>
                  )}
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
    </section>
  );
}
