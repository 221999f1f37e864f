import { Anchor, TextInput } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { HandoverDetails } from '@shared/contract/handovers';
import { DateField } from '@renderer/components/date-field';
import { shortDate } from '@renderer/lib/dates';
import { referrerWords } from '@renderer/lib/referrer-words';
import { useToday } from '@renderer/lib/session';
import classes from './report-case.module.css';

interface FromHandoverProps {
  handover: HandoverDetails;
  /** What `getInputProps` gives for the day of the report, and for the day it is taken on. */
  reportedOnProps: object;
  takenOnProps: object;
}

/** Above a report that takes a hand-over on: whose it is, and since when it is ours. */
export function FromHandover({ handover, reportedOnProps, takenOnProps }: FromHandoverProps) {
  const { t } = useTranslation();
  const today = useToday();
  const { student, referrer, handedOverOn } = handover;
  return (
    <>
      <p className={classes.hint}>
        {t('handovers.report.from', { referrer: referrerWords(referrer), date: shortDate(handedOverOn) })}{' '}
        <Anchor component={Link} to={`/kasus/serah-terima/${handover.id}`}>
          {t('handovers.report.see')}
        </Anchor>
      </p>
      <div className={classes.taken}>
        <TextInput
          label={t('cases.report.student')}
          readOnly
          value={[student.name, student.className].filter(Boolean).join(', ')}
        />
        <DateField label={t('cases.report.reportedOn')} maxDate={today} {...reportedOnProps} />
        <DateField label={t('handovers.report.takenOn')} maxDate={today} {...takenOnProps} />
      </div>
    </>
  );
}
