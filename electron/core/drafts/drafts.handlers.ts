import type { draftsContract } from '@shared/contract/drafts';
import type { FeatureHandlers } from '@shared/contract/define';
import { Draft } from '../database/entities';
import { nowOf } from '../now';
import type { CoreParts } from '../parts';
import { signedIn, type CallContext } from '../router';
import { draftList } from './draft-list.query';

/** Drafts belong to the account that typed them; no other can read or list them. */
export function createDraftsHandlers(parts: CoreParts): FeatureHandlers<typeof draftsContract, CallContext> {
  return {
    list: (_input, context) => parts.database().read((manager) => draftList(manager, nowOf(parts, context))),

    async read({ key }, context) {
      const { accountId } = signedIn(context);
      const draft = await parts.database().read((manager) => manager.findOneBy(Draft, { accountId, key }));
      return { value: (draft?.value ?? null) as never };
    },

    async save({ key, value }, context) {
      const { accountId } = signedIn(context);
      const updatedAt = parts.clock.now().toISOString();
      await parts.database().write((manager) => manager.save(Draft, { accountId, key, value, updatedAt }));
      return {};
    },

    async discard({ key }, context) {
      const { accountId } = signedIn(context);
      await parts.database().write((manager) => manager.delete(Draft, { accountId, key }));
      return {};
    },
  };
}
