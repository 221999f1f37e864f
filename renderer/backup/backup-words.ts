import { useTranslation } from 'react-i18next';
import { clockOf, longDate } from '@renderer/lib/dates';
import { localDate } from '@shared/domain/calendar';
import { useSession } from '@renderer/lib/session';

/** `Selasa, 24 November 2026 pukul 09.00`, on the school's clock. */
export function useMoment(): (instant: string) => string {
  const { t } = useTranslation();
  const { school } = useSession();
  const zone = school?.timeZone ?? 'WIB';
  return (instant) =>
    t('backup.at', { date: longDate(localDate(new Date(instant), zone)), time: clockOf(instant) });
}

/** `812 kB`, `12,4 MB`. */
export function useSize(): (bytes: number) => string {
  const { t } = useTranslation();
  const number = new Intl.NumberFormat('id-ID', { maximumFractionDigits: 1 });
  return (bytes) =>
    bytes < 1_000_000
      ? t('backup.kilobytes', { size: number.format(Math.ceil(bytes / 1000)) })
      : t('backup.megabytes', { size: number.format(bytes / 1_000_000) });
}
