import type { YearTotals } from '@shared/contract/erasure';
import { hoursAhead } from '@shared/domain/calendar';
import type { EntityManager } from 'typeorm';
import { School, SchoolYear } from '../../database/entities';
import type { Now } from '../../now';
import { bkReport } from './report.query';

/**
 * The figures of a whole school year as they may leave the room, small groups as `<5`: what stays of a year that is
 * destroyed. Empty where its list of classes is gone.
 */
export async function yearTotals(manager: EntityManager, schoolYear: string, now: Now): Promise<YearTotals> {
  const year = await manager.findOneBy(SchoolYear, { name: schoolYear });
  if (!year) return [];
  const filter = {
    schoolYearId: year.id,
    semester: null,
    fromMonth: null,
    toMonth: null,
    classKey: null,
    counselorId: null,
    asOf: null,
  };
  const { settings } = await manager.findOneByOrFail(School, { id: 1 });
  const asked = { filter, isOutside: true, obstacles: null, followUp: null };
  const { report } = await bkReport(manager, asked, now, hoursAhead[settings.timeZone]);
  return report.tables.map(({ title, columns, rows, note }) => ({
    title,
    note,
    columns: [...columns],
    rows: rows.map((row) => [...row]),
  }));
}
