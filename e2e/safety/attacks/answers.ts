import type { Access } from '@shared/contract/define';
import { errorCodes, type Result } from '@shared/contract/errors';

/** What the application may answer to an attack; anything else that it has a code for would be a fault of ours. */
const allowed: ReadonlySet<string> = new Set(
  errorCodes.filter(
    (code) =>
      ![
        'internal',
        'disk_full',
        'keyring_damaged',
        'database_damaged',
        'database_newer',
        'already_open',
      ].includes(code),
  ),
);
/** What the inside of a program looks like when it shows. */
const inside =
  /\n\s+at |node_modules|SQLITE_|electron\/core|\.ts:\d|QueryFailed|TypeError|RangeError|ZodError/;

/** What is wrong with an answer; `null` for one as it should be. */
export function faultOf(answer: Result<unknown>, access: Access, signedIn: boolean): string | null {
  if (answer.ok) return signedIn || access === 'anyone' ? null : 'answered somebody who is not signed in';
  const { code, fields } = answer.error;
  if (!allowed.has(code)) return `answers ${code}`;
  if (!signedIn && access !== 'anyone' && code !== 'locked') return `tells ${code} before anybody signed in`;
  if (code === 'invalid_input' && !fields?.length) return 'is invalid, and does not say where';
  return inside.test(JSON.stringify(answer.error)) ? 'shows its inside' : null;
}

/** Gathers faults by the call and the kind, with one input to see each by. */
export class Faults {
  readonly #found = new Map<string, { count: number; input: string }>();

  add(name: string, fault: string, text: string): void {
    const key = `${name} ${fault}`;
    const known = this.#found.get(key);
    if (known) known.count++;
    else this.#found.set(key, { count: 1, input: text.slice(0, 200) });
  }

  /** One line each. */
  list(): string[] {
    return [...this.#found].map(([key, { count, input }]) => `${key} (${count}×): ${input}`);
  }
}
