import type { StudentSort } from '@shared/contract/students';

/** Which part of the list the address names, in which order and columns; ids and class keys only. */
export interface StudentListSearch {
  /** Key of a class: `7a`. */
  kelas?: string;
  status?: 'tanpa-kelas' | 'keluar';
  urut?: 'kelas' | 'nis' | 'nisn';
  arah?: 'turun';
  /** The columns chosen, as `components/list` reads them. */
  kolom?: string;
}

const sorts: Readonly<Record<NonNullable<StudentListSearch['urut']>, StudentSort>> = {
  kelas: 'className',
  nis: 'nis',
  nisn: 'nisn',
};

const isSort = (text: unknown): text is NonNullable<StudentListSearch['urut']> =>
  typeof text === 'string' && Object.hasOwn(sorts, text);

/** Reads the address; what it cannot mean is left out. */
export function studentListSearch(search: Record<string, unknown>): StudentListSearch {
  const { status, kelas, urut, arah, kolom } = search;
  const hasLeft = status === 'tanpa-kelas' || status === 'keluar';
  return {
    ...(hasLeft && { status }),
    // A key like `7` or `10` comes out of the address as a number.
    ...(!hasLeft &&
      (typeof kelas === 'string' || typeof kelas === 'number') && { kelas: String(kelas).slice(0, 60) }),
    ...(isSort(urut) && { urut }),
    ...(arah === 'turun' && { arah }),
    ...(typeof kolom === 'string' && { kolom: kolom.slice(0, 200) }),
  };
}

/** The same in the words of the contract. */
export const listRequest = ({ kelas, status, urut, arah }: StudentListSearch) =>
  ({
    classKey: kelas ?? null,
    status: status === 'keluar' ? 'left' : status === 'tanpa-kelas' ? 'withoutClass' : 'enrolled',
    sort: urut ? sorts[urut] : 'name',
    descending: arah === 'turun',
  }) as const;

/** The address after a click on the heading of a column: its order, or the same turned round. */
export function sortedBy(search: StudentListSearch, sort: StudentSort): StudentListSearch {
  const { urut, arah, ...others } = search;
  const word = (Object.keys(sorts) as (keyof typeof sorts)[]).find((one) => sorts[one] === sort);
  const turns = urut === word && arah === undefined;
  return { ...others, ...(word && { urut: word }), ...(turns && { arah: 'turun' as const }) };
}
