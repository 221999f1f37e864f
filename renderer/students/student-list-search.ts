/** Which part of the list the address names; ids and class keys only. */
export interface StudentListSearch {
  /** Key of a class: `7a`. */
  kelas?: string;
  status?: 'tanpa-kelas' | 'keluar';
}

export function studentListSearch(search: Record<string, unknown>): StudentListSearch {
  if (search.status === 'tanpa-kelas' || search.status === 'keluar') return { status: search.status };
  const { kelas } = search;
  // A key like `7` or `10` comes out of the address as a number.
  return typeof kelas === 'string' || typeof kelas === 'number' ? { kelas: String(kelas).slice(0, 60) } : {};
}

/** The same in the words of the contract. */
export const listRequest = ({ kelas, status }: StudentListSearch) =>
  ({
    classKey: kelas ?? null,
    status: status === 'keluar' ? 'left' : status === 'tanpa-kelas' ? 'withoutClass' : 'enrolled',
  }) as const;
