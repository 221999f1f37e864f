import { IconCheck, IconCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { stagesOf } from '@shared/procedure/stages';
import { useDesk } from '../desk';
import { Section } from '../section';
import classes from './planning.module.css';

/** Stage a of the paper: settled by what is recorded in the first four steps, shown so that nothing is forgotten. */
export function Planning() {
  const { t } = useTranslation();
  const { view } = useDesk();
  const stage = stagesOf(view.kind).find(({ code }) => code === 'planning');
  const states = view.state.stages.find(({ code }) => code === 'planning')?.items ?? [];
  if (!stage) return null;
  const settled = new Set(states.filter(({ status }) => status !== 'open').map(({ code }) => code));
  return (
    <Section
      title={t('referrals.steps.consideration.planning.title')}
      source={stage.source}
      aside={t('referrals.steps.carrying_out.progress', { settled: settled.size, total: stage.items.length })}
    >
      <ul className={classes.list}>
        {stage.items.map((item) => (
          <li key={item.code} data-settled={settled.has(item.code) || undefined}>
            {settled.has(item.code) ? (
              <IconCheck size={15} stroke={2.4} aria-hidden />
            ) : (
              <IconCircle size={15} aria-hidden />
            )}
            <span>{item.label}</span>
            <span className={classes.state}>
              {t(`referrals.steps.consideration.planning.${settled.has(item.code) ? 'proven' : 'open'}`)}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
