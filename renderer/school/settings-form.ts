import type { PageLayout } from '@shared/domain/page-layout';
import type { SchoolSettings } from '@shared/contract/school';
import { schoolFormOf, sentSchool, type SchoolFieldAccess, type SchoolForm } from './school-form';

/** Everything of the school's settings as its fields hold it. */
export interface SettingsForm extends SchoolForm, Record<string, unknown> {
  layout: PageLayout;
  numberPattern: string;
  numberCode: string;
  numberUnit: string;
  yearStartMonth: number;
  idleMinutes: number;
}

export function settingsFormOf(settings: SchoolSettings): SettingsForm {
  return {
    ...settings,
    ...schoolFormOf(settings),
    numberCode: settings.numberCode ?? '',
    numberUnit: settings.numberUnit ?? '',
  };
}

export const sentSettings = (form: SettingsForm): SettingsForm => sentSchool(form);

export interface SettingsFieldAccess extends Omit<SchoolFieldAccess, 'values'> {
  readonly values: SettingsForm;
}
