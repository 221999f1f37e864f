import { unzipSync, zipSync, strToU8 } from 'fflate';
import writeWorkbook, { type SheetData } from 'write-excel-file/node';
import { describe, expect, it } from 'vitest';
import type { AppError } from '../errors';
import { readSheets } from './read-sheet';

const workbook = async (data: SheetData) =>
  new Uint8Array(await writeWorkbook(data, { sheet: 'Siswa' }).toBuffer());

const plainList: SheetData = [
  ['Nama', 'NISN', 'Tanggal Lahir'],
  ['Bagas Pratama', '0112345678', { value: new Date('2011-05-12'), type: Date, format: 'dd/mm/yyyy' }],
  ['Sekar Ayu Lestari', 112345679, '2011-06-01'],
];

/** The workbook with one of its parts rewritten. */
async function tampered(part: string, change: (xml: string) => string): Promise<Uint8Array> {
  const parts = unzipSync(await workbook(plainList));
  const xml = new TextDecoder().decode(parts[part]);
  const changed = change(xml);
  expect(changed).not.toBe(xml);
  return zipSync({ ...parts, [part]: strToU8(changed) });
}

async function fault(bytes: Uint8Array): Promise<[string, string | undefined]> {
  const error = await readSheets(bytes).then(
    () => {
      throw new Error('the file was read');
    },
    (thrown: AppError) => thrown,
  );
  return [error.code, error.details?.reason];
}

const sheetPart = 'xl/worksheets/sheet1.xml';

describe('a chosen spreadsheet', () => {
  it('gives text, numbers and days as the sheet holds them', async () => {
    const [sheet] = await readSheets(await workbook(plainList));
    expect(sheet).toEqual({
      typed: true,
      rows: [
        ['Nama', 'NISN', 'Tanggal Lahir'],
        ['Bagas Pratama', '0112345678', { date: '2011-05-12' }],
        ['Sekar Ayu Lestari', 112345679, '2011-06-01'],
      ],
    });
  });

  it('keeps text that looks like a formula as text', async () => {
    const formula = '=HYPERLINK("http://contoh.invalid","x")';
    const [sheet] = await readSheets(await workbook([['Nama'], [formula], ['+62 812'], ['@SUM(A1)']]));
    expect(sheet?.rows.slice(1)).toEqual([[formula], ['+62 812'], ['@SUM(A1)']]);
  });

  it('skips empty sheets and keeps row numbers across gaps', async () => {
    const [sheet] = await readSheets(await workbook([['Nama'], [], [], ['Bagas'], [], []]));
    expect(sheet?.rows).toEqual([['Nama'], [], [], ['Bagas']]);
  });
});

describe('a file Excel would offer to repair', () => {
  const original = async () => (await readSheets(await workbook(plainList)))[0]?.rows;

  it('may have bytes before and after it, as web servers add them', async () => {
    const bytes = await workbook(plainList);
    const surrounded = Buffer.concat([Buffer.from('\uFEFF\r\n'), bytes, Buffer.from('\r\n<!-- -->\n')]);
    expect((await readSheets(surrounded))[0]?.rows).toEqual(await original());
  });

  it('may have rows out of order or twice', async () => {
    const bytes = await tampered(sheetPart, (xml) => {
      const rows = xml.match(/<row\b[\s\S]*?<\/row>/g) ?? [];
      return xml.replace(rows.join(''), rows.toReversed().join('') + (rows[1] ?? ''));
    });
    expect((await readSheets(bytes))[0]?.rows).toEqual(await original());
  });

  it('may leave out the numbers of rows and cells', async () => {
    const bytes = await tampered(sheetPart, (xml) => xml.replace(/ r="[A-Z]*\d+"/g, ''));
    expect((await readSheets(bytes))[0]?.rows).toEqual(await original());
  });

  it('may point to texts and styles that are not there', async () => {
    const bytes = await tampered(sheetPart, (xml) =>
      xml.replace('</row>', '<c r="D1" t="s"><v>99999</v></c><c r="E1" s="777"><v>5</v></c></row>'),
    );
    expect((await readSheets(bytes))[0]?.rows[0]).toEqual(['Nama', 'NISN', 'Tanggal Lahir', null, 5]);
  });

  it('may hold error values, which count as empty', async () => {
    const bytes = await tampered(sheetPart, (xml) =>
      xml.replace('</row>', '<c r="D1" t="e"><v>#N/A</v></c></row>'),
    );
    expect((await readSheets(bytes))[0]?.rows).toEqual(await original());
  });

  it('may write its elements with a prefix', async () => {
    const bytes = await tampered(sheetPart, (xml) =>
      xml.replace(/<(\/?)([a-zA-Z])/g, '<$1x:$2').replace('xmlns=', 'xmlns:x='),
    );
    expect((await readSheets(bytes))[0]?.rows).toEqual(await original());
  });
});

