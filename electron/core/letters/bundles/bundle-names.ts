import type { DueChoice } from '@shared/contract/bundles';
import { monthNames } from '@shared/domain/indonesian-date';
import type { Month } from '@shared/domain/month';

interface BundleName {
  /** Within the file. */
  readonly title: string;
  /** That "save as" proposes. */
  readonly fileName: string;
}

/** `surat-dan-formulir-K-2026-001.pdf`: the case by its code, never the student. */
export const bundleName = (caseCode: string): BundleName => ({
  title: `Surat dan formulir ${caseCode}`,
  fileName: `surat-dan-formulir-${caseCode.replace(/[^\w-]+/g, '-')}.pdf`,
});

/** `surat-keluar.pdf`: letters of several cases. */
export const lettersName: BundleName = { title: 'Surat keluar', fileName: 'surat-keluar.pdf' };

const dueTitles: Readonly<Record<DueChoice['template'], string>> = {
  conference_invitation: 'Undangan',
  guardian_invitation: 'Undangan',
  control_card: 'Kartu kontrol mingguan',
  report_reminder: 'Pengingat laporan',
};

/** `pengingat-laporan-2026-11.pdf` */
export function dueName(template: DueChoice['template'], month: Month): BundleName {
  const title = dueTitles[template];
  const [year = '', number = ''] = month.split('-');
  return {
    title: `${title} ${monthNames[Number(number) - 1]} ${year}`,
    fileName: `${title.toLowerCase().replace(/\s+/g, '-')}-${month}.pdf`,
  };
}
