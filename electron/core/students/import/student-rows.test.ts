import { describe, expect, it } from 'vitest';
import type { Cell, Grid } from '../../spreadsheet/grid';
import { recogniseStudents } from './student-columns';
import { parseStudents } from './student-rows';

const today = '2026-11-24';

function read(rows: Cell[][], typed = true) {
  const grid: Grid = { rows, typed };
  const list = recogniseStudents([grid]);
  return { list, ...parseStudents(list.table, list.mapping, today) };
}

const one = (heading: string, value: Cell, typed = true) =>
  read(
    [
      ['Nama', 'Kelas', heading],
      ['Bagas Pratama', 'VII A', value],
    ],
    typed,
  );

describe('a list of another school or program', () => {
  it('is guessed by the words schools use', () => {
    const { list } = read([
      ['DATA SISWA MTs CONTOH'],
      [
        'No',
        'Nama Lengkap',
        'NISM',
        'N.I.S.N',
        'L/P',
        'Tgl. Lahir',
        'Tempat Lahir',
        'Kelas',
        'Nama Ayah',
        'No. HP Orang Tua',
      ],
      [
        1,
        'Bagas Pratama',
        '121',
        '0112345678',
        1,
        '12-05-2011',
        'Bangil',
        '7A',
        'Slamet Pratama',
        81234567890,
      ],
    ]);
    expect(list.layout).toBe('other');
    const header = (index: number | undefined) =>
      list.columns.find((column) => column.index === index)?.header;
    expect(header(list.mapping.name)).toBe('Nama Lengkap');
    expect(header(list.mapping.nis)).toBe('NISM');
    expect(header(list.mapping.sex)).toBe('L/P');
    expect(header(list.mapping.birthDate)).toBe('Tgl. Lahir');
    expect(header(list.mapping.fatherName)).toBe('Nama Ayah');
    expect(header(list.mapping.guardianPhone)).toBe('No. HP Orang Tua');
    expect(header(list.mapping.phone)).toBeUndefined();
  });

  it('is read by that guess', () => {
    const { rows, faults } = read([
      ['Nama Lengkap', 'NISN', 'L/P', 'Tgl Lahir', 'Kelas', 'Nama Ayah', 'HP Orang Tua'],
      ['Bagas Pratama', 112345678, 1, '12-05-2011', 'Kelas 7A', 'Slamet Pratama', 81234567890],
    ]);
    expect(faults).toEqual([]);
    expect(rows[0]).toMatchObject({
      row: 2,
      student: {
        name: 'Bagas Pratama',
        nisn: '0112345678',
        sex: 'L',
        birthDate: '2011-05-12',
        className: '7A',
        guardians: {
          father: { name: 'Slamet Pratama', phone: '081234567890' },
          mother: null,
          guardian: null,
        },
      },
    });
  });

  it('loses identity, family card and bank columns, and unnamed 16-digit numbers, before anyone sees them', () => {
    const { list } = read([
      ['Nama', 'NIK', 'No. KK', 'Rekening', 'Kode', 'Kelas'],
      ['Bagas', '3514000000000001', '3514000000000002', 'MARKER-REKENING', '3514 0000 0000 0003', 'VII A'],
      ['Sekar', '3514000000000004', '3514000000000005', 'MARKER-REKENING', '3514000000000006', 'VII A'],
    ]);
    expect(list.columns.map(({ header }) => header)).toEqual(['Nama', 'Kelas']);
    expect(JSON.stringify(list)).not.toMatch(/3514|MARKER/);
  });

  it('without a column of names says so', () => {
    expect(() =>
      read([
        ['Kode', 'Kelas'],
        ['1', 'VII A'],
      ]),
    ).toThrow('import.noNameColumn');
  });

  it('is found on the second sheet when the first only explains', () => {
    const list = recogniseStudents([
      { rows: [['Petunjuk'], ['Isi nama siswa pada lembar kedua.']], typed: true },
      {
        rows: [
          ['Nama', 'Kelas'],
          ['Bagas', 'VII A'],
        ],
        typed: true,
      },
    ]);
    expect(list.table.rows).toHaveLength(1);
  });

  it('may be a list of names and nothing else', () => {
    expect(read([['Nama'], ['Bagas Pratama'], ['Sekar Ayu']]).rows).toHaveLength(2);
  });
});

