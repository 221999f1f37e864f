import { Anchor, Button, Group, Text, Title } from '@mantine/core';
import { useFocusWithin } from '@mantine/hooks';
import { IconArrowLeft, IconArrowRight, IconLock } from '@tabler/icons-react';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { StepState } from '@shared/domain/step-states';
import { SourceMark } from '@renderer/components/source-mark';
import { useDesk } from './desk';
import { MissingList } from './missing-list';
import { neighbours } from './step-moves';
import { stepSource } from './step-source';
import classes from './step-frame.module.css';

interface Props {
  readonly step: StepState;
  readonly children: ReactNode;
}

/** One step: what it asks, its content or why it is shut, and the way on and back. */
export function StepFrame({ step, children }: Props) {
  const { t } = useTranslation();
  const { view } = useDesk();
  const source = stepSource(view.kind, step.code);
  const isShut = step.status === 'locked' && view.state.ended === null;
  return (
    <section className={classes.frame} aria-labelledby="step-title">
      <div className={classes.scroll} data-step-content>
        <header className={classes.head}>
          <Group gap={6} wrap="nowrap">
            <Title order={2} id="step-title" className={classes.title} tabIndex={-1}>
              {t(`referrals.steps.names.${step.code}`)}
            </Title>
            {source && <SourceMark source={source} />}
          </Group>
          <Text c="dimmed" size="sm">
            {t(`referrals.steps.${step.code}.lead`)}
          </Text>
        </header>
        {isShut ? <Shut step={step} /> : children}
      </div>
      <Moves step={step} />
    </section>
  );
}

function Shut({ step }: { readonly step: StepState }) {
  const { t } = useTranslation();
  return (
    <div className={classes.shut}>
      <IconLock size={18} aria-hidden />
      <div>
        <Text fw={600} size="sm" mb={4}>
          {t('referrals.stepList.opensAfter')}
        </Text>
        <MissingList missing={step.lockedBy} />
      </div>
    </div>
  );
}

/** Back and on. "Lanjut" says what the step still lacks instead of being grey; going on all the same is possible. */
function Moves({ step }: { readonly step: StepState }) {
  const { t } = useTranslation();
  const { view, goTo } = useDesk();
  const [tellsMissing, setTellsMissing] = useState(false);
  const note = useRef<HTMLElement>(null);
  // Told until one turns to something else: left there, the note would cover the form.
  const { ref: bar } = useFocusWithin<HTMLElement>({ onBlur: () => setTellsMissing(false) });
  const { before, after } = neighbours(view.state.steps, step.code);
  const lacks = step.status === 'locked' ? [] : step.missing;

  useEffect(() => {
    if (tellsMissing) note.current?.querySelector('button')?.focus();
  }, [tellsMissing]);

  const goOn = () => {
    if (lacks.length > 0 && view.state.ended === null) setTellsMissing(true);
    else if (after) goTo(after.code);
  };

  return (
    <footer className={classes.moves} ref={bar}>
      {tellsMissing && lacks.length > 0 && (
        <section className={classes.lacks} aria-label={t('referrals.stepList.needed')} ref={note}>
          <Text size="sm" fw={600}>
            {t('referrals.stepList.needed')}
          </Text>
          <MissingList missing={lacks} />
          {after && (
            <Anchor component="button" type="button" size="sm" c="dimmed" onClick={() => goTo(after.code)}>
              {t('referrals.goOnAnyway', { step: t(`referrals.steps.names.${after.code}`) })}
            </Anchor>
          )}
        </section>
      )}
      <Group justify="space-between">
        <Button
          variant="default"
          leftSection={<IconArrowLeft size={16} aria-hidden />}
          onClick={() => before && goTo(before.code)}
          style={{ visibility: before ? 'visible' : 'hidden' }}
        >
          {t('referrals.back')}
        </Button>
        {after && (
          <Button
            variant={lacks.length > 0 ? 'light' : 'filled'}
            rightSection={<IconArrowRight size={16} aria-hidden />}
            onClick={goOn}
          >
            {t('referrals.next')}
          </Button>
        )}
      </Group>
    </footer>
  );
}
