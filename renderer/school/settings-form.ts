import type { PageLayout } from '@shared/domain/page-layout';
import type { NumberedKind } from '@shared/domain/numbered-kinds';
import type { NumberingSettings } from '@shared/domain/school-numbering';
import type { SchoolSettings } from '@shared/contract/school';
import { schoolFormOf, sentSchool, type SchoolFieldAccess, type SchoolForm } from './school-form';

/** How a kind of letter is numbered, as typed: what is empty is as the standard has it. */
export interface KindNumberForm {
  kind: NumberedKind;
  pattern: string;
  code: string;
  unit: string;
  nature: string;
}

/** Everything of the school's settings as its fields hold it. */
export interface SettingsForm extends SchoolForm, Record<string, unknown> {
  layout: PageLayout;
  numberPattern: string;
  numberCode: string;
  numberUnit: string;
  kindNumbers: KindNumberForm[];
  yearStartMonth: number;
  idleMinutes: number;
}

export function settingsFormOf(settings: SchoolSettings): SettingsForm {
  return {
    ...settings,
    ...schoolFormOf(settings),
    numberCode: settings.numberCode ?? '',
    numberUnit: settings.numberUnit ?? '',
    kindNumbers: settings.kindNumbers.map(({ kind, pattern, code, unit, nature }) => ({
      kind,
      pattern: pattern ?? '',
      code: code ?? '',
      unit: unit ?? '',
      nature: nature ?? '',
    })),
  };
}

export const sentSettings = (form: SettingsForm): SettingsForm => sentSchool(form);

const typed = (text: string): string | null => text.trim() || null;

/** What the numbers would follow, were it saved as it is typed. */
export const typedNumbering = ({ kindNumbers, ...form }: SettingsForm): NumberingSettings => ({
  name: form.name,
  numberPattern: form.numberPattern.trim(),
  numberCode: typed(form.numberCode),
  numberUnit: typed(form.numberUnit),
  yearStartMonth: form.yearStartMonth,
  kindNumbers: kindNumbers.map((one) => ({
    kind: one.kind,
    pattern: typed(one.pattern),
    code: typed(one.code),
    unit: typed(one.unit),
    nature: typed(one.nature),
  })),
});

export interface SettingsFieldAccess extends Omit<SchoolFieldAccess, 'values'> {
  readonly values: SettingsForm;
}
