import { reopen } from './data-folder';
import { operations, type Operation, type OperationName } from './operations';

/**
 * Does one operation again and again until it is killed, and says so on its standard output: `try <n>` before,
 * `done <n> <what was answered>` once the application has answered. Run by `deaths.test.ts`.
 */
const [, , folder = '', name = '', first = '0'] = process.argv;
const operation: Operation = operations[name as OperationName];
const say = (line: string) => process.stdout.write(`${line}\n`);

const test = await reopen(folder);
say('ready');
for (let n = Number(first); ; n++) {
  say(`try ${n}`);
  say(`done ${n} ${await operation.act(test, n)}`);
}
