import { Radio, SimpleGrid } from '@mantine/core';
import classes from './card-choice.module.css';

interface Props<Value extends string> {
  readonly label: string;
  readonly value: Value | null;
  readonly choices: readonly { readonly value: Value; readonly label: string; readonly hint: string }[];
  readonly readOnly: boolean;
  readonly onChange: (value: Value) => void;
}

/** One of a few choices, each with what it means. */
export function CardChoice<Value extends string>({
  label,
  value,
  choices,
  readOnly,
  onChange,
}: Props<Value>) {
  return (
    <Radio.Group
      aria-label={label}
      value={value}
      onChange={(chosen) => {
        const choice = choices.find((one) => one.value === chosen);
        if (choice && !readOnly) onChange(choice.value);
      }}
    >
      <SimpleGrid cols={choices.length} spacing="xs">
        {choices.map((choice) => (
          <Radio.Card
            key={choice.value}
            value={choice.value}
            className={classes.card}
            aria-label={choice.label}
            disabled={readOnly && choice.value !== value}
          >
            <span className={classes.label}>
              <Radio.Indicator size="xs" />
              {choice.label}
            </span>
            <span className={classes.hint}>{choice.hint}</span>
          </Radio.Card>
        ))}
      </SimpleGrid>
    </Radio.Group>
  );
}
