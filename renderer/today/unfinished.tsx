import { Anchor, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { TodayView } from '@shared/contract/today';
import { localDate } from '@shared/domain/calendar';
import { clockOf, relativeDay } from '@renderer/lib/dates';
import { useAnswer } from '@renderer/lib/query';
import { rpc } from '@renderer/lib/rpc';
import { currentTimeZone } from '@renderer/lib/session';
import { draftPlace } from './draft-places';
import classes from './unfinished.module.css';

/** What was being written when the bell rang, each with the way back to it; nothing where all is finished. */
export function Unfinished({ view }: { view: TodayView }) {
  const { t } = useTranslation();
  const { data } = useAnswer(['drafts', 'list'], () => rpc.drafts.list({}));
  const cases = new Map(
    [...view.items, ...view.week.items].map(({ referralId, caseId }) => [referralId, caseId]),
  );
  const drafts = (data ?? []).flatMap(({ key, updatedAt }) => {
    const place = draftPlace(key, (referralId) => cases.get(referralId));
    return place ? [{ key, updatedAt, ...place }] : [];
  });
  if (drafts.length === 0) return null;

  const dayOf = (instant: string) => relativeDay(localDate(new Date(instant), currentTimeZone()), view.today);
  return (
    <section aria-labelledby="unfinished">
      <Title order={2} id="unfinished" className={classes.title}>
        {t('today.drafts.title')}
      </Title>
      <ul className={classes.list}>
        {drafts.map(({ key, label, to, search, updatedAt }) => (
          <li key={key} className={classes.line}>
            <Anchor component={Link} to={to} search={search as never}>
              {t(`today.drafts.${label}`)}
            </Anchor>
            <Text span size="xs" c="dimmed">
              {t('today.drafts.at', { day: dayOf(updatedAt), time: clockOf(updatedAt) })}
            </Text>
          </li>
        ))}
      </ul>
    </section>
  );
}
