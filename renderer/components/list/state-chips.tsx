import { Chip, Group } from '@mantine/core';
import { chipStyles } from '@renderer/components/chip-styles';

interface StateChipsProps<Value extends string> {
  label: string;
  data: readonly { readonly value: Value; readonly label: string }[];
  value: Value;
  onChange: (value: Value) => void;
}

/** A filter of few values, one of which always holds: a chip for each. */
export function StateChips<Value extends string>({ label, data, value, onChange }: StateChipsProps<Value>) {
  return (
    <Chip.Group value={value} onChange={(next) => onChange(next as Value)}>
      <Group gap={4} role="radiogroup" aria-label={label}>
        {data.map((one) => (
          <Chip
            key={one.value}
            value={one.value}
            size="sm"
            radius="md"
            variant="light"
            icon={null}
            styles={chipStyles}
          >
            {one.label}
          </Chip>
        ))}
      </Group>
    </Chip.Group>
  );
}
