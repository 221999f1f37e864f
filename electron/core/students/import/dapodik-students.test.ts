import { describe, expect, it } from 'vitest';
import { readSheets } from '../../spreadsheet/read-sheet';
import { dapodikStudentsWorkbook, privateMarker } from '../../sample/dapodik-students-workbook';
import { fictionalStudents } from '../../sample/fictional-students';
import { recogniseStudents } from './student-columns';
import { parseStudents } from './student-rows';

const today = '2026-11-24';
const head = {
  school: 'SMP Negeri 1 Contoh',
  region: 'Kab. Pasuruan',
  downloaded: 'Tanggal Unduh: 2026-11-20',
};
const pupils = fictionalStudents({ count: 60, year: 2026, classesPerLevel: 2, seed: 7 });

async function readDapodik(students = pupils) {
  const list = recogniseStudents(await readSheets(await dapodikStudentsWorkbook(students, head)));
  return { list, parsed: parseStudents(list.table, list.mapping, today) };
}

describe('the Dapodik list of students', () => {
  it('is recognised with all its columns, and every student comes in', async () => {
    const { list, parsed } = await readDapodik();
    expect(list.layout).toBe('dapodik');
    expect(Object.keys(list.mapping)).toHaveLength(23);
    expect(parsed.faults).toEqual([]);
    expect(parsed.notices).toEqual([]);
    expect(parsed.rows.map(({ student }) => student.name)).toEqual(pupils.map(({ name }) => name));
    expect(parsed.rows[0]?.row).toBe(7);
  });

  it('gives each parent their own name, though "Nama" is there four times', async () => {
    const { parsed } = await readDapodik();
    for (const [index, { student }] of parsed.rows.entries()) {
      expect(student.guardians.father?.name).toBe(pupils[index]?.father?.name);
      expect(student.guardians.mother?.name).toBe(pupils[index]?.mother?.name);
      expect(student.guardians.guardian?.name).toBe(pupils[index]?.guardian?.name);
    }
  });

  it('notes a parent who has died, and does not call that their work', async () => {
    const { parsed } = await readDapodik();
    const index = pupils.findIndex(({ father }) => father?.work === 'Sudah Meninggal');
    expect(parsed.rows[index]?.student.guardians.father).toMatchObject({ deceased: true, occupation: null });
    expect(parsed.rows.filter(({ student }) => student.guardians.father?.deceased)).toHaveLength(
      pupils.filter(({ father }) => father?.work === 'Sudah Meninggal').length,
    );
  });

  it('writes district, address and class as a letter has them', async () => {
    const [first] = pupils;
    if (!first) throw new Error('no pupil');
    const { parsed } = await readDapodik([
      {
        ...first,
        district: 'Kec. Bangil',
        street: 'Jl. Melati No. 4',
        rt: 3,
        rw: 2,
        hamlet: 'Krajan',
        className: 'IX A',
      },
    ]);
    expect(parsed.rows[0]?.student).toMatchObject({
      district: 'Bangil',
      address: 'Jl. Melati No. 4, RT 3/RW 2, Dusun Krajan',
      className: 'IX A',
      specialNeeds: null,
    });
  });

  it('never lets NIK, family card, bank, KIP, certificate or coordinates out of the reader', async () => {
    const { list, parsed } = await readDapodik();
    const everything = JSON.stringify([list, parsed]);
    expect(everything).not.toContain(privateMarker);
    expect(everything).not.toMatch(/99999999\d{8}/);
    expect(everything).not.toContain('-7.6453');
    expect(everything).not.toContain('112.9075');
    expect(everything).not.toContain('Rp.');
  });
});
