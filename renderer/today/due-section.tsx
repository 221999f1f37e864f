import { useRef } from 'react';
import { flushSync } from 'react-dom';
import { Button, Title, VisuallyHidden } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { DueItem } from '@shared/contract/today';
import { daysBetween } from '@shared/domain/calendar';
import { relativeDay, shortDate } from '@renderer/lib/dates';
import { calmLength, useCalmList } from './calm-list';
import { dueIcons } from './due-icons';
import { isToCome, placeOfItem } from './places';
import { subjectOf } from './subject';
import { taskWords } from './task-words';
import classes from './due-section.module.css';

interface DueSectionProps {
  urgency: DueItem['urgency'];
  items: readonly DueItem[];
  today: string;
}

/** One list of Hari ini, the most pressing line first. */
export function DueSection({ urgency, items, today }: DueSectionProps) {
  const { t } = useTranslation();
  const { shown, isLong, isWhole, setWhole } = useCalmList(urgency, items);
  const list = useRef<HTMLUListElement>(null);

  function toggle() {
    flushSync(() => setWhole(!isWhole));
    // Whoever reads on with the keyboard goes on with the first line that was not there before.
    if (!isWhole) list.current?.children[calmLength]?.querySelector('a')?.focus();
  }

  return (
    <section className={classes.section} data-urgency={urgency} aria-labelledby={`due-${urgency}`}>
      <div className={classes.head}>
        <Title order={2} id={`due-${urgency}`} className={classes.title}>
          {t(`today.lists.${urgency}`)}
        </Title>
        {items.length > 0 && (
          <span className={classes.count}>
            <span aria-hidden>{items.length}</span>
            <VisuallyHidden>{t('today.count', { count: items.length })}</VisuallyHidden>
          </span>
        )}
      </div>
      {items.length === 0 ? (
        <p className={classes.none}>{t(`today.none.${urgency}`)}</p>
      ) : (
        <ul className={classes.list} ref={list}>
          {shown.map((item) => (
            <DueLine
              key={`${item.kind}-${item.caseId}-${item.referralId}-${item.handoverId}-${item.outreach?.id}-${item.on}`}
              item={item}
              today={today}
            />
          ))}
        </ul>
      )}
      {isLong && (
        <Button variant="subtle" size="xs" mt={6} aria-expanded={isWhole} onClick={toggle}>
          {isWhole ? t('today.showFew') : t('today.showAll', { count: items.length })}
        </Button>
      )}
    </section>
  );
}

function DueLine({ item, today }: { item: DueItem; today: string }) {
  const { t } = useTranslation();
  const { kind } = item;
  const { name: subject, detail } = subjectOf(item);
  const Picture = dueIcons[kind];
  const { to, search, hash } = placeOfItem(item);
  const task = taskWords(t, item);
  const action = isToCome(item) ? t('today.seeSchedule') : t(`today.actions.${kind}`);
  return (
    <li className={classes.line} data-kind={kind}>
      <span className={classes.kind}>
        <Picture size={17} stroke={1.6} aria-hidden />
        {t(`today.words.${kind}`)}
      </span>
      <span className={classes.student}>
        <span className={classes.name}>{subject}</span>
        {detail && <span className={classes.className}>{detail}</span>}
      </span>
      <span className={classes.task}>{task}</span>
      <When item={item} today={today} />
      <Button
        component={Link}
        to={to}
        search={search as never}
        hash={hash}
        variant="default"
        size="xs"
        className={classes.action}
        aria-label={t('today.actionFor', { action, student: subject, task })}
      >
        {action}
      </Button>
    </li>
  );
}

/** Since when, by when, or how late; the exact day is in the tooltip of the line's own words. */
function When({ item: { basis, urgency, on }, today }: { item: DueItem; today: string }) {
  const { t } = useTranslation();
  const words =
    basis === 'since'
      ? on === today
        ? t('today.when.today')
        : t('today.when.since', { date: shortDate(on) })
      : urgency === 'overdue'
        ? t('today.when.late', { days: daysBetween(on, today) })
        : relativeDay(on, today);
  return (
    <time className={classes.when} dateTime={on} title={shortDate(on)}>
      {words}
    </time>
  );
}
