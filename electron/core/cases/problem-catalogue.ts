import type { ProblemChoice } from '@shared/contract/cases';
import { searchName } from '@shared/domain/search-name';
import { problems, severityCodes } from '@shared/procedure/problems';
import { In, type EntityManager } from 'typeorm';
import { CaseProblem, SchoolProblem } from '../database/entities';
import { AppError, invalidField } from '../errors';

/** Every problem a case can have, by its code: the paper's and the school's own. */
export type ProblemCatalogue = ReadonlyMap<string, ProblemChoice>;

const ofPaper: readonly ProblemChoice[] = problems.map((problem) => ({
  ...problem,
  schoolProblemId: null,
  active: true,
}));

const ofSchool = ({ id, label, severity, active }: SchoolProblem): ProblemChoice => ({
  code: `school:${id}`,
  label,
  severity,
  source: null,
  schoolProblemId: id,
  active: Boolean(active),
});

/** From mild to severe; within a severity the paper's in its order, then the school's by name. */
export async function problemCatalogue(manager: EntityManager): Promise<ProblemCatalogue> {
  const own = await manager.find(SchoolProblem, { order: { label: 'ASC' } });
  const all = [...ofPaper, ...own.map(ofSchool)];
  const sorted = severityCodes.flatMap((severity) => all.filter((one) => one.severity === severity));
  return new Map(sorted.map((one) => [one.code, one]));
}

/**
 * The problems behind these codes. One that is inactive is taken only where the case has it already.
 * @throws AppError `invalid_input` at `path`: `unknownProblem`
 */
export function chooseProblems(
  catalogue: ProblemCatalogue,
  codes: readonly string[],
  path: string,
  already: readonly string[] = [],
): ProblemChoice[] {
  return codes.map((code) => {
    const choice = catalogue.get(code);
    if (!choice || !(choice.active || already.includes(code))) throw invalidField(path, 'unknownProblem');
    return choice;
  });
}

/**
 * Adds a problem of the school's own to the list.
 * @throws AppError `invalid_input` at `label`: `problemExists`, also for one that is inactive or differs in case only
 */
export async function addSchoolProblem(
  manager: EntityManager,
  { label, severity }: Pick<SchoolProblem, 'label' | 'severity'>,
): Promise<ProblemChoice> {
  const catalogue = await problemCatalogue(manager);
  const name = searchName(label);
  if ([...catalogue.values()].some((one) => searchName(one.label) === name)) {
    throw invalidField('label', 'problemExists');
  }
  return ofSchool(await manager.save(manager.create(SchoolProblem, { label, severity, active: true })));
}

/** @throws AppError `not_found` */
export async function setSchoolProblemActive(
  manager: EntityManager,
  { schoolProblemId, active }: { schoolProblemId: number; active: boolean },
): Promise<ProblemChoice> {
  const found = await manager.findOneBy(SchoolProblem, { id: schoolProblemId });
  if (!found) throw new AppError('not_found');
  return ofSchool(await manager.save(manager.merge(SchoolProblem, found, { active })));
}

/** The problems of each of these cases, by name. */
export async function problemLabels(
  manager: EntityManager,
  caseIds: readonly number[],
): Promise<Map<number, string[]>> {
  if (caseIds.length === 0) return new Map();
  const catalogue = await problemCatalogue(manager);
  const rows = await manager.find(CaseProblem, { where: { caseId: In([...caseIds]) }, order: { id: 'ASC' } });
  const byCase = Map.groupBy(rows, (row) => row.caseId);
  return new Map(
    caseIds.map((caseId) => [
      caseId,
      (byCase.get(caseId) ?? []).map(({ problemCode }) => catalogue.get(problemCode)?.label ?? problemCode),
    ]),
  );
}

/** Problems by name, for whoever is handed this by `app.ts`. */
export const problemNames = {
  all: async (manager: EntityManager): Promise<ProblemChoice[]> => [
    ...(await problemCatalogue(manager)).values(),
  ],
  ofCases: problemLabels,
};
