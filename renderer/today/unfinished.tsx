import { Anchor, Button, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { localDate } from '@shared/domain/calendar';
import { clockOf, relativeDay } from '@renderer/lib/dates';
import { useAnswer } from '@renderer/lib/query';
import { rpc } from '@renderer/lib/rpc';
import { currentTimeZone } from '@renderer/lib/session';
import { useCalmList } from './calm-list';
import { draftPlace } from './draft-places';
import classes from './unfinished.module.css';

/** What was being written when the bell rang, each with the way back to it; nothing where all is finished. */
export function Unfinished({ today }: { today: string }) {
  const { t } = useTranslation();
  const { data } = useAnswer(['drafts', 'list'], () => rpc.drafts.list({}));
  const drafts = (data ?? []).flatMap(({ key, updatedAt, case: one }) => {
    const place = draftPlace(key, one?.id ?? null);
    return place ? [{ key, updatedAt, student: one?.studentName, ...place }] : [];
  });
  const { shown, isLong, isWhole, setWhole } = useCalmList('drafts', drafts);
  if (drafts.length === 0) return null;

  const whenOf = (instant: string) => ({
    day: relativeDay(localDate(new Date(instant), currentTimeZone()), today),
    time: clockOf(instant),
  });
  return (
    <section aria-labelledby="unfinished">
      <Title order={2} id="unfinished" className={classes.title}>
        {t('today.drafts.title')}
      </Title>
      <ul className={classes.list}>
        {shown.map(({ key, label, to, search, hash, student, updatedAt }) => (
          <li key={key} className={classes.line}>
            <Anchor component={Link} to={to} search={search as never} hash={hash}>
              {t(`today.drafts.forms.${label}`)}
            </Anchor>
            <Text size="xs" c="dimmed">
              {student
                ? t('today.drafts.of', { student, ...whenOf(updatedAt) })
                : t('today.drafts.at', whenOf(updatedAt))}
            </Text>
          </li>
        ))}
      </ul>
      {isLong && (
        <Button variant="subtle" size="compact-xs" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
          {isWhole ? t('today.showFew') : t('today.showAll', { count: drafts.length })}
        </Button>
      )}
    </section>
  );
}
