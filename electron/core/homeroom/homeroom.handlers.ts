import type { FeatureHandlers } from '@shared/contract/define';
import type { homeroomContract } from '@shared/contract/homeroom';
import { callsOn } from '../calls';
import type { CoreParts } from '../parts';
import type { CallContext } from '../router';
import { classOverview, classStudents } from './class-students.query';
import { handOver } from './hand-over.service';
import { handedOver, listHandedOver, ownAnswerLetter } from './handed-over.query';
import type { HomeroomDesk } from './homeroom-desk';

/** What homeroom teachers hand over, and what they are told of it. */
export function createHomeroomHandlers(
  parts: CoreParts,
  desk: HomeroomDesk,
): FeatureHandlers<typeof homeroomContract, CallContext> {
  const { reading, writing } = callsOn(parts);
  const answerPage = reading(async (manager, input: { letterId: number }, now) =>
    desk.drawableLetter(manager, await ownAnswerLetter(manager, input, now)),
  );

  return {
    ownClass: reading(classOverview),
    students: reading(classStudents),
    handovers: reading(listHandedOver),
    handover: reading(handedOver),
    handOver: writing((manager, input, now) => handOver(manager, input, desk, now)),
    async answerPdf(input, context) {
      const { letter, fileName } = await answerPage(input, context);
      return desk.drawing.draw(letter, fileName, context);
    },
  };
}
