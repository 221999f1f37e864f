import type { StaffForm } from '@shared/contract/staff';
import { useAnswer, useChange } from '@renderer/lib/query';
import { rpc } from '@renderer/lib/rpc';

export const useStaffMember = (staffId: number) =>
  useAnswer(['staff', 'get', staffId], () => rpc.staff.get({ staffId }));

/** Staff change lists of staff only; letters keep the names they were issued with. */
export const touchedByStaff = [['staff']];

export const useSaveStaff = (staffId: number | null) =>
  useChange((staff: StaffForm) => rpc.staff.save({ staffId, staff }), { invalidates: touchedByStaff });
