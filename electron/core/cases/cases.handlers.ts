import type { casesContract } from '@shared/contract/cases';
import type { FeatureHandlers } from '@shared/contract/define';
import { callsOn } from '../calls';
import type { CoreParts } from '../parts';
import type { CallContext } from '../router';
import { closeCase, reopenCase } from './case-closing.service';
import {
  cancelConference,
  editConferencePlan,
  planConference,
  recordConference,
} from './case-conferences.service';
import { caseDetails } from './case-details.query';
import { addEffort, editEffort, removeEffort } from './case-efforts.service';
import { addEntry, editEntry, removeEntry } from './case-entries.service';
import { listCases, listFilters } from './case-list.query';
import { reportCase, updateCase } from './case-report.service';
import { addSchoolProblem, problemCatalogue, setSchoolProblemActive } from './problem-catalogue';

/** Cases of the BK room. Rights are checked case by case: `database/case-access`. */
export function createCasesHandlers(parts: CoreParts): FeatureHandlers<typeof casesContract, CallContext> {
  const { reading, writing, silently } = callsOn(parts);

  return {
    list: reading(listCases),
    filters: reading((manager, _input, now) => listFilters(manager, now)),
    get: reading((manager, { caseId }, now) => caseDetails(manager, caseId, now)),

    report: writing(reportCase),
    update: silently(updateCase),

    addEffort: writing(addEffort),
    editEffort: silently(editEffort),
    removeEffort: silently(removeEffort),

    addEntry: writing(addEntry),
    editEntry: silently(editEntry),
    removeEntry: silently(removeEntry),

    planConference: writing(planConference),
    editConferencePlan: silently(editConferencePlan),
    recordConference: silently(recordConference),
    cancelConference: silently(cancelConference),

    close: silently(closeCase),
    reopen: silently(reopenCase),

    problems: reading(async (manager) => [...(await problemCatalogue(manager)).values()]),
    addProblem: writing((manager, problem) => addSchoolProblem(manager, problem)),
    setProblemActive: writing((manager, change) => setSchoolProblemActive(manager, change)),
  };
}
