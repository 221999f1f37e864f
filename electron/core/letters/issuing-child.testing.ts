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

say('ready');
for (let referralId = Number(first); referralId <= Number(last); referralId++) {
  say(`try ${referralId}`);
  const { number } = await ok(client.issue({ referralId, choices }));
  say(`done ${referralId} ${number}`);
}
await database.close();
