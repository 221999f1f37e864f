import { VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useWaiting } from './queries';

interface PrincipalCountProps {
  /** Approvals that wait, or final reports that were not taken note of. */
  of: 'waiting' | 'unreadReports';
  className: string | undefined;
}

/** How much there is to do for the principal; nothing where nothing is. */
export function PrincipalCount({ of, className }: PrincipalCountProps) {
  const { t } = useTranslation();
  const count = useWaiting().data?.counts[of] ?? 0;
  if (count === 0) return null;
  return (
    <span className={className}>
      <span aria-hidden>{count}</span>
      <VisuallyHidden>{t(`principal.counts.${of}`, { count })}</VisuallyHidden>
    </span>
  );
}
