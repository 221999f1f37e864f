import { parseClassName } from '@shared/domain/class-name';
import type { StaffFacts } from './staff-row';

/** What a person does in the procedure: signs, answers for cases, reports, escorts. */
export interface Duties {
  readonly isPrincipal: boolean;
  readonly isCoordinator: boolean;
  readonly isCounselor: boolean;
  /** The class this person is homeroom teacher of, as written: `VII A`. */
  readonly homeroomOf: string | null;
}

/** Reads the duties out of "Jenis PTK" and "Tugas Tambahan", in the words Dapodik and schools use. */
export function dutiesOf({ kind, additionalDuty }: Pick<StaffFacts, 'kind' | 'additionalDuty'>): Duties {
  const words = `${kind ?? ''} ; ${additionalDuty ?? ''}`.toLowerCase();
  const isCoordinator = /koordinator (guru )?(bk|bimbingan)/.test(words);
  return {
    // A vice principal (wakil, waka) signs nothing here; an acting one (plt, pj) does.
    isPrincipal: /kepala (sekolah|madrasah)/.test(words) && !/wakil|waka\b|wk\b/.test(words),
    isCoordinator,
    isCounselor: isCoordinator || /\bguru bk\b|bimbingan( dan)? konseling|konselor/.test(words),
    homeroomOf: homeroom(additionalDuty),
  };
}

function homeroom(duty: string | null): string | null {
  const written = /wali\s*kelas\s*:?\s*([^,;/]+)/i.exec(duty ?? '')?.[1]?.trim();
  const parsed = written ? parseClassName(written) : null;
  return parsed?.level ? parsed.name : null;
}

/**
 * The duties of somebody known after a list: where its words now give another duty than before, that one; a duty
 * set by hand stays, for most lists do not know who the coordinator is.
 */
export function dutiesAfter(
  before: Duties & Pick<StaffFacts, 'kind' | 'additionalDuty'>,
  after: Pick<StaffFacts, 'kind' | 'additionalDuty'>,
): Duties {
  const said = dutiesOf(before);
  const says = dutiesOf(after);
  const settled = <Duty extends keyof Duties>(duty: Duty): Duties[Duty] =>
    said[duty] === says[duty] ? before[duty] : says[duty];
  return {
    isPrincipal: settled('isPrincipal'),
    isCoordinator: settled('isCoordinator'),
    isCounselor: settled('isCounselor'),
    homeroomOf: settled('homeroomOf'),
  };
}
