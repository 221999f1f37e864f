import { VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useWaiting } from './queries';

/** How many approvals wait; nothing where none does. */
export function ApprovalCount({ className }: { className: string | undefined }) {
  const { t } = useTranslation();
  const count = useWaiting().data?.counts.waiting ?? 0;
  if (count === 0) return null;
  return (
    <span className={className}>
      <span aria-hidden>{count}</span>
      <VisuallyHidden>{t('principal.approvals.count', { count })}</VisuallyHidden>
    </span>
  );
}
