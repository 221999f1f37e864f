import { Button, Group, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ReferralView } from '@shared/contract/referrals';
import type { ControlWeek } from '@shared/domain/weekly-control';
import { longDate } from '@renderer/lib/dates';
import { rpc } from '@renderer/lib/rpc';
import { useDesk } from '../desk';
import { Gate } from '../gate';
import { RecordRow } from '../record-row';
import rows from '../record-row.module.css';
import { ControlForm } from './control-form';
import { controlsOf } from './control-weeks';
import classes from './week-strip.module.css';

interface Props {
  readonly week: ControlWeek;
  /** The form that is open: `week-3`, `entry-12`. */
  readonly open: string | null;
  readonly onOpen: (form: string | null) => void;
}

/** One week: what receiver and school recorded, and the form for more. */
export function WeekPanel({ week, open, onOpen }: Props) {
  const { t } = useTranslation();
  const { view, readOnly } = useDesk();
  const controls = controlsOf(view.controls, week);
  const newForm = `week-${week.week}`;
  const isNewOpen = open === newForm;
  const isToCome = week.status === 'to_come';

  return (
    <div className={classes.panel}>
      <Group justify="space-between" wrap="nowrap">
        <div>
          <Text size="sm" fw={600}>
            {t('referrals.steps.follow_up.week', { week: week.week })}
          </Text>
          <Text size="sm" c="dimmed">
            {t('referrals.steps.follow_up.weekSpan', {
              from: longDate(week.dueOn),
              to: longDate(week.openUntil),
            })}
            {' · '}
            {t(`referrals.steps.follow_up.status.${week.status}`)}
          </Text>
        </div>
        {!readOnly && !isToCome && !isNewOpen && (
          <Button
            size="compact-sm"
            variant="light"
            leftSection={<IconPlus size={14} aria-hidden />}
            onClick={() => onOpen(newForm)}
          >
            {t('referrals.steps.follow_up.form.submit')}
          </Button>
        )}
      </Group>
      {isNewOpen && !readOnly && (
        <div style={{ marginTop: 10 }}>
          <Gate action="record_control">
            <ControlForm week={week} control={null} onClose={() => onOpen(null)} />
          </Gate>
        </div>
      )}
      {controls.length > 0 && (
        <ul className={rows.list} style={{ marginTop: 6 }}>
          {controls.map((control) =>
            open === `entry-${control.id}` ? (
              <li key={control.id}>
                <ControlForm week={week} control={control} onClose={() => onOpen(null)} />
              </li>
            ) : (
              <ControlRow key={control.id} control={control} onChange={() => onOpen(`entry-${control.id}`)} />
            ),
          )}
        </ul>
      )}
    </div>
  );
}

interface RowProps {
  readonly control: ReferralView['controls'][number];
  readonly onChange: () => void;
}

function ControlRow({ control, onChange }: RowProps) {
  const { t } = useTranslation();
  const { view } = useDesk();
  const rating = (scale: 'mood' | 'learning' | 'relations') =>
    control[scale] !== null && `${t(`referrals.steps.analysis.scale.${scale}`)} ${control[scale]}`;
  const days =
    (control.absencesSick ?? 0) + (control.absencesExcused ?? 0) + (control.absencesUnexcused ?? 0);
  const facts =
    control.kind === 'holiday'
      ? [t('referrals.steps.follow_up.form.holiday')]
      : [
          t(`referrals.steps.follow_up.form.${control.by === 'receiver' ? 'byReceiver' : 'bySchool'}`),
          control.attended !== null && t(`referrals.steps.follow_up.form.${control.attended ? 'yes' : 'no'}`),
          rating('mood'),
          rating('learning'),
          rating('relations'),
          days > 0 && t('referrals.steps.follow_up.absent', { days }),
        ].filter(Boolean);
  return (
    <RecordRow
      on={control.on}
      what={facts.join(' · ')}
      note={[control.events, control.action].filter(Boolean).join('\n')}
      secret={control.secret}
      recordedBy={control.recordedBy}
      onChange={onChange}
      remove={() => rpc.referrals.removeControl({ referralId: view.id, id: control.id })}
    />
  );
}
