import { Input, SegmentedControl } from '@mantine/core';

interface ChoiceFieldProps<Value extends string | number> {
  label: string;
  description?: string;
  options: readonly { value: Value; label: string }[];
  value: Value;
  onChange: (value: Value) => void;
}

/** One of a few, all of them in sight. */
export function ChoiceField<Value extends string | number>({
  label,
  description,
  options,
  value,
  onChange,
}: ChoiceFieldProps<Value>) {
  return (
    <Input.Wrapper label={label} description={description} labelElement="div">
      <div>
        <SegmentedControl
          aria-label={label}
          data={options.map((one) => ({ value: String(one.value), label: one.label }))}
          value={String(value)}
          onChange={(chosen) => {
            const found = options.find((one) => String(one.value) === chosen);
            if (found) onChange(found.value);
          }}
        />
      </div>
    </Input.Wrapper>
  );
}
