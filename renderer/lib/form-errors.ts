import type { UseFormReturnType } from '@mantine/form';
import { fieldSentence } from '@renderer/i18n/sentences';
import type { CallFailure } from './rpc';

// A form of any values: Mantine's own type parameter is invariant.
// oxlint-disable-next-line typescript/no-explicit-any
type AnyForm = Pick<UseFormReturnType<any>, 'setErrors' | 'getInputNode'>;

interface Options {
  /** Where the form's values lie in the call's input: `student.` turns `student.nisn` into the form's `nisn`. */
  within?: string;
}

/**
 * Puts what the core refused beside the fields of the form and focuses the first. Nothing typed is lost.
 * Gives false if no field was named: then the page shows an `ErrorNote`.
 */
export function showFieldErrors(
  form: AnyForm,
  failure: CallFailure,
  _t?: unknown,
  { within = '' }: Options = {},
): boolean {
  const fields = failure.error.fields ?? [];
  const [first] = fields;
  if (!first) return false;
  const pathOf = (path: string) => (path.startsWith(within) ? path.slice(within.length) : path);
  form.setErrors(Object.fromEntries(fields.map((field) => [pathOf(field.path), fieldSentence(field)])));
  // After the errors are drawn: one may have opened the part of the form that the field is in.
  requestAnimationFrame(() => form.getInputNode(pathOf(first.path))?.focus());
  return true;
}
