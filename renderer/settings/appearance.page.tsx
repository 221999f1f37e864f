import { Radio, Stack, Switch, useMantineColorScheme, type MantineColorScheme } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ErrorNote } from '@renderer/components/error-note';
import { PageTitle } from '@renderer/components/page-title';
import { useAnswer, useChange } from '@renderer/lib/query';
import { rpc } from '@renderer/lib/rpc';

const schemes = ['light', 'dark', 'auto'] as const satisfies readonly MantineColorScheme[];

export default function AppearancePage() {
  const { t } = useTranslation();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <>
      <PageTitle title={t('settings.appearance.title')} />
      <Radio.Group
        label={t('settings.appearance.scheme')}
        description={t('settings.appearance.schemeHint')}
        value={colorScheme}
        onChange={(scheme) => setColorScheme(scheme as MantineColorScheme)}
      >
        <Stack gap="xs" mt="xs">
          {schemes.map((scheme) => (
            <Radio key={scheme} value={scheme} label={t(`settings.appearance.${scheme}`)} />
          ))}
        </Stack>
      </Radio.Group>
      <DueNotices />
    </>
  );
}

/** Whether a notification tells what falls due; only a window of its own can show one. */
function DueNotices() {
  const { t } = useTranslation();
  const { data, error } = useAnswer(['today', 'notices'], () => rpc.today.notices({}));
  const save = useChange(rpc.today.saveNotices, { invalidates: [['today', 'notices']] });
  const wanted = save.isPending ? save.variables.wanted : data?.wanted;
  return (
    <>
      <Switch
        mt="xl"
        label={t('settings.appearance.notices')}
        description={t(
          data?.possible === false
            ? 'settings.appearance.noticesElsewhere'
            : 'settings.appearance.noticesHint',
        )}
        checked={wanted ?? false}
        disabled={!data?.possible}
        onChange={({ currentTarget }) => save.mutate({ wanted: currentTarget.checked })}
      />
      <ErrorNote error={(save.error ?? error)?.error} />
    </>
  );
}
