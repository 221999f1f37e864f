import { resolve } from 'node:path';
import { runElectronShell } from './shell';

// This entry is built to out/main/main.js.
void runElectronShell(resolve(import.meta.dirname, '..', '..'));