describe('a file that gives no list says why', () => {
  it('an empty file and an empty sheet', async () => {
    expect(await fault(new Uint8Array())).toEqual(['file_unreadable', 'import.emptySheet']);
    expect(await fault(await workbook([[]]))).toEqual(['file_unreadable', 'import.emptySheet']);
    expect(await fault(Buffer.from('\r\n \r\n'))).toEqual(['file_unreadable', 'import.emptySheet']);
  });

  it.each([
    ['a PDF', Buffer.from('%PDF-1.7\n1 0 obj\n')],
    ['a web page under the name .xls', Buffer.from('<html><table><tr><td>Nama</td></tr></table></html>')],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13])],
    ['a zip of something else', Buffer.from(zipSync({ 'word/document.xml': strToU8('<w/>') }))],
  ])('%s is not a spreadsheet', async (_what, bytes) => {
    expect(await fault(bytes)).toEqual(['file_unreadable', 'import.notSpreadsheet']);
  });

  it('the old .xls and a password-protected xlsx', async () => {
    const container = Buffer.from('d0cf11e0a1b11ae1', 'hex');
    expect(await fault(Buffer.concat([container, Buffer.alloc(2048)]))).toEqual([
      'file_unreadable',
      'import.oldXls',
    ]);
    const sealed = Buffer.concat([container, Buffer.alloc(512), Buffer.from('EncryptedPackage', 'utf16le')]);
    expect(await fault(sealed)).toEqual(['file_unreadable', 'import.passwordProtected']);
  });

  it('a damaged xlsx, wherever it was cut or scratched', async () => {
    const bytes = await workbook(plainList);
    expect(await fault(bytes.slice(0, bytes.length - 40))).toEqual(['file_unreadable', 'import.damaged']);
    expect(await fault(bytes.slice(0, bytes.length / 2))).toEqual(['file_unreadable', 'import.damaged']);
    for (let at = 100; at < bytes.length; at += 150) {
      const scratched = bytes.slice();
      scratched.fill(0xaa, at, at + 60);
      const answer = await readSheets(scratched).then(
        () => 'read',
        (error: AppError) => error.code,
      );
      expect(['read', 'file_unreadable']).toContain(answer);
    }
    const unclosed = await tampered('xl/workbook.xml', (xml) => xml.slice(0, -30));
    expect(['file_unreadable', 'import.damaged']).toEqual(await fault(unclosed));
  });
});

describe('a file that is more than the reader takes on', () => {
  it('60 MB', async () => {
    expect(await fault(new Uint8Array(60 * 1024 * 1024))).toEqual(['file_too_large', 'import.fileTooLarge']);
  });

  it('a zip bomb: a small file that unpacks to a large one', async () => {
    const parts = unzipSync(await workbook(plainList));
    const bomb = zipSync({ ...parts, [sheetPart]: new Uint8Array(30 * 1024 * 1024) });
    expect(bomb.length).toBeLessThan(100_000);
    expect(await fault(bomb)).toEqual(['file_too_large', 'import.unpacksTooLarge']);
  });

  it('a zip bomb that declares a harmless size', async () => {
    const parts = unzipSync(await workbook(plainList));
    const bomb = Buffer.from(zipSync({ ...parts, [sheetPart]: new Uint8Array(30 * 1024 * 1024) }));
    const declared = Buffer.alloc(4);
    declared.writeUInt32LE(30 * 1024 * 1024);
    const lie = Buffer.alloc(4);
    lie.writeUInt32LE(5_000);
    for (let at = bomb.indexOf(declared); at >= 0; at = bomb.indexOf(declared)) lie.copy(bomb, at);
    const [code] = await fault(bomb);
    expect(['file_too_large', 'file_unreadable']).toContain(code);
  });

  it('a sheet whose numbers would spread it over gigabytes of nothing', async () => {
    const far = await tampered(sheetPart, (xml) => xml.replace('<row r="3"', '<row r="4000000000"'));
    expect((await readSheets(far))[0]?.rows).toHaveLength(3);
    const wide = await tampered(sheetPart, (xml) =>
      xml.replace('</row>', '<c r="XFD1" t="inlineStr"><is><t>x</t></is></c></row>'),
    );
    expect(await fault(wide)).toEqual(['file_too_large', 'import.tooManyColumns']);
  });

  it('more than 20,000 rows, in xlsx and in csv', async () => {
    const many = await tampered(sheetPart, (xml) =>
      xml.replace(
        /<sheetData>[\s\S]*<\/sheetData>/,
        `<sheetData>${'<row><c><v>1</v></c></row>'.repeat(20_001)}</sheetData>`,
      ),
    );
    expect(await fault(many)).toEqual(['file_too_large', 'import.tooManyRows']);
    expect(await fault(Buffer.from('Nama;Kelas\n' + 'Bagas;VII A\n'.repeat(20_000)))).toEqual([
      'file_too_large',
      'import.tooManyRows',
    ]);
  });
});
