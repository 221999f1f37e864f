import { Button, Checkbox, Popover } from '@mantine/core';
import { IconColumns3 } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { columnsWord, type ListColumn } from './list-column';
import classes from './list-tools.module.css';

interface ColumnChoiceProps<Row> {
  columns: readonly ListColumn<Row>[];
  shown: readonly ListColumn<Row>[];
  /** The word for the address; `undefined` for all columns. */
  onChange: (word: string | undefined) => void;
}

/** Which columns are shown, each with a tick. */
export function ColumnChoice<Row>({ columns, shown, onChange }: ColumnChoiceProps<Row>) {
  const { t } = useTranslation();
  const ids = new Set(shown.map(({ id }) => id));
  const toggle = (id: string, on: boolean) => {
    const next = new Set(ids);
    if (on) next.add(id);
    else next.delete(id);
    onChange(columnsWord(columns, next));
  };
  return (
    <Popover position="bottom-end" trapFocus returnFocus>
      <Popover.Target>
        <Button
          variant="subtle"
          color="gray"
          size="compact-sm"
          leftSection={<IconColumns3 size={15} aria-hidden />}
        >
          {t('lists.columns.button')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <fieldset className={classes.columns} aria-label={t('lists.columns.label')}>
          {columns.map(({ id, heading, isFixed = false }) => (
            <Checkbox
              key={id}
              size="sm"
              label={heading}
              checked={ids.has(id)}
              disabled={isFixed}
              onChange={({ currentTarget }) => toggle(id, currentTarget.checked)}
            />
          ))}
        </fieldset>
      </Popover.Dropdown>
    </Popover>
  );
}
