import type { ReactNode } from 'react';
import { Group, TextInput, type TextInputProps } from '@mantine/core';

interface FolderFieldProps extends TextInputProps {
  /** The button that does something with the folder, on the line of its field. */
  readonly action: ReactNode;
}

/** A folder as it is typed: the browser cannot show one to choose from. */
export function FolderField({ action, ...field }: FolderFieldProps) {
  const besideAction = (input: ReactNode) => (
    <Group gap="xs" wrap="nowrap" align="flex-end">
      <div style={{ flex: 1 }}>{input}</div>
      {action}
    </Group>
  );
  return <TextInput autoComplete="off" spellCheck={false} inputContainer={besideAction} {...field} />;
}
