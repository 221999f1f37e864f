import { useTranslation } from 'react-i18next';
import type { StaffMember } from '@shared/contract/staff';

type Duties = Pick<StaffMember, 'isPrincipal' | 'isCoordinator' | 'isCounselor' | 'homeroomOf'>;

/** What somebody does in the procedure, in words; a coordinator is a counselor anyway. */
export function useDutyNames({ isPrincipal, isCoordinator, isCounselor, homeroomOf }: Duties): string[] {
  const { t } = useTranslation();
  return [
    isPrincipal && t('staff.duties.principal'),
    isCoordinator && t('staff.duties.coordinator'),
    isCounselor && !isCoordinator && t('staff.duties.counselor'),
    homeroomOf && t('staff.duties.homeroomOf', { className: homeroomOf }),
  ].filter((name) => typeof name === 'string' && name !== '') as string[];
}
