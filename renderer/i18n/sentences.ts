import type { CallError, FieldError } from '@shared/contract/errors';
import i18n from './i18n';

type SomeKey = 'common.save';

/** The text of a key that came from the core; `null` where there is no such text. */
function textOf(key: string, params?: FieldError['params']): string | null {
  return i18n.exists(key) ? i18n.t(key as SomeKey, { ...params }) : null;
}

/** What stands beside a refused field. */
export const fieldSentence = ({ reason, params }: Pick<FieldError, 'reason' | 'params'>): string =>
  textOf(`fields.${reason}`, params) ?? textOf(reason, params) ?? i18n.t('fields.invalid');

/**
 * One sentence for an answer that is not the asked-for value: of the exact rule (`feature.rule`, or below
 * `feature.refusals`) where there is one, else of the code.
 */
export function errorSentence(error: CallError): string {
  const { code, reason, params, incident } = error;
  const [feature, ...rule] = (reason ?? '').split('.');
  const exact =
    reason && (textOf(reason, params) ?? textOf([feature, 'refusals', ...rule].join('.'), params));
  return exact || i18n.t(`errors.${code}`, { incident: incident ?? '', ...params });
}
