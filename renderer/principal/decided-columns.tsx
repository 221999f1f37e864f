import { useTranslation } from 'react-i18next';
import type { Approval } from '@shared/contract/principal';
import { RowLink, type TableColumn } from '@renderer/components/list/list-table';
import { shortDate } from '@renderer/lib/dates';
import { kindLabel } from './kind-words';

/** The columns of what was decided: whom, to what kind of receiver, and how. */
export function useDecidedColumns(): TableColumn<Approval>[] {
  const { t } = useTranslation();
  const decision = ({ decision: one }: Approval) =>
    one ? t(`principal.approvals.decision.${one.as}`, { date: shortDate(one.on) }) : '';
  return [
    {
      id: 'student',
      heading: t('principal.reports.columns.student'),
      width: 32,
      isFixed: true,
      text: ({ student }) => student.name,
      cell: ({ referralId, student }) => <RowLink to={`/persetujuan/${referralId}`}>{student.name}</RowLink>,
      below: ({ student }) => student.className,
    },
    {
      id: 'kind',
      heading: t('principal.reports.columns.kind'),
      width: 24,
      text: kindLabel,
      below: ({ counselor }) => counselor,
    },
    {
      id: 'decision',
      heading: t('principal.approvals.decisionColumn'),
      width: 36,
      text: decision,
      below: ({ decision: one }) => one?.note ?? null,
    },
  ];
}
