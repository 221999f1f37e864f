import { useEffect, useState, type KeyboardEvent } from 'react';
import { Combobox, InputBase, Text, useCombobox } from '@mantine/core';
import { IconUser } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useAnswer } from '@renderer/lib/query';
import { rpc } from '@renderer/lib/rpc';
import classes from './student-picker.module.css';

interface StudentPickerProps {
  value: number | null;
  onChange: (studentId: number | null) => void;
  error?: React.ReactNode;
  autoFocus?: boolean;
}

const shown = 12;

/** A student, found by typing a part of the name, NIS or NISN. */
export function StudentPicker({ value, onChange, error, autoFocus }: StudentPickerProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState<string | null>(null);
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const chosen = useChosenStudent(value);
  const search = (typed ?? '').trim();
  const found = useAnswer(
    ['students', 'list', 'picker', search],
    () => rpc.students.list({ search, limit: shown }),
    { enabled: typed !== null && search !== '', placeholderData: (before) => before },
  );
  const rows = search === '' ? [] : (found.data?.rows ?? []);
  // The first is the one that Enter chooses as soon as the list is there, whenever it is opened.
  const { dropdownOpened, selectFirstOption } = combobox;
  useEffect(() => {
    if (dropdownOpened) selectFirstOption();
    // oxlint-disable-next-line react/exhaustive-deps -- the store's functions are new at every drawing
  }, [found.data, dropdownOpened]);

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Enter' || typed === null) return;
    // Enter means the student here, not yet the whole report.
    event.preventDefault();
    if (!dropdownOpened) combobox.openDropdown();
    // What is listed was found for other words: none of them is meant.
    else if (found.isPlaceholderData) combobox.resetSelectedOption();
    else if (combobox.getSelectedOptionIndex() === -1) selectFirstOption();
  }

  return (
    <Combobox
      store={combobox}
      withinPortal
      onOptionSubmit={(id) => {
        onChange(Number(id));
        setTyped(null);
        combobox.closeDropdown();
      }}
    >
      <Combobox.Target>
        <InputBase
          label={t('cases.report.student')}
          placeholder={t('cases.report.studentPlaceholder')}
          leftSection={<IconUser size={16} stroke={1.6} aria-hidden />}
          data-path="studentId"
          autoFocus={autoFocus}
          autoComplete="off"
          spellCheck={false}
          error={error && typed ? t('fields.unknownStudent') : error}
          value={typed ?? chosen?.name ?? ''}
          onChange={({ currentTarget }) => {
            setTyped(currentTarget.value);
            if (value !== null) onChange(null);
            combobox.openDropdown();
          }}
          onKeyDown={onKeyDown}
          onBlur={() => {
            combobox.closeDropdown();
            if (value !== null) setTyped(null);
          }}
          rightSection={
            chosen && typed === null ? (
              <Text size="sm" c="dimmed" pr="sm" truncate>
                {chosen.className}
              </Text>
            ) : null
          }
          rightSectionWidth={96}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={search === '' || found.data === undefined}>
        <Combobox.Options>
          {rows.map((row) => (
            <Combobox.Option key={row.id} value={String(row.id)} className={classes.option}>
              <span className={classes.name}>{row.name}</span>
              <span className={classes.soft}>{row.className}</span>
              <span className={classes.soft}>{row.nis ?? row.nisn}</span>
            </Combobox.Option>
          ))}
          {rows.length === 0 && <Combobox.Empty>{t('cases.report.studentNone')}</Combobox.Empty>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}

/** The chosen student as the form shows it, also one that came with the address or from a draft. */
export function useChosenStudent(studentId: number | null) {
  const answer = useAnswer(
    ['students', 'get', studentId],
    () => rpc.students.get({ studentId: studentId ?? 0 }),
    { enabled: studentId !== null },
  );
  if (studentId === null || !answer.data) return null;
  const { name, classes, cases } = answer.data;
  return { name, className: classes[0]?.className ?? null, openCases: cases.open };
}