describe('a NISN', () => {
  it.each<[Cell, string | null]>([
    ['0112345678', '0112345678'],
    [112345678, '0112345678'],
    ["'0112345678", '0112345678'],
    ['-', null],
    ['0', null],
    [null, null],
  ])('%s is %s', (cell, nisn) => {
    expect(one('NISN', cell).rows[0]?.student.nisn).toBe(nisn);
  });

  it('of a csv gets back the zeros that a spreadsheet took', () => {
    expect(one('NISN', '112345678', false).rows[0]?.student.nisn).toBe('0112345678');
  });

  it.each<Cell>(['12345', '01123456789', '01123A5678', '1.12E+08', 12345678901])(
    '%s is refused with its row, never cut or guessed',
    (cell) => {
      const { rows, faults } = one('NISN', cell);
      expect(rows).toEqual([]);
      expect(faults).toEqual([{ row: 2, field: 'nisn', reason: 'nisnLength' }]);
    },
  );
});

describe('a birth date', () => {
  it.each<[Cell]>([
    ['2011-05-12'],
    ['12-05-2011'],
    ['12/5/2011'],
    ['12.05.2011'],
    ['12 Mei 2011'],
    ['12 May 2011'],
    ['Kamis, 12 Mei 2011'],
    ['2011-05-12 00:00:00'],
    [40675],
    ['40675'],
    [{ date: '2011-05-12' }],
  ])('%s is 12 May 2011', (cell) => {
    expect(one('Tanggal Lahir', cell).rows[0]?.student.birthDate).toBe('2011-05-12');
  });

  it.each<[Cell, string]>([
    ['30-02-2011', 'dateImpossible'],
    ['2011-13-01', 'dateImpossible'],
    ['bulan lalu', 'dateUnreadable'],
    ['12-05-11', 'dateUnreadable'],
    ['2027-01-01', 'dateOutOfRange'],
    ['12-05-1911', 'dateOutOfRange'],
  ])('%s is named as %s', (cell, reason) => {
    expect(one('Tanggal Lahir', cell).faults).toEqual([{ row: 2, field: 'birthDate', reason }]);
  });
});

describe('other fields', () => {
  it.each<[Cell, 'L' | 'P']>([
    ['L', 'L'],
    ['p', 'P'],
    [1, 'L'],
    ['2', 'P'],
    ['Laki-laki', 'L'],
    ['Perempuan', 'P'],
  ])('sex %s is %s', (cell, sex) => {
    expect(one('Jenis Kelamin', cell).rows[0]?.student.sex).toBe(sex);
  });

  it('a sex or class that cannot be read is passed over with a notice, the student comes in', () => {
    const { rows, notices } = read([
      ['Nama', 'JK', 'Kelas'],
      ['Bagas', 'X', '???'],
    ]);
    expect(rows[0]?.student).toMatchObject({ name: 'Bagas', sex: null, className: null });
    expect(notices).toEqual([
      { row: 2, field: 'sex', reason: 'sexUnknown' },
      { row: 2, field: 'className', reason: 'classUnknown' },
    ]);
  });

  it('a name that looks like a formula stays the text it is', () => {
    const { rows } = read([
      ['Nama', 'Kelas'],
      ['=1+1', 'VII A'],
    ]);
    expect(rows[0]?.student.name).toBe('=1+1');
  });

  it('a row without a name, or with a name like a novel, is refused with its number', () => {
    const { faults } = read([
      ['Nama', 'Kelas'],
      [null, 'VII A'],
      ['x'.repeat(121), 'VII A'],
    ]);
    expect(faults).toContainEqual({ row: 2, field: 'name', reason: 'nameMissing' });
    expect(faults).toContainEqual({ row: 3, field: 'name', reason: 'tooLong', params: { maximum: 120 } });
  });

  it('invisible characters and doubled blanks go', () => {
    const { rows } = read([
      ['Nama', 'Kelas'],
      ['Bagas\u00a0\u200b Aditya\n Pratama ', 'VII A'],
    ]);
    expect(rows[0]?.student.name).toBe('Bagas Aditya Pratama');
  });
});
