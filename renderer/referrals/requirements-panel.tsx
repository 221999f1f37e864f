import { Group, Text, Title } from '@mantine/core';
import { IconCircle, IconCircleCheckFilled } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { RequirementState } from '@shared/domain/requirement-gate';
import { requirements } from '@shared/procedure/requirements';
import { works } from '@shared/procedure/works';
import { SourceMark } from '@renderer/components/source-mark';
import { useDesk } from './desk';
import { MissingList } from './missing-list';
import { requirementEvidence } from './requirement-evidence';
import classes from './requirements-panel.module.css';

/** The five requirements (Kurnia, 2017), always in sight: met by what, or what exactly is missing. */
export function RequirementsPanel() {
  const { t } = useTranslation();
  const { view } = useDesk();
  const states = view.state.requirements;
  return (
    <aside aria-labelledby="requirements-title" className={classes.panel}>
      <Group gap={6} wrap="nowrap">
        <Title order={2} id="requirements-title" className={classes.title}>
          {t('referrals.requirements.title')}
        </Title>
        <SourceMark source={works.kurnia2017} />
        <Text size="sm" c="dimmed" ms="auto" style={{ whiteSpace: 'nowrap' }}>
          {t('referrals.requirements.count', { met: states.filter(({ met }) => met).length })}
        </Text>
      </Group>
      <ol className={classes.list}>
        {states.map((state) => (
          <Requirement key={state.code} state={state} />
        ))}
      </ol>
    </aside>
  );
}

function Requirement({ state }: { readonly state: RequirementState }) {
  const { t } = useTranslation();
  const { view } = useDesk();
  const entry = requirements.find(({ code }) => code === state.code);
  const isOver = view.state.ended !== null;
  return (
    <li className={classes.line} data-met={state.met || undefined}>
      <span className={classes.mark} aria-hidden>
        {state.met ? <IconCircleCheckFilled size={18} /> : <IconCircle size={18} />}
      </span>
      <div className={classes.text}>
        <span className={classes.label}>{entry?.label}</span>
        <span className={classes.hidden}>
          {t(state.met ? 'referrals.requirements.met' : 'referrals.requirements.unmet')}
        </span>
        {state.met ? (
          <span className={classes.evidence}>{requirementEvidence(t, state.code, view)}</span>
        ) : (
          !isOver && <MissingList missing={state.missing} most={4} />
        )}
      </div>
    </li>
  );
}
