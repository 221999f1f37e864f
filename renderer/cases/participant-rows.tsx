import { ActionIcon, Button, Input, TextInput } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './participant-rows.module.css';

export interface ParticipantForm {
  name: string;
  position: string;
  from: string;
}

interface ParticipantRowsProps {
  label: string;
  rows: readonly ParticipantForm[];
  onChange: (rows: ParticipantForm[]) => void;
  /** The form's errors, by path: `participants.0.name`. */
  errors: Readonly<Record<string, React.ReactNode>>;
}

export const emptyParticipant: ParticipantForm = { name: '', position: '', from: '' };

const columns = ['name', 'position', 'from'] as const;

/** Who takes part in a conference, a line each: name, position, and where from if not of the school. */
export function ParticipantRows({ label, rows, onChange, errors }: ParticipantRowsProps) {
  const { t } = useTranslation();
  const put = (index: number, change: Partial<ParticipantForm>) =>
    onChange(rows.map((row, at) => (at === index ? { ...row, ...change } : row)));
  return (
    <fieldset className={classes.rows}>
      <Input.Label component="legend">{label}</Input.Label>
      {rows.map((row, index) => (
        // Rows have no identity of their own, and are only ever added at the end or taken out.
        <fieldset
          // oxlint-disable-next-line react/no-array-index-key
          key={index}
          className={classes.row}
          aria-label={t('cases.conference.form.participant', { number: index + 1 })}
        >
          {columns.map((column) => (
            <TextInput
              key={column}
              aria-label={t(`cases.conference.form.${column}`)}
              placeholder={t(`cases.conference.form.${column}`)}
              data-path={`participants.${index}.${column}`}
              autoComplete="off"
              value={row[column]}
              error={errors[`participants.${index}.${column}`]}
              onChange={({ currentTarget }) => put(index, { [column]: currentTarget.value })}
            />
          ))}
          <ActionIcon
            mt={5}
            aria-label={t('cases.conference.form.removeParticipant', { number: index + 1 })}
            onClick={() => onChange(rows.filter((_, at) => at !== index))}
          >
            <IconX size={16} />
          </ActionIcon>
        </fieldset>
      ))}
      {errors.participants && <Input.Error mb="xs">{errors.participants}</Input.Error>}
      <Button
        variant="default"
        size="xs"
        leftSection={<IconPlus size={14} />}
        onClick={() => onChange([...rows, emptyParticipant])}
      >
        {t('cases.conference.form.addParticipant')}
      </Button>
    </fieldset>
  );
}
