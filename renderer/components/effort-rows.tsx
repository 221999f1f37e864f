import { ActionIcon, Autocomplete, Button, Textarea } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { DateField } from '@renderer/components/date-field';
import { useToday } from '@renderer/lib/session';
import classes from './effort-rows.module.css';
import { usualServices } from './usual-services';

export interface EffortForm {
  on: string | null;
  service: string;
  result: string;
}

interface EffortRowsProps {
  /** A Mantine form that has `efforts`. */
  form: {
    values: { efforts: EffortForm[] };
    getInputProps: (path: string) => object;
    insertListItem: (path: string, item: EffortForm) => void;
    removeListItem: (path: string, index: number) => void;
  };
}

/** What was tried so far: a line for each, with its day and what came of it. */
export function EffortRows({ form }: EffortRowsProps) {
  const { t } = useTranslation();
  const today = useToday();
  const { efforts } = form.values;
  const add = () => form.insertListItem('efforts', { on: today, service: '', result: '' });

  return (
    <div>
      {efforts.length > 0 && (
        <div className={classes.heads} aria-hidden>
          <span>{t('cases.report.efforts.on')}</span>
          <span>{t('cases.report.efforts.service')}</span>
          <span>{t('cases.report.efforts.result')}</span>
        </div>
      )}
      {efforts.map((_effort, index) => {
        const number = index + 1;
        return (
          // Rows have no identity of their own, and are only ever added at the end or taken out.
          <fieldset
            // oxlint-disable-next-line react/no-array-index-key
            key={index}
            className={classes.row}
            aria-label={t('cases.report.efforts.row', { number })}
          >
            <DateField
              aria-label={t('cases.report.efforts.on')}
              maxDate={today}
              {...form.getInputProps(`efforts.${index}.on`)}
            />
            <Autocomplete
              aria-label={t('cases.report.efforts.service')}
              placeholder={t('cases.report.efforts.servicePlaceholder')}
              data={usualServices}
              {...form.getInputProps(`efforts.${index}.service`)}
            />
            <Textarea
              aria-label={t('cases.report.efforts.result')}
              placeholder={t('cases.report.efforts.resultPlaceholder')}
              autosize
              minRows={1}
              maxRows={8}
              {...form.getInputProps(`efforts.${index}.result`)}
            />
            <ActionIcon
              mt={5}
              aria-label={t('cases.report.efforts.remove', { number })}
              onClick={() => form.removeListItem('efforts', index)}
            >
              <IconX size={16} />
            </ActionIcon>
          </fieldset>
        );
      })}
      <Button variant="default" leftSection={<IconPlus size={16} />} onClick={add}>
        {t(efforts.length > 0 ? 'cases.report.efforts.add' : 'cases.report.efforts.addFirst')}
      </Button>
    </div>
  );
}
