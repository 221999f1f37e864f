import type { z } from 'zod';
import type { Result } from './errors';

/** Who may sign in. The order is that of the school: `domain.md` glossary. */
export const roles = ['coordinator', 'counselor', 'principal', 'homeroom'] as const;
export type Role = (typeof roles)[number];

/** `anyone` is for the few calls that work while the vault is locked: state, set-up, unlocking. */
export type Access = 'anyone' | readonly Role[];

/** Every signed-in role of the BK room: the people who work on cases. */
export const bkRoom = ['coordinator', 'counselor'] as const satisfies readonly Role[];

export interface Procedure<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> {
  readonly kind: 'query' | 'mutation';
  readonly access: Access;
  readonly input: I;
  readonly output: O;
}

/** Declares one call. Both schemas speak JSON only: dates are ISO strings, absence is `null`, ids are integers. */
export function procedure<I extends z.ZodType, O extends z.ZodType>(
  definition: Procedure<I, O>,
): Procedure<I, O> {
  return definition;
}

export type FeatureContract = Readonly<Record<string, Procedure>>;

/** What a caller sends and gets: the page's view of one feature. */
export type FeatureClient<F extends FeatureContract> = {
  [P in keyof F]: (input: z.input<F[P]['input']>) => Promise<Result<z.output<F[P]['output']>>>;
};

/** The page's view of the whole contract. */
export type Client<C extends Readonly<Record<string, FeatureContract>>> = {
  [F in keyof C]: FeatureClient<C[F]>;
};

/** What the core must offer for one feature; a missing or extra handler does not compile. */
export type FeatureHandlers<F extends FeatureContract, Context> = {
  [P in keyof F]: (input: z.output<F[P]['input']>, context: Context) => Promise<z.input<F[P]['output']>>;
};
