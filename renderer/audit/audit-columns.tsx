import { useTranslation } from 'react-i18next';
import type { AuditRow } from '@shared/contract/audit';
import { momentOf, useAuditWords } from '@renderer/components/audit/audit-words';
import { RowLink, type TableColumn } from '@renderer/components/list/list-table';

/** The columns of the access log. */
export function useAuditColumns(): TableColumn<AuditRow>[] {
  const { t } = useTranslation();
  const { what, more, who } = useAuditWords();
  return [
    { id: 'at', heading: t('audit.columns.at'), width: 20, span: '164px', text: ({ at }) => momentOf(at) },
    { id: 'who', heading: t('audit.columns.who'), width: 30, span: '21%', text: who },
    {
      id: 'what',
      heading: t('audit.columns.what'),
      width: 50,
      isFixed: true,
      text: (row) => [what(row), more(row)].filter(Boolean).join(', '),
      cell: what,
      below: more,
    },
    {
      id: 'case',
      heading: t('audit.columns.case'),
      width: 16,
      span: '130px',
      text: ({ case: one }) => (one ? (one.code ?? t('audit.gone')) : ''),
      cell: ({ case: one }) =>
        one?.code ? <RowLink to={`/kasus/${one.id}`}>{one.code}</RowLink> : one && t('audit.gone'),
    },
    {
      id: 'student',
      heading: t('audit.columns.student'),
      width: 30,
      span: '20%',
      text: ({ student }) => student ?? '',
    },
  ];
}
