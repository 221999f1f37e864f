import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { KnownStudent } from './match-students';
import { type ImportPlan, planImport } from './plan';
import type { StudentFacts, StudentRow } from './student-row';

const nobody = { father: null, mother: null, guardian: null };
const blank: StudentFacts = {
  name: 'Bagas Pratama',
  nis: null,
  nisn: null,
  sex: null,
  birthPlace: null,
  birthDate: null,
  religion: null,
  address: null,
  village: null,
  district: null,
  postalCode: null,
  phone: null,
  specialNeeds: null,
  className: null,
  guardians: nobody,
};

const student = (facts: Partial<StudentFacts>): StudentFacts => ({ ...blank, ...facts });

const known = (id: number, facts: Partial<StudentFacts>): KnownStudent => ({
  ...blank,
  ...facts,
  id,
  enrolled: true,
  inRecentClass: Boolean(facts.className),
});
const row = (number: number, facts: Partial<StudentFacts>): StudentRow => ({
  row: number,
  student: { ...blank, ...facts },
});
const plan = (rows: StudentRow[], students: KnownStudent[] = []) =>
  planImport({ rows, faults: [], notices: [] }, students);

/** What the service does with a plan, on a list instead of a database. */
function applied(students: readonly KnownStudent[], done: ImportPlan): KnownStudent[] {
  const changed = new Map(done.changed.map(({ id, student }) => [id, student]));
  const next = Math.max(0, ...students.map(({ id }) => id)) + 1;
  return [
    ...students.map((student) => {
      const after = changed.get(student.id);
      return after ? known(student.id, after) : student;
    }),
    ...done.added.map(({ student }, index) => known(next + index, student)),
  ];
}

/** Few names, numbers and dates, so that they collide often. */
const facts: fc.Arbitrary<StudentFacts> = fc
  .record({
    name: fc.constantFrom('Bagas Pratama', 'BAGAS PRATAMA', 'Sekar Ayu', 'Sekar Lestari', 'Dimas'),
    nisn: fc.constantFrom(null, '0110000001', '0110000002', '0110000003'),
    nis: fc.constantFrom(null, '1', '2', '3'),
    birthDate: fc.constantFrom(null, '2011-05-12', '2011-06-01'),
    className: fc.constantFrom(null, 'VII A', '7-A', 'VII B'),
    phone: fc.constantFrom(null, '0800111', '0800222'),
    father: fc.constantFrom(
      null,
      { name: 'Slamet', occupation: 'Petani', phone: null, deceased: false },
      { name: 'Slamet', occupation: null, phone: '0800', deceased: true },
      { name: 'Joko', occupation: null, phone: null, deceased: false },
    ),
  })
  .map(({ father, ...plain }) => student({ ...plain, guardians: { ...nobody, father } }));

const lists = fc
  .array(facts, { maxLength: 12 })
  .map((all) => all.map((student, index) => ({ row: index + 2, student })));
/** The database holds no NISN and no NIPD twice. */
const rosters = fc
  .uniqueArray(facts, { maxLength: 8, selector: ({ nisn }) => nisn ?? Symbol('without') })
  .map((all) => all.filter(({ nis }, index) => !nis || all.findIndex((one) => one.nis === nis) === index))
  .map((all) => all.map((student, index) => known(index + 1, student)));

