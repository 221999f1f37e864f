import { createHash } from 'node:crypto';
import type { PaperContent, Signature } from '@shared/contract/letter-content';
import type { SchoolSettings } from '@shared/contract/school';
import { formatDate } from '@shared/domain/indonesian-date';
import { letterheadOf } from '@shared/domain/letterhead-lines';
import { formatNip } from '@shared/domain/nip';
import type { IsoDate } from '@shared/domain/referral-facts';

type Frame = Pick<
  PaperContent,
  'version' | 'kind' | 'paper' | 'typeface' | 'layout' | 'letterhead' | 'hasLetterhead' | 'place' | 'date'
>;

/** What every paper of the school has around what it says, and the pictures of its letterhead by their names. */
export function schoolPaper(
  school: SchoolSettings,
  day: IsoDate,
): { frame: Frame; pictures: Record<string, string> } {
  const pictures: Record<string, string> = {};
  const named = (dataUrl: string | null) => {
    if (dataUrl === null) return null;
    const name = createHash('sha256').update(dataUrl).digest('hex');
    pictures[name] = dataUrl;
    return name;
  };
  return {
    pictures,
    frame: {
      version: 1,
      kind: 'paper',
      paper: school.paper,
      typeface: school.layout.typeface,
      layout: school.layout,
      letterhead: letterheadOf(school, { left: named(school.logoLeft), right: named(school.logoRight) }),
      hasLetterhead: true,
      place: school.place,
      date: formatDate(day),
    },
  };
}

/** An office-holder of the school as signer; `capacity` are the lines above the name. */
export const officeHolder = (capacity: string[], { name, nip }: SchoolSettings['principal']): Signature => ({
  capacity,
  name,
  idLine: `NIP. ${formatNip(nip)}`,
});
