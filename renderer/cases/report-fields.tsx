import { Chip, Group, Input, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { fields, reporters, type FieldCode, type ReporterCode } from '@shared/procedure/problems';
import { works } from '@shared/procedure/works';
import { SourceMark } from '@renderer/components/source-mark';
import { reporterHasName } from './report-form';
import { chipStyles } from '@renderer/components/chip-styles';

interface ChipsProps<Code extends string> {
  label: React.ReactNode;
  /** Id of the label and of the group, unique on the page. */
  name: string;
  path: string;
  options: readonly { code: Code; label: string }[];
  value: Code | null;
  onChange: (code: Code) => void;
  error?: React.ReactNode;
}

/** A few options of which one is chosen, all in sight. */
function Chips<Code extends string>({
  label,
  name,
  path,
  options,
  value,
  onChange,
  error,
}: ChipsProps<Code>) {
  return (
    <div>
      <Input.Label component="div" id={name}>
        {label}
      </Input.Label>
      <Chip.Group value={value} onChange={(code) => onChange(code as Code)}>
        <Group
          gap={6}
          role="radiogroup"
          aria-labelledby={name}
          aria-describedby={error ? `${name}-error` : undefined}
        >
          {options.map((option) => (
            <Chip
              key={option.code}
              value={option.code}
              size="sm"
              radius="md"
              variant="light"
              icon={null}
              styles={chipStyles}
              data-path={path}
            >
              {option.label}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
      {error && (
        <Input.Error id={`${name}-error`} mt={4}>
          {error}
        </Input.Error>
      )}
    </div>
  );
}

interface ReporterFieldsProps {
  kind: ReporterCode;
  onKind: (kind: ReporterCode) => void;
  /** What `getInputProps` gives for the name. */
  nameProps: object;
}

/** Who brought the case, with a name where that says more than the kind. */
export function ReporterFields({ kind, onKind, nameProps }: ReporterFieldsProps) {
  const { t } = useTranslation();
  return (
    <div>
      <Chips
        label={
          <>
            {t('cases.report.reporter')} <SourceMark source={works.suhertina2014} />
          </>
        }
        name="reporter-kind"
        path="reporter.kind"
        options={reporters}
        value={kind}
        onChange={onKind}
      />
      {reporterHasName(kind) && (
        <TextInput
          label={t('cases.report.reporterName')}
          mt="sm"
          maw={320}
          autoComplete="off"
          {...nameProps}
        />
      )}
    </div>
  );
}

interface FieldChipsProps {
  value: FieldCode | null;
  onChange: (code: FieldCode) => void;
  error?: React.ReactNode;
}

/** The field of guidance that the case belongs to. */
export function FieldChips({ value, onChange, error }: FieldChipsProps) {
  const { t } = useTranslation();
  return (
    <Chips
      label={
        <>
          {t('cases.report.field')} <SourceMark source={works.fitria2024} />
        </>
      }
      name="case-field"
      path="field"
      options={fields}
      value={value}
      onChange={onChange}
      error={error}
    />
  );
}
