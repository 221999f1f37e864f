import type { NameForm } from '@shared/domain/data-pieces';
import { namesLeftIn, withInitials } from '@shared/domain/person-name';

/** The same value with every text changed; keys and what is no text stay. */
function mapTexts<T>(value: T, change: (text: string) => string): T {
  const walk = (inner: unknown): unknown => {
    if (typeof inner === 'string') return change(inner);
    if (Array.isArray(inner)) return inner.map(walk);
    if (inner && typeof inner === 'object') {
      return Object.fromEntries(Object.entries(inner).map(([key, one]) => [key, walk(one)]));
    }
    return inner;
  };
  return walk(value) as T;
}

/** What a letter says, with the pupil named as chosen: by initials in every row, text and title alike. */
export const namedAs = <T>(content: T, name: string, form: NameForm): T =>
  form === 'full' ? content : mapTexts(content, (text) => withInitials(text, name));

/**
 * By which names the pupil can still be known on a letter that names it by initials: a first name within a text that
 * somebody typed. None on one that bears the full name.
 * @param others names of others that stand on the letter
 */
export function namesLeftOn(
  content: unknown,
  name: string,
  form: NameForm,
  others: readonly (string | null | undefined)[],
): string[] {
  if (form === 'full') return [];
  const known = others.filter((other) => typeof other === 'string');
  const left = new Set<string>();
  mapTexts(content, (text) => {
    for (const found of namesLeftIn(text, name, known)) left.add(found);
    return text;
  });
  return [...left];
}
