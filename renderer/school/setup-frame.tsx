import type { ReactNode } from 'react';
import { Title, UnstyledButton } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './setup-frame.module.css';
import { setupSteps, type SetupStep } from './setup-steps';

interface SetupFrameProps {
  step: SetupStep;
  /** Leads to a step that was done before; absent where there is no way back. */
  onStep?: (step: SetupStep) => void;
  children: ReactNode;
  /** Beside the fields: what is being made of them. */
  aside?: ReactNode;
  footer?: ReactNode;
}

/** The whole window of set-up: where one is at the left, one step in the middle, what it makes at the right. */
export function SetupFrame({ step, onStep, children, aside, footer }: SetupFrameProps) {
  const { t } = useTranslation();
  const current = setupSteps.indexOf(step);
  return (
    <div className={classes.screen}>
      <header className={classes.side}>
        <span className={classes.mark} aria-hidden>
          R
        </span>
        <p className={classes.title}>{t('school.setup.title')}</p>
        <p className={classes.lead}>{t('school.setup.lead')}</p>
        <ol className={classes.steps}>
          {setupSteps.map((code, index) => {
            const done = index < current;
            const inside = (
              <>
                <span className={classes.number} aria-hidden>
                  {done ? <IconCheck size={14} stroke={2.4} /> : index + 1}
                </span>
                {t(`school.setup.steps.${code}`)}
              </>
            );
            return (
              <li key={code} data-state={done ? 'done' : index === current ? 'now' : 'later'}>
                {done && onStep ? (
                  <UnstyledButton className={classes.step} onClick={() => onStep(code)}>
                    {inside}
                  </UnstyledButton>
                ) : (
                  <span className={classes.step} aria-current={index === current ? 'step' : undefined}>
                    {inside}
                  </span>
                )}
              </li>
            );
          })}
        </ol>
      </header>
      <main className={classes.main}>
        <div className={classes.scroll}>
          <div className={classes.column}>
            <p className={classes.count}>
              {t('school.setup.stepOf', { step: current + 1, count: setupSteps.length })}
            </p>
            <Title order={1} className={classes.heading}>
              {t(`school.setup.steps.${step}`)}
            </Title>
            <p className={classes.lead}>{t(`school.setup.leads.${step}`)}</p>
            <div className={classes.fields}>{children}</div>
          </div>
          {aside && <aside className={classes.aside}>{aside}</aside>}
        </div>
        {footer && (
          <div className={classes.footer}>
            <div className={classes.actions}>{footer}</div>
          </div>
        )}
      </main>
    </div>
  );
}
