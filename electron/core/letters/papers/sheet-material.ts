import type { SchoolSettings } from '@shared/contract/school';
import { primaryGuardian } from '@shared/domain/primary-guardian';
import type { IsoDate } from '@shared/domain/referral-facts';
import { semesterOf, type Semester } from '@shared/domain/school-year';
import type { OwnTexts } from '@shared/domain/standard-texts';
import type { EntityManager } from 'typeorm';
import { classNamesOf } from '../../database/class-names';
import { Guardian, School, Student } from '../../database/entities';
import { schoolYears } from '../../database/school-years';
import { AppError } from '../../errors';
import type { Now } from '../../now';
import type { HandoverFacts } from '../handover-facts';
import { addressOf, counselorFacts, named } from '../handover-material';
import { ownTexts } from '../texts/own-texts.query';

/** What every paper is made of, whatever it is about: the school, the day, and who signs for BK. */
export interface SheetMaterial {
  readonly school: SchoolSettings;
  /** What the school words in its own way. */
  readonly texts: OwnTexts;
  readonly logos: HandoverFacts['logos'];
  readonly pictures: Record<string, string>;
  readonly today: IsoDate;
  /** `2026/2027` */
  readonly schoolYear: string;
  /** First day of that school year. */
  readonly schoolYearStartsOn: IsoDate;
  readonly semester: Semester;
  readonly counselor: HandoverFacts['counselor'];
}

/** The pupil of a paper that is about one. */
export interface PupilMaterial extends SheetMaterial {
  readonly studentId: number;
  readonly student: HandoverFacts['student'];
  readonly guardian: Guardian | null;
}

/** @param counselorId account of the counselor who signs */
export async function loadSheet(
  manager: EntityManager,
  counselorId: number,
  { today }: Now,
): Promise<SheetMaterial> {
  const { settings: school } = await manager.findOneByOrFail(School, { id: 1 });
  const { running } = await schoolYears(manager, today);
  const pictures: Record<string, string> = {};
  return {
    school,
    texts: await ownTexts(manager),
    logos: { left: named(school.logoLeft, pictures), right: named(school.logoRight, pictures) },
    pictures,
    today,
    schoolYear: running.name,
    schoolYearStartsOn: running.startsOn,
    semester: semesterOf(today, school.yearStartMonth),
    counselor: await counselorFacts(manager, counselorId, school),
  };
}

/**
 * The sheet with the pupil that it is about.
 * @throws AppError `not_found` where there is no such pupil
 */
export async function loadPupilSheet(
  manager: EntityManager,
  { studentId, counselorId }: { studentId: number; counselorId: number },
  now: Now,
): Promise<PupilMaterial> {
  const student = await manager.findOneBy(Student, { id: studentId });
  if (!student) throw new AppError('not_found');
  const classNames = await classNamesOf(manager, [studentId], now.today);
  const guardians = await manager.find(Guardian, { where: { studentId }, order: { id: 'ASC' } });
  return {
    ...(await loadSheet(manager, counselorId, now)),
    studentId,
    student: { ...student, className: classNames.get(studentId) ?? null, address: addressOf(student) },
    guardian: primaryGuardian(guardians),
  };
}
