import { receiverKind, receiverKinds, type ReceiverKind } from '@shared/procedure/receivers';
import { useAnswer } from './query';
import { rpc } from './rpc';

/** A kind of receiver as one chooses it: a kind of the paper, or one that the school added. */
export interface KindChoice {
  /** `doctor`, or `school:3` for one of the school's own. */
  readonly value: string;
  readonly label: string;
  readonly kind: ReceiverKind;
  readonly schoolKindId: number | null;
  readonly direction: 'outside' | 'inside';
}

const ofThePaper: readonly KindChoice[] = receiverKinds
  .filter(({ code }) => code !== 'custom')
  .map(({ code, label, direction }) => ({ value: code, label, kind: code, schoolKindId: null, direction }));

/** Every kind that is offered: the paper's in its order, then the school's by name. */
export function useKindChoices(): readonly KindChoice[] {
  const { data } = useAnswer(['receivers', 'kinds'], () => rpc.receivers.kinds({}));
  const own = (data ?? []).filter(({ active }) => active);
  return [
    ...ofThePaper,
    ...own.map(({ id, label }) => ({
      value: `school:${id}`,
      label,
      kind: 'custom' as const,
      schoolKindId: id,
      direction: receiverKind('custom').direction,
    })),
  ];
}

/** How the choice of a kind is told apart from the others. */
export const kindValue = (kind: ReceiverKind, schoolKindId: number | null): string =>
  schoolKindId === null ? kind : `school:${schoolKindId}`;

/** Names the kind of a receiver: the paper's word, or the school's own, also of one that is offered no more. */
export function useKindLabel(): (one: Pick<KindChoice, 'kind' | 'schoolKindId'>) => string {
  const { data } = useAnswer(['receivers', 'kinds'], () => rpc.receivers.kinds({}));
  return ({ kind, schoolKindId }) =>
    data?.find(({ id }) => id === schoolKindId)?.label ?? receiverKind(kind).label;
}
