import { SimpleGrid, Stack, Text, TextInput, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { nipWarning } from '@shared/domain/nip';
import type { SchoolFieldAccess } from './school-form';
import classes from './signer-fields.module.css';

interface SignerFieldsProps extends SchoolFieldAccess {
  autoFocus?: boolean;
  headings?: 'h2' | 'h3';
}

/** Who signs. An odd NIP is remarked upon and never refused. */
export function SignerFields({ values, input, autoFocus, headings = 'h2' }: SignerFieldsProps) {
  const { t } = useTranslation();
  return (
    <Stack gap="lg">
      {(['principal', 'coordinator'] as const).map((office, index) => {
        const warning = nipWarning(values[office].nip);
        return (
          <fieldset key={office} className={classes.signer} aria-labelledby={`signer-${office}`}>
            <Title order={headings === 'h2' ? 2 : 3} id={`signer-${office}`} mb={8}>
              {t(`school.fields.${office}`)}
            </Title>
            <SimpleGrid cols={2} spacing="sm">
              <TextInput
                label={t('school.fields.personName')}
                autoFocus={autoFocus && index === 0}
                autoComplete="off"
                {...input(`${office}.name`)}
              />
              <div>
                <TextInput
                  label={t('school.fields.nip')}
                  placeholder={t('school.fields.nipHint')}
                  autoComplete="off"
                  {...input(`${office}.nip`)}
                />
                <Text component="output" size="sm" c="var(--rujuk-moderate)" mih={20} mt={4} display="block">
                  {warning && t(`school.nip.${warning}`)}
                </Text>
              </div>
            </SimpleGrid>
          </fieldset>
        );
      })}
    </Stack>
  );
}
