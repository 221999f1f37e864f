import { searchName } from '@shared/domain/search-name';
import { dutiesAfter, dutiesOf, type Duties } from './staff-duties';
import { settleSoleDuties } from './sole-duties';
import type { ParsedStaff } from './staff-rows';
import type { StaffFacts, StaffFault, StaffField, StaffRow } from './staff-row';

/** A member of staff as the database knows them, with the duties they hold, by a list or by hand. */
export interface KnownStaff extends StaffFacts, Duties {
  readonly id: number;
  readonly active: boolean;
}

export interface StaffChange {
  /** `principalTaken` and its like say all: they have neither `from` nor `to`. */
  readonly field:
    | StaffField
    | 'returned'
    | 'homeroomOf'
    | `${'principal' | 'coordinator' | 'counselor'}${'Given' | 'Taken'}`;
  readonly from: string | null;
  readonly to: string | null;
}

export interface AddedStaff extends StaffRow {
  readonly duties: Duties;
}

export interface ChangedStaff {
  /** `null` for somebody not in the list who gives a duty up to somebody in it. */
  readonly row: number | null;
  readonly id: number;
  /** As they will be: what the list is silent about stays as it was. */
  readonly staff: StaffFacts;
  readonly duties: Duties;
  readonly changes: readonly StaffChange[];
}

/** What an import of staff would do, before anything is done. */
export interface StaffPlan {
  readonly added: readonly AddedStaff[];
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
  const drafts = [...rows.map((row) => draftOf(row, claims.get(row) ?? null)), ...withoutRow(known, claims)];
  const added: AddedStaff[] = [];
  const changed: ChangedStaff[] = [];
  const unchanged: { row: number; id: number }[] = [];
  for (const { row, before, staff, duties } of settleSoleDuties(drafts)) {
    if (!before) {
      if (row !== null) added.push({ row, staff, duties });
      continue;
    }
    const changes = differences(before, { ...staff, ...duties }, row !== null);
    if (changes.length > 0) changed.push({ row, id: before.id, staff, duties, changes });
    else if (row !== null) unchanged.push({ row, id: before.id });
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

/** A person as they would be, before it is settled who keeps the duties that only one can have. */
export interface StaffDraft {
  readonly row: number | null;
  readonly before: KnownStaff | null;
  readonly staff: StaffFacts;
  readonly duties: Duties;
}

function draftOf({ row, staff }: StaffRow, before: KnownStaff | null): StaffDraft {
  if (!before) return { row, before, staff, duties: dutiesOf(staff) };
  const merged = merge(before, staff);
  return { row, before, staff: merged, duties: dutiesAfter(before, merged) };
}

function withoutRow(known: readonly KnownStaff[], claims: ReadonlyMap<StaffRow, KnownStaff>): StaffDraft[] {
  const present = new Set([...claims.values()].map(({ id }) => id));
  return known
    .filter(({ id }) => !present.has(id))
    .map((before) => ({ row: null, before, staff: factsOf(before), duties: heldBy(before) }));
}

const factsOf = ({ name, nip, nuptk, kind, additionalDuty, subject, phone }: StaffFacts): StaffFacts => ({
  name,
  nip,
  nuptk,
  kind,
  additionalDuty,
  subject,
  phone,
});

const heldBy = ({ isPrincipal, isCoordinator, isCounselor, homeroomOf }: Duties): Duties => ({
  isPrincipal,
  isCoordinator,
  isCounselor,
  homeroomOf,
});

const flags = [
  ['isPrincipal', 'principal'],
  ['isCoordinator', 'coordinator'],
  ['isCounselor', 'counselor'],
] as const;

function differences(before: KnownStaff, after: StaffFacts & Duties, isInList: boolean): StaffChange[] {
  const texts = ['name', 'nip', 'nuptk', 'kind', 'additionalDuty', 'subject', 'phone', 'homeroomOf'] as const;
  return [
    ...(isInList && !before.active ? [{ field: 'returned', from: null, to: null } as const] : []),
    ...texts
      .filter((field) => before[field] !== after[field])
      .map((field) => ({ field, from: before[field], to: after[field] })),
    ...flags
      .filter(([flag]) => before[flag] !== after[flag])
      .map(
        ([flag, duty]) =>
          ({ field: `${duty}${after[flag] ? 'Given' : 'Taken'}`, from: null, to: null }) as const,
      ),
  ];
}
