import pdfmake from 'pdfmake';
import type { TDocumentDefinitions } from 'pdfmake/interfaces';
import type { Typeface } from '@shared/domain/page-layout';
import { openFonts, type Fonts } from './fonts';

/** Draws pages. One a process, since pdfmake itself is one. */
export interface Printer {
  /** The finished PDF. */
  print(definition: TDocumentDefinitions): Promise<Uint8Array>;
  covers(typeface: Typeface, codePoint: number): boolean;
  readonly fonts: Fonts;
}

/** A part of pdfmake 0.3 that its types leave out. */
interface VirtualFiles {
  writeFileSync(name: string, content: Uint8Array): void;
}

let printer: Printer | null = null;

/** The printer of this process; the first call names the folder with the fonts. */
export function printerFor(resources: string): Printer {
  printer ??= openPrinter(resources);
  return printer;
}

function openPrinter(resources: string): Printer {
  const fonts = openFonts(resources);
  const { virtualfs } = pdfmake as typeof pdfmake & { virtualfs: VirtualFiles };
  for (const [name, token] of fonts.files) virtualfs.writeFileSync(name, token);
  pdfmake.setFonts(fonts.table);
  // Whatever a text says, drawing a page reads no file and fetches no address.
  pdfmake.setLocalAccessPolicy(() => false);
  pdfmake.setUrlAccessPolicy(() => false);
  return {
    print: async (definition) => new Uint8Array(await pdfmake.createPdf(definition).getBuffer()),
    covers: (typeface, codePoint) => fonts.covers(typeface, codePoint),
    fonts,
  };
}
