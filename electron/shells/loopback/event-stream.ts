import type { ServerResponse } from 'node:http';
import type { EventHub } from '@core/events';
import { pageHeaders } from '../security-headers';

/** Shorter than any proxy's or antivirus shield's patience with a silent connection. */
const heartbeatEvery = 25_000;

/** Longer than a reload takes, and a PC that wakes up. */
const graceMilliseconds = 60_000;

/**
 * Server-sent events for the pages of a client. When its last page has been away for a minute the client counts as
 * gone, as if its window had been closed.
 */
export function createEventStreams(events: EventHub, onClientGone: (clientId: string) => void) {
  const pages = new Map<string, number>();
  const leaving = new Map<string, NodeJS.Timeout>();

  return (clientId: string, response: ServerResponse): void => {
    clearTimeout(leaving.get(clientId));
    pages.set(clientId, (pages.get(clientId) ?? 0) + 1);
    response.writeHead(200, {
      ...pageHeaders,
      'Content-Type': 'text/event-stream',
      'Cache-Control': 'no-store',
    });
    response.write('retry: 2000\n\n');
    const unsubscribe = events.subscribe(clientId, (event) => {
      response.write(`data: ${JSON.stringify(event)}\n\n`);
    });
    const heartbeat = setInterval(() => response.write(':\n\n'), heartbeatEvery).unref();

    response.on('close', () => {
      unsubscribe();
      clearInterval(heartbeat);
      const left = (pages.get(clientId) ?? 1) - 1;
      pages.set(clientId, left);
      if (left > 0) return;
      leaving.set(clientId, setTimeout(onClientGone, graceMilliseconds, clientId).unref());
    });
  };
}
