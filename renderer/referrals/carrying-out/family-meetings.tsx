import { Anchor, Button, Group, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReferralView } from '@shared/contract/referrals';
import { works } from '@shared/procedure/works';
import { rpc } from '@renderer/lib/rpc';
import { useDesk } from '../desk';
import { Field } from '../field';
import { Gate } from '../gate';
import { RecordRow } from '../record-row';
import rows from '../record-row.module.css';
import { Section } from '../section';
import { useOpenForm } from '../use-open-form';
import { FamilyMeetingForm, type MeetingKind } from './family-meeting-form';

type Meeting = ReferralView['familyMeetings'][number];

/**
 * The receiver's consultation with the parents, and the home visit that takes its place when they do not come: a step
 * of BNN's own (Maryam, 2020), for the others folded away until it is wanted.
 */
export function FamilyMeetings() {
  const { t } = useTranslation();
  const { view, readOnly } = useDesk();
  const [open, setOpen] = useOpenForm('meeting');
  const [kind, setKind] = useState<MeetingKind>('consultation');
  const [isWanted, setWanted] = useState(false);
  const meetings = view.familyMeetings.toSorted((a, b) => b.on.localeCompare(a.on));
  const isShown = view.kind === 'bnn' || meetings.length > 0 || isWanted || open !== null;
  const begin = (which: MeetingKind) => {
    setKind(which);
    setOpen('new');
  };
  if (!isShown) {
    if (readOnly) return null;
    return (
      <Anchor component="button" type="button" size="sm" mb="md" onClick={() => setWanted(true)}>
        {t('referrals.steps.carrying_out.meetings.fold')}
      </Anchor>
    );
  }
  const wereMissed = meetings.length > 0 && meetings.every(({ attended }) => !attended);
  const close = () => setOpen(null);
  return (
    <Section title={t('referrals.steps.carrying_out.meetings.title')} source={works.maryam2020}>
      <Field name="parents_consultation">
        {!readOnly && (
          <Gate action="record_family_meeting">
            {open === 'new' ? (
              <FamilyMeetingForm meeting={null} kind={kind} onClose={close} />
            ) : (
              <Group gap="xs">
                <Button
                  variant="light"
                  size="compact-sm"
                  leftSection={<IconPlus size={14} aria-hidden />}
                  onClick={() => begin('consultation')}
                >
                  {t('referrals.steps.carrying_out.meetings.addConsultation')}
                </Button>
                <Button
                  variant={wereMissed ? 'light' : 'subtle'}
                  size="compact-sm"
                  onClick={() => begin('home_visit')}
                >
                  {t('referrals.steps.carrying_out.meetings.addVisit')}
                </Button>
              </Group>
            )}
          </Gate>
        )}
      </Field>
      {wereMissed && (
        <Text size="sm" mt="xs">
          {t('referrals.steps.carrying_out.meetings.missed')}
        </Text>
      )}
      {meetings.length > 0 && (
        <ul className={rows.list} style={{ marginTop: 8 }}>
          {meetings.map((meeting) =>
            open === String(meeting.id) ? (
              <li key={meeting.id}>
                <FamilyMeetingForm meeting={meeting} kind={meeting.kind} onClose={close} />
              </li>
            ) : (
              <MeetingRow key={meeting.id} meeting={meeting} onChange={() => setOpen(String(meeting.id))} />
            ),
          )}
        </ul>
      )}
    </Section>
  );
}

function MeetingRow({ meeting, onChange }: { readonly meeting: Meeting; readonly onChange: () => void }) {
  const { t } = useTranslation();
  const { view } = useDesk();
  const facts = [
    t(`referrals.steps.carrying_out.meetings.kinds.${meeting.kind}`),
    t(`referrals.steps.carrying_out.meetings.${meeting.attended ? 'met' : 'notMet'}`),
    meeting.people,
    meeting.topic,
  ].filter(Boolean);
  return (
    <RecordRow
      on={meeting.on}
      what={facts.join(' · ')}
      note={meeting.result}
      secret={meeting.secret}
      recordedBy={meeting.recordedBy}
      files={{ of: 'family_meeting', recordId: meeting.id }}
      onChange={onChange}
      remove={() => rpc.referrals.removeFamilyMeeting({ referralId: view.id, id: meeting.id })}
    />
  );
}
