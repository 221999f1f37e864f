import { ActionIcon, Button, Combobox, Group, ScrollArea, useCombobox } from '@mantine/core';
import { IconChevronDown, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

interface ChoiceChipProps {
  /** What is chosen: `Kelas`. */
  label: string;
  data: readonly { readonly value: string; readonly label: string }[];
  value: string | null;
  onChange: (value: string | null) => void;
}

/** So many are read at a glance; more are searched. */
const readAtAGlance = 8;

/** A filter of many values as a chip: it says what is chosen, opens the choices, and is taken off by one click. */
export function ChoiceChip({ label, data, value, onChange }: ChoiceChipProps) {
  const { t } = useTranslation();
  const [words, setWords] = useState('');
  const withSearch = data.length > readAtAGlance;
  const combobox = useCombobox({
    onDropdownClose: () => {
      combobox.resetSelectedOption();
      combobox.focusTarget();
      setWords('');
    },
    onDropdownOpen: () => {
      if (withSearch) combobox.focusSearchInput();
      else combobox.selectFirstOption();
    },
  });
  const chosen = data.find((one) => one.value === value);
  const found = data.filter((one) => one.label.toLowerCase().includes(words.trim().toLowerCase()));
  return (
    <Group gap={0} wrap="nowrap">
      <Combobox
        store={combobox}
        width="max-content"
        position="bottom-start"
        onOptionSubmit={(next) => {
          onChange(next === value ? null : next);
          combobox.closeDropdown();
        }}
      >
        <Combobox.Target targetType="button">
          <Button
            size="compact-sm"
            radius="md"
            variant={chosen ? 'light' : 'default'}
            rightSection={chosen ? null : <IconChevronDown size={13} aria-hidden />}
            onClick={() => combobox.toggleDropdown()}
          >
            {chosen ? t('lists.chip.chosen', { label, value: chosen.label }) : label}
          </Button>
        </Combobox.Target>
        <Combobox.Dropdown miw={180}>
          {withSearch && (
            <Combobox.Search
              value={words}
              onChange={({ currentTarget }) => setWords(currentTarget.value)}
              aria-label={t('lists.chip.search', { label: label.toLowerCase() })}
              placeholder={t('lists.chip.search', { label: label.toLowerCase() })}
            />
          )}
          <Combobox.Options aria-label={label}>
            <ScrollArea.Autosize mah={280} type="auto">
              {found.length === 0 && <Combobox.Empty>{t('lists.chip.none')}</Combobox.Empty>}
              {found.map((one) => (
                <Combobox.Option key={one.value} value={one.value} active={one.value === value}>
                  {one.label}
                </Combobox.Option>
              ))}
            </ScrollArea.Autosize>
          </Combobox.Options>
        </Combobox.Dropdown>
      </Combobox>
      {chosen && (
        <ActionIcon
          size="sm"
          variant="subtle"
          color="gray"
          aria-label={t('lists.chip.clear', { label: label.toLowerCase() })}
          onClick={() => onChange(null)}
        >
          <IconX size={13} aria-hidden />
        </ActionIcon>
      )}
    </Group>
  );
}
