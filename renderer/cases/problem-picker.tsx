import { memo, useState } from 'react';
import { Anchor, Checkbox, Input, Pill } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ProblemChoice } from '@shared/contract/cases';
import { searchName } from '@shared/domain/search-name';
import { severities } from '@shared/procedure/problems';
import { SearchField } from '@renderer/components/search-field';
import { SourceMark } from '@renderer/components/source-mark';
import { OwnProblemForm } from './own-problem-form';
import classes from './problem-picker.module.css';

interface ProblemPickerProps {
  problems: readonly ProblemChoice[];
  /** Codes of the chosen ones, in the order of choosing. */
  value: readonly string[];
  onChange: (codes: string[]) => void;
  error?: React.ReactNode;
}

/** The list of problems by severity, all in sight; a search narrows it, and what it lacks can be added on the spot. */
export const ProblemPicker = memo(function ProblemPicker(props: ProblemPickerProps) {
  const { problems, value, onChange, error } = props;
  const { t } = useTranslation();
  const [search, setSearch] = useState('');
  const [adding, setAdding] = useState(false);
  const offered = problems.filter(({ active, code }) => active || value.includes(code));
  const words = searchName(search).split(' ').filter(Boolean);
  const found = offered.filter(({ label }) => words.every((word) => searchName(label).includes(word)));
  const chosen = value.flatMap((code) => problems.find((one) => one.code === code) ?? []);
  const toggle = (code: string) =>
    onChange(value.includes(code) ? value.filter((one) => one !== code) : [...value, code]);

  return (
    <div>
      <div className={classes.top}>
        <SearchField
          value={search}
          onChange={setSearch}
          placeholder={t('cases.report.problems.search')}
          w={220}
          data-path="triage.problems"
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            // Within a form, Enter would send it: here it chooses what is left of the list.
            event.preventDefault();
            const [only, ...others] = found;
            if (!only || others.length > 0) return;
            toggle(only.code);
            setSearch('');
          }}
          aria-invalid={error ? true : undefined}
        />
        <div className={classes.chosen}>
          {chosen.map(({ code, label }) => (
            <Pill
              key={code}
              size="md"
              withRemoveButton
              onRemove={() => toggle(code)}
              removeButtonProps={{
                'aria-label': t('cases.report.problems.remove', { label }),
                'aria-hidden': false,
                tabIndex: 0,
              }}
            >
              {label}
            </Pill>
          ))}
        </div>
      </div>
      {error && <Input.Error mb="xs">{error}</Input.Error>}
      <div className={classes.columns}>
        {severities.map(({ code, label, source }) => {
          const inColumn = found.filter(({ severity }) => severity === code);
          return (
            <fieldset key={code} className={classes.column}>
              <legend className={classes.legend} data-severity={code}>
                {label} <SourceMark source={source} />
              </legend>
              {inColumn.map((one) => (
                <Checkbox
                  key={one.code}
                  size="xs"
                  className={classes.problem}
                  label={one.label}
                  checked={value.includes(one.code)}
                  onChange={() => toggle(one.code)}
                />
              ))}
            </fieldset>
          );
        })}
      </div>
      {found.length === 0 && <p className={classes.none}>{t('cases.report.problems.none')}</p>}
      {adding ? (
        <OwnProblemForm
          label={search.trim()}
          onAdded={({ code }) => {
            onChange([...value, code]);
            setSearch('');
            setAdding(false);
          }}
          onCancel={() => setAdding(false)}
        />
      ) : (
        <Anchor
          component="button"
          type="button"
          size="sm"
          onClick={() => setAdding(true)}
          className={classes.add}
        >
          <IconPlus size={14} aria-hidden /> {t('cases.report.problems.addOwn')}
        </Anchor>
      )}
    </div>
  );
});
