import type { RujukClient } from '@shared/contract/contract';
import type { Role } from '@shared/contract/define';
import { value } from './fixtures';
import { passphrase, school } from './school-data';

export interface Person {
  name: string;
  role: Role;
  staffId?: number | null;
}

/** The passphrase that an account of `signInAs` has chosen. */
export const passphraseOf = ({ name }: Pick<Person, 'name'>) =>
  `rumpun bambu ${name.toLowerCase()} tepi sawah`;

/** The window is signed in as somebody from now on; the page must be reloaded to show it. */
async function signIn(rujuk: RujukClient, name: string, words: string): Promise<void> {
  const { accounts } = value(await rujuk.session.state({}));
  const accountKey = accounts.find((one) => one.name === name)?.key ?? '';
  value(await rujuk.session.unlock({ accountKey, passphrase: words }));
}

/**
 * Called by the coordinator's window: makes an account with a passphrase of its own (`passphraseOf`) and signs this
 * window in as it. Two keys are derived, each slow on purpose. The page must be reloaded to show it.
 * @returns the new account's id
 */
export async function signInAs(rujuk: RujukClient, person: Person): Promise<number> {
  const { name, role, staffId = null } = person;
  const given = 'kentongan ronda malam sunyi';
  const { accountId } = value(
    await rujuk.accounts.add({ account: { name, role, staffId }, passphrase: given }),
  );
  const { accounts } = value(await rujuk.session.state({}));
  const accountKey = accounts.find((one) => one.name === name)?.key ?? '';
  const chosen = { accountKey, passphrase: given, newPassphrase: passphraseOf(person) };
  value(await rujuk.session.choosePassphrase(chosen));
  return accountId;
}

/** Back to somebody who has an account: the coordinator, if nobody is named. */
export const signInAgain = (rujuk: RujukClient, person?: Pick<Person, 'name'>): Promise<void> =>
  person
    ? signIn(rujuk, person.name, passphraseOf(person))
    : signIn(rujuk, school.coordinator.name, passphrase);
