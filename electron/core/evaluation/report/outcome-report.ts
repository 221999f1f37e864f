import type { principalContract } from '@shared/contract/principal';
import { hoursAhead } from '@shared/domain/calendar';
import type { EntityManager } from 'typeorm';
import type { z } from 'zod';
import { callsOn } from '../../calls';
import { SchoolYear } from '../../database/entities';
import { schoolYears } from '../../database/school-years';
import type { Now } from '../../now';
import type { CoreParts } from '../../parts';
import type { CallContext } from '../../router';
import { reportFile } from './report-file';
import { bkReport } from './report.query';

type Contract = typeof principalContract;
type Call<P extends 'outcomes' | 'outcomesFile'> = (
  input: z.output<Contract[P]['input']>,
  context: CallContext,
) => Promise<z.output<Contract[P]['output']>>;

/** What the school's cases come to in a school year, for who may not know of any of them. */
export interface OutcomeReport {
  readonly tables: Call<'outcomes'>;
  readonly file: Call<'outcomesFile'>;
}

/**
 * The BK report as it may leave the BK room. A whole school year and nothing narrower: of a year and one of its
 * semesters the other could be calculated, and with it the groups that each of the two hides.
 */
export function createOutcomeReport(parts: CoreParts): OutcomeReport {
  const { reading } = callsOn(parts);

  async function outcomes(manager: EntityManager, asked: { schoolYearId: number | null }, now: Now) {
    const schoolYearId = asked.schoolYearId ?? (await schoolYears(manager, now.today)).running.id;
    const filter = {
      schoolYearId,
      semester: null,
      fromMonth: null,
      toMonth: null,
      classKey: null,
      counselorId: null,
      asOf: null,
    };
    const words = { obstacles: null, followUp: null };
    const hours = hoursAhead[parts.clock.timeZone];
    const made = await bkReport(manager, { filter, isOutside: true, ...words }, now, hours);
    const years = await manager.find(SchoolYear, { order: { startsOn: 'DESC' } });
    return { ...made, schoolYearId, years: years.map(({ id, name }) => ({ id, name })) };
  }

  return {
    async tables(input, context) {
      const { report, schoolYearId, years } = await reading(outcomes)(input, context);
      const tables = report.tables.map(({ title, columns, rows, note }) => ({
        title,
        columns: [...columns],
        rows: rows.map((row) => [...row]),
        note,
      }));
      return { years, schoolYearId, extent: report.extent, tables };
    },
    file: async (input, context) =>
      reportFile(parts, await reading(outcomes)(input, context), input.format, context),
  };
}
