import { Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { works } from '@shared/procedure/works';
import { longDate, relativeDay } from '@renderer/lib/dates';
import { useDesk } from '../desk';
import { Field } from '../field';
import { Section } from '../section';
import { useOpenForm } from '../use-open-form';
import { ControlSettings } from './control-settings';
import { likelyWeek, weekOfForm } from './control-weeks';
import { WeekPanel } from './week-panel';
import { WeekStrip } from './week-strip';

/** The weekly control by receiver and school: a strip of weeks, the next due in words, the chosen week below. */
export function WeeklyControl() {
  const { t } = useTranslation();
  const { view, today } = useDesk();
  const { grid } = view;
  const [open, setOpen] = useOpenForm('control');
  const [chosen, setChosen] = useState<number | null>(null);
  const shown = grid && (chosen ?? weekOfForm(grid, view.controls, open) ?? likelyWeek(grid));
  const week = grid?.weeks.find((one) => one.week === shown);

  return (
    <Section title={t('referrals.steps.follow_up.controls')} source={works.agustinRahmi2023}>
      <ControlSettings />
      <Field name="weekly_control">
        <Field name="monitor_at_school">
          {grid ? (
            <>
              <WeekStrip
                grid={grid}
                chosen={week?.week ?? null}
                onChoose={(week) => {
                  setChosen(week);
                  setOpen(null);
                }}
              />
              <Text size="sm" mt={8}>
                {grid.next
                  ? t('referrals.steps.follow_up.nextDue', {
                      when: relativeDay(grid.next.dueOn, today),
                      date: longDate(grid.next.dueOn),
                    })
                  : t('referrals.steps.follow_up.counts', { kept: grid.kept, missed: grid.missed })}
              </Text>
              {week && <WeekPanel key={week.week} week={week} open={open} onOpen={setOpen} />}
            </>
          ) : (
            <Text size="sm" c="dimmed">
              {t(`referrals.steps.follow_up.${view.weeklyControl.on ? 'notStarted' : 'notUsed'}`)}
            </Text>
          )}
        </Field>
      </Field>
    </Section>
  );
}
