import type { DueLetterKind } from '@shared/contract/bundles';

/** What the page of the month shows, as its address carries it: `?jenis=reminders&bulan=2026-11`. */
export interface DueAddress {
  readonly jenis?: DueLetterKind;
  readonly bulan?: string;
}

export const dueLetterKinds = [
  'invitations',
  'control_cards',
  'reminders',
] as const satisfies readonly DueLetterKind[];

export function dueAddress({ jenis, bulan }: Record<string, unknown>): DueAddress {
  const kind = dueLetterKinds.find((one) => one === jenis);
  const isMonth = typeof bulan === 'string' && /^\d{4}-(0[1-9]|1[0-2])$/.test(bulan);
  return { ...(kind && { jenis: kind }), ...(isMonth && { bulan }) };
}
