import { problemCode } from '@shared/contract/cases';
import { uploadId } from '@shared/contract/list-import';
import { id } from '@shared/contract/primitives';
import type { z } from 'zod';

/** Names of fields that point to a record, whatever their schema is. */
const pointing = /(^id|Ids?|^caseCode|^key)$/;
const references: ReadonlySet<z.core.$ZodType> = new Set([id, uploadId, problemCode]);

/** Where a call's input points to a record: `caseId`, `about.itemId`, `studentIds.0`. */
export function idPaths(schema: z.core.$ZodType, path: readonly string[] = []): string[] {
  const here = () => [path.join('.')];
  if (references.has(schema)) return here();
  const { def } = (schema as z.core.$ZodTypes)._zod;
  const name = path.findLast((one) => one !== '0') ?? '';
  switch (def.type) {
    case 'object':
      return Object.entries(def.shape).flatMap(([field, one]) => idPaths(one, [...path, field]));
    case 'array':
      return idPaths(def.element, [...path, '0']);
    case 'nullable':
    case 'optional':
    case 'default':
      return idPaths(def.innerType, path);
    case 'pipe':
      return idPaths(def.in, path);
    case 'union':
      return [...new Set(def.options.flatMap((one) => idPaths(one, path)))];
    case 'record':
      return idPaths(def.valueType, [...path, '*']);
    case 'number':
    case 'string':
      return pointing.test(name) ? here() : [];
    default:
      return [];
  }
}

type Nested = Readonly<Record<string, unknown>>;

/** What an input holds at a path; `undefined` where there is nothing. */
export const at = (input: unknown, path: string): unknown =>
  path
    .split('.')
    .filter(Boolean)
    .reduce<unknown>((inner, name) => (inner as Nested | null | undefined)?.[name], input);

/** The same input with another value at a path. */
export function withAt(input: unknown, path: string, value: unknown): unknown {
  const copy: unknown = structuredClone(input);
  const names = path.split('.');
  const last = names.pop() ?? '';
  (at(copy, names.join('.')) as Record<string, unknown>)[last] = value;
  return copy;
}

/** An id like this one that no record has. */
export function unknownLike(value: unknown): unknown {
  if (typeof value === 'number') return 99_999;
  const text = String(value);
  if (text.startsWith('school:')) return 'school:99999';
  if (/^K-\d/.test(text)) return 'K-2026-999';
  if (/^[0-9a-f]{32}$/.test(text)) return '0'.repeat(32);
  return text.replace(/\d+$/, '99999');
}

/** Every choice of at least one of these. */
export const choicesOf = <T>(all: readonly T[]): T[][] =>
  Array.from({ length: 2 ** all.length - 1 }, (_, bits) =>
    all.filter((_one, index) => ((bits + 1) >> index) & 1),
  );
