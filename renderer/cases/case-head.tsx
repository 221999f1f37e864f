import { ActionIcon, Anchor, Button, Menu } from '@mantine/core';
import {
  IconArrowForwardUp,
  IconDots,
  IconEdit,
  IconLock,
  IconMail,
  IconShieldHeart,
  IconUser,
} from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { CaseDetails } from '@shared/contract/cases';
import { PageTitle } from '@renderer/components/page-title';
import { SeverityBadge } from '@renderer/components/severity-badge';
import { shortDate } from '@renderer/lib/dates';
import classes from './case-head.module.css';
import { ageWords, standingSentence } from './case-words';
import { isClosed, isReadOnly } from './queries';

/** What can be opened above the two columns. */
export type OpenPanel =
  'refer' | 'emergency' | 'close' | 'triage' | 'report' | 'safeguarding' | 'share' | 'transfer';

/** Whose case it is, how severe, since when, and where it stands in words. */
export function CaseHead({ one, onOpen }: { one: CaseDetails; onOpen: (panel: OpenPanel) => void }) {
  const { t } = useTranslation();
  const { student, code, counselor, reportedOn, ageDays, standing, triage } = one;
  return (
    <>
      <PageTitle
        back="/kasus"
        title={
          <>
            {student.name} <span className={classes.className}>{student.className}</span>
          </>
        }
        lead={
          <span className={classes.line}>
            <span className={classes.code}>{code}</span>
            <SeverityBadge severity={triage.severity} />
            <span>{counselor.name}</span>
            <span title={t('cases.head.reportedOn', { date: shortDate(reportedOn) })}>
              {t('cases.head.age', { age: ageWords(ageDays) })}
            </span>
            {student.leftOn && <span>{t('cases.head.leftSchool')}</span>}
          </span>
        }
        action={<Actions one={one} onOpen={onOpen} />}
      />
      {/* Of a closed case the note below says it, with its reason. */}
      {!isClosed(one) && <output className={classes.standing}>{standingSentence(standing)}</output>}
    </>
  );
}

function Actions({ one, onOpen }: { one: CaseDetails; onOpen: (panel: OpenPanel) => void }) {
  const { t } = useTranslation();
  const readOnly = isReadOnly(one);
  return (
    <>
      {!readOnly && (
        <>
          <Anchor
            component="button"
            type="button"
            c="var(--rujuk-severe)"
            size="sm"
            mr="xs"
            onClick={() => onOpen('emergency')}
          >
            {t('referrals.emergency.link')}
          </Anchor>
          <Button leftSection={<IconArrowForwardUp size={16} />} onClick={() => onOpen('refer')}>
            {t('cases.head.refer')}
          </Button>
        </>
      )}
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="default" size={34} aria-label={t('cases.head.more')}>
            <IconDots size={16} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item component={Link} to={`/kasus/${one.id}/surat`} leftSection={<IconMail size={16} />}>
            {t('cases.head.papers')}
          </Menu.Item>
          <Menu.Item component={Link} to={`/siswa/${one.student.id}`} leftSection={<IconUser size={16} />}>
            {t('cases.head.student')}
          </Menu.Item>
          {!readOnly && (
            <>
              <Menu.Item leftSection={<IconEdit size={16} />} onClick={() => onOpen('report')}>
                {t('cases.problems.editReport')}
              </Menu.Item>
              <Menu.Item leftSection={<IconShieldHeart size={16} />} onClick={() => onOpen('safeguarding')}>
                {t('safeguarding.title')}
              </Menu.Item>
              <Menu.Item leftSection={<IconLock size={16} />} onClick={() => onOpen('close')}>
                {t('cases.head.close')}
              </Menu.Item>
            </>
          )}
        </Menu.Dropdown>
      </Menu>
    </>
  );
}
