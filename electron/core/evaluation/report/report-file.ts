import type { SchoolSettings } from '@shared/contract/school';
import type { CoreParts } from '../../parts';
import type { CallContext } from '../../router';
import { reportPaper, type Report } from './report-paper';

const mimes = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;
export type ReportFormat = keyof typeof mimes;

/** The report as a file, drawn off the main loop and handed out once. */
export async function reportFile(
  { workers, files }: Pick<CoreParts, 'workers' | 'files'>,
  { report, school }: { report: Report; school: SchoolSettings },
  format: ReportFormat,
  { clientId, signal }: CallContext,
): Promise<{ fileId: string; name: string }> {
  const letter = { ...reportPaper(report, school), mark: null };
  const bytes = {
    pdf: async () => (await workers.run('letters.render', letter, { signal })).bytes,
    docx: () => workers.run('letters.renderWord', letter, { signal }),
    xlsx: () => workers.run('evaluation.reportSheet', report.tables, { signal }),
  };
  const name = `laporan-bk-${report.madeOn}.${format}`;
  const file = {
    bytes: await bytes[format](),
    mime: mimes[format],
    name,
    disposition: 'attachment' as const,
  };
  return { fileId: files.give(clientId, file), name };
}
