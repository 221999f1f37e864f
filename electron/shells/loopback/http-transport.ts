import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { App } from '@core/app';
import { answerCall, bodyLimit, failure } from '../call-wire';
import type { PageFiles } from '../page-files';
import { documentHeaders, pageHeaders } from '../security-headers';
import { createAdmission } from './admission';
import { createEventStreams } from './event-stream';
import { httpStatus } from './http-status';
import { noEntryPage } from './no-entry-page';
import { createPageResponder } from './page-responder';

export interface LoopbackParts {
  readonly app: Pick<App, 'router' | 'files' | 'events' | 'onClientGone'>;
  readonly pages: PageFiles;
  /** 0: any free port. */
  readonly port: number;
  readonly log: (line: string) => void;
}

export interface LoopbackServer {
  readonly port: number;
  /** An address that lets one browser in, once. */
  freshAddress(): string;
  close(): Promise<void>;
}

/** Beyond this an upload is cut off instead of read to its end and refused. */
const drainLimit = 8 * bodyLimit;

/**
 * Serves the app to a browser on this machine. Every request must name 127.0.0.1 exactly (a foreign name pointed at
 * us is not), carry the cookie that a printed address was exchanged for, and come from our own page.
 * @throws the error of `listen`, `EADDRINUSE` where the port is taken.
 */
export async function serveLoopback(parts: LoopbackParts): Promise<LoopbackServer> {
  const { app, pages, log } = parts;
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(parts.port, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  const origin = `http://127.0.0.1:${port}`;
  const admission = createAdmission(port);
  const sendPage = createPageResponder();
  const openStream = createEventStreams(app.events, (clientId) => {
    app.onClientGone(clientId).catch((error: unknown) => log(`client gone: ${kindOf(error)}`));
  });

  server.on('request', (request, response) => {
    answer(request, response).catch((error: unknown) => {
      log(`http: ${kindOf(error)}`);
      if (!response.headersSent) refuse(response, 500);
      else response.destroy();
    });
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.headers.host !== `127.0.0.1:${port}`) return refuse(response, 421);
    const path = (request.url ?? '').split('?', 1)[0] ?? '';
    const clientId = admission.clientOf(request.headers.cookie);
    if (path.startsWith('/masuk/')) return admit(path.slice('/masuk/'.length), clientId, request, response);
    if (!clientId) return refuse(response, 401);
    if (path.startsWith('/rpc/')) return call(path.slice('/rpc/'.length), clientId, request, response);

    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405, 'GET, HEAD');
    const navigating = request.headers['sec-fetch-mode'] === 'navigate' || acceptsHtml(request);
    // A handed file is no place inside the app, also where a frame navigates to it to print it.
    const page = path.startsWith('/files/') ? null : pages.find(path, navigating);
    if (page && (navigating || isOwn(request))) return sendPage(page, request, response);
    // Another server on this machine is "same site" to a browser, so the cookie alone does not tell.
    if (!isOwn(request)) return refuse(response, 403);
    if (path === '/events') return openStream(clientId, response);
    if (path.startsWith('/files/')) return sendDocument(path.slice('/files/'.length), clientId, response);
    refuse(response, 404);
  }

  function admit(token: string, clientId: string | null, request: IncomingMessage, response: ServerResponse) {
    if (request.method !== 'GET') return refuse(response, 405, 'GET');
    const cookie = admission.exchange(token);
    // An address used before, opened again by the browser that used it: it is in already.
    if (!cookie && !clientId) return refuse(response, 401);
    response.writeHead(303, {
      ...pageHeaders,
      Location: '/',
      'Cache-Control': 'no-store',
      ...(cookie && { 'Set-Cookie': admission.cookie(cookie) }),
    });
    response.end();
  }

  async function call(name: string, clientId: string, request: IncomingMessage, response: ServerResponse) {
    if (request.method !== 'POST') return refuse(response, 405, 'POST');
    if (request.headers.origin !== origin || !isOwn(request)) return refuse(response, 403);
    if (!/^application\/json\b/i.test(request.headers['content-type'] ?? '')) return refuse(response, 415);

    const gone = new AbortController();
    response.on('close', () => !response.writableFinished && gone.abort());
    const text = await readBody(request);
    const result =
      text === null
        ? failure('file_too_large')
        : await answerCall(app.router, name, text, { clientId, signal: gone.signal });
    if (gone.signal.aborted) return;
    response.writeHead(result.ok ? 200 : httpStatus[result.error.code], {
      ...pageHeaders,
      'Content-Type': 'application/json; charset=utf-8',
      'Cache-Control': 'no-store',
    });
    response.end(JSON.stringify(result));
  }

  function sendDocument(id: string, clientId: string, response: ServerResponse) {
    const file = app.files.take(id, clientId);
    if (!file) return refuse(response, 404);
    response.writeHead(200, { ...documentHeaders(file), 'Content-Length': file.bytes.length });
    response.end(file.bytes);
  }

  return {
    port,
    freshAddress: () => `${origin}/masuk/${admission.issueToken()}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** A message may quote what was typed; the log gets the kind only. */
const kindOf = (error: unknown) => (error instanceof Error ? error.name : typeof error);

const acceptsHtml = (request: IncomingMessage) => (request.headers.accept ?? '').includes('text/html');

/** Whether the request was made by our own page or by the person. Browsers before 2023 do not tell. */
function isOwn(request: IncomingMessage): boolean {
  const site = request.headers['sec-fetch-site'];
  return site === undefined || site === 'same-origin' || site === 'none';
}

/** An answer that holds nothing but its status, and where a person may see it the way on. */
function refuse(response: ServerResponse, status: number, allow?: string): void {
  response.writeHead(status, {
    ...pageHeaders,
    'Content-Type': status === 401 ? 'text/html; charset=utf-8' : 'text/plain; charset=utf-8',
    'Cache-Control': 'no-store',
    ...(allow && { Allow: allow }),
  });
  response.end(status === 401 ? noEntryPage : `${status}\n`);
}

/**
 * The body as text, or `null` if it is larger than the limit. What is too large is still read to its end, and
 * thrown away: a browser that is answered in mid-upload reports a broken connection instead of our answer.
 */
async function readBody(request: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= bodyLimit) chunks.push(chunk);
    else chunks.length = 0;
    if (size > drainLimit) {
      request.destroy();
      break;
    }
  }
  return size > bodyLimit ? null : Buffer.concat(chunks).toString('utf8');
}
