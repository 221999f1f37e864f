import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join, resolve } from 'node:path';
import { modernNode } from '../electron/shells/modern-node.mjs';

export const root = resolve(import.meta.dirname, '..');

/** One run of the built loopback shell. */
export interface LoopbackProcess {
  readonly child: ChildProcess;
  /** All it printed so far. */
  readonly stdout: () => string;
  readonly stderr: () => string;
  /** The address of its line; rejects with what it said instead if it ended. */
  readonly address: Promise<string>;
  /** The exit code; `null` if a signal ended it. */
  readonly ended: Promise<number | null>;
  /** Asks for a fresh address as the person does, by Enter. */
  freshAddress(): Promise<string>;
}

/** Starts `out/main/loopback.js` of the built app at `folder` (this repository, unless told). */
export function startLoopback(
  environment: Readonly<Record<string, string>>,
  folder: string = root,
): LoopbackProcess {
  const child = spawn(modernNode(), [join(folder, 'out', 'main', 'loopback.js')], {
    cwd: folder,
    env: { ...process.env, RUJUK_OPEN: '0', ...environment },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => (stdout += chunk));
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => (stderr += chunk));
  const ended = once(child, 'close').then(([code]) => code as number | null);

  const addresses = () => [...stdout.matchAll(/^Rujuk siap: (\S+)\n/gm)].map((match) => match[1] ?? '');

  async function addressNumber(count: number): Promise<string> {
    for (;;) {
      const address = addresses()[count - 1];
      if (address) return address;
      const code = await Promise.race([ended, once(child.stdout, 'data').then(() => 'more' as const)]);
      if (code !== 'more') throw new Error(`ended with ${code}: ${stdout}${stderr}`);
    }
  }

  const address = addressNumber(1);
  // Whoever starts it to see it fail does not ask for the address.
  address.catch(() => {});

  return {
    child,
    stdout: () => stdout,
    stderr: () => stderr,
    address,
    ended,
    freshAddress() {
      const count = addresses().length + 1;
      child.stdin.write('\n');
      return addressNumber(count);
    },
  };
}
