import { Anchor, Button, Text } from '@mantine/core';
import { IconEye } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { CaseOpening } from '@shared/contract/case-access';
import { ErrorNote } from '@renderer/components/error-note';
import { useChange } from '@renderer/lib/query';
import { rpc } from '@renderer/lib/rpc';
import { momentOf } from './instant-words';
import classes from './notice.module.css';
import { touchedByAccess } from './queries';

/** A coordinator opened a case of one's own: who, when, why. It stays until one has taken note. */
export function OpeningNotice({ opening }: { opening: CaseOpening }) {
  const { t } = useTranslation();
  const { grantId, case: of, mine, student, account, reason, grantedAt, expiresAt, endedAt } = opening;
  const acknowledge = useChange(rpc.caseAccess.acknowledge, { invalidates: touchedByAccess });
  const sentence = t('caseAccess.notices.opened', {
    name: account.name,
    student: student.name,
    code: of.code,
  });
  const until = endedAt ?? expiresAt ?? grantedAt;
  return (
    <section className={classes.notice} aria-labelledby={`opening-${grantId}`}>
      <IconEye size={20} aria-hidden />
      <div className={classes.words}>
        <Text fw={550} id={`opening-${grantId}`}>
          {mine ? (
            <Anchor component={Link} to={`/kasus/${of.id}`} inherit c="inherit">
              {sentence}
            </Anchor>
          ) : (
            sentence
          )}
        </Text>
        <Text c="dimmed">
          {t('caseAccess.notices.openedWhen', { from: momentOf(grantedAt), until: momentOf(until), reason })}
        </Text>
        <ErrorNote error={acknowledge.error?.error} />
      </div>
      <Button
        variant="light"
        loading={acknowledge.isPending}
        onClick={() => acknowledge.mutate({ grantId })}
        className={classes.act}
      >
        {t('caseAccess.notices.acknowledge')}
      </Button>
    </section>
  );
}
