import type { Severity } from '@shared/procedure/problems';
import type { CaseFilter } from './case-filters';
import type { SortColumn } from './case-columns';

interface CaseListView extends CaseFilter {
  sort: SortColumn;
  descending: boolean;
  /** The columns chosen, as `components/list` reads them; `null` for all. */
  columns: string | null;
}

const states = new Map<string, CaseFilter['state']>([
  ['terbuka', 'open'],
  ['ditutup', 'closed'],
  ['semua', 'all'],
  ['arsip', 'archived'],
]);
const levels = new Map<string, Severity>([
  ['ringan', 'mild'],
  ['sedang', 'moderate'],
  ['berat', 'severe'],
]);
const columns = new Map<string, SortColumn>([
  ['tanggal', 'reportedOn'],
  ['nomor', 'code'],
  ['siswa', 'student'],
  ['tingkat', 'severity'],
]);

const wordOf = <Code>(words: ReadonlyMap<string, Code>, code: Code) =>
  [...words].find(([, meant]) => meant === code)?.[0];

/** What the address asks of the list: `?keadaan=semua&tingkat=berat&kelas=VIII+A`. What it cannot mean is left out. */
export function readCaseListSearch(search: Readonly<Record<string, unknown>>): CaseListView {
  const { keadaan, tingkat, kelas, guru, berbagi, urut, arah, kolom } = search;
  return {
    state: states.get(String(keadaan)) ?? 'open',
    severity: levels.get(String(tingkat)) ?? null,
    className: typeof kelas === 'string' && kelas.length <= 60 ? kelas : null,
    counselorId: Number.isSafeInteger(guru) && Number(guru) > 0 ? Number(guru) : null,
    sharedWithMe: berbagi === 'ya',
    sort: columns.get(String(urut)) ?? 'reportedOn',
    descending: arah !== 'naik',
    columns: typeof kolom === 'string' && kolom.length <= 200 ? kolom : null,
  };
}

/** The same, as the address says it; what is usual is not said. */
export function writeCaseListSearch(view: CaseListView): Record<string, string | number | undefined> {
  return {
    keadaan: view.state === 'open' ? undefined : wordOf(states, view.state),
    tingkat: view.severity ? wordOf(levels, view.severity) : undefined,
    kelas: view.className ?? undefined,
    guru: view.counselorId ?? undefined,
    berbagi: view.sharedWithMe ? 'ya' : undefined,
    urut: view.sort === 'reportedOn' ? undefined : wordOf(columns, view.sort),
    arah: view.descending ? undefined : 'naik',
    kolom: view.columns ?? undefined,
  };
}
