import { Tooltip } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './evaluation.module.css';

/** A small mark that says, on hover and on focus, what is counted and what is divided by what. */
export function Definition({ of, text }: { of: string; text: string }) {
  const { t } = useTranslation();
  return (
    <Tooltip
      label={text}
      multiline
      w={340}
      withArrow
      events={{ hover: true, focus: true, touch: true }}
      position="top-start"
    >
      <button type="button" className={classes.definition} aria-label={t('evaluation.definitionOf', { of })}>
        <IconInfoCircle size={15} stroke={1.7} aria-hidden />
      </button>
    </Tooltip>
  );
}
