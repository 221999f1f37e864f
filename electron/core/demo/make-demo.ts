import type { Host } from '../host';
import { createSchoolClock } from '../school-clock';
import { createVault } from '../vault/vault';
import { demoPassphrase, demoSchool, fillDemo } from './demo';
import { issueDemoLetter } from './issue-demo-letter';

export interface DemoSize {
  readonly students: number;
  readonly cases: number;
}

/**
 * Makes a vault with the fictional school in the host's empty data folder and gives the passphrase that opens it.
 * @throws AppError `conflict` where there is a vault already: a demonstration never touches a real one.
 */
export async function makeDemo(host: Host, size: DemoSize): Promise<string> {
  const vault = createVault(host);
  const today = createSchoolClock(host.clock).today();
  try {
    await vault.create(
      { name: demoSchool.coordinator.name, passphrase: demoPassphrase },
      (database, keyringKey) =>
        database.write((manager) =>
          fillDemo(manager, { today, keyringKey, ...size, issueLetter: issueDemoLetter }),
        ),
    );
  } finally {
    await vault.close();
  }
  return demoPassphrase;
}
