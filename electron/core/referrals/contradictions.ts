import { chronologyProblems, type ChronologyCode, type ChronologyProblem } from '@shared/domain/chronology';
import { invalidField, refused } from '../errors';
import { factsOf, type ReferralInHand } from './referral-in-hand';

/** The field that a contradiction is about, where another field of its form often holds the same day. */
const fieldOf: Partial<Record<ChronologyCode, string>> = {
  discussed_without_report: 'discussedReportOn',
  discussed_before_report: 'discussedReportOn',
};

const keyOf = ({ code, on, other }: ChronologyProblem) => `${code} ${on} ${other}`;

/**
 * Refuses a step after which two recorded days cannot both be right, at the field that holds one of them. What
 * contradicted itself before the step is not held against it.
 * @param input of the call, whose `form` has the fields
 * @throws AppError `invalid_input`, or `refused` where no field holds the day (something was removed)
 */
export async function refuseContradictions(referral: ReferralInHand, input: object): Promise<void> {
  const { manager, now } = referral;
  const before = new Set(chronologyProblems(referral.facts, now.today).map(keyOf));
  const facts = await factsOf(manager, referral.referral.id, now);
  const problem = chronologyProblems(facts, now.today).find((one) => !before.has(keyOf(one)));
  if (!problem) return;
  const field = fieldHolding(input, problem);
  const reason = `chronology.${problem.code}`;
  throw field ? invalidField(`form.${field}`, reason) : refused(`fields.${reason}`);
}

function fieldHolding(input: object, { code, on, other }: ChronologyProblem): string | null {
  const form = 'form' in input && typeof input.form === 'object' ? input.form : null;
  const fields = Object.entries(form ?? {});
  const holding = (day: string | null) => {
    const names = fields.filter(([, value]) => day !== null && value === day).map(([name]) => name);
    return names.find((name) => name === fieldOf[code]) ?? names[0];
  };
  return holding(on) ?? holding(other) ?? null;
}
