import { Button, Text } from '@mantine/core';
import { IconFlag } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { works } from '@shared/procedure/works';
import { useDesk } from '../desk';
import { MissingList } from '../missing-list';
import { Section } from '../section';

/** The end of the straight course; refused with every reason while something is open (Kurnia, 2017). */
export function Finish() {
  const { t } = useTranslation();
  const { view, readOnly, leave } = useDesk();
  const permission = view.state.may.finish;
  if (readOnly) return null;
  return (
    <Section title={t('referrals.steps.report.finish')} source={works.kurnia2017}>
      {permission.allowed ? (
        <>
          <Text size="sm" mb="xs">
            {t('referrals.steps.report.finishReady')}
          </Text>
          <Button leftSection={<IconFlag size={16} aria-hidden />} onClick={() => leave('finished')}>
            {t('referrals.end.finish')}
          </Button>
        </>
      ) : (
        <>
          <Text size="sm" fw={600} mb={2}>
            {t('referrals.steps.report.finishBlocked')}
          </Text>
          <MissingList missing={permission.missing} most={8} />
        </>
      )}
    </Section>
  );
}
