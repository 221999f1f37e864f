import { useTranslation } from 'react-i18next';
import { countedOutcomes } from '@shared/domain/referral-phase';
import { countOf } from './count-matrix';
import { Definition } from './definition';
import classes from './evaluation.module.css';
import { NumberLink } from './number-link';
import { useCounts, useFilter } from './queries';

const whole = new Intl.NumberFormat('id');
/** A closed case has been judged. */
const outcomeCodes = countedOutcomes.filter((code) => code !== 'unknown');

/** Closed and reopened cases, reopened referrals, and outreach, which is about no pupil. */
export function OtherSection() {
  const { t } = useTranslation();
  const filter = useFilter();
  const closed = useCounts('cases_closed', ['outcome'], filter);
  const reopened = useCounts('cases_reopened', [], filter);
  const again = useCounts('referrals_reopened', [], filter);
  const outreaches = useCounts('outreaches', ['pupils'], filter);
  if (!closed || !reopened || !again || !outreaches) return null;
  const counted = outreaches.filter(({ pupils }) => typeof pupils === 'number');
  const pupils = counted.reduce((sum, entry) => sum + (entry.pupils ?? 0) * entry.count, 0);
  const number = (figure: 'cases_closed' | 'cases_reopened' | 'referrals_reopened' | 'outreaches') => {
    const counts = { cases_closed: closed, cases_reopened: reopened, referrals_reopened: again, outreaches }[
      figure
    ];
    return <NumberLink number={{ figure, part: {} }} count={countOf(counts, {})} />;
  };
  const title = t('evaluation.sections.other.title');
  return (
    <section className={classes.part} aria-label={title}>
      <header className={classes.partHead}>
        <h2 className={classes.title}>{title}</h2>
      </header>
      <dl className={classes.facts}>
        {(['cases_closed', 'cases_reopened', 'referrals_reopened', 'outreaches'] as const).map((figure) => {
          const name = t(`evaluation.figures.${figure}.name`);
          return (
            <div key={figure}>
              <dt>
                {name} <Definition of={name} text={t(`evaluation.figures.${figure}.meaning`)} />
              </dt>
              <dd>
                {number(figure)}
                {figure === 'cases_closed' &&
                  outcomeCodes.map((outcome) => (
                    <span key={outcome} className={classes.made}>
                      {t(`evaluation.outcomes.${outcome}`)}{' '}
                      <NumberLink
                        number={{ figure, part: { outcome } }}
                        count={countOf(closed, { outcome })}
                      />
                    </span>
                  ))}
                {figure === 'outreaches' && (
                  <span className={classes.made}>
                    {counted.length === 0
                      ? t('evaluation.sections.other.noPupils')
                      : t('evaluation.sections.other.pupils', {
                          pupils: whole.format(pupils),
                          count: countOf(counted, {}),
                        })}
                  </span>
                )}
              </dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}
