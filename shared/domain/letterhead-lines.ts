import type { Letterhead } from '../contract/letter-content';
import type { SchoolProfile } from '../contract/school';

type LetterheadFacts = Pick<
  SchoolProfile,
  | 'letterheadPrinted'
  | 'letterheadLines'
  | 'name'
  | 'address'
  | 'postalCode'
  | 'phone'
  | 'email'
  | 'website'
  | 'npsn'
>;

/** The letterhead of the school as it is today; `null` where the paper comes with its head printed. */
export function letterheadOf(
  school: LetterheadFacts,
  logos: { left: string | null; right: string | null },
): Letterhead | null {
  if (school.letterheadPrinted) return null;
  const place = [school.address, school.postalCode && `Kode Pos ${school.postalCode}`];
  const reach = [
    school.phone && `Telepon ${school.phone}`,
    school.email && `Pos-el ${school.email}`,
    school.website && `Laman ${school.website}`,
    school.npsn && `NPSN ${school.npsn}`,
  ];
  const joined = [place, reach].map((parts) => parts.filter(Boolean).join(', '));
  return {
    lines: school.letterheadLines,
    name: school.name.toLocaleUpperCase('id'),
    address: joined.filter((line) => line !== ''),
    logoLeft: logos.left,
    logoRight: logos.right,
  };
}
