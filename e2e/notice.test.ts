import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { makeNotice } from '../resources/installer/notice.mjs';

it('the notice names every font and library that is shipped (else run `npm run notice`)', () => {
  const file = resolve(import.meta.dirname, '../resources/NOTICE.md');
  expect(readFileSync(file, 'utf8')).toBe(makeNotice());
});
