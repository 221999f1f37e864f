import { setFlagsFromString } from 'node:v8';

/**
 * Keeps what this process holds for a PC of 4 GB. V8 lets dead objects lie as long as it thinks there is room: 500
 * letters printed in one go took 450 to 560 MB; with these settings they take about 320, at the same speed
 * (`e2e/bench/README.md`). The young generation stays at 4 MB a half, and the old one grows by half of what lives in it
 * before it is collected. Called before anything else: a heap takes them as it grows, those of the workers at their start.
 */
export function keepHeapSmall(): void {
  setFlagsFromString('--min-semi-space-size=4');
  setFlagsFromString('--semi-space-growth-factor=1');
  setFlagsFromString('--heap-growing-percent=50');
}
