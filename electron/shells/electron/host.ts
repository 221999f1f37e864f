import { join } from 'node:path';
import type { SafeStorage } from 'electron';
import { systemClock, type Host, type SecretBox } from '@core/host';

/** The machine as the core sees it under Electron. `RUJUK_NOW` does not count here: this is the product. */
export function createElectronHost(parts: {
  root: string;
  dataFolder: string;
  version: string;
  log: (line: string) => void;
  safeStorage: SafeStorage;
  notify: Host['notify'];
}): Host {
  return {
    shell: 'electron',
    version: parts.version,
    paths: {
      data: parts.dataFolder,
      resources: join(parts.root, 'resources'),
      worker: join(parts.root, 'out', 'main', 'worker.js'),
    },
    clock: systemClock,
    log: parts.log,
    secretBox: secretBox(parts.safeStorage),
    notify: parts.notify,
  };
}

/** Windows' DPAPI, macOS' keychain, a Linux keyring; not the Linux fallback, whose key is known to everybody. */
function secretBox(storage: SafeStorage): SecretBox | null {
  if (!storage.isEncryptionAvailable()) return null;
  if (process.platform === 'linux' && storage.getSelectedStorageBackend() === 'basic_text') return null;
  return {
    seal: (plain) => storage.encryptString(Buffer.from(plain).toString('base64')),
    open: (sealed) => Buffer.from(storage.decryptString(Buffer.from(sealed)), 'base64'),
  };
}
