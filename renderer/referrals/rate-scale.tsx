import { UnstyledButton } from '@mantine/core';
import classes from './rate-scale.module.css';

const marks = [1, 2, 3, 4, 5] as const;

interface Props {
  /** What is rated, for who cannot see the row. */
  readonly label: string;
  readonly value: number | null;
  readonly readOnly: boolean;
  readonly onChange: (value: number | null) => void;
}

/** 1 (very poor) to 5 (very good); the same mark once more takes it back. */
export function RateScale({ label, value, readOnly, onChange }: Props) {
  return (
    <fieldset aria-label={label} className={classes.scale}>
      {marks.map((mark) => (
        <UnstyledButton
          key={mark}
          className={classes.mark}
          aria-label={`${label}: ${mark}`}
          aria-pressed={value === mark}
          disabled={readOnly}
          onClick={() => onChange(value === mark ? null : mark)}
        >
          {mark}
        </UnstyledButton>
      ))}
    </fieldset>
  );
}
