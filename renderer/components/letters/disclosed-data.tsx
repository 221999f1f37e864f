import { Alert, Anchor, Checkbox, Group, SegmentedControl, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CarriedView } from '@shared/contract/letter-views';
import type { DataPiece, NameForm } from '@shared/domain/data-pieces';
import classes from './letter-choices.module.css';

/** What the counselor lets go along. */
export interface DisclosedChoice {
  readonly disclosed: DataPiece[];
  readonly nameAs: NameForm;
}

interface DisclosedDataProps {
  carried: CarriedView;
  value: DisclosedChoice;
  onChange: (value: DisclosedChoice) => void;
  error?: React.ReactNode;
}

/** Every piece of personal data that the letter can carry, with what would be read there: taken out or put in. */
export function DisclosedData({ carried, value, onChange, error }: DisclosedDataProps) {
  const { t } = useTranslation();
  const { pieces, emergency, usualName } = carried;
  const { disclosed, nameAs } = value;
  const usual = pieces
    .filter((one) => one.usual && (emergency || one.outside.length === 0))
    .map((one) => one.piece);
  const isUsual =
    nameAs === usualName &&
    usual.every((piece) => disclosed.includes(piece)) &&
    disclosed.every((piece) => usual.includes(piece) || piece === 'name');
  const isBounded = pieces.some(({ outside }) => outside.length > 0) && !emergency;
  const toggle = (piece: DataPiece, isIn: boolean) =>
    onChange({
      ...value,
      disclosed: isIn ? [...disclosed, piece] : disclosed.filter((one) => one !== piece),
    });
  if (pieces.length === 0) return null;
  return (
    <fieldset className={classes.group}>
      <legend>{t('letters.draft.disclosed')}</legend>
      <Text size="sm" c="dimmed" mb={4}>
        {t('letters.draft.disclosedHint')}
      </Text>
      {pieces.some(({ piece }) => piece === 'name') && (
        <NameChoice
          carried={carried}
          nameAs={nameAs}
          onChange={(next) => onChange({ ...value, nameAs: next })}
        />
      )}
      {pieces
        .filter(({ piece }) => piece !== 'name')
        .map(({ piece, value: data, outside }) => {
          const isOutside = outside.length > 0;
          return (
            <Checkbox
              key={piece}
              size="xs"
              className={classes.piece}
              checked={disclosed.includes(piece)}
              disabled={isOutside && !emergency && !disclosed.includes(piece)}
              onChange={({ currentTarget }) => toggle(piece, currentTarget.checked)}
              label={
                <span className={classes.line}>
                  {t(`letters.pieces.${piece}`)}
                  <span className={classes.data}>{data ?? t('letters.draft.noValue')}</span>
                </span>
              }
              description={isOutside && <Outside parties={outside} />}
            />
          );
        })}
      {error && (
        <Text size="sm" c="red" role="alert">
          {error}
        </Text>
      )}
      {isBounded && (
        <Text size="sm" c="dimmed" mt={4}>
          {t('letters.draft.outsideHint')}
        </Text>
      )}
      {emergency && (
        <Alert color="orange" variant="light" mt={6} p="xs">
          {t('letters.draft.emergency', { reason: emergency.reason, name: emergency.approvedBy })}
        </Alert>
      )}
      {!isUsual && (
        <Group mt={4}>
          <Anchor
            component="button"
            type="button"
            size="sm"
            onClick={() => onChange({ disclosed: usual, nameAs: usualName })}
          >
            {t('letters.draft.usual')}
          </Anchor>
        </Group>
      )}
    </fieldset>
  );
}

interface NameChoiceProps {
  carried: CarriedView;
  nameAs: NameForm;
  onChange: (form: NameForm) => void;
}

/** The pupil is always named: in full, or by initials everywhere on the letter. */
function NameChoice({ carried: { pieces, name, emergency }, nameAs, onChange }: NameChoiceProps) {
  const { t } = useTranslation();
  const outside = pieces.find(({ piece }) => piece === 'name')?.outside ?? [];
  const mustBeInitials = outside.length > 0 && !emergency;
  return (
    <div className={classes.name}>
      <Group gap="sm">
        <Text size="sm" component="span">
          {t('letters.pieces.name')}
        </Text>
        <SegmentedControl
          size="xs"
          aria-label={t('letters.draft.nameAs')}
          value={nameAs}
          onChange={(next) => onChange(next as NameForm)}
          data={[
            { value: 'full', label: name.full, disabled: mustBeInitials },
            { value: 'initials', label: t('letters.draft.initials', { initials: name.initials }) },
          ]}
        />
      </Group>
      {mustBeInitials && <Outside parties={outside} />}
      {nameAs === 'initials' && (
        <Text size="sm" c="dimmed" mt={2}>
          {t('letters.draft.initialsHint', { initials: name.initials })}
        </Text>
      )}
    </div>
  );
}

function Outside({ parties }: { parties: CarriedView['attachmentsOutside'] }) {
  const { t } = useTranslation();
  const names = parties.map((party) => t(`letters.parties.${party}`)).join(t('letters.draft.and'));
  return <span className={classes.outside}>{t('letters.draft.outside', { parties: names })}</span>;
}
