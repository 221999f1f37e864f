import { describe, expect, it } from 'vitest';
import {
  dapodikStaffWorkbook,
  type FictionalStaff,
  privateStaffMarker,
} from '../../sample/dapodik-staff-workbook';
import { fictionalStaff } from '../../sample/fictional-staff';
import type { Cell } from '../../spreadsheet/grid';
import { readStaff } from './read-staff';
import { recogniseStaff } from './staff-columns';
import { dutiesOf } from './staff-duties';
import { type KnownStaff, planStaffImport } from './staff-plan';
import type { StaffFacts } from './staff-row';
import { parseStaff } from './staff-rows';

const head = { school: 'SMP Negeri 2 Kraton', region: 'Kab. Pasuruan', downloaded: '2026-11-20' };
const people = fictionalStaff(['VII A', 'VII B', 'IX G']);

async function readDapodik(staff: readonly FictionalStaff[] = people) {
  const list = await readStaff(await dapodikStaffWorkbook(staff, head));
  return { list, parsed: parseStaff(list.table, list.mapping) };
}

function readRows(rows: Cell[][]) {
  const list = recogniseStaff([{ rows, typed: true }]);
  return { list, parsed: parseStaff(list.table, list.mapping) };
}

const facts = (some: Partial<StaffFacts>): StaffFacts => ({
  name: 'Bagus Prayitno, S.Pd.',
  nip: null,
  nuptk: null,
  kind: null,
  additionalDuty: null,
  subject: null,
  phone: null,
  ...some,
});
const known = (id: number, some: Partial<KnownStaff>): KnownStaff => ({
  ...facts(some),
  ...dutiesOf(facts(some)),
  ...some,
  id,
  active: true,
});
const plan = (rows: Partial<StaffFacts>[], staff: KnownStaff[] = []) =>
  planStaffImport(
    { rows: rows.map((some, index) => ({ row: index + 2, staff: facts(some) })), faults: [] },
    staff,
  );

describe('the Dapodik list of staff', () => {
  it('is recognised, and everybody comes in with numbers and duties', async () => {
    const { list, parsed } = await readDapodik();
    expect(list.layout).toBe('dapodik');
    expect(parsed.faults).toEqual([]);
    expect(parsed.rows.map(({ staff }) => staff.name)).toEqual(people.map(({ name }) => name));
    expect(parsed.rows[0]?.row).toBe(6);
    expect(parsed.rows.map(({ staff }) => staff.nip)).toEqual(people.map(({ nip }) => nip));
  });

  it('never lets NIK, bank, family or other private columns out of the reader', async () => {
    const { list, parsed } = await readDapodik();
    expect(JSON.stringify([list, parsed])).not.toContain(privateStaffMarker);
  });
});

describe('the duties in the words of the list', () => {
  it.each<[string | null, string | null, Partial<ReturnType<typeof dutiesOf>>]>([
    ['Kepala Sekolah', null, { isPrincipal: true }],
    ['Guru Mapel', 'Kepala Sekolah', { isPrincipal: true }],
    ['Guru Mapel', 'Plt. Kepala Sekolah', { isPrincipal: true }],
    ['Guru Mapel', 'Wakil Kepala Sekolah Kesiswaan', { isPrincipal: false }],
    ['Guru BK', null, { isCounselor: true, isCoordinator: false }],
    ['Guru BK', 'Koordinator BK', { isCounselor: true, isCoordinator: true }],
    ['Guru Bimbingan dan Konseling', null, { isCounselor: true }],
    ['Guru Mapel', 'Wali Kelas VII A', { homeroomOf: 'VII A', isCounselor: false }],
    ['Guru Mapel', 'Wali Kelas: IX-G, Pembina OSIS', { homeroomOf: 'IX-G' }],
    ['Guru Mapel', 'Wali Kelas', { homeroomOf: null }],
    [null, null, { isPrincipal: false, isCoordinator: false, isCounselor: false, homeroomOf: null }],
  ])('%s, %s', (kind, additionalDuty, duties) => {
    expect(dutiesOf({ kind, additionalDuty })).toMatchObject(duties);
  });
});

