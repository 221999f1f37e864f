import { expect, it } from 'vitest';
import type { AppEvent } from '@shared/contract/bridge';
import { createEventHub } from './events';

it('tells progress to the window that asked and to no other', () => {
  const events = createEventHub();
  const heard: [string, AppEvent][] = [];
  for (const window of ['one', 'two']) events.subscribe(window, (event) => heard.push([window, event]));
  events.send('one', { type: 'students.progress', done: 3 });
  events.send('nobody', { type: 'students.progress', done: 4 });
  expect(heard).toEqual([['one', { type: 'students.progress', done: 3 }]]);
});

it('tells every window that the vault was locked', () => {
  const events = createEventHub();
  const heard: string[] = [];
  for (const window of ['one', 'two'])
    events.subscribe(window, ({ type }) => heard.push(`${window} ${type}`));
  events.broadcast({ type: 'session.locked' });
  expect(heard).toEqual(['one session.locked', 'two session.locked']);
});

it('tells nothing to a page that has gone, also when it went while being told', () => {
  const events = createEventHub();
  const heard: string[] = [];
  const stop = events.subscribe('one', () => {
    heard.push('first');
    stop();
  });
  events.subscribe('one', () => heard.push('second'));
  events.send('one', { type: 'a.b' });
  events.send('one', { type: 'a.b' });
  stop();
  expect(heard).toEqual(['first', 'second', 'second']);
});
