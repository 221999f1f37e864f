import { standardLayout } from '@shared/domain/page-layout';
import type { SchoolProfile, SchoolSettings } from '@shared/contract/school';

/** Levels whose letters carry 421.5 in the older table of classification codes; the others carry 421.3. */
const vocational: ReadonlySet<SchoolProfile['level']> = new Set(['SMK', 'MAK']);

/** What set-up does not ask: patterns in use at schools (`documents.md`), all of them editable afterwards. */
export function standardSettings(school: SchoolProfile): SchoolSettings {
  return {
    ...school,
    layout: standardLayout,
    numberPattern: '{KODE}/{URUT:3}/{UNIT}/{BULAN_ROMAWI}/{TAHUN}',
    numberCode: vocational.has(school.level) ? '421.5' : '421.3',
    numberUnit: 'BK',
    kindNumbers: [],
    yearStartMonth: 7,
    idleMinutes: 10,
  };
}
