import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createEventHub } from '@core/events';
import { createEventStreams } from './event-stream';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** Opens a page's stream and gives what closing the page does to it. */
function openPage(streams: ReturnType<typeof createEventStreams>, clientId: string): () => void {
  const response = new ServerResponse(new IncomingMessage(new Socket()));
  streams(clientId, response);
  return () => response.emit('close');
}

it('a browser whose last page has been closed for a minute counts as gone', () => {
  const gone: string[] = [];
  const streams = createEventStreams(createEventHub(), (clientId) => gone.push(clientId));
  const closeFirst = openPage(streams, 'browser');
  const closeSecond = openPage(streams, 'browser');
  closeFirst();
  vi.advanceTimersByTime(90_000);
  expect(gone).toEqual([]);
  closeSecond();
  vi.advanceTimersByTime(59_999);
  expect(gone).toEqual([]);
  vi.advanceTimersByTime(1);
  expect(gone).toEqual(['browser']);
});

it('a page that is only reloaded does not count as gone', () => {
  const gone: string[] = [];
  const streams = createEventStreams(createEventHub(), (clientId) => gone.push(clientId));
  openPage(streams, 'browser')();
  vi.advanceTimersByTime(30_000);
  openPage(streams, 'browser');
  vi.advanceTimersByTime(90_000);
  expect(gone).toEqual([]);
});

it('a closed page costs nothing any more', () => {
  const streams = createEventStreams(createEventHub(), () => {});
  openPage(streams, 'browser')();
  vi.advanceTimersByTime(60_000);
  expect(vi.getTimerCount()).toBe(0);
});
