import type { evaluationContract } from '@shared/contract/evaluation';
import type { SchoolSettings } from '@shared/contract/school';
import { countedSpan, monthsOf, semesterMonths } from '@shared/domain/counted-span';
import { formatDate, monthNames } from '@shared/domain/indonesian-date';
import type { EntityManager } from 'typeorm';
import type { z } from 'zod';
import { ClassMembership, School } from '../../database/entities';
import type { Now } from '../../now';
import { yearDays } from '../counted-scope';
import { reportCounts } from './report-counts.query';
import type { Report } from './report-paper';
import { reportTables } from './report-tables';

type Asked = Pick<z.output<typeof evaluationContract.report.input>, 'filter' | 'isOutside'> &
  Pick<Report, 'obstacles' | 'followUp'>;

const monthWords = (month: string): string =>
  `${monthNames[Number(month.slice(5)) - 1] ?? ''} ${month.slice(0, 4)}`;

/**
 * A report of any part of a school year, in the counts of the page.
 * @throws AppError `not_found`
 */
export async function bkReport(
  manager: EntityManager,
  { filter, isOutside, obstacles, followUp }: Asked,
  now: Now,
  hoursAhead: number,
): Promise<{ report: Report; school: SchoolSettings }> {
  const counted = await reportCounts(manager, filter, now, hoursAhead);
  const { year, days } = await yearDays(manager, filter.schoolYearId);
  const { from, until } = countedSpan(days, filter);
  const months = (filter.semester ? semesterMonths(days, filter.semester) : monthsOf(days)).filter(
    (month) => month >= from.slice(0, 7) && `${month}-01` < until,
  );
  const [first, last] = [months[0], months.at(-1)];
  const isPart = months.length < monthsOf(days).length;
  const named = filter.classKey
    ? await manager.findOneBy(ClassMembership, { schoolYearId: year.id, classKey: filter.classKey })
    : null;
  const extent = [
    filter.semester
      ? `Semester ${filter.semester}`
      : isPart && first && last
        ? [...new Set([first, last])].map(monthWords).join(' sampai ')
        : null,
    `Tahun pelajaran ${year.name}`,
    named && `Kelas ${named.className}`,
    counted.counselor && `Guru BK ${counted.counselor}`,
    // What has not come yet is not in it.
    now.today < until && from <= now.today ? `Keadaan ${formatDate(now.today)}` : null,
  ];
  const { settings: school } = await manager.findOneByOrFail(School, { id: 1 });
  return {
    report: {
      extent: extent.filter(Boolean).join(', '),
      tables: reportTables(counted, months, isOutside),
      isOutside,
      obstacles,
      followUp,
      madeOn: now.today,
    },
    school,
  };
}
