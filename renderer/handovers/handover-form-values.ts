import type { HandoverDetails } from '@shared/contract/handovers';
import type { ReferrerKind } from '@shared/domain/handover';
import type { EffortForm } from '@renderer/components/effort-rows';

/** A hand-over as it is typed, in the shape of the call's input. */
export interface HandoverValues extends Record<string, unknown> {
  studentId: number | null;
  referrer: { kind: ReferrerKind; name: string; staffId: number | null };
  handedOverOn: string | null;
  seen: string;
  efforts: EffortForm[];
  urgency: string;
}

export const handoverValues = (
  known: HandoverDetails | null,
  studentId: number | null,
  today: string,
): HandoverValues => ({
  studentId,
  referrer: known?.referrer ?? { kind: 'homeroom_teacher', name: '', staffId: null },
  handedOverOn: known?.handedOverOn ?? today,
  seen: known?.seen ?? '',
  efforts: known?.efforts ?? [],
  urgency: known?.urgency ?? '',
});
