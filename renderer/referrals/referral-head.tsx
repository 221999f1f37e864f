import { ActionIcon, Anchor, Group, Menu, Text, Tooltip } from '@mantine/core';
import { IconDotsVertical, IconPrinter } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { receiverKind } from '@shared/procedure/receivers';
import { PageTitle } from '@renderer/components/page-title';
import { SaveState } from '@renderer/components/save-state';
import { SeverityBadge } from '@renderer/components/severity-badge';
import { useDesk } from './desk';
import { bundlePath, casePath } from './paths';
import { standingSentence } from './standing-sentence';
import type { Saving } from './use-referral';

interface Props {
  readonly saving: Saving;
}

/** Whom the referral is about and where it stands, in two lines. */
export function ReferralHead({ saving }: Props) {
  const { t } = useTranslation();
  const { view, readOnly, leave } = useDesk();
  const back = casePath(view.caseId);
  const { className } = view.student;
  return (
    <PageTitle
      back={back}
      title={t('referrals.title', { receiver: (view.schoolKind ?? receiverKind(view.kind)).label })}
      lead={
        <Group gap={8} wrap="nowrap" component="span">
          <Text span size="sm" fw={600} c="var(--rujuk-ink)" truncate>
            {view.student.name}
          </Text>
          {className && (
            <Text span size="sm">
              {className}
            </Text>
          )}
          <SeverityBadge severity={view.severity} />
          <Anchor size="sm" renderRoot={(props) => <Link {...props} to={back} />}>
            {view.caseCode}
          </Anchor>
          <span aria-hidden>·</span>
          <Text span size="sm" truncate data-standing>
            {standingSentence(t, view.state.standing)}
          </Text>
        </Group>
      }
      action={
        <>
          {!readOnly && <SavingState saving={saving} />}
          {!readOnly && !view.emergency && (
            <Anchor
              component="button"
              type="button"
              size="sm"
              c="var(--rujuk-severe)"
              onClick={() => leave('emergency')}
            >
              {t('referrals.emergency.link')}
            </Anchor>
          )}
          <PrintPapers />
          {!readOnly && <EndMenu />}
        </>
      }
    />
  );
}

function SavingState({ saving }: Props) {
  const { t } = useTranslation();
  if (!saving.busy && !saving.failure) return <SaveState savedAt={saving.savedAt} />;
  return (
    <Text
      component="output"
      size="sm"
      c={saving.failure ? 'var(--rujuk-severe)' : 'dimmed'}
      style={{ minWidth: 104, whiteSpace: 'nowrap' }}
    >
      {t(saving.failure ? 'referrals.notSaved' : 'referrals.saving')}
    </Text>
  );
}

/** Leads to all papers of this referral as one file. */
function PrintPapers() {
  const { t } = useTranslation();
  const { view } = useDesk();
  return (
    <Tooltip label={t('letters.bundle.ofCase.ofReferral')}>
      <ActionIcon
        size="lg"
        aria-label={t('letters.bundle.ofCase.ofReferral')}
        renderRoot={(props) => <Link {...props} to={bundlePath(view.caseId)} search={{ rujukan: view.id }} />}
      >
        <IconPrinter size={18} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}

function EndMenu() {
  const { t } = useTranslation();
  const { leave } = useDesk();
  return (
    <Menu position="bottom-end" shadow="md">
      <Menu.Target>
        <ActionIcon size="lg" aria-label={t('referrals.end.menu')}>
          <IconDotsVertical size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => leave('finished')}>{t('referrals.end.finish')}</Menu.Item>
        <Menu.Divider />
        {(['declined', 'revoked', 'cancelled'] as const).map((way) => (
          <Menu.Item key={way} color="red" onClick={() => leave(way)}>
            {t(`referrals.end.ways.${way}.title`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
