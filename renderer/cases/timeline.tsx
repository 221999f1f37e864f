import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseDetails, TimelineItem } from '@shared/contract/cases';
import { shortDate } from '@renderer/lib/dates';
import { TimelineChange } from './timeline-change';
import { TimelineEntry } from './timeline-entry';
import { TimelineFact } from './timeline-fact';
import classes from './timeline.module.css';

interface TimelineProps {
  one: CaseDetails;
  onEditReport: () => void;
}

/** Its name in an address (`#entry-12`): the search leads straight to it. */
const placeOf = (item: TimelineItem): string => (item.type === 'entry' ? `entry-${item.id}` : item.key);

/** Everything that happened, newest first, a day at a time. */
export function Timeline({ one, onEditReport }: TimelineProps) {
  const { t } = useTranslation();
  const days = Map.groupBy(one.timeline, (item) => item.on);
  return (
    <section aria-label={t('cases.timeline.title')}>
      <ol className={classes.list}>
        {[...days].map(([on, items]) => (
          <Fragment key={on}>
            {items.map((item, index) => (
              <li key={placeOf(item)} id={placeOf(item)} tabIndex={-1} className={classes.item}>
                <time dateTime={on} className={classes.day}>
                  {index === 0 && shortDate(on)}
                </time>
                {item.type === 'entry' && <TimelineEntry entry={item} one={one} />}
                {item.type === 'fact' && <TimelineFact fact={item} one={one} onEditReport={onEditReport} />}
                {item.type === 'change' && <TimelineChange change={item} one={one} />}
              </li>
            ))}
          </Fragment>
        ))}
      </ol>
    </section>
  );
}
