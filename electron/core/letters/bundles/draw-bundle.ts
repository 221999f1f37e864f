import type { BundleProgress, FailedPiece, PrintedBundle } from '@shared/contract/bundles';
import { AppError } from '../../errors';
import type { CoreParts } from '../../parts';
import type { CallContext } from '../../router';
import type { LetterToRender } from '../render-letter';

export interface ReadPiece {
  readonly letter: LetterToRender;
  /** Where initials were chosen: parts of the name that stand in the text nevertheless. */
  readonly namesLeft: readonly string[];
}

/** One paper of a bundle: its place in what was asked for, and how it is read when its turn comes. */
export interface Piece {
  readonly index: number;
  read(): Promise<ReadPiece>;
}

export interface BundleOptions {
  /** Stands in the file and, as a file name, on it: it names nobody. */
  readonly title: string;
  readonly fileName: string;
  readonly doubleSided: boolean;
  /** Letters that have taken their number in the same call. */
  readonly issued?: number;
}

type Tell = (progress: BundleProgress) => void;

/** Tells the window that asked how far its bundle is. */
export const teller =
  ({ events }: CoreParts, { clientId }: CallContext): Tell =>
  (progress) =>
    events.send(clientId, { type: 'letters.bundleProgress', ...progress });

/** @throws AppError `cancelled` with how many letters were issued before it was given up */
export function stopIfGivenUp({ signal }: CallContext, issued: number): void {
  if (signal?.aborted)
    throw new AppError('cancelled', { reason: 'letters.bundleStopped', params: { issued } });
}

/**
 * What is said of one paper that cannot be made, while the others are. What concerns all of them is thrown on: another's case,
 * a locked vault, a full disk, the person's own stop.
 */
export function failureOf(index: number, error: unknown): FailedPiece {
  const spared = error instanceof AppError && (error.code === 'refused' || error.code === 'invalid_input');
  if (!spared) throw error;
  const { code, reason, params, fields } = error.toCallError();
  const [field] = fields ?? [];
  const why = reason ?? (field && `fields.${field.reason}`);
  const details = params ?? field?.params;
  return { index, error: { code, ...(why && { reason: why }), ...(details && { params: details }) } };
}

/**
 * Draws papers one after another, each by a short task of its own, so that whoever waits for a page waits for one letter
 * at most; then joins them. No more of them is held than the bytes of their pages.
 * @throws AppError `cancelled`; then there is no file
 */
export async function drawBundle(
  parts: CoreParts,
  pieces: readonly Piece[],
  { title, fileName, doubleSided, issued = 0 }: BundleOptions,
  context: CallContext,
): Promise<PrintedBundle> {
  const tell = teller(parts, context);
  const { signal } = context;
  const pdfs: Uint8Array[] = [];
  const missing = new Set<string>();
  const namesLeft = new Set<string>();
  const failed: FailedPiece[] = [];
  const readAhead = inAdvance(pieces);
  for (const [place, { index }] of pieces.entries()) {
    stopIfGivenUp(context, issued);
    try {
      const { letter, namesLeft: left } = await readAhead();
      const drawn = await parts.workers.run('letters.render', letter, { signal });
      pdfs.push(drawn.bytes);
      for (const one of drawn.missing) missing.add(one);
      for (const name of left) namesLeft.add(name);
    } catch (error) {
      stopIfGivenUp(context, issued);
      failed.push(failureOf(index, error));
    }
    tell({ step: 'drawing', done: place + 1, total: pieces.length, issued });
  }
  if (pdfs.length === 0) return { file: null, pageCount: 0, missing: [], namesLeft: [], failed };
  const total = pdfs.length;
  const input = { pdfs, title, doubleSided };
  const { bytes, pageCount } = await parts.workers
    .run('letters.join', input, {
      signal,
      transfer: pdfs.map(({ buffer }) => buffer as ArrayBuffer),
      onProgress: (done) => tell({ step: 'joining', done, total, issued }),
    })
    .catch((error: unknown) => {
      stopIfGivenUp(context, issued);
      throw error;
    });
  stopIfGivenUp(context, issued);
  const file = { bytes, mime: 'application/pdf', name: fileName, disposition: 'inline' as const };
  const fileId = parts.files.give(context.clientId, file);
  return {
    file: { fileId, name: fileName },
    pageCount,
    missing: [...missing],
    namesLeft: [...namesLeft],
    failed,
  };
}

/** Reads the papers in their order, each while the one before it is being drawn. */
function inAdvance(pieces: readonly Piece[]): () => Promise<ReadPiece> {
  const rest = pieces.values();
  function begin(): Promise<ReadPiece> | undefined {
    const reading = rest.next().value?.read();
    // A refusal is told when its turn comes; until then nobody listens.
    reading?.catch(() => {});
    return reading;
  }
  let coming = begin();
  return async () => {
    try {
      const read = await coming;
      if (!read) throw new RangeError('nothing is left to read');
      return read;
    } finally {
      coming = begin();
    }
  };
}
