import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

export interface ReadLine {
  text: string;
  y: number;
  x: number;
  width: number;
  /** Of its first letters, in points. */
  size: number;
}

export interface ReadPage {
  /** Size in points. */
  readonly width: number;
  readonly height: number;
  /** The page's lines, top to bottom, each with the distance of its baseline from the sheet's foot and its size. */
  readonly lines: readonly ReadLine[];
  /** The whole page's text, lines joined by a space. */
  readonly text: string;
}

/** A PDF as a reader sees it, for tests. */
export interface ReadPdf {
  readonly pages: readonly ReadPage[];
  readonly title: string;
  readonly language: string | null;
}

/** Reads the text of a PDF back. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const loading = getDocument({ data: bytes.slice(), verbosity: 0 });
  const document = await loading.promise;
  try {
    const pages: ReadPage[] = [];
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const { width, height } = page.getViewport({ scale: 1 });
      const { items } = await page.getTextContent();
      const lines: ReadLine[] = [];
      for (const item of items) {
        if (!('str' in item) || item.str === '') continue;
        const [, , , , x, y] = item.transform as number[];
        const last = lines.at(-1);
        if (last && y !== undefined && Math.abs(last.y - y) < 1 && (x ?? 0) < last.x) {
          // The mark of a list is drawn after what it stands before.
          last.text = `${item.str} ${last.text}`;
          last.width += last.x - (x ?? 0);
          last.x = x ?? 0;
        } else if (last && y !== undefined && Math.abs(last.y - y) < 1) {
          last.text += item.str;
          last.width = (x ?? 0) + item.width - last.x;
        } else lines.push({ text: item.str, x: x ?? 0, y: y ?? 0, width: item.width, size: item.height });
      }
      pages.push({ width, height, lines, text: lines.map(({ text }) => text.trim()).join(' ') });
    }
    const { info } = await document.getMetadata();
    const { Title: title, Language: language } = info as { Title?: string; Language?: string };
    return { pages, title: title ?? '', language: language ?? null };
  } finally {
    await loading.destroy();
  }
}

/** Names of the faces that a PDF embeds, without their tags: `LiberationSerif-Bold`. */
export async function facesOf(bytes: Uint8Array): Promise<string[]> {
  const loading = getDocument({ data: bytes.slice(), verbosity: 0, fontExtraProperties: true });
  const document = await loading.promise;
  try {
    const faces = new Set<string>();
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      await page.getOperatorList();
      const { styles } = await page.getTextContent();
      for (const name of Object.keys(styles)) {
        const { name: face } = page.commonObjs.get(name) as { name: string };
        faces.add(face.replace(/^[A-Z]{6}\+/, ''));
      }
    }
    return [...faces].toSorted();
  } finally {
    await loading.destroy();
  }
}
