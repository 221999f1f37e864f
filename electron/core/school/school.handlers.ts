import type { FeatureHandlers } from '@shared/contract/define';
import type { schoolContract } from '@shared/contract/school';
import { School } from '../database/entities';
import type { CoreParts } from '../parts';
import type { CallContext } from '../router';
import type { WindowSessions } from '../vault/window-sessions';
import { checkLogo } from './logo';

export function createSchoolHandlers(
  parts: CoreParts,
  windows: WindowSessions,
): FeatureHandlers<typeof schoolContract, CallContext> {
  return {
    async get() {
      const school = await parts.database().read((manager) => manager.findOneByOrFail(School, { id: 1 }));
      return school.settings;
    },

    async save(settings) {
      checkLogo(settings.logoLeft, 'logoLeft');
      checkLogo(settings.logoRight, 'logoRight');
      await parts.database().write((manager) => manager.update(School, { id: 1 }, { settings }));
      windows.apply(settings);
      return settings;
    },
  };
}
