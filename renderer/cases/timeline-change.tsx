import { useState } from 'react';
import { Anchor } from '@mantine/core';
import { IconHistory, IconLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { CaseDetails, TimelineItem } from '@shared/contract/cases';
import { ChangedFields, useChangedWhat } from '@renderer/components/changes/changed-fields';
import { clockOf } from '@renderer/lib/dates';
import { OpenReferral } from './open-referral';
import classes from './timeline.module.css';

type Change = Extract<TimelineItem, { type: 'change' }>;

interface Props {
  change: Change;
  one: CaseDetails;
}

/** A record that was changed or removed: by whom and when in a line, from what to what below it. */
export function TimelineChange({ change, one }: Props) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const what = useChangedWhat(change);
  return (
    <div className={classes.body}>
      <span className={classes.mark} aria-hidden>
        <IconHistory size={14} stroke={1.7} />
      </span>
      <div className={classes.line} data-wraps>
        <span className={classes.changed}>
          {t(change.removed ? 'cases.timeline.changes.removed' : 'cases.timeline.changes.changed', { what })}
        </span>
        <span className={classes.soft}>
          {t('cases.timeline.changes.by', { name: change.by.name, time: clockOf(change.at) })}
        </span>
        {change.secret && (
          <span className={classes.secret} title={t('cases.timeline.secretHint')}>
            <IconLock size={12} aria-hidden /> {t('cases.timeline.secret')}
          </span>
        )}
        <OpenReferral caseId={one.id} referralId={change.referralId} />
      </div>
      <Anchor
        component="button"
        type="button"
        size="sm"
        aria-expanded={isOpen}
        onClick={() => setOpen((before) => !before)}
      >
        {t(isOpen ? 'cases.timeline.changes.hide' : 'cases.timeline.changes.show')}
      </Anchor>
      {isOpen && <ChangedFields change={change} />}
    </div>
  );
}
