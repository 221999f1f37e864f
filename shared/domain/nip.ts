import { isRealDate } from './calendar';

const shape = /^(\d{8})(\d{6})(\d)(\d{3})$/;

/**
 * A NIP as it is printed, grouped 8 6 1 3: `19860926 201505 1 001`. An odd one is printed as it was written,
 * a missing one as a dash.
 */
export function formatNip(nip: string | null): string {
  const digits = nip?.replace(/[\s.]/g, '') ?? '';
  if (!digits) return '-';
  const groups = shape.exec(digits);
  return groups ? groups.slice(1).join(' ') : (nip ?? '').trim();
}

export type NipWarning = 'length' | 'birth_date' | 'sex';

/**
 * What looks odd about a NIP. A warning, never a refusal: PPPK's middle part differs from that of a PNS, and
 * staff without a NIP exist.
 */
export function nipWarning(nip: string | null): NipWarning | null {
  const digits = nip?.replace(/[\s.]/g, '') ?? '';
  if (!digits) return null;
  const groups = shape.exec(digits);
  if (!groups) return 'length';
  const [, birth = '', , sex] = groups;
  if (!isRealDate(`${birth.slice(0, 4)}-${birth.slice(4, 6)}-${birth.slice(6)}`)) return 'birth_date';
  return sex === '1' || sex === '2' ? null : 'sex';
}
