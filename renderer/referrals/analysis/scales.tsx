import { Table, Text } from '@mantine/core';
import { IconArrowDownRight, IconArrowRight, IconArrowUpRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { RateScale } from '../rate-scale';
import { scaleChange } from '../scale-change';
import type { AnalysisValues } from './analysis-step';

const rows = [
  { scale: 'mood', before: 'moodBefore', after: 'moodAfter' },
  { scale: 'learning', before: 'learningBefore', after: 'learningAfter' },
  { scale: 'relations', before: 'relationsBefore', after: 'relationsAfter' },
] as const;

interface Props {
  readonly values: AnalysisValues;
  readonly readOnly: boolean;
  readonly onChange: (patch: Partial<AnalysisValues>) => void;
}

/** Mood, learning and relations before and after the referral, and how each moved. */
export function Scales({ values, readOnly, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <Table verticalSpacing={6} horizontalSpacing="xs" withRowBorders={false} w="auto">
      <Table.Thead>
        <Table.Tr>
          <Table.Th aria-label={t('referrals.steps.analysis.scales')} />
          <Table.Th>{t('referrals.steps.analysis.before')}</Table.Th>
          <Table.Th>{t('referrals.steps.analysis.after')}</Table.Th>
          <Table.Th w={120} />
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map(({ scale, ...sides }) => (
          <Table.Tr key={scale}>
            <Table.Td>{t(`referrals.steps.analysis.scale.${scale}`)}</Table.Td>
            {(['before', 'after'] as const).map((side) => (
              <Table.Td key={side}>
                <RateScale
                  label={t('referrals.steps.analysis.rate', {
                    scale: t(`referrals.steps.analysis.scale.${scale}`),
                    moment: t(`referrals.steps.analysis.${side}`).toLowerCase(),
                  })}
                  value={values[sides[side]]}
                  readOnly={readOnly}
                  onChange={(value) => onChange({ [sides[side]]: value })}
                />
              </Table.Td>
            ))}
            <Table.Td>
              <Change steps={scaleChange(values[sides.before], values[sides.after])} />
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function Change({ steps }: { readonly steps: number | null }) {
  const { t } = useTranslation();
  if (steps === null) return null;
  const [Arrow, words] =
    steps > 0
      ? [IconArrowUpRight, t('referrals.steps.analysis.better', { steps })]
      : steps < 0
        ? [IconArrowDownRight, t('referrals.steps.analysis.worse', { steps: -steps })]
        : [IconArrowRight, t('referrals.steps.analysis.same')];
  return (
    <Text span size="sm" c={steps < 0 ? 'var(--rujuk-severe)' : steps > 0 ? 'var(--rujuk-accent)' : 'dimmed'}>
      <Arrow size={15} aria-hidden style={{ verticalAlign: -3, marginInlineEnd: 3 }} />
      {words}
    </Text>
  );
}
