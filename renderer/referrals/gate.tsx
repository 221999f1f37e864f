import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReferralAction } from '@shared/domain/referral-permissions';
import { useDesk } from './desk';
import { MissingList } from './missing-list';
import classes from './gate.module.css';

interface Props {
  readonly action: ReferralAction;
  /** Something is recorded already: it is shown whatever the gate says. */
  readonly isFilled?: boolean;
  readonly children: ReactNode;
}

/** A part of a step that waits for something: says for what, and leads there. */
export function Gate({ action, isFilled = false, children }: Props) {
  const { t } = useTranslation();
  const { view, readOnly } = useDesk();
  const permission = view.state.may[action];
  if (permission.allowed || isFilled) return children;
  if (readOnly) return <Text c="dimmed">{t('referrals.nothingRecorded')}</Text>;
  return (
    <div className={classes.gate}>
      <Text size="sm" fw={600} mb={2}>
        {t('referrals.opensAfter')}
      </Text>
      <MissingList missing={permission.missing} most={5} />
    </div>
  );
}
