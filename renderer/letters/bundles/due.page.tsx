import { ActionIcon, SegmentedControl } from '@mantine/core';
import { IconCalendarCheck, IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { DueLetterKind } from '@shared/contract/bundles';
import { monthNames } from '@shared/domain/indonesian-date';
import { monthOf, monthsLater, type Month } from '@shared/domain/month';
import { EmptyState } from '@renderer/components/empty-state';
import { ErrorNote } from '@renderer/components/error-note';
import { Loading } from '@renderer/components/loading';
import { PageTitle } from '@renderer/components/page-title';
import { useAnswer } from '@renderer/lib/query';
import { rpc } from '@renderer/lib/rpc';
import { useToday } from '@renderer/lib/session';
import { LetterTabs } from '../letter-tabs';
import { dueLetterKinds, type DueAddress } from './due-address';
import { DueList } from './due-list';
import classes from './bundles.module.css';

/** Surat → Cetak sekaligus: what is due in a month, ticked, issued and printed in one go. */
export default function DuePage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const today = useToday();
  const { jenis: kind = 'invitations', bulan: month = monthOf(today) } = useSearch({
    strict: false,
  }) as DueAddress;
  const show = (next: { jenis?: DueLetterKind; bulan?: Month }) =>
    void navigate({
      to: '/surat/sekaligus',
      search: { jenis: kind, bulan: month, ...next },
      replace: true,
    });
  const due = useAnswer(['letters', 'due', kind, month], () => rpc.letters.dueLetters({ kind, month }));

  return (
    <div className={classes.frame}>
      <LetterTabs />
      <PageTitle title={t('letters.bundle.due.title')} lead={t('letters.bundle.due.lead')} />
      <div className={classes.bar}>
        <SegmentedControl
          aria-label={t('letters.bundle.due.kind')}
          value={kind}
          onChange={(value) => show({ jenis: value as DueLetterKind })}
          data={dueLetterKinds.map((one) => ({ value: one, label: t(`letters.bundle.due.kinds.${one}`) }))}
        />
        <MonthChoice month={month} onChange={(bulan) => show({ bulan })} />
      </div>
      <ErrorNote error={due.error?.error} />
      {!due.data && !due.error && <Loading lines={8} height={32} />}
      {due.data?.length === 0 && (
        <EmptyState
          icon={IconCalendarCheck}
          title={t(`letters.bundle.due.empty.${kind}`)}
          body={t(`letters.bundle.due.emptyBody.${kind}`)}
        />
      )}
      {due.data && due.data.length > 0 && <DueList key={`${kind} ${month}`} month={month} lines={due.data} />}
    </div>
  );
}

function MonthChoice({ month, onChange }: { month: Month; onChange: (month: Month) => void }) {
  const { t } = useTranslation();
  const [year, number] = month.split('-');
  const name = `${monthNames[Number(number) - 1]} ${year}`;
  return (
    <fieldset className={classes.month} aria-label={t('letters.bundle.due.month')}>
      <ActionIcon
        variant="default"
        size="lg"
        aria-label={t('letters.bundle.due.earlier')}
        onClick={() => onChange(monthsLater(month, -1))}
      >
        <IconChevronLeft size={16} />
      </ActionIcon>
      <output className={classes.monthName}>{name}</output>
      <ActionIcon
        variant="default"
        size="lg"
        aria-label={t('letters.bundle.due.later')}
        onClick={() => onChange(monthsLater(month, 1))}
      >
        <IconChevronRight size={16} />
      </ActionIcon>
    </fieldset>
  );
}
