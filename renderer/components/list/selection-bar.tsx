import type { ReactNode } from 'react';
import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './list-table.module.css';
import type { Selection } from './use-selection';

interface SelectionBarProps<Row> {
  selection: Selection<Row>;
  /** What can be done with the chosen rows. */
  children: ReactNode;
}

/** Below a list: how many are chosen, and what can be done with them. No room while nothing is. */
export function SelectionBar<Row>({ selection, children }: SelectionBarProps<Row>) {
  const { t } = useTranslation();
  const { count, total, isAll, all, none } = selection;
  return (
    <section aria-label={t('lists.selection.label')} className={classes.chosen} hidden={count === 0}>
      <Text component="output" size="sm" fw={600}>
        {count > 0 && t('lists.selection.count', { count })}
      </Text>
      {!isAll && (
        <Button variant="subtle" size="compact-sm" onClick={all}>
          {t('lists.selection.all', { total })}
        </Button>
      )}
      <Button variant="subtle" color="gray" size="compact-sm" onClick={none}>
        {t('lists.selection.none')}
      </Button>
      <Group gap={8} ml="auto">
        {count > 0 && children}
      </Group>
    </section>
  );
}
