import { Group, Select, Switch, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallError } from '@shared/contract/errors';
import { receiverKind } from '@shared/procedure/receivers';
import { works } from '@shared/procedure/works';
import { ErrorNote } from '@renderer/components/error-note';
import { SourceMark } from '@renderer/components/source-mark';
import { rpc } from '@renderer/lib/rpc';
import { useDesk } from '../desk';

/** Monday to Sunday, as the rules number them. */
const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

/** Whether controls follow week by week, and on which weekday (Agustin & Rahmi, 2023: psikolog, psikiater, dokter). */
export function ControlSettings() {
  const { t } = useTranslation();
  const { view, readOnly, change } = useDesk();
  const [failure, setFailure] = useState<CallError | null>(null);
  const { on, weekday } = view.weeklyControl;
  const isUsual = receiverKind(view.kind).weeklyControl;
  async function set(form: typeof view.weeklyControl) {
    const result = await change(() => rpc.referrals.saveWeeklyControl({ referralId: view.id, form }));
    setFailure(result.ok ? null : result.error);
  }
  if (readOnly) return null;
  return (
    <>
      <Group gap="md" mb="sm" align="center">
        {isUsual ? (
          <Text size="sm" c="dimmed">
            {t('referrals.steps.follow_up.settings.always')} <SourceMark source={works.agustinRahmi2023} />
          </Text>
        ) : (
          <Switch
            label={t('referrals.steps.follow_up.settings.on')}
            checked={on}
            onChange={({ currentTarget }) => void set({ on: currentTarget.checked, weekday })}
          />
        )}
        {on && (
          <Select
            aria-label={t('referrals.steps.follow_up.settings.weekday')}
            size="xs"
            w={250}
            allowDeselect={false}
            value={String(weekday ?? 0)}
            data={[
              { value: '0', label: t('referrals.steps.follow_up.settings.sameDay') },
              ...weekdays.map((day, index) => ({
                value: String(index + 1),
                label: t('referrals.steps.follow_up.settings.every', {
                  day: t(`referrals.steps.follow_up.settings.days.${day}`),
                }),
              })),
            ]}
            onChange={(value) => void set({ on, weekday: Number(value) || null })}
          />
        )}
      </Group>
      <ErrorNote error={failure} />
    </>
  );
}
