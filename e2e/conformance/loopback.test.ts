import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AppEvent } from '@shared/contract/bridge';
import type { Result } from '@shared/contract/errors';
import { failure } from '../../electron/shells/call-wire';
import { serveLoopback } from '../../electron/shells/loopback/http-transport';
import { readPageFiles } from '../../electron/shells/page-files';
import { createSampleApp } from './sample-app';
import { describeTransport } from './suite';
import type { TestPage } from './transport';

describeTransport('loopback HTTP', async () => {
  const app = createSampleApp();
  const root = mkdtempSync(join(tmpdir(), 'rujuk-page-'));
  writeFileSync(join(root, 'index.html'), '<!doctype html><title>Rujuk</title>');
  const server = await serveLoopback({ app, pages: readPageFiles(root), port: 0, log: () => {} });
  const origin = `http://127.0.0.1:${server.port}`;

  async function openPage(): Promise<TestPage> {
    const entry = await fetch(server.freshAddress(), { redirect: 'manual' });
    const cookie = entry.headers.getSetCookie()[0]?.split(';')[0] ?? '';

    return {
      async call(name, input, signal) {
        try {
          const response = await fetch(`${origin}/rpc/${encodeURIComponent(name)}`, {
            method: 'POST',
            headers: { Cookie: cookie, Origin: origin, 'Content-Type': 'application/json' },
            body: JSON.stringify(input),
            signal,
          });
          return (await response.json()) as Result<unknown>;
        } catch (error) {
          if (signal?.aborted) return failure('cancelled');
          throw error;
        }
      },
      async subscribe(listener) {
        const abort = new AbortController();
        const response = await fetch(`${origin}/events`, {
          headers: { Cookie: cookie },
          signal: abort.signal,
        });
        void readEvents(response, listener).catch(() => {});
        return () => abort.abort();
      },
      async fetchFile(id) {
        const response = await fetch(`${origin}/files/${id}`, { headers: { Cookie: cookie } });
        if (!response.ok) return null;
        return { text: await response.text(), headers: response.headers };
      },
    };
  }

  return {
    app,
    openPage,
    close: async () => {
      await server.close();
      rmSync(root, { recursive: true });
    },
  };
});

/** What `EventSource` does with the stream, as far as the shell uses it. */
async function readEvents(response: Response, listener: (event: AppEvent) => void): Promise<void> {
  let rest = '';
  for await (const chunk of (response.body ?? new ReadableStream()).pipeThrough(new TextDecoderStream())) {
    const blocks = (rest + chunk).split('\n\n');
    rest = blocks.pop() ?? '';
    for (const block of blocks) {
      const data = /^data: (.*)$/m.exec(block)?.[1];
      if (data) listener(JSON.parse(data) as AppEvent);
    }
  }
}
