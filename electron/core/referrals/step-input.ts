import type { referralsContract } from '@shared/contract/referrals';
import type { z } from 'zod';

/** What one call of a referral brings, once it is parsed. */
export type StepInput<P extends keyof typeof referralsContract> = z.output<
  (typeof referralsContract)[P]['input']
>;
