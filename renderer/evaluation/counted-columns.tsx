import { useTranslation } from 'react-i18next';
import type { CountedRow } from '@shared/contract/evaluation';
import { figures, type CountedThing, type FigureCode } from '@shared/domain/figures';
import { severities } from '@shared/procedure/problems';
import { RowLink, type TableColumn } from '@renderer/components/list/list-table';
import { shortDate } from '@renderer/lib/dates';
import { useKindLabel } from '@renderer/lib/receiver-kinds';

type CountedColumn =
  | 'student'
  | 'case'
  | 'severity'
  | 'kind'
  | 'receiver'
  | 'on'
  | 'days'
  | 'standing'
  | 'weekNumber'
  | 'week'
  | 'theme'
  | 'pupils';

const columnsOf: Readonly<Record<CountedThing, readonly CountedColumn[]>> = {
  case: ['student', 'case', 'severity', 'on', 'days'],
  referral: ['student', 'case', 'kind', 'receiver', 'on', 'days', 'standing'],
  week: ['student', 'case', 'kind', 'receiver', 'weekNumber', 'on', 'week'],
  outreach: ['theme', 'kind', 'receiver', 'on', 'pupils'],
};

const nothing = '–';

/** The columns of the list behind a number: of cases, referrals, weeks or outreaches. */
export function useCountedColumns(figure: FigureCode): TableColumn<CountedRow, CountedColumn>[] {
  const { t } = useTranslation();
  const kindLabel = useKindLabel();
  const takesDays = (figures[figure].by as readonly string[]).includes('days');
  const amount = ({ amount: count }: CountedRow) => (count === null ? nothing : String(count));
  const studentOf = ({ case: one }: CountedRow) => one?.student.name ?? '';
  const classOf = ({ case: one }: CountedRow) => one?.student.className;
  const column = (
    id: CountedColumn,
    width: number,
    text: (row: CountedRow) => string,
    more: Partial<TableColumn<CountedRow, CountedColumn>> = {},
  ): TableColumn<CountedRow, CountedColumn> => ({
    id,
    heading: id === 'on' ? t(`evaluation.figures.${figure}.day`) : t(`evaluation.list.columns.${id}`),
    width,
    text,
    ...more,
  });
  const all: Readonly<Record<CountedColumn, TableColumn<CountedRow, CountedColumn>>> = {
    student: column('student', 32, (row) => [studentOf(row), classOf(row)].filter(Boolean).join(', '), {
      isFixed: true,
      cell: (row) => <RowLink to={placeOf(row)}>{studentOf(row)}</RowLink>,
      below: classOf,
    }),
    case: column('case', 14, ({ case: one }) => one?.code ?? '', { span: '116px' }),
    severity: column(
      'severity',
      12,
      ({ case: one }) => severities.find(({ code }) => code === one?.severity)?.label ?? nothing,
      { span: '104px' },
    ),
    kind: column('kind', 20, ({ kind, schoolKindId }) =>
      kind ? kindLabel({ kind, schoolKindId }) : nothing,
    ),
    receiver: column('receiver', 32, ({ receiver }) => receiver ?? nothing),
    on: column('on', 14, ({ on }) => shortDate(on), { span: '116px' }),
    days: column(
      'days',
      10,
      ({ amount: days }) => (days === null ? nothing : t('evaluation.days', { days })),
      { span: '92px' },
    ),
    standing: column('standing', 40, ({ referral }) =>
      referral ? t(`referrals.standing.${referral.standing.code}`, referral.standing.params) : nothing,
    ),
    weekNumber: column('weekNumber', 8, amount, { span: '84px' }),
    week: column('week', 16, ({ week }) => (week ? t(`evaluation.weeks.${week}`) : nothing), {
      span: '124px',
    }),
    theme: column('theme', 40, ({ outreach }) => outreach?.theme ?? '', {
      isFixed: true,
      cell: (row) => <RowLink to={placeOf(row)}>{row.outreach?.theme ?? ''}</RowLink>,
    }),
    pupils: column('pupils', 10, amount, { span: '108px' }),
  };
  return columnsOf[figures[figure].of].filter((id) => id !== 'days' || takesDays).map((id) => all[id]);
}

/** The referral, else the case, else the outreach. */
function placeOf({ case: one, referral, outreach }: CountedRow): string {
  if (outreach) return `/penyuluhan/${outreach.id}`;
  return referral ? `/kasus/${one?.id}/rujukan/${referral.id}` : `/kasus/${one?.id}`;
}
