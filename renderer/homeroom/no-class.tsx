import { IconSchool } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '@renderer/components/empty-state';

/** Nobody can be handed over yet: says what is missing, and who mends it. */
export function NoClass({ isStaffKnown }: { isStaffKnown: boolean }) {
  const { t } = useTranslation();
  const what = isStaffKnown ? 'noClass' : 'noStaff';
  return (
    <EmptyState
      icon={IconSchool}
      title={t(`homeroom.class.${what}.title`)}
      body={t(`homeroom.class.${what}.body`)}
    />
  );
}
