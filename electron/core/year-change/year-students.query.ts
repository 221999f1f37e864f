import type { YearStudent } from '@shared/domain/year-change';
import type { EntityManager } from 'typeorm';

/** Everybody at the school with the class of this year, in the order of class and name. */
export const yearStudents = (manager: EntityManager, yearId: number): Promise<YearStudent[]> =>
  manager.query(
    `SELECT s.id, m.class_key AS classKey, m.class_name AS className, m.level
     FROM students s LEFT JOIN class_memberships m ON m.student_id = s.id AND m.school_year_id = ?
     WHERE s.left_on IS NULL
     ORDER BY m.level IS NULL, m.level, m.class_key, s.search_name, s.id`,
    [yearId],
  );

/** Names of some students, by name; one page. */
export async function studentNames(
  manager: EntityManager,
  ids: readonly number[],
  { yearId, offset, limit }: { yearId: number; offset: number; limit: number },
): Promise<{ id: number; name: string; className: string | null }[]> {
  return manager.query(
    `SELECT s.id, s.name, m.class_name AS className
     FROM students s LEFT JOIN class_memberships m ON m.student_id = s.id AND m.school_year_id = ?
     WHERE s.id IN (SELECT value FROM json_each(?))
     ORDER BY s.search_name, s.id LIMIT ? OFFSET ?`,
    [yearId, JSON.stringify(ids), limit, offset],
  );
}
