import { dateInWords, dayName, formatDate } from '@shared/domain/indonesian-date';
import type { IsoDate } from '@shared/domain/referral-facts';
import { schoolYearOf } from '@shared/domain/school-year';
import type { HandoverFacts } from './handover-facts';

/** What is put in for the placeholders of a wording (`shared/domain/letter-text`); never a datum of the pupil. */

/** Where a fact is not there yet: room to write it in by hand. */
const unknown = '………………';

export const commonValues = (
  { school, counselor }: Pick<HandoverFacts, 'school' | 'counselor'>,
  date: IsoDate,
) => ({
  SEKOLAH: school.name,
  KEPALA_SEKOLAH: school.principal.name,
  GURU_BK: counselor.name,
  TAHUN_PELAJARAN: schoolYearOf(date, school.yearStartMonth).name,
  TANGGAL_SURAT: formatDate(date),
});

export const receiverValues = (receiver: HandoverFacts['receiver']) => ({
  PENERIMA: receiver?.person ?? receiver?.institution ?? unknown,
  LEMBAGA_PENERIMA: receiver?.institution ?? unknown,
});

/** The handover letter that a later one refers to. */
export const handoverValues = (
  handover: { readonly number: string | null; readonly date: IsoDate } | null,
) => ({
  NOMOR_SURAT_PENGANTAR: handover?.number ?? unknown,
  TANGGAL_SURAT_PENGANTAR: handover ? formatDate(handover.date) : unknown,
});

/** The day of a berita acara. */
export const dayValues = (on: IsoDate) => ({ HARI: dayName(on), TANGGAL_TERBILANG: dateInWords(on) });

/** `paling lambat 24 Desember 2026`; nothing where no day was set. */
export const dueWords = (day: string | null | undefined): string => (day ? `paling lambat ${day}` : '');
