import 'dayjs/locale/id';
import '@mantine/dates/styles.css';
import { DateInput, type DateInputProps } from '@mantine/dates';
import { useDisclosure } from '@mantine/hooks';
import { IconCalendar } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { isRealDate } from '@shared/domain/calendar';

type Passed = Omit<
  DateInputProps,
  'value' | 'onChange' | 'dateParser' | 'valueFormat' | 'locale' | 'minDate' | 'maxDate' | 'excludeDate'
>;

export interface DateFieldProps extends Passed {
  /** `YYYY-MM-DD` */
  value?: string | null;
  onChange?: (date: string | null) => void;
  /**
   * First and last day that the calendar offers, `YYYY-MM-DD`. A day beyond them that is typed stays and is given on:
   * what is wrong with it is said beside the field, by whoever knows why.
   */
  minDate?: string | undefined;
  maxDate?: string | undefined;
}

/**
 * A day, picked from the calendar or typed: `24/11/2026`, `24-11-26`, `24112026`. The calendar goes away as soon as
 * one types, so that it does not cover what comes next; the arrow down brings it back.
 */
export function DateField({ value, onChange, onFocus, onBlur, minDate, maxDate, ...rest }: DateFieldProps) {
  const { t } = useTranslation();
  const [opened, calendar] = useDisclosure(false);
  return (
    <DateInput
      {...rest}
      value={value ?? null}
      // Mantine's own bounds would put the former day back without a word when another is typed.
      excludeDate={(day) =>
        (minDate !== undefined && day < minDate) || (maxDate !== undefined && day > maxDate)
      }
      onChange={(date) => {
        calendar.close();
        onChange?.(date ? date.slice(0, 10) : null);
      }}
      popoverProps={{ ...rest.popoverProps, opened }}
      onFocus={(event) => {
        calendar.open();
        onFocus?.(event);
      }}
      onBlur={(event) => {
        calendar.close();
        onBlur?.(event);
      }}
      onClick={calendar.open}
      onInput={calendar.close}
      onKeyDown={({ key }) => {
        if (key === 'ArrowDown') calendar.open();
        if (key === 'Escape') calendar.close();
      }}
      valueFormat="DD/MM/YYYY"
      dateParser={readTypedDate}
      locale="id"
      firstDayOfWeek={1}
      allowDeselect
      placeholder={t('common.datePlaceholder')}
      leftSection={<IconCalendar size={16} stroke={1.6} aria-hidden />}
      autoComplete="off"
      clearButtonProps={{ 'aria-label': t('common.clear') }}
    />
  );
}

/** What a person types for a day, as `YYYY-MM-DD`; `null` where it is none. */
export function readTypedDate(text: string): string | null {
  if (isRealDate(text.trim())) return text.trim();
  const found = /^\s*(\d{1,2})[/.\-\s]?(\d{1,2})[/.\-\s]?(\d{4}|\d{2})\s*$/.exec(text);
  if (!found) return null;
  const [, day = '', month = '', year = ''] = found;
  const full = year.length === 2 ? `20${year}` : year;
  const date = `${full}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isRealDate(date) ? date : null;
}
