import type { CountedOutcome, ReferralPhase } from '@shared/domain/referral-phase';
import { receiverKindCodes, type ReceiverKind } from '@shared/procedure/receivers';

/** What a number counts: where something is `null`, it is the sum over all. */
export interface CountedNumber {
  readonly kind: ReceiverKind | null;
  readonly schoolKindId: number | null;
  readonly phase: ReferralPhase | null;
  readonly outcome: CountedOutcome | null;
}

export interface NumberAddress {
  jenis?: string;
  tahap?: string;
  hasil?: string;
  halaman?: number;
}

const phases = new Map<string, ReferralPhase>([
  ['disiapkan', 'preparing'],
  ['ditangguhkan', 'resting'],
  ['menunggu-pertemuan', 'awaiting_meeting'],
  ['berjalan', 'running'],
  ['laporan-terlambat', 'report_overdue'],
  ['selesai', 'finished'],
  ['tidak-bersedia', 'declined'],
  ['dicabut', 'revoked'],
  ['dibatalkan', 'cancelled'],
]);
const outcomes = new Map<string, CountedOutcome>([
  ['tuntas', 'resolved'],
  ['sebagian', 'partly'],
  ['belum', 'not_resolved'],
  ['tanpa-analisis', 'unknown'],
]);

const wordOf = <Code>(words: ReadonlyMap<string, Code>, code: Code | null) =>
  [...words].find(([, meant]) => meant === code)?.[0];

/** The address of the list behind a number: `?jenis=doctor&tahap=berjalan`; of the school's own kind `school:3`. */
export function writeNumber({ kind, schoolKindId, phase, outcome }: CountedNumber): NumberAddress {
  return {
    jenis: (schoolKindId === null ? kind : `school:${schoolKindId}`) ?? undefined,
    tahap: wordOf(phases, phase),
    hasil: wordOf(outcomes, outcome),
  };
}

/** What the address asks for. What it cannot mean is left out. */
export function readNumber({ jenis, tahap, hasil }: NumberAddress): CountedNumber {
  const own = /^school:([1-9]\d{0,8})$/.exec(jenis ?? '')?.[1];
  const kind = own ? 'custom' : (receiverKindCodes.find((code) => code === jenis) ?? null);
  return {
    kind,
    schoolKindId: own ? Number(own) : null,
    phase: phases.get(tahap ?? '') ?? null,
    outcome: outcomes.get(hasil ?? '') ?? null,
  };
}

/** Reads the raw address into what the page knows. */
export function numberAddress(search: Readonly<Record<string, unknown>>): NumberAddress {
  const { jenis, tahap, hasil, halaman } = search;
  const page = Number(halaman);
  return {
    ...(typeof jenis === 'string' && { jenis }),
    ...(typeof tahap === 'string' && { tahap }),
    ...(typeof hasil === 'string' && { hasil }),
    ...(Number.isSafeInteger(page) && page > 1 && { halaman: page }),
  };
}
