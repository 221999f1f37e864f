import { schoolYearNamed } from '@shared/domain/school-year';
import type { SchoolForm } from './school-form';

/** Set-up asks in this order; `recovery` comes when the vault has been made. */
export const setupSteps = ['school', 'letterhead', 'signers', 'passphrase', 'recovery'] as const;
export type SetupStep = (typeof setupSteps)[number];

export interface SetupForm {
  school: SchoolForm;
  schoolYear: string;
  passphrase: string;
  again: string;
}

const required: Partial<Record<SetupStep, readonly string[]>> = {
  school: ['school.name', 'school.place', 'schoolYear'],
  letterhead: ['school.address'],
  signers: ['school.principal.name', 'school.coordinator.name'],
  passphrase: ['passphrase'],
};

/** Reasons (keys below `fields`) by path, for what keeps one from going on; the core checks everything again. */
export function faultsOf(step: SetupStep, form: SetupForm): Record<string, string> {
  const faults: Record<string, string> = {};
  for (const path of required[step] ?? []) if (textAt(form, path) === '') faults[path] = 'required';
  if (step === 'school') {
    if (!/^(\d{8})?$/.test(form.school.npsn.trim())) faults['school.npsn'] = 'npsn';
    if (!faults['schoolYear'] && !schoolYearNamed(form.schoolYear.trim()))
      faults['schoolYear'] = 'schoolYear';
  }
  return faults;
}

function textAt(form: SetupForm, path: string): string {
  let value: unknown = form;
  for (const name of path.split('.')) value = (value as Record<string, unknown>)[name];
  return String(value).trim();
}

/** The step that asks for a field which the core refused. */
export function stepOf(path: string): SetupStep {
  if (path === 'passphrase') return 'passphrase';
  if (/^school\.(principal|coordinator)/.test(path)) return 'signers';
  return /^(schoolYear|school\.(level|name|npsn|place|timeZone))$/.test(path) ? 'school' : 'letterhead';
}
