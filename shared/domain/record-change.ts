/** Records of a case whose changes its history tells. */
export const changeSubjects = [
  'case',
  'effort',
  'entry',
  'conference',
  'referral',
  'consent',
  'contact',
  'item',
  'session',
  'family_meeting',
  'control',
  'reminder',
  'report',
  'evaluation',
  'analysis',
  'follow_up',
  'final_report',
  'attachment',
  'dispatch',
  'incoming',
] as const;
export type ChangeSubject = (typeof changeSubjects)[number];

/** One field of a changed record, by the name of its column: what it held and what it holds. JSON values only. */
export interface ChangedField {
  readonly field: string;
  readonly from: unknown;
  readonly to: unknown;
}

/** What tells one record of a kind from another, the first that it has. */
const names = ['item', 'party', 'on', 'plannedOn', 'fileName'] as const;

/** A row as the database holds it. */
export type RecordRow = object;

/** What a column of it holds. */
export const valueIn = (row: RecordRow | null, field: string): unknown =>
  (row as Readonly<Record<string, unknown>> | null)?.[field] ?? null;

/** Who wrote a row and when is told by the change itself; ids tie rows together and say nothing to a reader. */
const bookkeeping = new Set([
  'id',
  'caseId',
  'referralId',
  'recordId',
  'item',
  'recordedBy',
  'recordedAt',
  'authorId',
  'createdAt',
  'updatedAt',
  'sha256',
  'letterChoices',
  // How a referral or an outreach ended is told by its end.
  'endedOn',
  'endedAs',
  'endReason',
]);

export const isEmptyValue = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

/** Which one of its kind a record is: a code, a day, a name; `null` where there is one at most. */
export function recordName(row: RecordRow | null): string | null {
  const known = names.map((name) => valueIn(row, name)).find((value) => typeof value === 'string');
  return typeof known === 'string' ? known : null;
}

const isSameValue = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one ?? null) === JSON.stringify(other ?? null);

/**
 * Which fields differ between two states of a record; a record that is not there yet (or no more) holds nothing.
 * A field that `after` does not name stays as it was.
 */
export function changedFields(before: RecordRow | null, after: RecordRow | null): ChangedField[] {
  const names = Object.keys(after ?? before ?? {}).filter((name) => !bookkeeping.has(name));
  return names.flatMap((field) => {
    const from = valueIn(before, field);
    const to = valueIn(after, field);
    return isSameValue(from, to) || (isEmptyValue(from) && isEmptyValue(to)) ? [] : [{ field, from, to }];
  });
}

/** Two changes one after the other as one: from what there was before the first to what there is after the second. */
export function joinedChanges(
  first: readonly ChangedField[],
  second: readonly ChangedField[],
): ChangedField[] {
  const fields = new Map(first.map((one) => [one.field, one]));
  for (const { field, from, to } of second)
    fields.set(field, { field, from: (fields.get(field) ?? { from }).from, to });
  return [...fields.values()].filter(({ from, to }) => !isSameValue(from, to));
}
