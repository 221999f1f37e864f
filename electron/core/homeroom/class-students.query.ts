import type { homeroomContract } from '@shared/contract/homeroom';
import { searchName } from '@shared/domain/search-name';
import { In, IsNull, type EntityManager, type SelectQueryBuilder } from 'typeorm';
import type { z } from 'zod';
import { ClassMembership, Handover, Student } from '../database/entities';
import type { Now } from '../now';
import { ownHandovers } from './own-handovers';
import { ownClass, type OwnClass } from './own-class';

type Contract = typeof homeroomContract;

/** The students who are in the class now. */
const studentsOf = (manager: EntityManager, own: OwnClass): SelectQueryBuilder<Student> =>
  manager
    .createQueryBuilder(Student, 's')
    .innerJoin(ClassMembership, 'm', 'm.studentId = s.id')
    .where('m.schoolYearId = :schoolYearId AND m.classKey = :classKey AND s.leftOn IS NULL', own);

/** The class as its first screen shows it. */
export async function classOverview(
  manager: EntityManager,
  _input: object,
  now: Now,
): Promise<z.output<Contract['ownClass']['output']>> {
  const own = await ownClass(manager, now);
  const handovers = await ownHandovers(manager, own).getCount();
  const waiting = await ownHandovers(manager, own).andWhere('handover.decision IS NULL').getCount();
  return {
    staffName: own.staff?.name ?? null,
    className: own.className,
    students: await studentsOf(manager, own).getCount(),
    handovers: { waiting, all: handovers },
  };
}

/** One page of the class, by name. Nobody outside of it is found, whatever is searched for. */
export async function classStudents(
  manager: EntityManager,
  { search, offset, limit }: z.output<Contract['students']['input']>,
  now: Now,
): Promise<z.output<Contract['students']['output']>> {
  const own = await ownClass(manager, now);
  const query = studentsOf(manager, own);
  const number = search.trim().replace(/[\\%_]/g, '\\$&');
  if (number) {
    // The folded words hold letters and digits only: nothing that LIKE could take for a wildcard.
    const words = searchName(search).split(' ').filter(Boolean);
    const named = words.map((_, at) => `s.searchName LIKE :word${at}`).join(' AND ');
    query.andWhere(
      `(s.nis LIKE :number ESCAPE '\\' OR s.nisn LIKE :number ESCAPE '\\'${named && ` OR (${named})`})`,
      { number: `%${number}%`, ...Object.fromEntries(words.map((word, at) => [`word${at}`, `%${word}%`])) },
    );
  }
  const [students, total] = await query
    .orderBy('s.searchName')
    .addOrderBy('s.id')
    .skip(offset)
    .take(limit)
    .getManyAndCount();
  const waiting = await ownHandovers(manager, own)
    .andWhere({ decision: IsNull(), studentId: In(students.map(({ id }) => id)) })
    .getMany();
  const waitingOf = new Map(waiting.map(({ studentId, id }: Handover) => [studentId, id]));
  return {
    total,
    rows: students.map(({ id, name, nis }) => ({ id, name, nis, waitingId: waitingOf.get(id) ?? null })),
  };
}
