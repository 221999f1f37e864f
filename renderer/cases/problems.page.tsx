import { useState } from 'react';
import { Button, Switch, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ProblemChoice } from '@shared/contract/cases';
import { severities } from '@shared/procedure/problems';
import { ErrorNote } from '@renderer/components/error-note';
import { Loading } from '@renderer/components/loading';
import { PageTitle } from '@renderer/components/page-title';
import { SourceMark } from '@renderer/components/source-mark';
import { notify } from '@renderer/lib/notify';
import { useChange } from '@renderer/lib/query';
import { rpc } from '@renderer/lib/rpc';
import { OwnProblemForm } from './own-problem-form';
import classes from './problems.module.css';
import { useProblems } from './queries';

/** The list of problems: those of the paper, with their sources, and the school's own, which it can put away. */
export default function ProblemsPage() {
  const { t } = useTranslation();
  const { problems, isLoading, error } = useProblems();
  const [adding, setAdding] = useState(false);
  return (
    <>
      <PageTitle
        title={t('cases.catalogue.title')}
        lead={t('cases.catalogue.lead')}
        action={
          !adding && (
            <Button leftSection={<IconPlus size={16} />} onClick={() => setAdding(true)}>
              {t('cases.catalogue.add')}
            </Button>
          )
        }
      />
      {adding && (
        <div className={classes.adding}>
          <OwnProblemForm
            onAdded={({ label }) => {
              notify(t('cases.catalogue.added', { label }));
              setAdding(false);
            }}
            onCancel={() => setAdding(false)}
          />
        </div>
      )}
      <ErrorNote error={error?.error} />
      {isLoading && <Loading lines={8} />}
      <div className={classes.columns}>
        {severities.map(({ code, label, source }) => {
          const here = problems.filter(({ severity }) => severity === code);
          return (
            <section key={code} aria-label={label}>
              <h2 className={classes.severity} data-severity={code}>
                {label} <SourceMark source={source} />
              </h2>
              <ul className={classes.list}>
                {here
                  .filter((one) => one.schoolProblemId === null)
                  .map((one) => (
                    <li key={one.code}>{one.label}</li>
                  ))}
              </ul>
              <h3 className={classes.own}>{t('cases.catalogue.own')}</h3>
              <OwnProblems problems={here.filter((one) => one.schoolProblemId !== null)} />
            </section>
          );
        })}
      </div>
    </>
  );
}

function OwnProblems({ problems }: { problems: readonly ProblemChoice[] }) {
  const { t } = useTranslation();
  const set = useChange(rpc.cases.setProblemActive, { invalidates: [['cases', 'problems']] });
  if (problems.length === 0) {
    return (
      <Text c="dimmed" size="sm">
        {t('cases.catalogue.ownNone')}
      </Text>
    );
  }
  return (
    <>
      <ul className={classes.list}>
        {problems.map(({ code, label, active, schoolProblemId }) => (
          <li key={code} className={classes.line} data-inactive={!active || undefined}>
            <span>{label}</span>
            <Switch
              size="sm"
              aria-label={t('cases.catalogue.use', { label })}
              title={t('cases.catalogue.inactiveHint')}
              checked={active}
              onChange={({ currentTarget }) =>
                set.mutate({ schoolProblemId: schoolProblemId ?? 0, active: currentTarget.checked })
              }
            />
          </li>
        ))}
      </ul>
      <ErrorNote error={set.error?.error} />
    </>
  );
}
