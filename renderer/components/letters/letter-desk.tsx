import { Group, SegmentedControl, Text } from '@mantine/core';
import type { GetInputPropsReturnType } from '@mantine/form';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallError } from '@shared/contract/errors';
import { typefaces } from '@shared/domain/page-layout';
import type { NumberPreview } from '@shared/contract/letter-views';
import { DateField, type DateFieldProps } from '@renderer/components/date-field';
import { ErrorNote } from '@renderer/components/error-note';
import type { DrawnPdf } from '@renderer/components/pdf-preview/drawn-pdf';
import { SaveState } from '@renderer/components/save-state';
import type { CallFailure } from '@renderer/lib/rpc';
import { BesidePage } from './beside-page';
import { LetterNumber } from './letter-number';
import { NumberingFields, type Numbering } from './numbering-choice';
import classes from './letter-desk.module.css';

interface LetterDeskProps {
  /** Stands in a step that scrolls itself; else the desk takes the whole height and its fields scroll within. */
  readonly inStep?: boolean;
  /** Of the choices that every paper has. */
  readonly inputs: (field: 'date' | 'paper' | 'typeface') => GetInputPropsReturnType;
  readonly date?: Pick<DateFieldProps, 'minDate' | 'maxDate' | 'error'>;
  /** The number that issuing would take; `null` for a paper without one. */
  readonly numbering: NumberPreview | null;
  /** How it comes to its number, and what issuing was refused with. */
  readonly by?: Numbering;
  readonly failure?: CallFailure | null;
  readonly mayBeLater?: boolean;
  /** Above the choices: what still stands in the way. */
  readonly notice?: ReactNode;
  /** The fields of this paper. */
  readonly children: ReactNode;
  readonly refusal: CallError | null;
  readonly savedAt: string | null;
  /** At the end of the foot: issues it, or prints it. */
  readonly action: ReactNode;
  readonly onSubmit: () => void;
  readonly preview: UseQueryResult<DrawnPdf, CallFailure>;
}

/** A letter or paper in the making: the few choices at the left, the page itself at the right. */
export function LetterDesk({
  inStep = false,
  inputs,
  date,
  numbering,
  by,
  failure = null,
  mayBeLater = true,
  notice,
  children,
  refusal,
  savedAt,
  action,
  onSubmit,
  preview,
}: LetterDeskProps) {
  const { t } = useTranslation();
  return (
    <BesidePage
      inStep={inStep}
      pdf={preview.data}
      label={t('letters.preview.draft')}
      error={preview.error?.error ?? null}
    >
      <form
        className={classes.choices}
        data-in-step={inStep || undefined}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit();
        }}
      >
        <div className={classes.fields}>
          {notice}
          <div className={classes.row}>
            <DateField label={t('letters.draft.date')} w={150} {...inputs('date')} {...date} />
            {numbering && by?.mode !== 'byHand' && by?.mode !== 'later' && (
              <LetterNumber numbering={numbering} />
            )}
          </div>
          {numbering && by && <NumberingFields numbering={by} failure={failure} mayBeLater={mayBeLater} />}
          <div className={classes.row}>
            <Choice
              label={t('letters.draft.paper')}
              data={['F4', 'A4'].map((paper) => ({ value: paper, label: paper }))}
              {...inputs('paper')}
            />
            <Choice
              label={t('letters.draft.typeface')}
              data={typefaces.map((face) => ({
                value: face,
                label: t(`letters.draft.typefaces.${face}`),
              }))}
              {...inputs('typeface')}
            />
          </div>
          {children}
        </div>
        <div className={classes.foot}>
          <ErrorNote error={refusal} mb={8} />
          <Group justify="space-between" wrap="nowrap">
            <SaveState savedAt={savedAt} />
            {action}
          </Group>
        </div>
      </form>
    </BesidePage>
  );
}

interface ChoiceProps {
  label: string;
  data: { value: string; label: string }[];
  value?: string;
  onChange?: (value: string) => void;
}

function Choice({ label, data, value, onChange }: ChoiceProps) {
  return (
    <div>
      <Text component="span" className={classes.label}>
        {label}
      </Text>
      <SegmentedControl aria-label={label} data={data} value={value} onChange={onChange} />
    </div>
  );
}
