import { Checkbox, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { HistoryExtent } from '@shared/contract/papers';
import { historyParts } from '@shared/domain/history-parts';
import { DateField } from '@renderer/components/date-field';
import { useToday } from '@renderer/lib/session';
import classes from './papers.module.css';

interface HistoryExtentFieldsProps {
  value: HistoryExtent;
  onChange: (extent: HistoryExtent) => void;
}

/** Which days and parts of a pupil's history go onto the page; the last part left cannot be taken out. */
export function HistoryExtentFields({ value, onChange }: HistoryExtentFieldsProps) {
  const { t } = useTranslation();
  const today = useToday();
  const { from, to, parts } = value;
  const reversed = from !== null && to !== null && to < from;
  return (
    <fieldset className={classes.extent}>
      <legend>{t('letters.papers.extent.title')}</legend>
      <div className={classes.days}>
        <DateField
          label={t('letters.papers.extent.from')}
          clearable
          maxDate={today}
          value={from}
          onChange={(day) => onChange({ ...value, from: day })}
        />
        <DateField
          label={t('letters.papers.extent.to')}
          clearable
          maxDate={today}
          value={to}
          error={reversed && t('fields.endsBeforeStart')}
          onChange={(day) => onChange({ ...value, to: day })}
        />
      </div>
      {historyParts.map((part) => (
        <Checkbox
          key={part}
          size="xs"
          mb={4}
          label={capitalized(t(`letters.papers.extent.parts.${part}`))}
          checked={parts.includes(part)}
          disabled={parts.length === 1 && parts.includes(part)}
          onChange={({ currentTarget }) => {
            const chosen = currentTarget.checked ? [...parts, part] : parts.filter((one) => one !== part);
            onChange({ ...value, parts: historyParts.filter((one) => chosen.includes(one)) });
          }}
        />
      ))}
      <Text size="sm" c="dimmed">
        {t('letters.papers.extent.hint')}
      </Text>
    </fieldset>
  );
}

/** The names of the parts stand within a sentence on the page. */
const capitalized = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);
