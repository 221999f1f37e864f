import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSession } from '@renderer/lib/session';
import { momentOf } from './instant-words';
import classes from './notice.module.css';
import { OpeningNotice } from './opening-notice';
import { useCaseAccess, useEndGrant } from './queries';

/** Over a case: that it was opened, to its counselor; why one reads it, to everybody else. */
export function AccessNote({ caseId }: { caseId: number }) {
  const { t } = useTranslation();
  const me = useSession().account?.accountId;
  const { data: access } = useCaseAccess(caseId);
  const end = useEndGrant(t('caseAccess.note.closed'));
  if (!access) return null;
  if (access.right === 'owner') {
    const { id, code, student } = access;
    return access.grants
      .filter(({ canAcknowledge }) => canAcknowledge)
      .map(({ id: grantId, reason, ...grant }) => (
        <OpeningNotice
          key={grantId}
          opening={{ ...grant, grantId, reason: reason ?? '', case: { id, code }, mine: true, student }}
        />
      ));
  }
  const mine = access.grants.find(({ account, endedAt }) => account.id === me && endedAt === null);
  if (!mine) return null;
  const { kind, grantedBy, grantedAt, expiresAt, reason } = mine;
  return (
    <section className={classes.notice} data-reading>
      <p className={classes.words}>
        {kind === 'break_glass'
          ? t('caseAccess.note.youOpened', { until: momentOf(expiresAt ?? grantedAt), reason })
          : t('caseAccess.note.sharedWithYou', { name: grantedBy.name, reason: sentence(reason ?? '') })}
      </p>
      {kind === 'break_glass' && (
        <Button
          variant="default"
          loading={end.isPending}
          onClick={() => end.mutate({ grantId: mine.id })}
          className={classes.act}
        >
          {t('caseAccess.note.endNow')}
        </Button>
      )}
    </section>
  );
}

/** With its full stop, where another sentence follows. */
const sentence = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);
