import { useState } from 'react';
import { Anchor, Group, Select, SimpleGrid, Text, TextInput, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { letterKindNames } from '@shared/domain/letter-kinds';
import { numberedKinds, type NumberedKind } from '@shared/domain/numbered-kinds';
import { numberRule } from '@shared/domain/school-numbering';
import classes from './number-fields.module.css';
import { NextNumber, usePatternFault } from './number-pattern';
import { typedNumbering, type KindNumberForm, type SettingsFieldAccess } from './settings-form';

interface Props extends Pick<SettingsFieldAccess, 'values' | 'input'> {
  readonly setKinds: (kindNumbers: KindNumberForm[]) => void;
}

/** The kinds of letter that are numbered by a pattern of their own; the serial stays common to all. */
export function KindNumbers({ values, input, setKinds }: Props) {
  const { t } = useTranslation();
  const [added, setAdded] = useState<NumberedKind | null>(null);
  const { kindNumbers } = values;
  const others = numberedKinds.filter((kind) => kindNumbers.every((one) => one.kind !== kind));
  function add(kind: NumberedKind) {
    setKinds([...kindNumbers, { kind, pattern: values.numberPattern, code: '', unit: '', nature: '' }]);
    setAdded(kind);
  }
  return (
    <section className={classes.kinds}>
      <Title order={3}>{t('school.settings.kindNumbers.title')}</Title>
      <Text size="sm" c="dimmed">
        {t('school.settings.kindNumbers.lead')}
      </Text>
      {kindNumbers.map((one, index) => (
        <KindNumber
          key={one.kind}
          index={index}
          values={values}
          input={input}
          isNew={one.kind === added}
          onReset={() => setKinds(kindNumbers.filter(({ kind }) => kind !== one.kind))}
        />
      ))}
      {others.length > 0 && (
        <Select
          label={t('school.settings.kindNumbers.add')}
          placeholder={t('school.settings.kindNumbers.choose')}
          w={280}
          data={others.map((kind) => ({ value: kind, label: letterKindNames[kind] }))}
          value={null}
          onChange={(kind) => {
            if (kind) add(kind as NumberedKind);
          }}
        />
      )}
    </section>
  );
}

interface KindProps extends Omit<Props, 'setKinds'> {
  readonly index: number;
  readonly isNew: boolean;
  readonly onReset: () => void;
}

function KindNumber({ index, values, input, isNew, onReset }: KindProps) {
  const { t } = useTranslation();
  const own = values.kindNumbers[index];
  const fault = usePatternFault(own?.pattern.trim() || values.numberPattern);
  if (!own) return null;
  const { kind } = own;
  const field = (name: 'pattern' | 'code' | 'unit' | 'nature') => input(`kindNumbers.${index}.${name}`);
  const pattern = field('pattern');
  const name = letterKindNames[kind];
  /** As it is where nothing is typed. */
  const standard = numberRule({ ...typedNumbering(values), kindNumbers: [] }, kind);
  return (
    <fieldset className={classes.kind} aria-label={name}>
      <Group justify="space-between">
        <Text fw={600}>{name}</Text>
        <Anchor component="button" type="button" size="sm" onClick={onReset}>
          {t('school.settings.kindNumbers.reset')}
        </Anchor>
      </Group>
      <TextInput
        label={t('school.settings.numberPattern')}
        placeholder={standard.pattern}
        autoComplete="off"
        spellCheck={false}
        autoFocus={isNew}
        classNames={{ input: classes.pattern }}
        {...pattern}
        error={fault ?? pattern.error}
      />
      <SimpleGrid cols={3} spacing="sm">
        <TextInput
          label={t('school.settings.numberCode')}
          placeholder={standard.code}
          autoComplete="off"
          {...field('code')}
        />
        <TextInput
          label={t('school.settings.numberUnit')}
          placeholder={standard.unit}
          autoComplete="off"
          {...field('unit')}
        />
        <TextInput
          label={t('school.settings.kindNumbers.nature')}
          placeholder={standard.nature}
          autoComplete="off"
          {...field('nature')}
        />
      </SimpleGrid>
      <NextNumber values={values} kind={kind} />
    </fieldset>
  );
}
