import { z } from 'zod';
import { procedure } from './define';
import { fileOffer, isoInstant, nothing } from './primitives';
import { passphrase, recoveryCode } from './session';

const byCoordinator = ['coordinator'] as const;
/** One's own, once more: what follows concerns everybody's data. */
const proof = z.strictObject({ passphrase });

const standing = z.object({
  /** When the key of the data was made. */
  keyMadeAt: isoInstant,
  recoveryMadeAt: isoInstant.nullable(),
  /** Accounts that were closed since the key was made: with an old copy of the keyring they could still open it. */
  closedSince: z.int(),
});
export type KeyStanding = z.output<typeof standing>;

/** The key of the data and the recovery code, in the coordinator's hands. */
export const keysContract = {
  standing: procedure({ kind: 'query', access: byCoordinator, input: nothing, output: standing }),
  /** A new recovery code, shown until it is typed back. Until then the old one stays good, afterwards it opens nothing. */
  renewRecovery: procedure({
    kind: 'mutation',
    access: byCoordinator,
    input: proof,
    output: z.object({ recoveryCode: z.string() }),
  }),
  /** The new code on a sheet. */
  recoveryPdf: procedure({ kind: 'mutation', access: byCoordinator, input: nothing, output: fileOffer }),
  confirmRecovery: procedure({
    kind: 'mutation',
    access: byCoordinator,
    input: z.strictObject({ recoveryCode }),
    output: nothing,
  }),
  /**
   * Encrypts all data with a new key. Everybody's passphrase and the recovery code stay as they are. Takes about a minute
   * for each gigabyte, tells its steps by `keys.progress`, and can be cancelled until the last of them.
   */
  change: procedure({ kind: 'mutation', access: byCoordinator, input: proof, output: nothing }),
};
