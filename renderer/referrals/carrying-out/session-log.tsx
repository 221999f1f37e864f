import { Button, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ReferralView } from '@shared/contract/referrals';
import { meetingPlace } from '@shared/domain/meeting-place';
import type { Escort } from '@shared/domain/referral-facts';
import { bnnTechniques } from '@shared/procedure/stages-bnn';
import { rpc } from '@renderer/lib/rpc';
import { useDesk } from '../desk';
import { Field } from '../field';
import { Gate } from '../gate';
import { RecordRow } from '../record-row';
import rows from '../record-row.module.css';
import { Section } from '../section';
import { useOpenForm } from '../use-open-form';
import { SessionForm } from './session-form';

/** The meetings of student and receiver, the newest first. */
export function SessionLog() {
  const { t } = useTranslation();
  const { view, readOnly } = useDesk();
  const [open, setOpen] = useOpenForm('session');
  const close = () => setOpen(null);
  const sessions = view.sessions.toSorted((a, b) => b.on.localeCompare(a.on));
  return (
    <Section title={t('referrals.steps.carrying_out.sessions')}>
      <Field name="sessions">
        {!readOnly && (
          <Gate action="record_session">
            {open === 'new' ? (
              <SessionForm session={null} onClose={close} />
            ) : (
              <Button
                variant="light"
                size="compact-sm"
                leftSection={<IconPlus size={14} aria-hidden />}
                onClick={() => setOpen('new')}
              >
                {t('referrals.steps.carrying_out.addSession')}
              </Button>
            )}
          </Gate>
        )}
      </Field>
      {sessions.length === 0 ? (
        <Text size="sm" c="dimmed" mt="xs">
          {t('referrals.steps.carrying_out.noSession')}
        </Text>
      ) : (
        <ul className={rows.list} style={{ marginTop: 8 }}>
          {sessions.map((session) =>
            open === String(session.id) ? (
              <li key={session.id}>
                <SessionForm session={session} onClose={close} />
              </li>
            ) : (
              <SessionRow key={session.id} session={session} onChange={() => setOpen(String(session.id))} />
            ),
          )}
        </ul>
      )}
    </Section>
  );
}

interface RowProps {
  readonly session: ReferralView['sessions'][number];
  readonly onChange: () => void;
}

function SessionRow({ session, onChange }: RowProps) {
  const { t } = useTranslation();
  const { view } = useDesk();
  const nameOf = ({ role, note, came }: Escort) => {
    const name = t(`referrals.steps.carrying_out.escorts.${role}`);
    return came && note ? `${name} (${note})` : name;
  };
  const came = [...session.escorts.filter((one) => one.came).map(nameOf), session.escort].filter(Boolean);
  const absent = session.escorts
    .filter((one) => !one.came)
    .map((one) =>
      t('referrals.steps.carrying_out.escorts.didNotCome', { name: nameOf(one), reason: one.note }),
    );
  const facts = [
    t(`referrals.steps.schedule.places.${meetingPlace(view.kind, session.place)}`),
    session.time && t('referrals.steps.carrying_out.at', { time: session.time.replace(':', '.') }),
    came.length > 0 && t('referrals.steps.carrying_out.escortedBy', { escort: came.join(', ') }),
  ].filter(Boolean);
  const more = [
    ...absent,
    session.techniques.length > 0 &&
      t('referrals.steps.carrying_out.usedTechniques', {
        techniques: bnnTechniques
          .filter(({ code }) => session.techniques.includes(code))
          .map(({ label }) => label.toLowerCase())
          .join(', '),
      }),
    session.note,
  ].filter(Boolean);
  return (
    <RecordRow
      on={session.on}
      what={facts.join(' · ')}
      note={more.join('\n')}
      secret={session.secret}
      recordedBy={session.recordedBy}
      files={{ of: 'session', recordId: session.id }}
      onChange={onChange}
      remove={() => rpc.referrals.removeSession({ referralId: view.id, id: session.id })}
    />
  );
}
