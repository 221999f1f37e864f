import type { StaffMember } from '@shared/contract/staff';
import { parseClassName } from '@shared/domain/class-name';
import type { ReceiverKind } from '@shared/procedure/receivers';

const keyOf = (className: string | null) => (className ? (parseClassName(className)?.key ?? null) : null);

/**
 * The staff in the order in which they are likely to receive a case of this kind: of wali kelas the one of the
 * student's class, then the others; of guru mapel those of whom a subject is known. Otherwise as they come, by name.
 */
export function teachersFirst(
  staff: readonly StaffMember[],
  kind: ReceiverKind,
  className: string | null,
): StaffMember[] {
  const own = keyOf(className);
  const rank = ({ homeroomOf, subject }: StaffMember): number => {
    if (kind === 'subject_teacher') return subject ? 0 : 1;
    if (!homeroomOf) return 2;
    return own !== null && keyOf(homeroomOf) === own ? 0 : 1;
  };
  return staff.toSorted((a, b) => rank(a) - rank(b));
}
