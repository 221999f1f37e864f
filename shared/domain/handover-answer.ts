import type { AnswerKind } from './handover';
import { formatDate } from './indonesian-date';
import type { IsoDate } from './referral-facts';
import { searchName } from './search-name';

/** All that an answer to the referrer may be made of. What is not here cannot be told by mistake. */
export interface AnswerMaterial {
  readonly studentName: string;
  readonly className: string | null;
  readonly handedOverOn: IsoDate;
  /** Who handles the student now; `null` before the hand-over is taken on. */
  readonly counselorName: string | null;
  /** Why it came back, as written for the referrer; `null` where it did not. */
  readonly returnReason: string | null;
}

/** The sentence that tells the referrer where the student stands, as it is said or stands on the letter. */
export function answerSentence(kind: AnswerKind, material: AnswerMaterial): string {
  const { handedOverOn, counselorName, returnReason } = material;
  const student = [material.studentName, material.className && `kelas ${material.className}`]
    .filter(Boolean)
    .join(', ');
  const handedOver = `yang Bapak/Ibu serahkan kepada BK pada ${formatDate(handedOverOn)}`;
  switch (kind) {
    case 'received':
      return `${student}, ${handedOver}, telah kami terima. Terima kasih atas perhatian Bapak/Ibu.`;
    case 'being_handled':
      return ended(
        `${student}, ${handedOver}, sedang ditangani${counselorName ? ` oleh ${counselorName}` : ''}`,
      );
    case 'done':
      return `Penanganan ${student}, ${handedOver}, telah selesai. Terima kasih atas kerja sama Bapak/Ibu.`;
    case 'returned':
      return ended(
        `${student}, ${handedOver}, kami kembalikan kepada Bapak/Ibu${returnReason ? `: ${returnReason.trim()}` : ''}`,
      );
  }
}

/** Ends with one full stop, also after `S.Pd.` */
const ended = (sentence: string): string => sentence.replace(/\.?$/, '.');

/**
 * The first of these words that an answer names although it may not: a problem of the case, the number of its
 * file. Letters, marks and spaces make no difference.
 * @returns `null` where it names none
 */
export function toldTooMuch(text: string, mayNotBeTold: readonly string[]): string | null {
  const said = ` ${searchName(text)} `;
  return mayNotBeTold.find((words) => said.includes(` ${searchName(words)} `)) ?? null;
}
