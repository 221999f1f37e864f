import type { StaffForm, StaffMember } from '@shared/contract/staff';

/** What the form's fields hold: text where the contract has text or nothing. */
export interface StaffValues extends Record<string, unknown> {
  name: string;
  nip: string;
  nuptk: string;
  kind: string;
  additionalDuty: string;
  isPrincipal: boolean;
  isCoordinator: boolean;
  isCounselor: boolean;
  homeroomOf: string;
  subject: string;
  phone: string;
  active: boolean;
}

export const emptyStaff: StaffValues = {
  name: '',
  nip: '',
  nuptk: '',
  kind: '',
  additionalDuty: '',
  isPrincipal: false,
  isCoordinator: false,
  isCounselor: false,
  homeroomOf: '',
  subject: '',
  phone: '',
  active: true,
};

export const staffValues = ({ id: _id, ...staff }: StaffMember): StaffValues => ({
  ...staff,
  nip: staff.nip ?? '',
  nuptk: staff.nuptk ?? '',
  kind: staff.kind ?? '',
  additionalDuty: staff.additionalDuty ?? '',
  homeroomOf: staff.homeroomOf ?? '',
  subject: staff.subject ?? '',
  phone: staff.phone ?? '',
});

/** What is sent; the core trims, and makes nothing of what is empty. */
export const toStaffForm = (values: StaffValues): StaffForm => ({ ...values });
