import { Tooltip, VisuallyHidden } from '@mantine/core';
import { IconCheck, IconLock } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { StepCode } from '@shared/domain/referral-steps';
import type { StepState } from '@shared/domain/step-states';
import { useDesk } from './desk';
import { missingSentence } from './missing-sentence';
import classes from './step-list.module.css';

/** The paper's order, always in sight: what is done, where the work stands, what is shut and why. */
export function StepList({ current }: { readonly current: StepCode }) {
  const { t } = useTranslation();
  const { view } = useDesk();
  const { steps } = view.state;
  return (
    <nav aria-label={t('referrals.stepList.label')} className={classes.list}>
      <ol>
        {steps.map((step, index) => (
          <li key={step.code}>
            <Step
              step={step}
              number={index + 1}
              isCurrent={step.code === current}
              isSameAsAbove={reasonOf(step) === reasonOf(steps[index - 1])}
            />
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** What keeps a step shut in the first place. */
const reasonOf = (step: StepState | undefined): string | undefined => step?.lockedBy[0]?.code;

interface StepProps {
  readonly step: StepState;
  readonly number: number;
  readonly isCurrent: boolean;
  /** Shut by the same thing as the step above, which says so already. */
  readonly isSameAsAbove: boolean;
}

function Step({ step, number, isCurrent, isSameAsAbove }: StepProps) {
  const { t } = useTranslation();
  const { view } = useDesk();
  const [why] = step.lockedBy;
  const lockedWhy = why && missingSentence(t, why, view.kind);
  const isOver = view.state.ended !== null;
  const isReasonShown = lockedWhy !== undefined && !isOver && !isSameAsAbove;
  const words = isReasonShown
    ? lockedWhy
    : t(`referrals.stepList.${isOver && step.status === 'locked' ? 'unfilled' : step.status}`);
  return (
    <Tooltip
      label={lockedWhy}
      disabled={!lockedWhy || isOver}
      position="right"
      openDelay={300}
      multiline
      maw={280}
    >
      <Link
        to="/kasus/$caseId/rujukan/$referralId"
        params={{ caseId: String(view.caseId), referralId: String(view.id) }}
        search={{ langkah: step.code }}
        aria-current={isCurrent ? 'step' : undefined}
        className={classes.step}
        data-step={step.status}
        data-current={isCurrent || undefined}
      >
        <span className={classes.mark} aria-hidden>
          {step.status === 'done' ? <IconCheck size={14} stroke={2.5} /> : number}
        </span>
        <span className={classes.text}>
          <span className={classes.name}>
            {t(`referrals.steps.names.${step.code}`)}
            {step.status === 'locked' && <IconLock size={13} aria-hidden className={classes.lock} />}
          </span>
          <span className={classes.status}>
            {isReasonShown && <VisuallyHidden>{t('referrals.stepList.locked')}: </VisuallyHidden>}
            {words}
          </span>
        </span>
      </Link>
    </Tooltip>
  );
}
