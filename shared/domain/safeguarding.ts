import { caseTriggers, safeguarding, type TriggerCode } from '../procedure/safeguarding';

/** A trigger that a case has, and whence. */
export interface FoundTrigger {
  readonly code: TriggerCode;
  /** Codes of the case's problems that have it. */
  readonly because: readonly string[];
  /** The counselor set it on the case by hand. */
  readonly byHand: boolean;
}

export interface TriggerFacts {
  /** Codes of the case's problems: the paper's and `school:<id>`. */
  readonly problems: readonly string[];
  /** Triggers that the school linked its own problems to. */
  readonly links: readonly { readonly trigger: string; readonly problem: string }[];
  readonly setByHand: readonly string[];
}

/** The triggers of a case in the order of the file: from its problems, from the school's links, set by hand. */
export function triggersOf({ problems, links, setByHand }: TriggerFacts): FoundTrigger[] {
  return caseTriggers
    .map((code): FoundTrigger => {
      const having = new Set<string>([
        ...(safeguarding.find((one) => one.code === code)?.problems ?? []),
        ...links.filter(({ trigger }) => trigger === code).map(({ problem }) => problem),
      ]);
      const because = problems.filter((problem) => having.has(problem));
      return { code, because, byHand: setByHand.includes(code) };
    })
    .filter(({ because, byHand }) => because.length > 0 || byHand);
}
