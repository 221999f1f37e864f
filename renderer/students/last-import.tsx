import { UndoImport } from '@renderer/components/list-import/undo-import';
import { useAnswer } from '@renderer/lib/query';
import { rpc } from '@renderer/lib/rpc';
import { touchedByStudents } from './queries';

/** Offers to undo the last import, as long as that is recent news. */
export function LastImport() {
  const last = useAnswer(['students', 'importLast'], () => rpc.students.importLast({}));
  return (
    <UndoImport
      batch={last.data?.batch ?? null}
      undo={rpc.students.importUndo}
      invalidates={touchedByStudents}
    />
  );
}
