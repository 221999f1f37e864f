import { join } from 'node:path';
import type { Clock, Host } from '@core/host';

/** The machine as the core sees it under plain Node: no secret store and no notifications, else the same. */
export function createLoopbackHost(parts: {
  /** Folder of the app itself: holds `out` and `resources`. */
  root: string;
  dataFolder: string;
  version: string;
  clock: Clock;
  log: (line: string) => void;
}): Host {
  return {
    shell: 'loopback',
    version: parts.version,
    paths: {
      data: parts.dataFolder,
      resources: join(parts.root, 'resources'),
      worker: join(parts.root, 'out', 'main', 'worker.js'),
    },
    clock: parts.clock,
    log: parts.log,
    secretBox: null,
    notify: null,
  };
}
