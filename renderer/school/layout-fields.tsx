import { Button, Group, Input, NumberInput, SimpleGrid, Stack } from '@mantine/core';
import { IconRestore } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import {
  bodySizes,
  letterheadRules,
  marginBounds,
  printedHeadBounds,
  sides,
  signatureColumns,
  standardLayout,
  typefaces,
  type PageLayout,
} from '@shared/domain/page-layout';
import { ChoiceField } from './choice-field';
import { PaperFields } from './paper-fields';
import type { SettingsFieldAccess } from './settings-form';

interface LayoutFieldsProps extends SettingsFieldAccess {
  readonly setLayout: (layout: PageLayout) => void;
}

/** How every letter and paper of the school is laid out; back to the standard by one button. */
export function LayoutFields({ setLayout, ...access }: LayoutFieldsProps) {
  const { t } = useTranslation();
  const { values, input } = access;
  const { layout } = values;
  const change = (changes: Partial<PageLayout>) => setLayout({ ...layout, ...changes });
  const isStandard = JSON.stringify(layout) === JSON.stringify(standardLayout);

  return (
    <Stack gap="md">
      <PaperFields {...access} />
      {values.letterheadPrinted ? (
        <Millimetres
          label={t('school.layout.printedHead')}
          description={t('school.layout.printedHeadHint')}
          bounds={printedHeadBounds}
          w={300}
          {...input('layout.printedHead')}
        />
      ) : (
        <ChoiceField
          label={t('school.layout.letterheadRule')}
          options={letterheadRules.map((one) => ({ value: one, label: t(`school.layout.rules.${one}`) }))}
          value={layout.letterheadRule}
          onChange={(letterheadRule) => change({ letterheadRule })}
        />
      )}
      <SimpleGrid cols={2} spacing="sm">
        <ChoiceField
          label={t('school.layout.typeface')}
          options={typefaces.map((face) => ({ value: face, label: t(`letters.draft.typefaces.${face}`) }))}
          value={layout.typeface}
          onChange={(typeface) => change({ typeface })}
        />
        <ChoiceField
          label={t('school.layout.bodySize')}
          options={bodySizes.map((size) => ({ value: size, label: String(size).replace('.', ',') }))}
          value={layout.bodySize}
          onChange={(bodySize) => change({ bodySize })}
        />
      </SimpleGrid>
      <Input.Description>{t('school.layout.bodySizeHint')}</Input.Description>
      <SimpleGrid cols={4} spacing="sm">
        {sides.map((side) => (
          <Millimetres
            key={side}
            label={t(`school.layout.margins.${side}`)}
            bounds={marginBounds[side]}
            {...input(`layout.margins.${side}`)}
          />
        ))}
      </SimpleGrid>
      <ChoiceField
        label={t('school.layout.signatureColumns')}
        description={t('school.layout.signatureColumnsHint')}
        options={signatureColumns.map((count) => ({ value: count, label: String(count) }))}
        value={layout.signatureColumns}
        onChange={(count) => change({ signatureColumns: count })}
      />
      <Input.Description>{t('school.layout.issuedHint')}</Input.Description>
      <Group>
        <Button
          variant="default"
          leftSection={<IconRestore size={16} />}
          disabled={isStandard}
          onClick={() => setLayout(standardLayout)}
        >
          {t('school.layout.reset')}
        </Button>
      </Group>
    </Stack>
  );
}

interface MillimetresProps extends ReturnType<SettingsFieldAccess['input']> {
  label: string;
  description?: string;
  bounds: readonly [least: number, most: number];
  w?: number;
}

function Millimetres({ bounds: [least, most], ...field }: MillimetresProps) {
  return (
    <NumberInput
      min={least}
      max={most}
      step={1}
      decimalScale={0}
      allowNegative={false}
      clampBehavior="blur"
      suffix=" mm"
      decimalSeparator=","
      {...field}
    />
  );
}
