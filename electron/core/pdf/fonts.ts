import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import type { Typeface } from '@shared/domain/page-layout';

type Style = 'normal' | 'bold' | 'italics' | 'bolditalics';

/** What is used here of fontkit's parsed font. */
interface ParsedFont {
  hasGlyphForCodePoint(codePoint: number): boolean;
}

interface FontFormat {
  probe(bytes: Uint8Array): boolean;
  new (stream: { buffer: Uint8Array }): ParsedFont;
}

interface Fontkit {
  create(bytes: Uint8Array): ParsedFont;
  registerFormat(format: FontFormat): void;
}

/** The fonts of this process, each read and parsed once, when a page first needs it. */
export interface Fonts {
  /** pdfmake's font table: each style names a file of `files`. */
  readonly table: Record<Typeface, Record<Style, string>>;
  /** What pdfmake's virtual file system is to hold under those names. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** Whether the face, upright and bold, has a letter. */
  covers(typeface: Typeface, codePoint: number): boolean;
  /** How many faces have been parsed so far. */
  parsedCount(): number;
}

/** Below `resources/fonts`. */
const families: Readonly<Record<Typeface, (style: string) => string>> = {
  serif: (style) => `liberation/LiberationSerif-${style}.ttf`,
  sans: (style) => `liberation/LiberationSans-${style}.ttf`,
  book: (style) => `tex-gyre/texgyrebonum-${style.toLowerCase()}.otf`,
};
const fileNames: Readonly<Record<Style, string>> = {
  normal: 'Regular',
  bold: 'Bold',
  italics: 'Italic',
  bolditalics: 'BoldItalic',
};

/** The very module that pdfkit will ask; an `import` of our own would load a second, ES copy of it. */
function pdfkitsFontkit(): Fontkit {
  const fromPdfmake = createRequire(createRequire(import.meta.url).resolve('pdfmake'));
  const fromPdfkit = createRequire(fromPdfmake.resolve('pdfkit'));
  return fromPdfkit('fontkit') as Fontkit;
}

/**
 * pdfkit parses a font anew for every document: half of the time of a short letter. It asks `fontkit.create` with
 * the bytes it was given, so it is given a token of four bytes instead, and a font format registered with fontkit
 * recognises the token and answers with the one parsed font behind it. Parsed fonts hold no state of a document.
 */
export function openFonts(resources: string): Fonts {
  const fontkit = pdfkitsFontkit();
  const paths = new Map<Uint8Array, string>();
  const parsed = new Map<Uint8Array, ParsedFont>();

  function fontOf(token: Uint8Array): ParsedFont {
    const known = parsed.get(token);
    if (known) return known;
    const font = fontkit.create(readFileSync(paths.get(token) ?? ''));
    parsed.set(token, font);
    return font;
  }

  fontkit.registerFormat(
    class {
      static probe = (bytes: Uint8Array) => paths.has(bytes);
      constructor(stream: { buffer: Uint8Array }) {
        return fontOf(stream.buffer);
      }
    } as FontFormat,
  );

  const files = new Map<string, Uint8Array>();
  function style(typeface: Typeface, name: Style): string {
    const path = families[typeface](fileNames[name]);
    const file = basename(path);
    const token = new Uint8Array(4);
    paths.set(token, join(resources, 'fonts', path));
    files.set(file, token);
    return file;
  }
  const styles = (typeface: Typeface) => ({
    normal: style(typeface, 'normal'),
    bold: style(typeface, 'bold'),
    italics: style(typeface, 'italics'),
    bolditalics: style(typeface, 'bolditalics'),
  });
  const table = { serif: styles('serif'), sans: styles('sans'), book: styles('book') };

  const covered: Record<Typeface, Map<number, boolean>> = {
    serif: new Map(),
    sans: new Map(),
    book: new Map(),
  };
  return {
    table,
    files,
    covers(typeface, codePoint) {
      const known = covered[typeface].get(codePoint);
      if (known !== undefined) return known;
      const has = (['normal', 'bold'] as const).every((name) => {
        const token = files.get(table[typeface][name]);
        return token !== undefined && fontOf(token).hasGlyphForCodePoint(codePoint);
      });
      covered[typeface].set(codePoint, has);
      return has;
    },
    parsedCount: () => parsed.size,
  };
}
