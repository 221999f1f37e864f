import type { Result } from '@shared/contract/errors';
import type { DrawnLetter } from '@shared/contract/letter-views';
import { fetchOffer } from '@renderer/lib/files';

/** A page drawn by the core, fetched: what the preview shows. */
export interface DrawnPdf {
  readonly bytes: Uint8Array;
  readonly pageCount: number;
  /** Letters that the typeface lacks. */
  readonly missing: readonly string[];
  /** Names by which the pupil can still be known on a letter with initials. */
  readonly namesLeft: readonly string[];
  /** Enclosed files that cannot be printed behind it. */
  readonly unprintable: DrawnLetter['unprintable'];
}

/** Asks for a drawing and fetches it at once: a file is handed out a single time. */
export async function fetchDrawn(answer: Promise<Result<DrawnLetter>>): Promise<Result<DrawnPdf>> {
  const result = await answer;
  if (!result.ok) return result;
  const { file, pageCount, missing, namesLeft, unprintable } = result.value;
  const bytes = await fetchOffer(file);
  return bytes.ok
    ? { ok: true, value: { bytes: bytes.value, pageCount, missing, namesLeft, unprintable } }
    : bytes;
}
