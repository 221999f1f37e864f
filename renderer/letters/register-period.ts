/** Stands in the list of years for days of one's own. */
export const betweenDays = 'between';

/** Which days of a register are shown, as it is chosen on the screen. */
export interface Period {
  /** A year, `betweenDays`, or `null` for all. */
  of: string | null;
  /** 1–12, of that year. */
  month: number | null;
  from: string | null;
  to: string | null;
}

export const allDays: Period = { of: null, month: null, from: null, to: null };

/** The same as the register is asked for it: a year, or first and last day. */
export function daysOf({ of, month, from, to }: Period): {
  year: number | null;
  from: string | null;
  to: string | null;
} {
  if (of === null) return { year: null, from: null, to: null };
  if (of === betweenDays) return { year: null, from, to };
  if (month === null) return { year: Number(of), from: null, to: null };
  const days = `${of}-${String(month).padStart(2, '0')}`;
  const last = new Date(Date.UTC(Number(of), month, 0)).getUTCDate();
  return { year: null, from: `${days}-01`, to: `${days}-${last}` };
}

const isDay = (word: unknown): word is string => /^\d{4}-\d{2}-\d{2}$/.test(String(word));

/** What an address asks for: `?tahun=2026&bulan=11`, or `?tahun=rentang&dari=…&sampai=…`. What it cannot mean is left out. */
export function readPeriod({ tahun, bulan, dari, sampai }: Readonly<Record<string, unknown>>): Period {
  if (tahun === 'rentang') {
    return {
      of: betweenDays,
      month: null,
      from: isDay(dari) ? dari : null,
      to: isDay(sampai) ? sampai : null,
    };
  }
  if (!/^\d{4}$/.test(String(tahun))) return allDays;
  const month = Number(bulan);
  return {
    ...allDays,
    of: String(tahun),
    month: Number.isInteger(month) && month >= 1 && month <= 12 ? month : null,
  };
}

/** The same as the address says it; `null` is not said. */
export const writePeriod = ({ of, month, from, to }: Period) => ({
  tahun: of === betweenDays ? 'rentang' : of && Number(of),
  bulan: month,
  dari: from,
  sampai: to,
});
