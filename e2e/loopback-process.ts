import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join, resolve } from 'node:path';
import { modernNode } from '../electron/shells/modern-node.mjs';

export const root = resolve(import.meta.dirname, '..');

/** One run of the loopback shell. */
export interface LoopbackProcess {
  readonly child: ChildProcess;
  /** All it printed so far. */
  readonly stdout: () => string;
  readonly stderr: () => string;
  /** The address of its line; rejects with what it said instead if it ended. */
  readonly address: Promise<string>;
  /** The exit code; `null` if a signal ended it. */
  readonly ended: Promise<number | null>;
  /** Ends it and what it started, as Ctrl+C in its terminal does, and waits. */
  interrupt(): Promise<void>;
  /** Asks for a fresh address as the person does, by Enter. */
  freshAddress(): Promise<string>;
}

/** Starts `out/main/loopback.js` of the built app at `folder` (this repository, unless told). */
export function startLoopback(
  environment: Readonly<Record<string, string>>,
  folder: string = root,
): LoopbackProcess {
  return startProgram(modernNode(), [join(folder, 'out', 'main', 'loopback.js')], environment, folder);
}

/** Starts a program that comes to the loopback shell in the end, such as `npm start`. */
export function startProgram(
  program: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
  folder: string = root,
): LoopbackProcess {
  const child = spawn(program, args, {
    cwd: folder,
    env: { ...process.env, RUJUK_OPEN: '0', ...environment },
    stdio: ['pipe', 'pipe', 'pipe'],
    // A process group of its own: a terminal's Ctrl+C goes to all of them, npm's `sh` included.
    detached: process.platform !== 'win32',
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
    async interrupt() {
      if (child.exitCode === null && child.signalCode === null && child.pid) {
        if (process.platform === 'win32') child.kill();
        else process.kill(-child.pid, 'SIGINT');
      }
      await ended;
    },
    freshAddress() {
      const count = addresses().length + 1;
      child.stdin.write('\n');
      return addressNumber(count);
    },
  };
}
