import type { FeatureHandlers } from '@shared/contract/define';
import type { Found, searchContract } from '@shared/contract/search';
import type { EntityManager } from 'typeorm';
import { callsOn } from '../calls';
import type { Now } from '../now';
import type { CoreParts } from '../parts';
import type { CallContext } from '../router';
import { caseHits } from './case-hits.query';
import { outreachHits, receiverHits } from './directory-hits.query';
import { noteHits } from './note-hits.query';
import { incomingHits, letterHits } from './paper-hits.query';
import type { ProblemNames } from './problem-names';
import { searchRequest } from './search-request';
import { studentHits } from './student-hits.query';

/** As many of each as fit on the screen together. */
const wanted = { students: 6, cases: 5, letters: 4, incoming: 3, receivers: 3, outreaches: 3, notes: 5 };

const nothing: Found = {
  students: [],
  cases: [],
  letters: [],
  incoming: [],
  receivers: [],
  outreaches: [],
  notes: [],
};

/** Ctrl+K: whatever one looks for, in one call a keystroke. */
export function createSearchHandlers(
  parts: CoreParts,
  problems: ProblemNames,
): FeatureHandlers<typeof searchContract, CallContext> {
  const { reading } = callsOn(parts);
  return { find: reading((manager, { text }, now) => find(manager, text, problems, now)) };
}

async function find(manager: EntityManager, text: string, problems: ProblemNames, now: Now): Promise<Found> {
  const request = await searchRequest(manager, text, now);
  if (request.words.length === 0) return nothing;
  const students = await studentHits(manager, request, wanted.students);
  const studentIds = students.map(({ id }) => id);
  const receivers = await receiverHits(manager, request, wanted.receivers);
  const receiverIds = receivers.map(({ id }) => id);
  return {
    students,
    cases: await caseHits(manager, request, problems, { wanted: wanted.cases, studentIds }),
    letters: await letterHits(manager, request, wanted.letters),
    incoming: await incomingHits(manager, request, wanted.incoming),
    receivers,
    outreaches: await outreachHits(manager, request, { wanted: wanted.outreaches, receiverIds }),
    notes: await noteHits(manager, request, wanted.notes),
  };
}
