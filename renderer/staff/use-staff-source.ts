import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { StaffColumn } from '@shared/contract/staff';
import type { ListSource } from '@renderer/components/list-import/list-source';
import { staff } from '@renderer/i18n/id/staff';
import { rpc, rpcUntil } from '@renderer/lib/rpc';
import { touchedByStaff } from './queries';

const columns: readonly StaffColumn[] = [
  'name',
  'nip',
  'nuptk',
  'kind',
  'additionalDuty',
  'subject',
  'phone',
];

/** Staff, as the screens of an import see them. */
export function useStaffSource(): ListSource<StaffColumn> {
  const { t } = useTranslation();
  return useMemo(
    () => ({
      feature: 'staff',
      calls: {
        read: (file, signal) => rpcUntil(signal).staff.importRead(file),
        preview: (request) => rpc.staff.importPreview(request),
        rows: (request) => rpc.staff.importRows(request),
        apply: ({ uploadId, fates }, signal) =>
          rpcUntil(signal).staff.importApply({
            uploadId,
            inactive: [...fates].filter(([, fate]) => fate === 'inactive').map(([id]) => id),
          }),
        undo: (request) => rpc.staff.importUndo(request),
      },
      fields: columns.map((value) => ({ value, label: t(`staff.fields.${value}`) })),
      changeLabel: (field) =>
        field in staff.changes
          ? t(`staff.changes.${field as keyof typeof staff.changes}`)
          : t(`staff.fields.${field as keyof typeof staff.fields}`),
      fates: [{ value: 'inactive', label: t('staff.listImport.inactive') }],
      keepLabel: t('staff.listImport.keep'),
      invalidates: touchedByStaff,
    }),
    [t],
  );
}
