import type { FeatureHandlers } from '@shared/contract/define';
import type { handoversContract } from '@shared/contract/handovers';
import { callsOn } from '../calls';
import type { CoreParts } from '../parts';
import type { CallContext } from '../router';
import type { CaseDesk } from './case-desk';
import { answerReferrer, removeAnswer } from './handover-answer.service';
import { giveBackHandover, joinHandover, takeOnHandover } from './handover-decide.service';
import { handoverDetails } from './handover-details.query';
import { handoversOfCase, listHandovers } from './handover-list.query';
import { saveHandover } from './handover-save.service';

/** Into BK: what wali kelas and guru mapel hand over, what becomes of it, and what they are told. */
export function createHandoversHandlers(
  parts: CoreParts,
  desk: CaseDesk,
): FeatureHandlers<typeof handoversContract, CallContext> {
  const { reading, writing, silently } = callsOn(parts);

  return {
    list: reading(listHandovers),
    get: reading((manager, { handoverId }, now) => handoverDetails(manager, handoverId, desk, now)),
    ofCase: reading(handoversOfCase),

    save: writing(saveHandover),
    takeOn: writing((manager, input, now) => takeOnHandover(manager, input, desk, now)),
    join: silently((manager, input, now) => joinHandover(manager, input, desk, now)),
    giveBack: silently(giveBackHandover),

    answer: writing((manager, input, now) => answerReferrer(manager, input, desk, now)),
    removeAnswer: silently(removeAnswer),
  };
}
