import type { PaperBlock, PaperContent, Signature } from '@shared/contract/letter-content';

/**
 * The same letters as one flat OpenDocument text, as a mail merge of LibreOffice leaves them: the same words in the same
 * order and face, each letter on a page of its own. Plainer than ours where that is easier for LibreOffice: rules are
 * borders, nothing is kept together.
 */
export const flatOdt = (papers: readonly PaperContent[]): string =>
  `${head}<office:body><office:text>${papers.map(letter).join('')}</office:text></office:body></office:document>`;

const names = ['office', 'style', 'text', 'table', 'fo', 'svg'] as const;
const addresses: Readonly<Record<(typeof names)[number], string>> = {
  office: 'urn:oasis:names:tc:opendocument:xmlns:office:1.0',
  style: 'urn:oasis:names:tc:opendocument:xmlns:style:1.0',
  text: 'urn:oasis:names:tc:opendocument:xmlns:text:1.0',
  table: 'urn:oasis:names:tc:opendocument:xmlns:table:1.0',
  fo: 'urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0',
  svg: 'urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0',
};
const face = 'style:font-name="Liberation Serif" fo:font-size="11pt" fo:language="id" fo:country="ID"';
const paragraphStyle = (name: string, paragraph: string, words = '') =>
  `<style:style style:name="${name}" style:family="paragraph" style:parent-style-name="Standard">` +
  `<style:paragraph-properties ${paragraph}/><style:text-properties ${words}/></style:style>`;
const columnStyle = (name: string, width: string) =>
  `<style:style style:name="${name}" style:family="table-column">` +
  `<style:table-column-properties style:column-width="${width}"/></style:style>`;

const head =
  `<?xml version="1.0" encoding="UTF-8"?><office:document ${names.map((name) => `xmlns:${name}="${addresses[name]}"`).join(' ')} ` +
  'office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.text">' +
  '<office:font-face-decls><style:font-face style:name="Liberation Serif" svg:font-family="Liberation Serif"/></office:font-face-decls>' +
  `<office:styles><style:style style:name="Standard" style:family="paragraph"><style:text-properties ${face}/></style:style></office:styles>` +
  '<office:automatic-styles>' +
  '<style:page-layout style:name="F4"><style:page-layout-properties fo:page-width="21.5cm" fo:page-height="33cm" ' +
  'fo:margin-top="1.5cm" fo:margin-bottom="1.5cm" fo:margin-left="2.5cm" fo:margin-right="2cm"/></style:page-layout>' +
  paragraphStyle('First', 'fo:break-before="page" fo:text-align="center"', 'fo:font-size="12.5pt"') +
  paragraphStyle('Head', 'fo:text-align="center"', 'fo:font-size="12.5pt"') +
  paragraphStyle('School', 'fo:text-align="center"', 'fo:font-size="17pt" fo:font-weight="bold"') +
  paragraphStyle('Address', 'fo:text-align="center"', 'fo:font-size="9pt"') +
  paragraphStyle(
    'Rule',
    'fo:border-bottom="0.08cm double #000000" fo:margin-bottom="0.3cm"',
    'fo:font-size="4pt"',
  ) +
  paragraphStyle('Body', 'fo:text-align="justify" fo:margin-bottom="0.25cm"') +
  paragraphStyle('Right', 'fo:text-align="end"') +
  paragraphStyle('Centre', 'fo:text-align="center"', 'fo:font-weight="bold"') +
  paragraphStyle(
    'Signed',
    'fo:margin-top="1.9cm"',
    'fo:font-weight="bold" style:text-underline-style="solid"',
  ) +
  columnStyle('Label', '3.5cm') +
  columnStyle('Colon', '0.5cm') +
  columnStyle('Value', '13cm') +
  columnStyle('Half', '8.5cm') +
  '</office:automatic-styles><office:master-styles><style:master-page style:name="Standard" style:page-layout-name="F4">' +
  '<style:header><text:p text:style-name="Centre">RAHASIA</text:p></style:header>' +
  '<style:footer><text:p text:style-name="Centre">RAHASIA</text:p></style:footer></style:master-page></office:master-styles>';

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const p = (text: string, style = 'Standard') =>
  `<text:p text:style-name="${style}">${escaped(text)}</text:p>`;
const cell = (...paragraphs: string[]) => `<table:table-cell>${paragraphs.join('')}</table:table-cell>`;
const table = (columns: readonly string[], rows: readonly string[][]) =>
  `<table:table>${columns.map((name) => `<table:table-column table:style-name="${name}"/>`).join('')}` +
  `${rows.map((cells) => `<table:table-row>${cells.join('')}</table:table-row>`).join('')}</table:table>`;
const labels = (rows: readonly (readonly [string, string])[]) =>
  table(
    ['Label', 'Colon', 'Value'],
    rows.map(([label, value]) => [cell(p(label)), cell(p(':')), cell(p(value))]),
  );

function letter(paper: PaperContent): string {
  const { letterhead, head: of, place, date, blocks, closing, signatures, copies } = paper;
  const [first = '', ...lines] = letterhead?.lines ?? [];
  const numbered =
    of.type === 'letter'
      ? [
          p(`${place}, ${date}`, 'Right'),
          labels([
            ['Nomor', of.number ?? ''],
            ['Sifat', of.classification],
            ['Lampiran', of.enclosed],
            ['Hal', of.subject],
          ]),
          ...['', 'Kepada', ...of.recipient, ''].map((line) => p(line)),
          p(of.salutation, 'Body'),
        ]
      : [];
  return [
    p(first, 'First'),
    ...lines.map((line) => p(line, 'Head')),
    p(letterhead?.name ?? '', 'School'),
    ...(letterhead?.address ?? []).map((line) => p(line, 'Address')),
    p('', 'Rule'),
    ...numbered,
    ...blocks.map(drawn),
    ...closing.map((text) => p(text, 'Body')),
    ...signatures.map((row) => table(['Half', 'Half'], [row.map(signed)])),
    ...(copies.length > 0
      ? [p('Tembusan:'), ...copies.map((copy, index) => p(`${index + 1}. ${copy}`))]
      : []),
    p(paper.envelope ?? '', 'Address'),
  ].join('');
}

const signed = ({ capacity, name, idLine }: Signature) =>
  cell(...capacity.map((line) => p(line)), p(name, 'Signed'), p(idLine ?? ''));

function drawn(block: PaperBlock): string {
  switch (block.type) {
    case 'labels':
      return labels(block.rows.map(({ label, value }) => [label, value]));
    case 'list':
      return block.items.map((item, index) => p(`${String.fromCharCode(97 + index)}. ${item}`)).join('');
    case 'paragraph':
      return p(block.text, 'Body');
    default:
      throw new Error(`a reminder has no ${block.type}`);
  }
}
