import { parseClassName } from '@shared/domain/class-name';
import type { IsoDate } from '@shared/domain/referral-facts';
import { searchName } from '@shared/domain/search-name';
import type { ClassMembership, Guardian, SchoolYear, Student } from '../database/entities';
import { fictionalStudents, type FictionalParent, type FictionalStudent } from '../sample/fictional-students';

export interface DemoStudents {
  readonly students: Partial<Student>[];
  readonly guardians: Partial<Guardian>[];
  readonly memberships: Partial<ClassMembership>[];
}

const romanLevels: Readonly<Record<number, string>> = { 7: 'VII', 8: 'VIII', 9: 'IX' };

/**
 * The pupils of the running year with their earlier classes, and those who graduated in the years before, with
 * the ids they will have. `years` run from the oldest to the present one.
 */
export function demoStudents(count: number, years: readonly SchoolYear[]): DemoStudents {
  const rows: DemoStudents = { students: [], guardians: [], memberships: [] };
  const present = years.at(-1);
  if (!present) throw new RangeError('a school has at least one school year');
  const startYear = Number(present.name.slice(0, 4));
  const classesPerLevel = Math.max(1, Math.round(count / 96));
  const attending = fictionalStudents({ count, year: startYear, classesPerLevel, seed: 2026 });
  for (const student of attending) addStudent(rows, student, student.level, years, null);

  // Two cohorts have left with their diploma: level 10 and 11 as it were, so that the earlier years are full too.
  const graduated = fictionalStudents({
    count: Math.ceil(count / 3),
    year: startYear,
    classesPerLevel: 4,
    seed: 1998,
  });
  for (const student of graduated) {
    const yearsAgo = student.level === 7 ? 1 : 2;
    const year = years.at(-1 - yearsAgo);
    if (!year) continue;
    addStudent(
      rows,
      { ...student, nisn: student.nisn.replace(/9(\d{6})$/, '8$1') },
      9 + yearsAgo,
      years,
      year.endsOn,
    );
  }
  return rows;
}

function addStudent(
  rows: DemoStudents,
  from: FictionalStudent,
  levelNow: number,
  years: readonly SchoolYear[],
  graduatedOn: IsoDate | null,
) {
  const id = rows.students.length + 1;
  const letter = from.className.slice(-1);
  const home = [`RT ${from.rt}/RW ${from.rw}`, from.hamlet && `Dusun ${from.hamlet}`]
    .filter(Boolean)
    .join(', ');
  rows.students.push({
    id,
    name: from.name,
    searchName: searchName(from.name),
    sex: from.sex,
    nis: from.nis,
    nisn: from.nisn,
    birthPlace: from.birthPlace,
    birthDate: from.birthDate,
    religion: from.religion,
    address: `${from.street}, ${home}`,
    village: from.village,
    district: from.district.replace(/^Kec\. /, ''),
    postalCode: from.postalCode,
    phone: from.phone,
    specialNeeds: from.specialNeeds === 'Tidak ada' ? null : from.specialNeeds,
    leftOn: graduatedOn,
    leftAs: graduatedOn ? 'graduated' : null,
    createdOn: years[0]?.startsOn,
  });
  addGuardian(
    rows,
    id,
    'father',
    from.father,
    from.guardian === null && from.father?.work !== 'Sudah Meninggal',
  );
  addGuardian(
    rows,
    id,
    'mother',
    from.mother,
    from.guardian === null && from.father?.work === 'Sudah Meninggal',
  );
  addGuardian(rows, id, 'guardian', from.guardian, from.guardian !== null);
  years.forEach((year, index) => {
    const level = levelNow - (years.length - 1 - index);
    const roman = romanLevels[level];
    const className = roman && parseClassName(`${roman} ${letter}`);
    if (!className) return;
    rows.memberships.push({
      studentId: id,
      schoolYearId: year.id,
      className: className.name,
      classKey: className.key,
      level,
    });
  });
}

function addGuardian(
  rows: DemoStudents,
  studentId: number,
  relation: Guardian['relation'],
  parent: FictionalParent | null,
  isPrimary: boolean,
) {
  if (!parent) return;
  const deceased = parent.work === 'Sudah Meninggal';
  rows.guardians.push({
    studentId,
    relation,
    name: parent.name,
    occupation: deceased ? null : parent.work,
    phone: isPrimary ? `0800${String(20_000_000 + studentId)}` : null,
    address: null,
    deceased,
    isPrimary,
  });
}
