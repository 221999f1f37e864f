import { searchName } from '@shared/domain/search-name';
import { dutiesOf } from './staff-duties';
import type { ParsedStaff } from './staff-rows';
import type { StaffFacts, StaffFault, StaffField, StaffRow } from './staff-row';

/** A member of staff as the database knows them. */
export interface KnownStaff extends StaffFacts {
  readonly id: number;
  readonly active: boolean;
}

export interface StaffChange {
  readonly field: StaffField | 'returned';
  readonly from: string | null;
  readonly to: string | null;
}

export interface ChangedStaff {
  readonly row: number;
  readonly id: number;
  /** As they will be: what the list is silent about stays as it was. */
  readonly staff: StaffFacts;
  readonly changes: readonly StaffChange[];
}

/** What an import of staff would do, before anything is done. */
export interface StaffPlan {
  readonly added: readonly StaffRow[];
  readonly changed: readonly ChangedStaff[];
  readonly unchanged: readonly { readonly row: number; readonly id: number }[];
  readonly absent: readonly number[];
  readonly faults: readonly StaffFault[];
}

/** The keys by which a person is known, the surest first. Titles after the name change; the name does not. */
const keys: readonly {
  field: 'nuptk' | 'nip' | 'name';
  reason: StaffFault['reason'];
  of: (staff: StaffFacts) => string | null;
}[] = [
  { field: 'nuptk', reason: 'nuptkRepeated', of: ({ nuptk }) => nuptk },
  { field: 'nip', reason: 'nipRepeated', of: ({ nip }) => nip },
  { field: 'name', reason: 'nameRepeated', of: ({ name }) => searchName(withoutTitles(name)) },
];

/** `Dra. Endang Suprihatin, M.Pd.` → `Endang Suprihatin`. */
export const withoutTitles = (name: string) =>
  (name.split(',')[0] ?? name).replace(/^((drs?|dra|prof|ir|hj?|kh)\.\s*)+/i, '').trim();

/** Compares a list of staff with those known: by NUPTK, else by NIP, else by name without titles. Pure. */
export function planStaffImport(list: ParsedStaff, known: readonly KnownStaff[]): StaffPlan {
  const { rows, faults } = distinctStaff(list.rows);
  const claims = claimStaff(rows, known);
  const added: StaffRow[] = [];
  const changed: ChangedStaff[] = [];
  const unchanged: { row: number; id: number }[] = [];
  for (const row of rows) {
    const before = claims.get(row);
    if (!before) {
      added.push(row);
      continue;
    }
    const staff = merge(before, row.staff);
    const changes = differences(before, staff);
    if (changes.length > 0) changed.push({ row: row.row, id: before.id, staff, changes });
    else unchanged.push({ row: row.row, id: before.id });
  }
  const present = new Set([...claims.values()].map(({ id }) => id));
  return {
    added,
    changed,
    unchanged,
    absent: known.filter(({ id, active }) => active && !present.has(id)).map(({ id }) => id),
    faults: [...list.faults, ...faults].sort((a, b) => a.row - b.row),
  };
}

/** Rows that claim to be the same person go, each naming the other; of identical ones the first stays. */
function distinctStaff(all: readonly StaffRow[]): { rows: StaffRow[]; faults: StaffFault[] } {
  const faults: StaffFault[] = [];
  const contents = new Map<string, StaffRow>();
  for (const row of all) {
    const content = JSON.stringify(row.staff);
    const first = contents.get(content);
    if (first)
      faults.push({ row: row.row, field: 'name', reason: 'rowRepeated', params: { other: first.row } });
    else contents.set(content, row);
  }
  const rows = [...contents.values()];
  const refused = new Set<StaffRow>();
  for (const { field, reason, of } of keys) {
    const firsts = new Map<string, StaffRow>();
    for (const row of rows) {
      // Two people may bear one name when their numbers tell them apart.
      const key = field === 'name' && (row.staff.nuptk || row.staff.nip) ? null : of(row.staff);
      const first = key ? firsts.get(key) : undefined;
      if (key && !first) firsts.set(key, row);
      if (!first) continue;
      for (const [one, other] of [
        [first, row],
        [row, first],
      ] as const) {
        if (refused.has(one)) continue;
        refused.add(one);
        faults.push({ row: one.row, field, reason, params: { other: other.row } });
      }
    }
  }
  return { rows: rows.filter((row) => !refused.has(row)), faults };
}

function claimStaff(rows: readonly StaffRow[], known: readonly KnownStaff[]): Map<StaffRow, KnownStaff> {
  const claims = new Map<StaffRow, KnownStaff>();
  const taken = new Set<number>();
  for (const { field, of } of keys) {
    for (const row of rows) {
      const key = claims.has(row) ? null : of(row.staff);
      if (!key) continue;
      const [holder, another] = known.filter(
        (one) => !taken.has(one.id) && of(one) === key && (field !== 'name' || agrees(row.staff, one)),
      );
      if (!holder || another) continue;
      claims.set(row, holder);
      taken.add(holder.id);
    }
  }
  return claims;
}

/** The same name is the same person unless a number says otherwise. */
const agrees = (staff: StaffFacts, holder: KnownStaff) =>
  (!staff.nip || !holder.nip || staff.nip === holder.nip) &&
  (!staff.nuptk || !holder.nuptk || staff.nuptk === holder.nuptk);

/** An empty cell says nothing; a name that differs in capitals only stays as the counselor has it. */
function merge(before: KnownStaff, list: StaffFacts): StaffFacts {
  const sameName = searchName(before.name) === searchName(list.name);
  return {
    name: sameName || !list.name ? before.name : list.name,
    nip: list.nip ?? before.nip,
    nuptk: list.nuptk ?? before.nuptk,
    kind: list.kind ?? before.kind,
    additionalDuty: list.additionalDuty ?? before.additionalDuty,
    subject: list.subject ?? before.subject,
    phone: list.phone ?? before.phone,
  };
}

function differences(before: KnownStaff, after: StaffFacts): StaffChange[] {
  const fields = ['name', 'nip', 'nuptk', 'kind', 'additionalDuty', 'subject', 'phone'] as const;
  const changes: StaffChange[] = fields
    .filter((field) => before[field] !== after[field])
    .map((field) => ({ field, from: before[field], to: after[field] }));
  return before.active ? changes : [{ field: 'returned', from: null, to: null }, ...changes];
}

/** Whether the duties that the list's words give differ after a change; those set by hand are kept otherwise. */
export const dutiesChanged = (before: StaffFacts, after: StaffFacts) =>
  JSON.stringify(dutiesOf(before)) !== JSON.stringify(dutiesOf(after));
