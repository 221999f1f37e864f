import { useTranslation } from 'react-i18next';
import type { AuditRow } from '@shared/contract/audit';
import { localDate } from '@shared/domain/calendar';
import { audit } from '@renderer/i18n/id/audit';
import { clockOf, shortDate } from '@renderer/lib/dates';
import { currentTimeZone } from '@renderer/lib/session';

const { calls, lists, details } = audit;

/** `24 Nov 2026, 09.12`, on the school's clock. */
export const momentOf = (instant: string): string =>
  `${shortDate(localDate(new Date(instant), currentTimeZone()))}, ${clockOf(instant)}`;

const isKey = <T extends object>(words: T, key: unknown): key is keyof T & string =>
  typeof key === 'string' && Object.hasOwn(words, key);

/** What a line of the access log says, in words. */
export function useAuditWords() {
  const { t } = useTranslation();

  /** `Membuka kasus`, `Menutup akun Sari Utami`, `Mengekspor daftar kasus`. */
  function what({ act, procedure, about, named, detail }: AuditRow): string {
    const call = procedure.replace('.', '_');
    const list = isKey(lists, detail?.['list']) ? t(`audit.lists.${detail['list']}`) : null;
    const words = isKey(calls, call)
      ? [t(`audit.calls.${call}`)]
      : [t(`audit.acts.${act}`), about && t(`audit.about.${about}`)];
    return [...words, list, named].filter(Boolean).join(' ');
  }

  /** What is softer: how a session ended, which backup it was; `null` for nothing. */
  function more({ act, detail }: AuditRow): string | null {
    if (!detail) return null;
    const { how, result, found, madeAt, lines, count } = detail;
    if (act === 'log_checked' && isKey(details, result))
      return t(`audit.details.${result}`, { lines: lines ?? 0 });
    if (act === 'log_broken' && isKey(details, found))
      return t(`audit.details.${found}`, { count: count ?? 0 });
    if (act === 'restored' && typeof madeAt === 'string') {
      return t('audit.details.madeAt', { when: momentOf(madeAt) });
    }
    return isKey(details, how) ? t(`audit.details.${how}`) : null;
  }

  /** Whose act it was: a person, somebody unknown, or the application's own. */
  const who = ({ account, act }: AuditRow): string =>
    account?.name ?? (act === 'sign_in_failed' ? t('audit.unknown') : t('audit.system'));

  return { what, more, who };
}
