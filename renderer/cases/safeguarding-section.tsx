import { ActionIcon, Button } from '@mantine/core';
import { IconAdjustments } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { CaseDetails } from '@shared/contract/cases';
import { useRemindersOfCase } from '@renderer/components/safeguarding/queries';
import { Reminders } from '@renderer/components/safeguarding/reminders';
import type { OpenPanel } from './case-head';
import { isReadOnly } from './queries';

interface SafeguardingSectionProps {
  one: CaseDetails;
  onOpen: (panel: OpenPanel) => void;
}

/** What the case's triggers remind of; nothing where it has none. */
export function SafeguardingSection({ one, onOpen }: SafeguardingSectionProps) {
  const { t } = useTranslation();
  const { data } = useRemindersOfCase(one.id);
  if (!data || data.reminders.length === 0) return null;
  const grave = data.reminders.some(({ effect }) => effect === 'emergency');
  const readOnly = isReadOnly(one);
  return (
    <Reminders
      reminders={data.reminders}
      action={
        !readOnly && (
          <ActionIcon aria-label={t('safeguarding.onCase.choose')} onClick={() => onOpen('safeguarding')}>
            <IconAdjustments size={16} />
          </ActionIcon>
        )
      }
    >
      {grave && !readOnly && (
        <Button color="red" variant="light" mt="sm" onClick={() => onOpen('emergency')}>
          {t('safeguarding.onCase.emergency')}
        </Button>
      )}
    </Reminders>
  );
}
