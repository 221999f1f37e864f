import { useState } from 'react';
import { ActionIcon } from '@mantine/core';
import { IconEdit, IconFolderOff } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { HandoverDetails } from '@shared/contract/handovers';
import { formatDate } from '@shared/domain/indonesian-date';
import { EmptyState } from '@renderer/components/empty-state';
import { ErrorNote } from '@renderer/components/error-note';
import { Loading } from '@renderer/components/loading';
import { PageTitle } from '@renderer/components/page-title';
import { shortDate } from '@renderer/lib/dates';
import { referrerWords } from '@renderer/lib/referrer-words';
import { useIdParam } from '@renderer/lib/route';
import { Answers } from './answers';
import { Decision } from './decision';
import { GiveBack } from './give-back';
import classes from './handover.module.css';
import { useHandover } from './queries';
import { StandingMark } from './standing-mark';

/** One hand-over: what the teacher told at the left; what became of it and what was answered at the right. */
export default function HandoverPage() {
  const { t } = useTranslation();
  const handoverId = useIdParam('handoverId');
  const { data, error } = useHandover(handoverId);
  if (error?.error.code === 'not_found') {
    return <EmptyState icon={IconFolderOff} title={t('app.notFound.title')} body={t('handovers.notRead')} />;
  }
  if (error) return <ErrorNote error={error.error} />;
  if (!data) return <Loading lines={8} height={28} />;
  return <HandoverView key={handoverId} one={data} />;
}

function HandoverView({ one }: { one: HandoverDetails }) {
  const { t } = useTranslation();
  const [givingBack, setGivingBack] = useState(false);
  const { student, referrer, handedOverOn } = one;
  const waiting = one.decision === null;
  return (
    <div className={classes.page}>
      <PageTitle
        back="/kasus/serah-terima"
        title={
          <>
            {student.name} <span className={classes.className}>{student.className}</span>
          </>
        }
        lead={
          <span className={classes.lead}>
            {t('handovers.page.handedOver', {
              date: formatDate(handedOverOn),
              referrer: referrerWords(referrer),
            })}
            <StandingMark standing={one.standing} />
          </span>
        }
      />
      {waiting && givingBack && <GiveBack one={one} onClose={() => setGivingBack(false)} />}
      <div className={classes.columns}>
        <Told one={one} />
        <div>
          <Decision one={one} givingBack={givingBack} onGiveBack={() => setGivingBack(true)} />
          <Answers one={one} />
        </div>
      </div>
    </div>
  );
}

/** What the teacher told, as it was written down. */
function Told({ one }: { one: HandoverDetails }) {
  const { t } = useTranslation();
  return (
    <div>
      <section className={classes.section}>
        <header className={classes.head}>
          <h2 className={classes.title}>{t('handovers.page.seen')}</h2>
          {one.decision === null && (
            <ActionIcon
              component={Link}
              to={`/kasus/serah-terima/${one.id}/ubah`}
              aria-label={t('handovers.form.changeTitle')}
            >
              <IconEdit size={16} />
            </ActionIcon>
          )}
        </header>
        <p className={classes.prose}>{one.seen}</p>
      </section>
      {one.urgency && (
        <section className={classes.section}>
          <h2 className={classes.title}>{t('handovers.page.urgency')}</h2>
          <p className={classes.prose}>{one.urgency}</p>
        </section>
      )}
      <section className={classes.section}>
        <h2 className={classes.title}>{t('handovers.page.efforts')}</h2>
        {one.efforts.length === 0 && <p className={classes.soft}>{t('handovers.page.noEfforts')}</p>}
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
        <p className={classes.soft}>{t('handovers.page.recordedBy', { name: one.recordedBy.name })}</p>
      </section>
    </div>
  );
}
