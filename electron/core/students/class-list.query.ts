import type { studentsContract } from '@shared/contract/students';
import type { EntityManager } from 'typeorm';
import type { z } from 'zod';
import type { SchoolYear } from '../database/entities';

type ClassList = z.output<typeof studentsContract.classes.output>;

/** The classes of the year in the order of level and name, with how many attend each. */
export async function listClasses(manager: EntityManager, year: SchoolYear): Promise<ClassList> {
  const classes: ClassList['classes'] = await manager.query(
    `SELECT m.class_key AS "key", min(m.class_name) AS name, m.level AS level, count(*) AS count
     FROM class_memberships m JOIN students s ON s.id = m.student_id AND s.left_on IS NULL
     WHERE m.school_year_id = ? GROUP BY m.class_key, m.level
     ORDER BY m.level IS NULL, m.level, m.class_key`,
    [year.id],
  );
  const counted: { enrolled: number; withoutClass: number; left: number }[] = await manager.query(
    `SELECT count(*) FILTER (WHERE s.left_on IS NULL) AS enrolled,
       count(*) FILTER (WHERE s.left_on IS NULL AND m.id IS NULL) AS withoutClass,
       count(*) FILTER (WHERE s.left_on IS NOT NULL) AS "left"
     FROM students s LEFT JOIN class_memberships m ON m.student_id = s.id AND m.school_year_id = ?`,
    [year.id],
  );
  const [counts] = counted;
  return {
    schoolYear: year.name,
    classes,
    enrolled: counts?.enrolled ?? 0,
    withoutClass: counts?.withoutClass ?? 0,
    left: counts?.left ?? 0,
  };
}
