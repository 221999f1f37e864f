import { In, type EntityManager } from 'typeorm';
import { ClassMembership, Guardian, Student } from '../../database/entities';
import { fingerprint } from '../../list-import/fingerprint';

type Plain<T, Relations extends keyof T> = Omit<T, Relations>;

/** All that an import may touch of one student, as the database holds it. */
export interface StudentSnapshot {
  readonly student: Plain<Student, 'guardians' | 'classes'>;
  readonly guardians: readonly Plain<Guardian, 'student'>[];
  /** The class of the school year of the import. */
  readonly membership: Plain<ClassMembership, 'student' | 'schoolYear'> | null;
}

/** What an import keeps for each student it touched: how it was, and a mark of how it left it. */
export interface ChangeRecord {
  readonly schoolYearId: number;
  readonly before: StudentSnapshot | null;
  readonly after: string;
}

const chunk = 500;

/** The present state of these students, by id. */
export async function snapshots(
  manager: EntityManager,
  ids: readonly number[],
  schoolYearId: number,
): Promise<Map<number, StudentSnapshot>> {
  const found = new Map<number, StudentSnapshot>();
  for (let at = 0; at < ids.length; at += chunk) {
    const some = ids.slice(at, at + chunk);
    const students = await manager.findBy(Student, { id: In(some) });
    const guardians = await manager.find(Guardian, { where: { studentId: In(some) }, order: { id: 'ASC' } });
    const memberships = await manager.findBy(ClassMembership, { studentId: In(some), schoolYearId });
    const guardiansOf = Map.groupBy(guardians, ({ studentId }) => studentId);
    const membershipOf = new Map(memberships.map((one) => [one.studentId, one]));
    for (const student of students) {
      found.set(student.id, {
        student,
        guardians: guardiansOf.get(student.id) ?? [],
        membership: membershipOf.get(student.id) ?? null,
      });
    }
  }
  return found;
}

/** The mark of a state: whoever changes a student by hand after an import changes it. */
export const markOf = (snapshot: StudentSnapshot | undefined): string => fingerprint(snapshot ?? null);
