import { Radio, Stack, useMantineColorScheme, type MantineColorScheme } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { PageTitle } from '@renderer/components/page-title';

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
    </>
  );
}
