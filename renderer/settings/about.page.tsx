import { Code, List, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ErrorNote } from '@renderer/components/error-note';
import { PageTitle } from '@renderer/components/page-title';
import { useAnswer } from '@renderer/lib/query';
import { rpc } from '@renderer/lib/rpc';
import { useSession } from '@renderer/lib/session';
import classes from './about.module.css';

const backupSteps = ['daily', 'second', 'keep', 'restore'] as const;
const shortcuts = [
  { keys: 'Ctrl+K', does: 'search' },
  { keys: 'Ctrl+L', does: 'lock' },
  { keys: 'Esc', does: 'back' },
  { keys: 'Alt+←', does: 'history' },
] as const;

/** Version, where the data is and how to keep a copy: the help that must be there without internet. */
export default function AboutPage() {
  const { t } = useTranslation();
  const { version, shell } = useSession();
  const installation = useAnswer(['session', 'installation'], () => rpc.session.installation({}));
  return (
    <div className={classes.page}>
      <PageTitle title={t('settings.about.title', { version })} lead={t(`settings.about.shell.${shell}`)} />
      <Stack gap="xl">
        <section>
          <Title order={2}>{t('settings.about.data.title')}</Title>
          <Text mb="xs">{t('settings.about.data.body')}</Text>
          <ErrorNote error={installation.error?.error} />
          <Code className={classes.folder}>{installation.data?.dataFolder}</Code>
          <Text mt="xs" c="dimmed">
            {t('settings.about.data.other')}
          </Text>
        </section>
        <section>
          <Title order={2} mb={4}>
            {t('settings.about.backup.title')}
          </Title>
          <List type="ordered" spacing={4}>
            {backupSteps.map((step) => (
              <List.Item key={step}>{t(`settings.about.backup.${step}`)}</List.Item>
            ))}
          </List>
        </section>
        <section>
          <Title order={2} mb={4}>
            {t('settings.about.shortcuts.title')}
          </Title>
          <dl className={classes.keys}>
            {shortcuts.map(({ keys, does }) => (
              <div key={keys}>
                <dt>
                  <kbd>{keys}</kbd>
                </dt>
                <dd>{t(`settings.about.shortcuts.${does}`)}</dd>
              </div>
            ))}
          </dl>
        </section>
        <Text c="dimmed">{t('settings.about.licence')}</Text>
      </Stack>
    </div>
  );
}
