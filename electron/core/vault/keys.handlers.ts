import type { FeatureHandlers } from '@shared/contract/define';
import type { keysContract } from '@shared/contract/keys';
import { MoreThan } from 'typeorm';
import { Account, School } from '../database/entities';
import { invalidField, refused } from '../errors';
import type { CoreParts } from '../parts';
import { signedIn, type CallContext } from '../router';
import type { KeyRotation } from './key-rotation';
import { newRecoveryCode, normaliseRecoveryCode } from './recovery-code';
import type { Vault } from './vault';

interface KeyParts {
  readonly vault: Vault;
  readonly rotation: KeyRotation;
}

/** The key of the data and the recovery code. */
export function createKeysHandlers(
  parts: CoreParts,
  { vault, rotation }: KeyParts,
): FeatureHandlers<typeof keysContract, CallContext> {
  // On paper first, in the keyring afterwards: whoever leaves half-way still has the old code.
  let shown: { code: string; accountId: number } | null = null;

  async function prove(passphrase: string, context: CallContext): Promise<void> {
    const { accountId } = signedIn(context);
    const { keyringKey } = await parts
      .database()
      .read((manager) => manager.findOneByOrFail(Account, { id: accountId }));
    await vault.prove(keyringKey, passphrase);
  }

  /** @throws AppError `refused` where none was made by this person */
  function shownCode(context: CallContext): string {
    if (shown?.accountId !== signedIn(context).accountId) throw refused('accounts.noNewCode');
    return shown.code;
  }

  return {
    async standing() {
      const { keyMadeAt, recoveryMadeAt } = await vault.keyDates();
      const closedSince = await parts
        .database()
        .read((manager) => manager.countBy(Account, { closedAt: MoreThan(keyMadeAt) }));
      return { keyMadeAt, recoveryMadeAt, closedSince };
    },

    async renewRecovery({ passphrase }, context) {
      await prove(passphrase, context);
      const code = newRecoveryCode();
      shown = { code, accountId: signedIn(context).accountId };
      return { recoveryCode: code };
    },

    async recoveryPdf(_input, context) {
      const recoveryCode = shownCode(context);
      const { settings } = await parts
        .database()
        .read((manager) => manager.findOneByOrFail(School, { id: 1 }));
      const bytes = await parts.workers.run('vault.renderRecoveryCode', {
        recoveryCode,
        schoolName: settings.name,
        paper: settings.paper,
        madeOn: parts.clock.today(),
      });
      const name = 'kode-pemulihan-rujuk.pdf';
      const fileId = parts.files.give(context.clientId, {
        bytes,
        mime: 'application/pdf',
        name,
        disposition: 'inline',
      });
      return { fileId, name };
    },

    async confirmRecovery({ recoveryCode }, context) {
      const code = shownCode(context);
      if (normaliseRecoveryCode(recoveryCode) !== code)
        throw invalidField('recoveryCode', 'recoveryMismatch');
      await vault.setRecoveryCode(code);
      shown = null;
      return {};
    },

    async change({ passphrase }, context) {
      rotation.refuseWhileSealing();
      await prove(passphrase, context);
      await rotation.run(context);
      return {};
    },
  };
}
