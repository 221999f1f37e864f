import { resolve } from 'node:path';
import { keepHeapSmall } from '../heap';
import { runElectronShell } from './shell';

// This entry is built to out/main/main.js.
keepHeapSmall();
void runElectronShell(resolve(import.meta.dirname, '..', '..'));
