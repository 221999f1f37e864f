import { IconShieldHeart } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ShownReminder } from '@shared/contract/safeguarding';
import { SourceMark } from '@renderer/components/source-mark';
import { shortDate } from '@renderer/lib/dates';
import { linesOf, ReminderLines } from './reminder-lines';
import classes from './reminders.module.css';

interface RemindersProps {
  reminders: readonly ShownReminder[];
  /** Close together, for where they are read beside other work. */
  compact?: boolean;
  /** Beside the heading. */
  action?: ReactNode;
  /** Below what they say. */
  children?: ReactNode;
}

/** Safeguarding reminders, calm and close by: what to do, why it is shown here, from whom and since when. */
export function Reminders({ reminders, compact, action, children }: RemindersProps) {
  const { t } = useTranslation();
  return (
    <section className={classes.box} aria-label={t('safeguarding.title')}>
      <header className={classes.head}>
        <IconShieldHeart size={18} stroke={1.7} aria-hidden />
        <h2 className={classes.title}>{t('safeguarding.title')}</h2>
        {action}
      </header>
      {reminders.map((one) => (
        <Reminder key={one.code} one={one} compact={compact} />
      ))}
      {children}
    </section>
  );
}

function Reminder({ one, compact }: { one: ShownReminder; compact: boolean | undefined }) {
  const { t } = useTranslation();
  const { label, because, text, effect, source, validFrom } = one;
  const why =
    because.length > 0
      ? t('safeguarding.because', { problems: because.join(', ').toLowerCase() })
      : t('safeguarding.byHand');
  const since = t('safeguarding.validFrom', { date: shortDate(validFrom) });
  if (compact) {
    return (
      <p className={classes.compact}>
        <strong className={classes.name}>{label}</strong> <SourceMark source={source} />{' '}
        {[...linesOf(text), effect && t(`safeguarding.effects.${effect}`)].filter(Boolean).join(' ')}{' '}
        <span className={classes.since}>{since}</span>
      </p>
    );
  }
  return (
    <div className={classes.reminder}>
      <h3 className={classes.label}>
        {label} <SourceMark source={source} />
      </h3>
      <ReminderLines text={text} />
      {effect && <p className={classes.effect}>{t(`safeguarding.effects.${effect}`)}</p>}
      <p className={classes.soft}>
        {why} · {since}
      </p>
    </div>
  );
}
