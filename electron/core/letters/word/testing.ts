import { strFromU8, unzipSync } from 'fflate';

/** A Word file as its reader sees it, for tests. */
export interface ReadWord {
  /** The body's paragraphs in their order, each with the mark of its list. */
  readonly paragraphs: readonly string[];
  /** Words at the head and at the foot of the first page, and of the others. */
  readonly heads: { first: string; others: string };
  readonly foots: { first: string; others: string };
  /** Sheet and margins in twips, by the names of the format: `w`, `h`, `left`… */
  readonly page: Readonly<Record<string, number>>;
  readonly pictures: readonly string[];
  /** The whole package as text: whatever stands anywhere in it. */
  readonly everything: string;
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const unescaped = (xml: string) =>
  xml.replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => entities[name] ?? '');

const wordsOf = (xml: string) =>
  unescaped(
    [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:br\/>/g)].map(([, text]) => text ?? ' ').join(''),
  );

/** Unpacks and reads a .docx. @throws Error for what is no such package */
export function readWord(bytes: Uint8Array): ReadWord {
  const files = Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]),
  );
  const file = (name: string) => {
    const found = files[name];
    if (found === undefined) throw new Error(`not in the file: ${name}`);
    return found;
  };
  const body = file('word/document.xml');
  const relations = file('word/_rels/document.xml.rels');
  const part = (kind: 'header' | 'footer', type: string) => {
    const id = new RegExp(`<w:${kind}Reference w:type="${type}" r:id="([^"]+)"`).exec(body)?.[1];
    const target = new RegExp(`Id="${id}"[^>]*Target="([^"]+)"|Target="([^"]+)"[^>]*Id="${id}"`).exec(
      relations,
    );
    return wordsOf(file(`word/${target?.[1] ?? target?.[2]}`));
  };
  const both = (kind: 'header' | 'footer') => ({ first: part(kind, 'first'), others: part(kind, 'default') });
  const marks = listMarks(file('word/numbering.xml'));
  const page: Record<string, number> = {};
  for (const [tag] of body.matchAll(/<w:pg(?:Sz|Mar) [^>]*>/g)) {
    for (const [, name = '', value] of tag.matchAll(/w:(\w+)="(\d+)"/g)) page[name] = Number(value);
  }
  return {
    paragraphs: [...body.matchAll(/<w:p>.*?<\/w:p>/gs)].map(([xml]) => marks(xml) + wordsOf(xml)),
    heads: both('header'),
    foots: both('footer'),
    page,
    pictures: Object.keys(files).filter((name) => name.startsWith('word/media/')),
    everything: Object.values(files).join('\n'),
  };
}

/** What Word would print before the paragraph of a list: `1. `, `b. `, `• `. */
function listMarks(numbering: string): (paragraph: string) => string {
  const formats = new Map(
    [...numbering.matchAll(/<w:abstractNum [^>]*w:abstractNumId="(\d+)".*?<\/w:abstractNum>/gs)].map(
      ([xml, id]) => [id, /<w:numFmt w:val="(\w+)"/.exec(xml)?.[1] ?? ''],
    ),
  );
  const lists = new Map(
    [...numbering.matchAll(/<w:num w:numId="(\d+)"[^>]*>.*?<w:abstractNumId w:val="(\d+)"/gs)].map(
      ([, id, kind]) => [id, formats.get(kind)],
    ),
  );
  const counts = new Map<string, number>();
  return (paragraph) => {
    const id = /<w:numId w:val="(\d+)"/.exec(paragraph)?.[1];
    if (id === undefined) return '';
    const count = (counts.get(id) ?? 0) + 1;
    counts.set(id, count);
    const format = lists.get(id);
    if (format === 'bullet') return '• ';
    return format === 'lowerLetter' ? `${String.fromCharCode(96 + count)}. ` : `${count}. `;
  };
}
