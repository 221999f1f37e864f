import { casesContract } from '@shared/contract/cases';
import type { FeatureContract } from '@shared/contract/define';
import { lettersContract } from '@shared/contract/letters';
import { referralsContract } from '@shared/contract/referrals';
import { severityCodes, type Severity } from '@shared/procedure/problems';
import { receiverKindCodes, type ReceiverKind } from '@shared/procedure/receivers';
import { stagesOf } from '@shared/procedure/stages';
import * as fc from 'fast-check';
import { sampleFiles } from '../../files/testing';
import { valuesOf, type RecordAt } from './input-values.testing';

/** What is called on a referral; its form was generated, the ids and days in it stand for those of the moment. */
export interface GeneratedCall {
  readonly do: 'call';
  readonly feature: 'referrals' | 'letters' | 'cases';
  readonly procedure: string;
  readonly input: unknown;
  /** Which referral of the case it is about, from the newest. */
  readonly about: number;
}

export type SequenceStep =
  | GeneratedCall
  /** Days go by. */
  | { readonly do: 'wait'; readonly days: number }
  /** What a counselor does who follows the screen: the first fact that is missing. */
  | { readonly do: 'next' }
  /** Something of the case changes under the referral. */
  | { readonly do: 'case'; readonly change: 'whole' | 'lacking' | Severity };

/** Places on the way from which a sequence sets out, come to without a slip. */
export const startingPlaces = ['beginning', 'agreement', 'letter', 'session', 'report', 'end'] as const;

/** A case of this severity, a referral of it that has come so far, and what is done from there. */
export interface Sequence {
  readonly severity: Severity;
  readonly kind: ReceiverKind;
  readonly from: (typeof startingPlaces)[number];
  readonly steps: readonly SequenceStep[];
}

/** The school's own kind of receiver in the directory of the sequences. */
export const schoolKindId = 1;
/** The directory: two receivers of each kind in the order of `receiverKindCodes`, then one that is retired. */
export const receiverIdOf = (kind: ReceiverKind, which: 0 | 1 = 0): number =>
  receiverKindCodes.indexOf(kind) * 2 + 1 + which;
export const retiredReceiverId = receiverKindCodes.length * 2 + 1;

const itemCodes = [
  ...new Set(receiverKindCodes.flatMap((kind) => stagesOf(kind)).flatMap(({ items }) => items)),
].map(({ code }) => code);

const recordAt = fc.integer({ min: 0, max: 3 }).map((at): RecordAt => ({ recordAt: at }));
const meanings: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  id: recordAt,
  recordId: recordAt,
  base64: fc.constantFrom(sampleFiles.png, sampleFiles.pdf, sampleFiles.text),
  receiverId: fc.integer({ min: 1, max: retiredReceiverId }),
  responsibleId: fc.constantFrom(1, 2, 3, 99),
  schoolKindId: fc.constantFrom(schoolKindId, 99),
  time: fc.constantFrom('09:00', null),
  item: fc.constantFrom(...itemCodes, 'prayer'),
};
/** They are filled in when the call is made: which case, which referral, which letter. */
const settledLater = new Set(['caseId', 'referralId', 'letterId']);
const byName = (name: string) => (settledLater.has(name) ? fc.constant(name) : (meanings[name] ?? null));

const plain = { noNullPrototype: true };
const callsOf = (feature: GeneratedCall['feature'], contract: FeatureContract, only?: readonly string[]) =>
  fc.constantFrom(...(only ?? Object.keys(contract))).chain((procedure) => {
    const input = contract[procedure]?.input;
    if (!input) throw new Error(`${feature} has no ${procedure}`);
    return fc.record(
      {
        do: fc.constant('call' as const),
        feature: fc.constant(feature),
        procedure: fc.constant(procedure),
        input: valuesOf(input, byName),
        about: fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.constant(1) }),
      },
      plain,
    );
  });

const turns = ['saveSession', 'saveConsent', 'declareEmergency', 'end', 'reopen'];

const step: fc.Arbitrary<SequenceStep> = fc.oneof(
  { weight: 6, arbitrary: fc.constant({ do: 'next' as const }) },
  { weight: 12, arbitrary: callsOf('referrals', referralsContract) },
  // What turns a referral round: through the gate, to its end, and back.
  { weight: 8, arbitrary: callsOf('referrals', referralsContract, turns) },
  { weight: 3, arbitrary: callsOf('letters', lettersContract, ['issue', 'cancel', 'saveDraft']) },
  { weight: 1, arbitrary: callsOf('cases', casesContract, ['close', 'reopen']) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('case' as const),
      change: fc.constantFrom('whole', 'lacking', ...severityCodes),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constant('wait' as const), days: fc.integer({ min: 1, max: 20 }) }),
  },
);

/** Sequences of what may be done on a case and its referrals, in any order. */
export const sequences: fc.Arbitrary<Sequence> = fc.record({
  severity: fc.constantFrom(...severityCodes),
  kind: fc.constantFrom(...receiverKindCodes),
  from: fc.constantFrom(...startingPlaces),
  steps: fc.array(step, { minLength: 1, maxLength: 20, size: 'max' }),
});