describe('comparing a list with the students known', () => {
  it('adding the same list twice adds and changes nothing', () => {
    fc.assert(
      fc.property(lists, rosters, (rows, students) => {
        const first = plan(rows, students);
        const again = plan(rows, applied(students, first));
        expect(again.added).toEqual([]);
        expect(again.changed).toEqual([]);
        expect(again.unchanged).toHaveLength(
          first.added.length + first.changed.length + first.unchanged.length,
        );
      }),
      { numRuns: 2_000 },
    );
  });

  it('does not depend on the order of the rows', () => {
    fc.assert(
      fc.property(lists, rosters, fc.infiniteStream(fc.nat()), (rows, students, order) => {
        const shuffled = rows
          .map((one) => ({ one, place: order.next().value ?? 0 }))
          .sort((a, b) => a.place - b.place)
          .map(({ one }) => one);
        const contents = new Map(rows.map(({ row, student }) => [row, student]));
        const inOrder = (done: ImportPlan) => ({
          added: done.added.map(({ student }) => JSON.stringify(student)).sort(),
          changed: [...done.changed].map(({ id, changes }) => JSON.stringify([id, changes])).sort(),
          unchanged: done.unchanged.map(({ id }) => id).sort(),
          absent: done.absent,
          refused: new Set(
            done.faults
              .filter(({ reason }) => reason !== 'rowRepeated')
              .map(({ row, reason }) => JSON.stringify([contents.get(row), reason])),
          ),
        });
        expect(inOrder(plan(shuffled, students))).toEqual(inOrder(plan(rows, students)));
      }),
      { numRuns: 2_000 },
    );
  });

  it('gives every row one answer: new, changed, unchanged or refused', () => {
    fc.assert(
      fc.property(lists, rosters, (rows, students) => {
        const done = plan(rows, students);
        const answered = [
          ...done.added.map(({ row }) => row),
          ...done.changed.map(({ row }) => row),
          ...done.unchanged.map(({ row }) => row),
          ...new Set(done.faults.map(({ row }) => row)),
        ];
        expect(answered.sort((a, b) => a - b)).toEqual(rows.map(({ row }) => row));
        const touched = [...done.changed, ...done.unchanged].map(({ id }) => id);
        expect(new Set([...touched, ...done.absent]).size).toBe(touched.length + done.absent.length);
      }),
    );
  });

  it('knows a student by NISN first, then by NIPD, then by name and birth date', () => {
    const students = [
      known(1, { name: 'Bagas Pratama', nisn: '0110000001' }),
      known(2, { name: 'Sekar Ayu', nis: '7' }),
      known(3, { name: 'Dimas Aji', birthDate: '2011-05-12' }),
    ];
    const done = plan(
      [
        row(2, { name: 'Bagas A. Pratama', nisn: '0110000001' }),
        row(3, { name: 'Sekar Ayu', nis: '7', nisn: '0110000002' }),
        row(4, { name: 'DIMAS AJI', birthDate: '2011-05-12', nis: '9' }),
      ],
      students,
    );
    expect(done.added).toEqual([]);
    expect(done.changed.map(({ id, changes }) => [id, changes])).toEqual([
      [1, [{ field: 'name', from: 'Bagas Pratama', to: 'Bagas A. Pratama' }]],
      [2, [{ field: 'nisn', from: null, to: '0110000002' }]],
      [3, [{ field: 'nis', from: null, to: '9' }]],
    ]);
  });

  it('never takes away what the list is silent about, nor the capitals as the counselor has them', () => {
    const before = known(1, { nisn: '0110000001', phone: '0800111', className: 'VII A' });
    const done = plan([row(2, { name: 'BAGAS PRATAMA', nisn: '0110000001', className: '7-a' })], [before]);
    expect(done.unchanged).toEqual([{ row: 2, id: 1 }]);
  });

  it('does not hand the telephone of a former guardian to the next one', () => {
    const guardian = { name: 'Slamet Pratama', occupation: 'Petani', phone: '0800111', deceased: false };
    const before = known(1, { nisn: '0110000001', guardians: { ...nobody, guardian } });
    const next = { name: 'Rina Astuti', occupation: null, phone: null, deceased: false };
    const done = plan([row(2, { nisn: '0110000001', guardians: { ...nobody, guardian: next } })], [before]);
    expect(done.changed[0]?.student.guardians.guardian).toEqual(next);
  });

  it('names both rows when two claim one NISN, and takes neither', () => {
    const done = plan([
      row(2, { name: 'Bagas', nisn: '0110000001' }),
      row(3, { name: 'Sekar', nisn: '0110000001' }),
    ]);
    expect(done.added).toEqual([]);
    expect(done.faults).toEqual([
      { row: 2, field: 'nisn', reason: 'nisnRepeated', params: { other: 3 } },
      { row: 3, field: 'nisn', reason: 'nisnRepeated', params: { other: 2 } },
    ]);
  });

  it('takes one of two rows that are the same throughout', () => {
    const done = plan([row(2, { nisn: '0110000001' }), row(3, { nisn: '0110000001' })]);
    expect(done.added.map(({ row }) => row)).toEqual([2]);
    expect(done.faults).toEqual([{ row: 3, field: 'name', reason: 'rowRepeated', params: { other: 2 } }]);
  });

  it('does not overwrite the holder of a NIPD with somebody else', () => {
    const done = plan(
      [row(2, { name: 'Sekar Ayu', nis: '7', nisn: '0110000002' })],
      [known(1, { name: 'Dimas Aji', nis: '7', nisn: '0110000001' })],
    );
    expect(done.faults).toEqual([{ row: 2, field: 'nis', reason: 'nisTaken' }]);
    expect(done.changed).toEqual([]);
  });

  it('lets a list correct two NIPD that had been mixed up', () => {
    const done = plan(
      [row(2, { nisn: '0110000001', nis: '8' }), row(3, { nisn: '0110000002', nis: '7' })],
      [known(1, { nisn: '0110000001', nis: '7' }), known(2, { nisn: '0110000002', nis: '8' })],
    );
    expect(done.faults).toEqual([]);
    expect(done.changed).toHaveLength(2);
  });

  it('offers as absent only who was in a class of late and is still enrolled', () => {
    const students = [
      known(1, { name: 'Bagas', className: 'VII A' }),
      known(2, { name: 'Sekar' }),
      { ...known(3, { name: 'Dimas', className: 'IX A' }), enrolled: false },
    ];
    expect(plan([row(2, { name: 'Rani', className: 'VII A' })], students).absent).toEqual([1]);
  });

  it('brings back a student who had left and stands in the list again', () => {
    const before = { ...known(1, { nisn: '0110000001' }), enrolled: false };
    expect(plan([row(2, { nisn: '0110000001' })], [before]).changed[0]?.changes).toEqual([
      { field: 'returned', from: null, to: null },
    ]);
  });
});
