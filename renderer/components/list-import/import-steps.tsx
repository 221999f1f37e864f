import { useTranslation } from 'react-i18next';
import classes from './import-steps.module.css';

export const importSteps = ['file', 'columns', 'preview', 'done'] as const;
export type ImportStep = (typeof importSteps)[number];

/** Where one is on the way from the file to the list. Dapodik's own list has no step for its columns. */
export function ImportSteps({ step, withColumns }: { step: ImportStep; withColumns: boolean }) {
  const { t } = useTranslation();
  const steps = importSteps.filter((one) => one !== 'columns' || withColumns);
  const now = steps.indexOf(step);
  return (
    <ol className={classes.steps} aria-label={t('import.steps.label')}>
      {steps.map((one, index) => (
        <li
          key={one}
          className={classes.step}
          data-state={index < now ? 'done' : index === now ? 'now' : 'later'}
          aria-current={index === now ? 'step' : undefined}
        >
          <span className={classes.number} aria-hidden>
            {index + 1}
          </span>
          {t(`import.steps.${one}`)}
        </li>
      ))}
    </ol>
  );
}
