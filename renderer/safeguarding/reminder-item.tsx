import { ActionIcon } from '@mantine/core';
import { IconEdit } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ReminderEntry } from '@shared/contract/safeguarding';
import { formatDate } from '@shared/domain/indonesian-date';
import { Facts } from '@renderer/components/facts';
import { ReminderLines } from '@renderer/components/safeguarding/reminder-lines';
import classes from './safeguarding.module.css';

interface ReminderItemProps {
  entry: ReminderEntry;
  ownProblems: readonly { id: number; label: string }[];
  /** `null` for who may only read. */
  onChange: (() => void) | null;
}

/** One reminder: what it says, when it comes up, from whom and since when. */
export function ReminderItem({ entry, ownProblems, onChange }: ReminderItemProps) {
  const { t } = useTranslation();
  const { code, label, text, source, validFrom, effect, edited, hidden } = entry;
  const own = ownProblems.filter(({ id }) => entry.ownProblems.includes(id)).map((one) => one.label);
  const problems = [...entry.problems, ...own];
  const shownOn =
    code === 'every_referral'
      ? t('safeguarding.settings.everyReferral')
      : problems.join(', ') || t('safeguarding.settings.none');
  return (
    <>
      <div className={classes.head}>
        <h2 className={classes.label}>{label}</h2>
        <span className={classes.mark} data-quiet={!edited || undefined}>
          {t(edited ? 'safeguarding.settings.edited' : 'safeguarding.settings.standard')}
        </span>
        {hidden && (
          <span className={classes.mark} data-quiet>
            {t('safeguarding.settings.hidden')}
          </span>
        )}
        {onChange && (
          <ActionIcon
            className={classes.tool}
            aria-label={t('safeguarding.settings.change', { label })}
            onClick={onChange}
          >
            <IconEdit size={16} />
          </ActionIcon>
        )}
      </div>
      <ReminderLines text={text} />
      <div className={classes.facts}>
        <Facts
          labelWidth={176}
          facts={[
            { label: t('safeguarding.settings.source'), value: source },
            { label: t('safeguarding.settings.validFrom'), value: formatDate(validFrom) },
            { label: t('safeguarding.settings.problems'), value: shownOn },
            ...(effect
              ? [{ label: t('safeguarding.settings.effect'), value: t(`safeguarding.effects.${effect}`) }]
              : []),
          ]}
        />
      </div>
    </>
  );
}
