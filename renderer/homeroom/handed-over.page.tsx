import { Anchor, Button } from '@mantine/core';
import { IconEdit, IconFolderOff } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { HandedOverDetails } from '@shared/contract/homeroom';
import { formatDate } from '@shared/domain/indonesian-date';
import { EmptyState } from '@renderer/components/empty-state';
import { ErrorNote } from '@renderer/components/error-note';
import { Loading } from '@renderer/components/loading';
import { PageTitle } from '@renderer/components/page-title';
import { shortDate } from '@renderer/lib/dates';
import { useIdParam } from '@renderer/lib/route';
import classes from './homeroom.module.css';
import { useHandedOver } from './queries';
import { StandingWords, useSinceWords } from './standing-words';

/** One own hand-over: what one told at the left; that it was taken on, and the answers, at the right. */
export default function HandedOverPage() {
  const { t } = useTranslation();
  const handoverId = useIdParam('handoverId');
  const { data, error } = useHandedOver(handoverId);
  if (error?.error.code === 'not_found') {
    return (
      <EmptyState icon={IconFolderOff} title={t('app.notFound.title')} body={t('homeroom.page.notThere')} />
    );
  }
  if (error) return <ErrorNote error={error.error} />;
  if (!data) return <Loading lines={8} height={28} />;
  return (
    <div className={classes.page}>
      <PageTitle
        back="/"
        title={
          <>
            {data.student.name} <span className={classes.className}>{data.student.className}</span>
          </>
        }
        lead={t('homeroom.page.handedOver', { date: formatDate(data.handedOverOn) })}
        action={
          data.mayChange && (
            <Button
              component={Link}
              to={`/serah-terima/${data.id}/ubah`}
              variant="default"
              leftSection={<IconEdit size={16} />}
            >
              {t('homeroom.page.change')}
            </Button>
          )
        }
      />
      <div className={classes.columns}>
        <Told one={data} />
        <div>
          <Standing one={data} />
          <Answers one={data} />
        </div>
      </div>
    </div>
  );
}

function Told({ one }: { one: HandedOverDetails }) {
  const { t } = useTranslation();
  return (
    <div>
      <section className={classes.section}>
        <h2 className={classes.title}>{t('homeroom.form.seen')}</h2>
        <p className={classes.prose}>{one.seen}</p>
      </section>
      {one.urgency && (
        <section className={classes.section}>
          <h2 className={classes.title}>{t('homeroom.form.urgency')}</h2>
          <p className={classes.prose}>{one.urgency}</p>
        </section>
      )}
      {one.efforts.length > 0 && (
        <section className={classes.section}>
          <h2 className={classes.title}>{t('homeroom.form.efforts')}</h2>
          <ul className={classes.list}>
            {one.efforts.map(({ on, service, result }) => (
              <li key={`${on} ${service} ${result}`}>
                <span className={classes.strong}>{service}</span>{' '}
                <time dateTime={on} className={classes.soft}>
                  {shortDate(on)}
                </time>
                <p className={classes.prose}>{result}</p>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

/** Where it stands, and what that means for the teacher. */
function Standing({ one }: { one: HandedOverDetails }) {
  const { t } = useTranslation();
  const since = useSinceWords();
  return (
    <section className={classes.section}>
      <StandingWords standing={one.standing} />
      {one.standing !== 'waiting' && <p className={classes.soft}>{since(one)}</p>}
      {one.standing === 'waiting' && (
        <p className={classes.soft}>{t(one.mayChange ? 'homeroom.page.waiting' : 'homeroom.page.byRoom')}</p>
      )}
      {one.standing === 'taken_on' && <p className={classes.soft}>{t('homeroom.page.taken')}</p>}
      {one.returnReason && (
        <>
          <h2 className={classes.title} style={{ marginTop: 12 }}>
            {t('homeroom.page.returnReason')}
          </h2>
          <p className={classes.prose}>{one.returnReason}</p>
        </>
      )}
    </section>
  );
}

function Answers({ one }: { one: HandedOverDetails }) {
  const { t } = useTranslation();
  return (
    <section className={classes.section}>
      <h2 className={classes.title}>{t('homeroom.page.answers')}</h2>
      {one.answers.length === 0 && <p className={classes.soft}>{t('homeroom.page.noAnswers')}</p>}
      <ul className={classes.list}>
        {one.answers.map(({ id, on, how, text, letters }) => (
          <li key={id}>
            <p className={classes.prose}>{text}</p>
            <p className={classes.soft}>
              {t('homeroom.page.told', { way: t(`handovers.ways.${how}`), date: shortDate(on) })}
            </p>
            {letters.map((letter) => (
              <Anchor
                key={letter.id}
                size="sm"
                display="block"
                component={Link}
                to={`/serah-terima/${one.id}/surat/${letter.id}`}
              >
                {letter.number
                  ? t('homeroom.page.letter', { number: letter.number })
                  : t('homeroom.page.letterUnnumbered', { date: shortDate(letter.date) })}
              </Anchor>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}
