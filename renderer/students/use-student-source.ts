import { useMemo } from 'react';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { StudentColumn } from '@shared/contract/students';
import type { ListSource } from '@renderer/components/list-import/list-source';
import { students } from '@renderer/i18n/id/students';
import { rpc, rpcUntil } from '@renderer/lib/rpc';
import { touchedByStudents } from './queries';

const fields = Object.keys(students.fields) as StudentColumn[];

/** Students, as the screens of an import see them. */
export function useStudentSource(): ListSource<StudentColumn> {
  const { t } = useTranslation();
  return useMemo(
    () => ({
      feature: 'students',
      calls: {
        read: (file, signal) => rpcUntil(signal).students.importRead(file),
        preview: (request) => rpc.students.importPreview(request),
        rows: (request) => rpc.students.importRows(request),
        apply: ({ uploadId, fates }, signal) => {
          const whoIs = (fate: string) => [...fates].filter(([, one]) => one === fate).map(([id]) => id);
          return rpcUntil(signal).students.importApply({
            uploadId,
            moved: whoIs('moved'),
            graduated: whoIs('graduated'),
          });
        },
        undo: (request) => rpc.students.importUndo(request),
      },
      fields: fields.map((value) => ({ value, label: t(`students.fields.${value}`) })),
      changeLabel: (field) => changeLabel(field, t),
      fates: (['moved', 'graduated'] as const).map((value) => ({
        value,
        label: t(`students.leftAs.${value}`),
      })),
      keepLabel: t('students.listImport.keep'),
      invalidates: touchedByStudents,
    }),
    [t],
  );
}

type PlainField = keyof typeof students.fields;
type Relation = keyof typeof students.relations;

/** `phone` → "Telepon/HP", `father.name` → "Nama ayah". */
function changeLabel(field: string, t: TFunction): string {
  if (field === 'returned') return t('students.changes.returned');
  const [relation = '', part] = field.split('.');
  if (!part) return t(`students.fields.${field as PlainField}`);
  const whose = t(`students.relations.${relation as Relation}`);
  const keys = { name: 'guardianName', occupation: 'guardianOccupation', phone: 'guardianPhone' } as const;
  if (part === 'deceased') return t('students.changes.deceased', { relation: whose });
  return t(`students.changes.${keys[part as keyof typeof keys]}`, { relation: whose.toLowerCase() });
}
