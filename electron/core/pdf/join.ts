import { createHash } from 'node:crypto';
import { setImmediate as turn } from 'node:timers/promises';
import { PDFDict, PDFDocument, PDFName, PDFRawStream, PDFRef, type PDFPage } from '@cantoo/pdf-lib';

export interface PdfsToJoin {
  /** In the order of the pages. */
  readonly pdfs: readonly Uint8Array[];
  /** Of the whole; names nobody. */
  readonly title: string;
  /** A document that ends on an odd page is followed by an empty one: the next begins on a sheet of its own. */
  readonly doubleSided: boolean;
}

export interface JoinedPdf {
  readonly bytes: Uint8Array;
  /** With the empty ones. */
  readonly pageCount: number;
}

/**
 * One PDF of many, with one title and language. Each is read, copied and let go in its turn, and between two of them the
 * thread is free for whoever waits. A picture that stands on all of them, the school's logo, is kept once.
 */
export async function joinPdfs(
  { pdfs, title, doubleSided }: PdfsToJoin,
  { progress }: { progress(done: number, total: number): void },
): Promise<JoinedPdf> {
  const whole = await PDFDocument.create({ updateMetadata: false });
  const pictures: Pictures = { kept: new Map(), places: new Map() };
  for (const [index, bytes] of pdfs.entries()) {
    const one = await PDFDocument.load(bytes, { updateMetadata: false });
    const pages = await whole.copyPages(one, one.getPageIndices());
    for (const page of pages) {
      keepPicturesOnce(page, pictures);
      whole.addPage(page);
    }
    const last = pages.at(-1);
    if (doubleSided && pages.length % 2 === 1 && last && index < pdfs.length - 1) {
      whole.addPage([last.getWidth(), last.getHeight()]);
    }
    progress(index + 1, pdfs.length);
    await turn();
  }
  whole.setTitle(title, { showInWindowTitleBar: true });
  whole.setLanguage('id-ID');
  whole.setCreator('Rujuk');
  whole.setProducer('Rujuk');
  const pageCount = whole.getPageCount();
  // Nothing in it is a form: looking for fields to draw would cost a walk over every page.
  const bytes = await whole.save({ addDefaultPage: false, updateFieldAppearances: false });
  return { bytes, pageCount };
}

interface Pictures {
  /** By what they look like. */
  readonly kept: Map<string, PDFRef>;
  /** Where each that was looked at stands now. */
  readonly places: Map<PDFRef, PDFRef>;
}

/** Lets the page name the first picture that is the same as its own, and forgets its own. */
function keepPicturesOnce({ node, doc: { context } }: PDFPage, { kept, places }: Pictures): void {
  const streamAt = (ref: unknown) => {
    const found = ref instanceof PDFRef ? context.lookup(ref) : undefined;
    return ref instanceof PDFRef && found instanceof PDFRawStream ? { ref, stream: found } : null;
  };

  function once(entry: unknown): PDFRef | null {
    const known = entry instanceof PDFRef ? places.get(entry) : undefined;
    if (known) return known;
    const found = streamAt(entry);
    if (!found) return null;
    const { ref, stream } = found;
    // Its transparency is a picture of its own.
    const mask = once(stream.dict.get(softMask));
    if (mask) stream.dict.set(softMask, mask);
    const mark = fingerprint(stream);
    const first = kept.get(mark) ?? ref;
    kept.set(mark, first);
    places.set(ref, first);
    if (first !== ref) context.delete(ref);
    return first;
  }

  const named = node.Resources()?.lookupMaybe(PDFName.of('XObject'), PDFDict);
  for (const [name, entry] of named?.entries() ?? []) {
    const picture = once(entry);
    if (picture) named?.set(name, picture);
  }
}

const softMask = PDFName.of('SMask');

const fingerprint = ({ dict, contents }: PDFRawStream): string =>
  `${dict.toString()} ${createHash('sha256').update(contents).digest('base64')}`;
