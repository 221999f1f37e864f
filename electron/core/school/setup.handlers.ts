import type { FeatureHandlers } from '@shared/contract/define';
import type { setupContract } from '@shared/contract/school';
import { schoolYearNamed } from '@shared/domain/school-year';
import { searchName } from '@shared/domain/search-name';
import { Account, School, SchoolYear, Staff } from '../database/entities';
import type { CaseDatabase } from '../database/data-source';
import { AppError, invalidField } from '../errors';
import type { CoreParts } from '../parts';
import type { CallContext } from '../router';
import { newRecoveryCode, normaliseRecoveryCode } from '../vault/recovery-code';
import { requireStrong } from '../vault/session.handlers';
import type { Vault } from '../vault/vault';
import type { WindowSessions } from '../vault/window-sessions';
import { checkLogo } from './logo';
import { createSetupDraft } from './setup-draft';
import { standardSettings } from './standard-settings';

export function createSetupHandlers(
  parts: CoreParts,
  vault: Vault,
  windows: WindowSessions,
): FeatureHandlers<typeof setupContract, CallContext> {
  const draft = createSetupDraft(parts.host.paths.data);
  // Shown until it is typed back, and never written anywhere but on the user's paper.
  // The promise is kept: two calls at once must not make two codes, of which only the later would open the vault.
  let unconfirmed: Promise<string> | null = null;

  async function requireNoVault() {
    if ((await vault.standing()).phase !== 'none')
      throw new AppError('conflict', { reason: 'setup.vaultExists' });
  }

  const database = (): CaseDatabase => parts.database();
  const readSchool = () => database().read((manager) => manager.findOneByOrFail(School, { id: 1 }));

  async function makeCode(): Promise<string> {
    const code = newRecoveryCode();
    await vault.setRecoveryCode(code);
    return code;
  }

  async function currentCode(): Promise<string> {
    if ((await readSchool()).recoveryConfirmedAt)
      throw new AppError('conflict', { reason: 'setup.recoveryConfirmed' });
    unconfirmed ??= makeCode();
    try {
      return await unconfirmed;
    } catch (error) {
      unconfirmed = null;
      throw error;
    }
  }

  return {
    async readDraft() {
      await requireNoVault();
      return { draft: await draft.read() };
    },

    async saveDraft(input) {
      await requireNoVault();
      await draft.write(input.draft);
      return {};
    },

    async create({ school, schoolYear, passphrase }, context) {
      await requireNoVault();
      checkLogo(school.logoLeft, 'school.logoLeft');
      checkLogo(school.logoRight, 'school.logoRight');
      await requireStrong(
        parts,
        passphrase,
        [school.name, school.coordinator.name, school.place],
        'passphrase',
      );
      const settings = standardSettings(school);
      const years = schoolYearNamed(schoolYear, settings.yearStartMonth);
      if (!years) throw invalidField('schoolYear', 'schoolYear');
      const now = parts.clock.now().toISOString();
      const open = () =>
        vault.create({ name: school.coordinator.name, passphrase }, (created, keyringKey) =>
          created.write(async (manager) => {
            await manager.insert(School, { id: 1, settings, recoveryConfirmedAt: null, createdAt: now });
            await manager.insert(SchoolYear, years);
            const staff = [
              { ...school.principal, isPrincipal: true, isCoordinator: false, isCounselor: false },
              { ...school.coordinator, isPrincipal: false, isCoordinator: true, isCounselor: true },
            ].map((person) =>
              manager.create(Staff, {
                ...person,
                searchName: searchName(person.name),
                active: true,
              }),
            );
            const [, coordinator] = await manager.save(staff);
            await manager.insert(Account, {
              keyringKey,
              name: school.coordinator.name,
              role: 'coordinator',
              staffId: coordinator?.id ?? null,
              createdAt: now,
              closedAt: null,
            });
          }),
        );
      const state = await windows.signIn(context, open);
      await draft.remove();
      return state;
    },

    recoveryCode: async () => ({ recoveryCode: await currentCode() }),

    async recoveryPdf(_input, { clientId }) {
      const recoveryCode = await currentCode();
      const { settings } = await readSchool();
      const bytes = await parts.workers.run('vault.renderRecoveryCode', {
        recoveryCode,
        schoolName: settings.name,
        paper: settings.paper,
        madeOn: parts.clock.today(),
      });
      const name = 'kode-pemulihan-rujuk.pdf';
      const fileId = parts.files.give(clientId, {
        bytes,
        mime: 'application/pdf',
        name,
        disposition: 'inline',
      });
      return { fileId, name };
    },

    async confirmRecovery({ recoveryCode }, context) {
      const code = await currentCode();
      if (normaliseRecoveryCode(recoveryCode) !== code)
        throw invalidField('recoveryCode', 'recoveryMismatch');
      await database().write((manager) =>
        manager.update(School, { id: 1 }, { recoveryConfirmedAt: parts.clock.now().toISOString() }),
      );
      unconfirmed = null;
      return windows.state(context);
    },
  };
}
