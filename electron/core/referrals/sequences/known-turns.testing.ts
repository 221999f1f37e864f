import type { ReferralView } from '@shared/contract/referrals';
import { receiverIdOf, type GeneratedCall, type Sequence, type SequenceStep } from './sequence-steps.testing';

/** Sequences that chance comes upon seldom, walked every time: each tries what must not be done from there. */

const kind = 'psychologist';
const today = { daysFromToday: 0 };
const call = (procedure: string, input: object, about = 0): GeneratedCall => ({
  do: 'call',
  feature: 'referrals',
  procedure,
  input: { referralId: 'referralId', ...input },
  about,
});
const end = (as: NonNullable<ReferralView['end']>['as']) =>
  call('end', { form: { as, on: today, reason: 'Keluarga pindah.' } });
const consent = (event: 'refused' | 'given') => ({
  party: 'guardian',
  event,
  on: today,
  how: event === 'given' ? 'signed' : null,
  personName: null,
  relation: null,
  witness: null,
  note: 'Ditulis ulang.',
});
const contact = (result: 'agreed' | 'declined') => ({
  on: today,
  channel: 'visit',
  result,
  note: 'Ditulis ulang.',
});
const eachRecord = [0, 1, 2].map((recordAt) => ({ id: { recordAt } }));

/** Every way of ending it, one after another: what is refused leaves it running for the next. */
const ends = [end('revoked'), end('declined'), end('cancelled')];
const endsThatWithdraw = [end('declined'), end('cancelled'), end('revoked')];
const rewriting: SequenceStep[] = [
  { do: 'wait', days: 2 },
  ...eachRecord.flatMap((of) => [
    call('saveConsent', { ...of, form: consent('refused') }),
    call('removeConsent', of),
    call('saveContact', { ...of, form: contact('declined') }),
    call('removeContact', of),
  ]),
];
/** In an emergency the receiver is met before any letter is written. */
const metAtOnce = [
  call('declareEmergency', { form: { on: today, reason: 'Terancam.', approvedBy: 'Endang' } }),
  call('saveSession', {
    id: null,
    form: { on: today, time: null, place: 'receiver', escorts: [], escort: '', note: '', secret: false },
  }),
];
const another: GeneratedCall = {
  do: 'call',
  feature: 'referrals',
  procedure: 'create',
  input: { caseId: 'caseId', kind, schoolKindId: null, outsideReason: 'Diminta orang tua.' },
  about: 0,
};
const toTheSame = call('setReceiver', { receiverId: receiverIdOf(kind) });
const reopening = call('reopen', { form: { on: today, reason: 'Diteruskan.' } }, 1);

const walked = (from: Sequence['from'], ...steps: SequenceStep[]): Sequence => ({
  severity: 'moderate',
  kind,
  from,
  steps,
});

export const knownTurns: readonly Sequence[] = [
  walked('beginning', ...ends),
  walked('letter', ...endsThatWithdraw),
  walked('session', ...endsThatWithdraw),
  walked('beginning', ...metAtOnce, ...endsThatWithdraw),
  walked('letter', ...rewriting),
  walked('agreement', another, toTheSame),
  walked('agreement', end('cancelled'), another, toTheSame, reopening),
];
