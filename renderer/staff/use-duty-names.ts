import { useTranslation } from 'react-i18next';
import type { StaffMember } from '@shared/contract/staff';

type Duties = Pick<StaffMember, 'isPrincipal' | 'isCoordinator' | 'isCounselor' | 'homeroomOf'>;

/** Says what somebody does in the procedure, in words; a coordinator is a counselor anyway. */
export function useDutyNames(): (of: Duties) => string[] {
  const { t } = useTranslation();
  return ({ isPrincipal, isCoordinator, isCounselor, homeroomOf }) =>
    [
      isPrincipal && t('staff.duties.principal'),
      isCoordinator && t('staff.duties.coordinator'),
      isCounselor && !isCoordinator && t('staff.duties.counselor'),
      homeroomOf && t('staff.duties.homeroomOf', { className: homeroomOf }),
    ].filter((name) => typeof name === 'string' && name !== '') as string[];
}
