import { IconFolderOff } from '@tabler/icons-react';
import { useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '@renderer/components/empty-state';
import { Loading } from '@renderer/components/loading';
import { useAnswer } from '@renderer/lib/query';
import { rpc } from '@renderer/lib/rpc';
import { ReportCase } from './report-case';

/** Reporting a case: from nothing, of a student (`?siswa=5`), or from a hand-over that is taken on (`?serah=3`). */
export default function ReportCasePage() {
  const { siswa, serah }: { siswa?: unknown; serah?: unknown } = useSearch({ strict: false });
  const handoverId = idOf(serah);
  const studentId = idOf(siswa);
  if (handoverId !== null) return <ReportOfHandover key={handoverId} handoverId={handoverId} />;
  // A report begun for one student is not taken for another's.
  return <ReportCase key={studentId} studentId={studentId} handover={null} />;
}

function ReportOfHandover({ handoverId }: { handoverId: number }) {
  const { t } = useTranslation();
  const { data, error } = useAnswer(
    ['handovers', 'get', handoverId],
    () => rpc.handovers.get({ handoverId }),
    // Taken on, it is decided: the form stays until the page of the case is there.
    { staleTime: Infinity },
  );
  if (error || data?.decision) {
    return (
      <EmptyState
        icon={IconFolderOff}
        title={t(error ? 'handovers.notRead' : 'handovers.refusals.decided')}
      />
    );
  }
  if (!data) return <Loading lines={8} height={32} />;
  return <ReportCase studentId={data.student.id} handover={data} />;
}

const idOf = (value: unknown): number | null =>
  Number.isSafeInteger(value) && Number(value) > 0 ? Number(value) : null;
