import type { StudentFacts, GuardianFacts } from './student-row';
import type { GuardianRelation } from '@shared/contract/students';
import type { EntityManager } from 'typeorm';
import type { SchoolYears } from '../../database/school-years';
import type { KnownStudent } from './match-students';

type PlainFacts = Omit<StudentFacts, 'guardians'>;

interface StudentRecord extends PlainFacts {
  id: number;
  leftOn: string | null;
  inRecentClass: 0 | 1;
}

interface GuardianRecord {
  studentId: number;
  relation: GuardianRelation;
  name: string;
  occupation: string | null;
  phone: string | null;
  deceased: 0 | 1;
}

/** Every student with guardians and this year's class: what a list is compared with. */
export async function knownStudents(manager: EntityManager, years: SchoolYears): Promise<KnownStudent[]> {
  const students: StudentRecord[] = await manager.query(
    `SELECT s.id, s.name, s.nis, s.nisn, s.sex, s.birth_place AS birthPlace, s.birth_date AS birthDate,
       s.religion, s.address, s.village, s.district, s.postal_code AS postalCode, s.phone,
       s.special_needs AS specialNeeds, s.left_on AS leftOn, m.class_name AS className,
       (m.id IS NOT NULL OR p.id IS NOT NULL) AS inRecentClass
     FROM students s
       LEFT JOIN class_memberships m ON m.student_id = s.id AND m.school_year_id = ?
       LEFT JOIN class_memberships p ON p.student_id = s.id AND p.school_year_id = ?`,
    [years.running.id, years.previous?.id ?? null],
  );
  const guardians: GuardianRecord[] = await manager.query(
    `SELECT student_id AS studentId, relation, name, occupation, phone, deceased FROM guardians`,
  );
  const guardiansOf = Map.groupBy(guardians, ({ studentId }) => studentId);
  return students.map(({ leftOn, inRecentClass, ...facts }) => ({
    ...facts,
    enrolled: leftOn === null,
    inRecentClass: inRecentClass === 1,
    guardians: byRelation(guardiansOf.get(facts.id) ?? []),
  }));
}

function byRelation(guardians: readonly GuardianRecord[]): StudentFacts['guardians'] {
  const one = (relation: GuardianRelation): GuardianFacts | null => {
    const found = guardians.find((guardian) => guardian.relation === relation);
    if (!found) return null;
    const { name, occupation, phone, deceased } = found;
    return { name, occupation, phone, deceased: deceased === 1 };
  };
  return { father: one('father'), mother: one('mother'), guardian: one('guardian') };
}
