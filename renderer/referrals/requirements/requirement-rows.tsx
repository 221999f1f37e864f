import { Text } from '@mantine/core';
import { IconCircle, IconCircleCheckFilled } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { requirements } from '@shared/procedure/requirements';
import { works } from '@shared/procedure/works';
import { useDesk } from '../desk';
import { MissingList } from '../missing-list';
import { requirementEvidence } from '../requirement-evidence';
import { Section } from '../section';
import classes from './requirements-step.module.css';

/** The five requirements in the paper's words, with their evidence or every single thing that is missing. */
export function RequirementRows() {
  const { t } = useTranslation();
  const { view } = useDesk();
  return (
    <Section title={t('referrals.requirements.title')} source={works.kurnia2017}>
      <ol className={classes.rows}>
        {requirements.map(({ code, label, meaning }) => {
          const state = view.state.requirements.find((one) => one.code === code);
          if (!state) return null;
          return (
            <li key={code} className={classes.row} data-met={state.met || undefined}>
              <span className={classes.mark} aria-hidden>
                {state.met ? <IconCircleCheckFilled size={18} /> : <IconCircle size={18} />}
              </span>
              <div>
                <div className={classes.label}>{label}</div>
                {!state.met && <div className={classes.meaning}>{meaning}</div>}
              </div>
              {state.met ? (
                <Text size="sm">{requirementEvidence(t, code, view)}</Text>
              ) : (
                <MissingList missing={state.missing} most={12} />
              )}
            </li>
          );
        })}
      </ol>
    </Section>
  );
}
