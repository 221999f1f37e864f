import type { EntityManager } from 'typeorm';
import { School, Staff } from '../database/entities';

/** Which signature of the letters belongs to which duty. */
const duties = { principal: 'isPrincipal', coordinator: 'isCoordinator' } as const;
const signatures = ['principal', 'coordinator'] as const;

/** Who holds each duty among those at the school; `null` where nobody does. */
async function holders(manager: EntityManager) {
  const found = await manager.find(Staff, {
    where: signatures.map((signature) => ({ [duties[signature]]: true, active: true })),
    order: { id: 'ASC' },
  });
  const holder = (signature: (typeof signatures)[number]) => {
    const person = found.find((one) => one[duties[signature]]);
    return person ? { name: person.name, nip: person.nip } : null;
  };
  return { principal: holder('principal'), coordinator: holder('coordinator') };
}

/**
 * Does `work` on the staff, inside the caller's transaction. Where a duty is held by another person afterwards, or
 * under a mended name or NIP, that person signs the letters from now on. A signature that was corrected in the
 * settings alone stays as it is until then; a duty that nobody holds any more leaves the last signer.
 */
export async function keepingSigners<T>(manager: EntityManager, work: () => Promise<T>): Promise<T> {
  const before = await holders(manager);
  const result = await work();
  const after = await holders(manager);
  const { settings } = await manager.findOneByOrFail(School, { id: 1 });
  const signers = { principal: settings.principal, coordinator: settings.coordinator };
  for (const signature of signatures) {
    const [then, now] = [before[signature], after[signature]];
    if (now && (now.name !== then?.name || now.nip !== then.nip)) signers[signature] = now;
  }
  await manager.update(School, { id: 1 }, { settings: { ...settings, ...signers } });
  return result;
}
