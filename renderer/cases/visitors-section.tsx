import { useState } from 'react';
import { Anchor, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { momentOf } from '@renderer/components/audit/audit-words';
import { useAnswer } from '@renderer/lib/query';
import { rpc } from '@renderer/lib/rpc';
import { Section } from './section';
import { VisitsDialog } from './visits-dialog';

const shownFirst = 4;

/** Who opened the case: the last few, and the way to every line of it. */
export function VisitorsSection({ caseId }: { caseId: number }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const { data } = useAnswer(['audit', 'ofCase', caseId], () => rpc.audit.ofCase({ caseId, limit: 1 }));
  if (!data) return null;
  return (
    <Section
      title={t('audit.ofCase.title')}
      action={
        data.rows.length > 0 && (
          <Anchor component="button" type="button" size="sm" onClick={() => setOpen(true)}>
            {t('audit.ofCase.details')}
          </Anchor>
        )
      }
    >
      {data.people.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('audit.ofCase.nobody')}
        </Text>
      )}
      {data.people.slice(0, shownFirst).map(({ account, role, opened, lastAt }) => (
        <Text size="sm" key={account.id} mb={4}>
          {account.name}
          <Text span inherit c="dimmed" display="block">
            {t(`common.roles.${role}`)},{' '}
            {t(opened > 0 ? 'audit.ofCase.opened' : 'audit.ofCase.changed', {
              count: opened,
              when: momentOf(lastAt),
            })}
          </Text>
        </Text>
      ))}
      {open && <VisitsDialog caseId={caseId} onClose={() => setOpen(false)} />}
    </Section>
  );
}
