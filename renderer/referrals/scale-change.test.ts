import { expect, test } from 'vitest';
import { scaleChange } from './scale-change';

test('a scale that rose is better, one that fell is worse', () => {
  expect(scaleChange(2, 4)).toBe(2);
  expect(scaleChange(3, 1)).toBe(-2);
  expect(scaleChange(3, 3)).toBe(0);
});

test('nothing is said of a scale that was rated only once', () => {
  expect(scaleChange(null, 4)).toBeNull();
  expect(scaleChange(2, null)).toBeNull();
});
