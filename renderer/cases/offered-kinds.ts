import { receiverKinds, type ReceiverKind } from '@shared/procedure/receivers';

/** Kinds with a text of their own in the dialogue that begins a referral. */
const described = ['psychologist', 'psychiatrist'] as const satisfies readonly ReceiverKind[];
export type OfferedKind = (typeof described)[number];

/** The kinds of receiver whose way is complete to its last stage; others are not offered half-made. */
export const offeredKinds: readonly OfferedKind[] = described.filter((code) =>
  receiverKinds.some((kind) => kind.code === code && kind.available),
);
