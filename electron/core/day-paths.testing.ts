import type { z } from 'zod';

/** Where days stand in a call's input: `form.on`, `efforts.0.on`. */
export function dayPaths(schema: z.core.$ZodType, path: readonly string[] = []): string[] {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'object':
      return Object.entries(def.shape).flatMap(([field, one]) => dayPaths(one, [...path, field]));
    case 'array':
      return dayPaths(def.element, [...path, '0']);
    case 'nullable':
    case 'optional':
    case 'default':
      return dayPaths(def.innerType, path);
    case 'pipe':
      return dayPaths(def.in, path);
    case 'string':
      return (def as { format?: string }).format === 'date' ? [path.join('.')] : [];
    default:
      return [];
  }
}

/** An input that has nothing but this value at this path. */
export const inputWith = (path: string, value: unknown): unknown =>
  path
    .split('.')
    .toReversed()
    .reduce<unknown>((inner, name) => (name === '0' ? [inner] : { [name]: inner }), value);
