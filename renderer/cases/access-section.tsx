import { useState } from 'react';
import { Anchor, Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CaseAccessView, CaseGrantView } from '@shared/contract/case-access';
import { dayOf, momentOf } from '@renderer/components/case-access/instant-words';
import { useCaseAccess, useCounselors, useEndGrant } from '@renderer/components/case-access/queries';
import { ErrorNote } from '@renderer/components/error-note';
import { shortDate } from '@renderer/lib/dates';
import { Section } from './section';
import side from './side.module.css';

interface AccessSectionProps {
  caseId: number;
  onOpen: (panel: 'share' | 'transfer') => void;
}

/**
 * Who may read the case, why, and who once could. Not there while the school has one counselor and nothing was ever
 * shared: there is nobody to tell of.
 */
export function AccessSection({ caseId, onOpen }: AccessSectionProps) {
  const { t } = useTranslation();
  const { data: access } = useCaseAccess(caseId);
  const colleagues = (useCounselors().data?.counselors.length ?? 0) - 1;
  if (!access) return null;
  const { right, canTransfer, counselor, grants, transfers } = access;
  if (colleagues < 1 && grants.length === 0 && transfers.length === 0) return null;
  const standing = grants.filter(({ endedAt }) => endedAt === null);
  return (
    <Section
      title={t('caseAccess.title')}
      id="akses"
      action={
        <Group gap="sm">
          {right === 'owner' && (
            <Anchor component="button" type="button" size="sm" onClick={() => onOpen('share')}>
              {t('caseAccess.share.act')}
            </Anchor>
          )}
          {canTransfer && right !== 'overseer' && (
            <Anchor component="button" type="button" size="sm" onClick={() => onOpen('transfer')}>
              {t('caseAccess.transfer.act')}
            </Anchor>
          )}
        </Group>
      }
    >
      {standing.length === 0 ? (
        <p className={side.empty}>{t('caseAccess.section.onlyYou', { name: counselor.name })}</p>
      ) : (
        <ul className={side.efforts}>
          <li className={side.effort}>
            <span className={side.strong}>{counselor.name}</span>{' '}
            <span className={side.soft}>{t('caseAccess.section.handles')}</span>
          </li>
          {standing.map((grant) => (
            <Standing key={grant.id} grant={grant} />
          ))}
        </ul>
      )}
      <History access={access} />
    </Section>
  );
}

function Standing({ grant }: { grant: CaseGrantView }) {
  const { t } = useTranslation();
  const { id, kind, account, reason, grantedAt, expiresAt, canEnd } = grant;
  const end = useEndGrant(kind === 'shared' ? t('caseAccess.share.ended') : t('caseAccess.note.closed'));
  return (
    <li className={side.effort}>
      <div className={side.line}>
        <span>
          <span className={side.strong}>{account.name}</span>{' '}
          <span className={side.soft}>
            {kind === 'shared'
              ? t('caseAccess.section.shared', { date: dayOf(grantedAt) })
              : t('caseAccess.section.opened', {
                  from: momentOf(grantedAt),
                  until: momentOf(expiresAt ?? grantedAt),
                })}
          </span>
        </span>
        {canEnd && (
          <Button
            variant="subtle"
            size="compact-sm"
            ml="auto"
            aria-label={t('caseAccess.section.endShare', { name: account.name })}
            loading={end.isPending}
            onClick={() => end.mutate({ grantId: id })}
          >
            {t('caseAccess.section.end')}
          </Button>
        )}
      </div>
      {reason && <p className={side.prose}>{reason}</p>}
      <ErrorNote error={end.error?.error} />
    </li>
  );
}

/** Shares that ended, openings that are over, and through whose hands the case went. */
function History({ access: { grants, transfers } }: { access: CaseAccessView }) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const ended = grants.filter(({ endedAt }) => endedAt !== null);
  const count = ended.length + transfers.length;
  if (count === 0) return null;
  return (
    <>
      <Anchor
        component="button"
        type="button"
        size="sm"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        {t('caseAccess.section.history', { count })}
      </Anchor>
      {isOpen && (
        <ul className={side.efforts}>
          {ended.map(({ id, kind, account, grantedAt, endedAt, reason }) => (
            <li key={`grant-${id}`} className={side.effort}>
              <span className={side.soft}>
                {t(`caseAccess.section.${kind === 'shared' ? 'sharedUntil' : 'openedUntil'}`, {
                  name: account.name,
                  from: kind === 'shared' ? dayOf(grantedAt) : momentOf(grantedAt),
                  until: kind === 'shared' ? dayOf(endedAt ?? '') : momentOf(endedAt ?? ''),
                })}
              </span>
              {reason && <p className={side.prose}>{reason}</p>}
            </li>
          ))}
          {transfers.map(({ id, on, from, to, reason }) => (
            <li key={`transfer-${id}`} className={side.effort}>
              <span className={side.soft}>
                {t('caseAccess.section.transferred', {
                  date: shortDate(on),
                  from: from.name,
                  to: to.name,
                })}
              </span>
              {reason && <p className={side.prose}>{reason}</p>}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
