import type { NumberingChoice } from '@shared/contract/letter-views';
import { openCaseDatabase } from '../database/data-source';
import { choices, ok, openDesk } from './testing';

/**
 * Issues one letter after another until it is killed, and says so on its standard output: `try <referral>` before,
 * `done <referral> <number>` once the application has answered. Run by `letters-kill.test.ts`.
 */
const [, , path = '', key = '', first = '1', last = '1'] = process.argv;
const database = await openCaseDatabase({ path, key: Buffer.from(key, 'hex') });
const { client } = openDesk(database);
const say = (line: string) => process.stdout.write(`${line}\n`);

/** Of five letters one is numbered by hand, and one later. */
const numberingOf = (referralId: number, number: string): NumberingChoice => {
  if (referralId % 5 === 0) return { mode: 'byHand', number };
  return { mode: referralId % 5 === 1 ? 'later' : 'pattern' };
};

say('ready');
for (let referralId = Number(first); referralId <= Number(last); referralId++) {
  say(`try ${referralId}`);
  const byHand = `TU/${referralId}/2026`;
  const letter = await ok(client.issue({ referralId, choices, numbering: numberingOf(referralId, byHand) }));
  const { number } = letter.number
    ? letter
    : await ok(client.enterNumber({ letterId: letter.id, number: byHand }));
  say(`done ${referralId} ${number}`);
}
await database.close();
