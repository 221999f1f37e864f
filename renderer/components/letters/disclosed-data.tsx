import { Anchor, Checkbox, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PieceChoice } from '@shared/contract/letter-views';
import classes from './letter-choices.module.css';

type Piece = PieceChoice['piece'];

interface DisclosedDataProps {
  pieces: readonly PieceChoice[];
  value: readonly Piece[];
  onChange: (pieces: Piece[]) => void;
}

/** Every piece of personal data that the letter can carry, with what would be read there: taken out or put in. */
export function DisclosedData({ pieces, value, onChange }: DisclosedDataProps) {
  const { t } = useTranslation();
  const usual = pieces.filter((one) => one.usual).map((one) => one.piece);
  const isUsual = usual.length === value.length && usual.every((piece) => value.includes(piece));
  return (
    <fieldset className={classes.group}>
      <legend>{t('letters.draft.disclosed')}</legend>
      <Text size="sm" c="dimmed" mb={4}>
        {t('letters.draft.disclosedHint')}
      </Text>
      {pieces.map(({ piece, value: data }) => (
        <Checkbox
          key={piece}
          size="xs"
          className={classes.piece}
          checked={piece === 'name' || value.includes(piece)}
          disabled={piece === 'name'}
          onChange={({ currentTarget }) =>
            onChange(currentTarget.checked ? [...value, piece] : value.filter((other) => other !== piece))
          }
          label={
            <>
              {t(`letters.pieces.${piece}`)}
              <span className={classes.data}>{data && data !== '-' ? data : t('letters.draft.noValue')}</span>
            </>
          }
        />
      ))}
      {!isUsual && (
        <Group mt={4}>
          <Anchor component="button" type="button" size="sm" onClick={() => onChange(usual)}>
            {t('letters.draft.usual')}
          </Anchor>
        </Group>
      )}
    </fieldset>
  );
}