describe('a list of staff of the school itself', () => {
  it('is guessed by its headings', () => {
    const { parsed } = readRows([
      ['No', 'Nama Guru', 'NIP', 'Jabatan', 'Mapel', 'No. HP'],
      [1, 'Sri Wahyuni, S.Pd.', '19780304 200501 2 003', 'Guru', 'Matematika', 81234567890],
    ]);
    expect(parsed.rows[0]?.staff).toMatchObject({
      nip: '197803042005012003',
      subject: 'Matematika',
      phone: '081234567890',
    });
  });

  it('names each faulty row: no name, NUPTK that is none', () => {
    const { parsed } = readRows([
      ['Nama', 'NUPTK', 'NIP'],
      [null, null, '197803042005012003'],
      ['Sri Wahyuni', '12345', null],
    ]);
    expect(parsed.rows).toEqual([]);
    expect(parsed.faults).toEqual([
      { row: 2, field: 'name', reason: 'nameMissing' },
      { row: 3, field: 'nuptk', reason: 'nuptkLength' },
    ]);
  });
});

describe('comparing a list of staff with those known', () => {
  it('knows a person by NUPTK, NIP or name without titles', () => {
    const done = plan(
      [
        { name: 'Endang S., M.Pd.', nuptk: '9910000000000001' },
        { name: 'Agus Setiawan, M.Pd.', nip: '197803042005012003' },
        { name: 'Hadi Purnomo, M.Pd.', phone: '0800' },
      ],
      [
        known(1, { name: 'Dra. Endang Suprihatin', nuptk: '9910000000000001' }),
        known(2, { name: 'Agus Setiawan, S.Pd.', nip: '197803042005012003' }),
        known(3, { name: 'Hadi Purnomo, S.Pd.' }),
      ],
    );
    expect(done.added).toEqual([]);
    expect(done.changed.map(({ id }) => id)).toEqual([1, 2, 3]);
    expect(done.absent).toEqual([]);
  });

  it('adding the same list twice adds nothing', () => {
    const rows = people.map(({ name, nip, nuptk }) => ({ name, nip, nuptk }));
    const first = plan(rows);
    const again = plan(
      rows,
      first.added.map(({ staff }, index) => known(index + 1, staff)),
    );
    expect(first.added).toHaveLength(people.length);
    expect([again.added, again.changed, again.faults]).toEqual([[], [], []]);
  });

  it('keeps two people of one name apart by their numbers, and refuses two with one number', () => {
    expect(plan([{ nip: '1' }, { nip: '2' }]).added).toHaveLength(2);
    const clash = plan([
      { name: 'Agus', nip: '1' },
      { name: 'Hadi', nip: '1' },
    ]);
    expect(clash.added).toEqual([]);
    expect(clash.faults).toMatchObject([
      { row: 2, reason: 'nipRepeated', params: { other: 3 } },
      { row: 3, reason: 'nipRepeated', params: { other: 2 } },
    ]);
  });
});

describe('duties that only one person can have', () => {
  const principal = known(1, { name: 'Endang Suprihatin', isPrincipal: true });

  it('go from the former principal, in the list or not, to the one whom the list names', () => {
    const done = plan([{ name: 'Joko Widodo, M.Pd.', kind: 'Kepala Sekolah' }], [principal]);
    expect(done.added[0]?.duties.isPrincipal).toBe(true);
    expect(done.changed).toMatchObject([
      { row: null, id: 1, changes: [{ field: 'principalTaken', from: null, to: null }] },
    ]);
    expect(done.absent).toEqual([1]);
  });

  it('stay with whom the counselor gave them while the list says what it said before', () => {
    const former = known(1, { name: 'Endang', kind: 'Kepala Sekolah', isPrincipal: false });
    const present = known(2, { name: 'Joko', isPrincipal: true });
    const done = plan([{ name: 'Endang', kind: 'Kepala Sekolah' }, { name: 'Joko' }], [former, present]);
    expect(done.changed).toEqual([]);
  });

  it('go to the first of two whom a list names', () => {
    const done = plan([
      { name: 'Endang', kind: 'Kepala Sekolah' },
      { name: 'Joko', additionalDuty: 'Plt. Kepala Sekolah' },
    ]);
    expect(done.added.map(({ duties }) => duties.isPrincipal)).toEqual([true, false]);
  });

  it('of the coordinator is not taken away by a list that says "Guru BK"', () => {
    const coordinator = known(1, { name: 'Bagus', isCoordinator: true, isCounselor: true });
    const done = plan([{ name: 'Bagus', kind: 'Guru BK' }], [coordinator]);
    expect(done.changed[0]?.duties).toMatchObject({ isCoordinator: true, isCounselor: true });
  });
});
