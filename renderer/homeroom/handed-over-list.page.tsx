import { useRef } from 'react';
import { Button } from '@mantine/core';
import { IconArrowsTransferUp, IconPlus } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { HandedOver } from '@shared/contract/homeroom';
import { works } from '@shared/procedure/works';
import { EmptyState } from '@renderer/components/empty-state';
import { ErrorNote } from '@renderer/components/error-note';
import { ListPage } from '@renderer/components/list/list-page';
import { ListTable, RowLink, type TableColumn } from '@renderer/components/list/list-table';
import { Loading } from '@renderer/components/loading';
import { PageTitle } from '@renderer/components/page-title';
import { SourceMark } from '@renderer/components/source-mark';
import { relativeDay, shortDate } from '@renderer/lib/dates';
import { usePagedRows } from '@renderer/lib/paged-rows';
import { rpc } from '@renderer/lib/rpc';
import { useToday } from '@renderer/lib/session';
import { NoClass } from './no-class';
import { useOwnClass } from './queries';
import { StandingWords, useSinceWords } from './standing-words';

const rowHeight = 56;

/** A homeroom teacher's first screen: whom one handed over, and that they were taken on. */
export default function HandedOverListPage() {
  const { t } = useTranslation();
  const scroller = useRef<HTMLDivElement>(null);
  const ownClass = useOwnClass();
  const rows = usePagedRows<HandedOver>({
    queryKey: ['homeroom', 'handovers'],
    ask: (page) => rpc.homeroom.handovers(page),
    scroller,
    rowHeight,
  });
  const columns = useHandedOverColumns();
  const error = rows.error ?? ownClass.error;
  const mayAdd = ownClass.data?.className != null;
  const add = (
    <Button component={Link} to="/serah-terima/baru" leftSection={<IconPlus size={16} />}>
      {t('homeroom.list.add')}
    </Button>
  );
  return (
    <ListPage>
      <PageTitle
        title={t('homeroom.list.title')}
        lead={
          <>
            {t('homeroom.list.lead')} <SourceMark source={works.suhertina2014} />
          </>
        }
        action={mayAdd && (rows.total ?? 0) > 0 ? add : undefined}
      />
      <ErrorNote error={error?.error} />
      {(rows.total === undefined || !ownClass.data) && !error && <Loading lines={6} height={40} />}
      {rows.total === 0 &&
        ownClass.data &&
        (mayAdd ? (
          <EmptyState
            icon={IconArrowsTransferUp}
            title={t('homeroom.list.empty.title')}
            body={t('homeroom.list.empty.body')}
            action={add}
          />
        ) : (
          <NoClass isStaffKnown={ownClass.data.staffName !== null} />
        ))}
      {(rows.total ?? 0) > 0 && (
        <ListTable
          label={t('homeroom.list.label')}
          columns={columns}
          rows={rows}
          scroller={scroller}
          rowHeight={rowHeight}
        />
      )}
    </ListPage>
  );
}

function useHandedOverColumns(): TableColumn<HandedOver>[] {
  const { t } = useTranslation();
  const today = useToday();
  const since = useSinceWords();
  return [
    {
      id: 'student',
      heading: t('homeroom.list.columns.student'),
      width: 28,
      isFixed: true,
      text: ({ student }) => student.name,
      cell: ({ id, student }) => <RowLink to={`/serah-terima/${id}`}>{student.name}</RowLink>,
      below: ({ student }) => student.className,
    },
    {
      id: 'on',
      heading: t('homeroom.list.columns.on'),
      width: 14,
      span: '136px',
      text: ({ handedOverOn }) => shortDate(handedOverOn),
      below: ({ handedOverOn }) => relativeDay(handedOverOn, today),
    },
    {
      id: 'standing',
      heading: t('homeroom.list.columns.standing'),
      width: 30,
      text: ({ standing }) => t(`homeroom.standing.${standing}`),
      cell: ({ standing }) => <StandingWords standing={standing} />,
      below: (one) => (one.standing === 'waiting' ? null : since(one)),
    },
    {
      id: 'answer',
      heading: t('homeroom.list.columns.answer'),
      width: 40,
      text: ({ lastAnswer }) => lastAnswer?.text ?? t('homeroom.list.noAnswer'),
      below: ({ lastAnswer }) => lastAnswer && shortDate(lastAnswer.on),
    },
  ];
}
