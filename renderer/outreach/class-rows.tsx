import { ActionIcon, Autocomplete, Button, Input, NumberInput } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useAnswer } from '@renderer/lib/query';
import { rpc } from '@renderer/lib/rpc';
import classes from './outreach.module.css';

interface ClassRow {
  className: string;
  planned: number | null;
}

interface Props {
  readonly value: readonly ClassRow[];
  readonly onChange: (rows: ClassRow[]) => void;
  readonly error: string | undefined;
}

/** The classes that are invited, with how many are expected; a class of the school brings its own number. */
export function ClassRows({ value, onChange, error }: Props) {
  const { t } = useTranslation();
  const { data } = useAnswer(['students', 'classes'], () => rpc.students.classes({}));
  const known = data?.classes ?? [];
  const set = (index: number, part: Partial<ClassRow>) =>
    onChange(value.map((row, at) => (at === index ? { ...row, ...part } : row)));
  return (
    <Input.Wrapper label={t('outreach.plan.classes')} labelElement="div" error={error} mt="sm">
      {value.map((row, index) => (
        // Rows have no id of their own until they are saved.
        // oxlint-disable-next-line react/no-array-index-key
        <div key={index} className={classes.row}>
          <Autocomplete
            aria-label={t('outreach.plan.className')}
            placeholder={t('outreach.plan.className')}
            data={known.map(({ name }) => name)}
            value={row.className}
            onChange={(className) => {
              const count = known.find(({ name }) => name === className)?.count;
              set(index, count === undefined ? { className } : { className, planned: count });
            }}
          />
          <NumberInput
            aria-label={t('outreach.plan.planned')}
            placeholder={t('outreach.plan.planned')}
            min={0}
            max={5000}
            allowDecimal={false}
            hideControls
            value={row.planned ?? ''}
            onChange={(count) => set(index, { planned: typeof count === 'number' ? count : null })}
          />
          <ActionIcon
            variant="subtle"
            color="gray"
            mt={4}
            aria-label={t('outreach.plan.removeClass', { className: row.className })}
            onClick={() => onChange(value.filter((_, at) => at !== index))}
          >
            <IconX size={16} />
          </ActionIcon>
        </div>
      ))}
      <Button
        variant="subtle"
        size="compact-sm"
        leftSection={<IconPlus size={14} aria-hidden />}
        onClick={() => onChange([...value, { className: '', planned: null }])}
      >
        {t('outreach.plan.addClass')}
      </Button>
    </Input.Wrapper>
  );
}
