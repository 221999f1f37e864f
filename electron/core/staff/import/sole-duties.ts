import type { StaffDraft } from './staff-plan';

/** A school has one principal and one coordinator; the letters ask for both. */
export const soleDuties = ['isPrincipal', 'isCoordinator'] as const;

/** Who is newly given such a duty takes it from everybody else; of two named by a list, the first has it. */
export function settleSoleDuties(drafts: readonly StaffDraft[]): StaffDraft[] {
  return soleDuties.reduce<StaffDraft[]>(
    (all, duty) => {
      const given = all.find(({ before, duties }) => duties[duty] && !before?.[duty]);
      if (!given) return all;
      return all.map((one) =>
        one !== given && one.duties[duty] ? { ...one, duties: { ...one.duties, [duty]: false } } : one,
      );
    },
    [...drafts],
  );
}
