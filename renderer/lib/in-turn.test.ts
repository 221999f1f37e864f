import { expect, test } from 'vitest';
import { createTurns } from './in-turn';

test('a call waits for the answer of the one before it, also where that one failed', async () => {
  const inTurn = createTurns();
  const told: string[] = [];
  let answer = () => {};
  const slow = new Promise<void>((resolve) => (answer = resolve));
  const first = inTurn(async () => {
    told.push('first begins');
    await slow;
    throw new Error('no');
  });
  const second = inTurn(async () => told.push('second begins'));
  await Promise.resolve();
  expect(told).toEqual(['first begins']);
  answer();
  await expect(first).rejects.toThrow('no');
  await second;
  expect(told).toEqual(['first begins', 'second begins']);
});
