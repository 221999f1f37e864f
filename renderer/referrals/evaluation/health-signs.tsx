import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SignRating } from '@shared/domain/referral-facts';
import { healthSigns } from '@shared/procedure/stages-doctor';
import { RateScale } from '../rate-scale';

interface Props {
  readonly value: readonly SignRating[];
  readonly readOnly: boolean;
  readonly onChange: (signs: SignRating[]) => void;
}

/** The three signs by which an illness is seen to ease, before and after (Agustin & Rahmi, 2023). */
export function HealthSigns({ value, readOnly, onChange }: Props) {
  const { t } = useTranslation();
  const ratingOf = (sign: SignRating['sign']): SignRating =>
    value.find((one) => one.sign === sign) ?? { sign, before: null, after: null };
  const rate = (changed: SignRating) =>
    onChange(healthSigns.map(({ code }) => (code === changed.sign ? changed : ratingOf(code))));
  return (
    <Table verticalSpacing={6} horizontalSpacing="xs" withRowBorders={false} w="auto">
      <Table.Thead>
        <Table.Tr>
          <Table.Th aria-label={t('referrals.steps.evaluation.signs')} />
          <Table.Th>{t('referrals.steps.analysis.before')}</Table.Th>
          <Table.Th>{t('referrals.steps.analysis.after')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {healthSigns.map(({ code, label }) => {
          const rating = ratingOf(code);
          return (
            <Table.Tr key={code}>
              <Table.Td>{label}</Table.Td>
              {(['before', 'after'] as const).map((side) => (
                <Table.Td key={side}>
                  <RateScale
                    label={t('referrals.steps.analysis.rate', {
                      scale: label,
                      moment: t(`referrals.steps.analysis.${side}`).toLowerCase(),
                    })}
                    value={rating[side]}
                    readOnly={readOnly}
                    onChange={(mark) => rate({ ...rating, [side]: mark })}
                  />
                </Table.Td>
              ))}
            </Table.Tr>
          );
        })}
      </Table.Tbody>
    </Table>
  );
}
