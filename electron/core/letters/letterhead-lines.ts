import type { Letterhead } from '@shared/contract/letter-content';
import type { SchoolSettings } from '@shared/contract/school';

/** The letterhead of the school as it is today; `null` where the paper comes with its head printed. */
export function letterheadOf(
  school: SchoolSettings,
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
