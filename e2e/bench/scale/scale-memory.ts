import { openScaleCore } from './scale-core';
import { dashboardQuestions } from './dashboard';
import { lists } from './questions';

/** A process of its own that does a morning's work; prints how much memory it has come to, in MB. */
const [, , path = ''] = process.argv;
const core = await openScaleCore(path);
for (let round = 0; round < 3; round++) {
  await core.call('today.list', {});
  for (const { call, input } of lists) await core.call(call, input);
  for (const text of ['ahmad', 'kantin', 'K-2018']) await core.call('search.find', { text });
  const { rows } = (await core.call('cases.list', {}, 'counselor')) as { rows: { id: number }[] };
  for (const { id } of rows.slice(0, 5)) await core.call('cases.get', { caseId: id }, 'counselor');
  for (const [figure, ...by] of dashboardQuestions) {
    await core.call('evaluation.counts', { filter: { schoolYearId: 19 }, figure, by });
  }
}
console.log(process.memoryUsage().rss / 1e6);
await core.close();
