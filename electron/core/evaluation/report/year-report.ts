import { hoursAhead } from '@shared/domain/calendar';
import { School, SchoolYear } from '../../database/entities';
import type { CaseDatabase } from '../../database/data-source';
import type { Now } from '../../now';
import type { LetterToRender } from '../../letters/render-letter';
import { reportPaper } from './report-paper';
import { bkReport } from './report.query';

/**
 * The BK report of a whole school year as it is kept in its archive: all groups, for the BK room.
 * @throws AppError `not_found`
 */
export async function yearReport(
  database: CaseDatabase,
  schoolYear: string,
  now: Now,
): Promise<LetterToRender> {
  return database.read(async (manager) => {
    const { id } = await manager.findOneByOrFail(SchoolYear, { name: schoolYear });
    const filter = {
      schoolYearId: id,
      semester: null,
      fromMonth: null,
      toMonth: null,
      classKey: null,
      counselorId: null,
      asOf: null,
    };
    const asked = { filter, format: 'pdf' as const, isOutside: false, obstacles: '', followUp: '' };
    const { settings } = await manager.findOneByOrFail(School, { id: 1 });
    const { report, school } = await bkReport(manager, asked, now, hoursAhead[settings.timeZone]);
    return { ...reportPaper(report, school), mark: null };
  });
}
