import { Select, Text } from '@mantine/core';
import type { GetInputPropsReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { useCounselors } from './queries';

interface CounselorChoiceProps {
  label: string;
  /** Who cannot be chosen: has the case, or reads it already. */
  without: readonly number[];
  autoFocus?: boolean;
  input: GetInputPropsReturnType;
}

/** One of the counselors of this PC; its value is the account's id as text. Says so where there is no other. */
export function CounselorChoice({ label, without, autoFocus, input }: CounselorChoiceProps) {
  const { t } = useTranslation();
  const { data } = useCounselors();
  const others = (data?.counselors ?? []).filter(({ id }) => !without.includes(id));
  if (data && others.length === 0) {
    return (
      <Text c="dimmed" maw={560}>
        {t('caseAccess.noCounselor')}
      </Text>
    );
  }
  return (
    <Select
      label={label}
      placeholder={t('caseAccess.chooseCounselor')}
      data={others.map(({ id, name }) => ({ value: String(id), label: name }))}
      searchable={others.length > 8}
      maw={360}
      data-autofocus={autoFocus || undefined}
      {...input}
    />
  );
}
