import * as fc from 'fast-check';
import type { z } from 'zod';

/** A day that is only known once the call is made: so many days from the today of that call. */
export interface RelativeDay {
  readonly daysFromToday: number;
}

/** The id of a record that is only known once the call is made: the n-th of the list that the call is about. */
export interface RecordAt {
  readonly recordAt: number;
}

/** Values of a field that mean something else than what their type tells: ids, codes. `null` for an ordinary field. */
export type ByName = (name: string) => fc.Arbitrary<unknown> | null;

const words = fc.constantFrom('Sudah dibahas.', 'Diminta orang tua.', 'Belum cukup.', ' ', '');
const lately = fc.integer({ min: -3, max: 0 });
const anyTime = fc.integer({ min: -90, max: 40 });
const day = fc.oneof(
  { weight: 6, arbitrary: fc.constant(0) },
  { weight: 6, arbitrary: lately },
  { weight: 3, arbitrary: anyTime },
);
/** What no form sends, and a call may hold all the same. */
const absurd = fc.constantFrom(null, '', -1, 2 ** 40, '2027-02-29', '2026-13-01', 'x'.repeat(7000), {}, []);

const nowAndThen = (plausible: fc.Arbitrary<unknown>, rare: fc.Arbitrary<unknown>) =>
  fc.oneof({ weight: 100, arbitrary: plausible }, { weight: 1, arbitrary: rare });

/**
 * Values for a call's input, read off its schema: mostly such as a screen sends, now and then absurd ones. A
 * procedure that is added to a contract is called with them too.
 */
export function valuesOf(schema: z.core.$ZodType, byName: ByName, name = ''): fc.Arbitrary<unknown> {
  const { _zod } = schema as z.core.$ZodTypes;
  const inner = (one: z.core.$ZodType) => valuesOf(one, byName, name);
  const { def } = _zod;
  const meant = 'innerType' in def ? null : byName(name);
  if (meant) return nowAndThen(meant, absurd);
  switch (def.type) {
    case 'object':
      return fc.record(
        Object.fromEntries(
          Object.entries(def.shape).map(([field, one]) => [field, valuesOf(one, byName, field)]),
        ),
        { noNullPrototype: true },
      );
    case 'array':
      return fc.uniqueArray(inner(def.element), { maxLength: 3, selector: keyOf });
    case 'nullable':
      return fc.option(inner(def.innerType), { nil: null, freq: 2 });
    case 'default':
    case 'optional':
      return fc.option(inner(def.innerType), { nil: undefined, freq: 2 });
    case 'pipe':
      return inner(def.in);
    case 'enum':
      return nowAndThen(fc.constantFrom(...Object.values(def.entries)), absurd);
    case 'boolean':
      return nowAndThen(fc.boolean(), absurd);
    case 'number': {
      const { minValue, maxValue } = schema as z.ZodNumber;
      const min = Math.max(minValue ?? 0, 0);
      return nowAndThen(fc.integer({ min, max: Math.min(maxValue ?? min + 9, Math.max(min, 9)) }), absurd);
    }
    case 'string':
      return nowAndThen(textsOf((def as { format?: string }).format), absurd);
    case 'union':
      return fc.oneof(...def.options.map(inner));
    case 'literal':
      return fc.constantFrom(...def.values);
    case 'record':
      return fc.constant({});
    case 'unknown':
      return fc.jsonValue({ maxDepth: 2 });
    default:
      throw new Error(`no values are known for ${def.type} (${name})`);
  }
}

/** What a list holds once: one of a role, one of a sign, one of a code. */
function keyOf(value: unknown): unknown {
  const { role, sign } = (value ?? {}) as { role?: unknown; sign?: unknown };
  return role ?? sign ?? JSON.stringify(value);
}

function textsOf(format?: string): fc.Arbitrary<unknown> {
  if (format === 'date') return day.map((daysFromToday): RelativeDay => ({ daysFromToday }));
  return words;
}
