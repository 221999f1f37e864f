import type { breachesContract } from '@shared/contract/breaches';
import type { FeatureHandlers } from '@shared/contract/define';
import { localDate, localTime } from '@shared/domain/calendar';
import { callsOn } from '../calls';
import { Breach, School } from '../database/entities';
import { AppError } from '../errors';
import type { CoreParts } from '../parts';
import type { CallContext } from '../router';
import { answerStep, listBreaches, saveBreach } from './breaches.service';
import { noticePaper } from './notice-paper';

/** Data that was lost or seen by others, and what is done about it. */
export function createBreachesHandlers(
  parts: CoreParts,
): FeatureHandlers<typeof breachesContract, CallContext> {
  const { reading, writing, silently } = callsOn(parts);
  const { clock } = parts;
  return {
    list: reading((manager, _input, now) => listBreaches(manager, now, clock.timeZone)),
    save: writing((manager, input, now) => saveBreach(manager, input, now, clock.timeZone)),
    answer: silently(answerStep),

    async notice({ breachId, to }, context) {
      const [breach, { settings }] = await parts
        .database()
        .read((manager) =>
          Promise.all([
            manager.findOneBy(Breach, { id: breachId }),
            manager.findOneByOrFail(School, { id: 1 }),
          ]),
        );
      if (!breach) throw new AppError('not_found');
      const noticed = new Date(breach.noticedAt);
      const paper = noticePaper(
        {
          to,
          breach,
          noticedOn: localDate(noticed, clock.timeZone),
          noticedTime: localTime(noticed, clock.timeZone),
          madeOn: clock.today(),
        },
        settings,
      );
      const { bytes } = await parts.workers.run(
        'letters.render',
        { ...paper, mark: null },
        { signal: context.signal },
      );
      const name = `pemberitahuan-data-pribadi-${clock.today()}.pdf`;
      const file = { bytes, mime: 'application/pdf', name, disposition: 'inline' as const };
      return { fileId: parts.files.give(context.clientId, file), name };
    },
  };
}
