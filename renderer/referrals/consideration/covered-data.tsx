import { Checkbox, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { consentData, consentDataWords, type ConsentData } from '@shared/domain/consent-scope';
import classes from './consents.module.css';

interface Props {
  readonly value: readonly ConsentData[];
  readonly onChange: (covers: ConsentData[]) => void;
}

/** The list of the consent sheet: which data may be passed on to the receiver. */
export function CoveredData({ value, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <fieldset className={classes.covers}>
      <legend>{t('referrals.steps.consideration.form.covers')}</legend>
      <Text size="sm" c="dimmed" className={classes.coversHint}>
        {t('referrals.steps.consideration.form.coversHint')}
      </Text>
      {consentData.map((piece) => (
        <Checkbox
          key={piece}
          size="xs"
          label={consentDataWords[piece]}
          checked={value.includes(piece)}
          onChange={({ currentTarget }) =>
            // In the order of the sheet, however they were ticked.
            onChange(
              consentData.filter((one) => (one === piece ? currentTarget.checked : value.includes(one))),
            )
          }
        />
      ))}
    </fieldset>
  );
}
