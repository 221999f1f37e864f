import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request, type IncomingHttpHeaders, type RequestOptions } from 'node:http';
import { connect } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bodyLimit } from '../../electron/shells/call-wire';
import { serveLoopback, type LoopbackServer } from '../../electron/shells/loopback/http-transport';
import { readPageFiles } from '../../electron/shells/page-files';
import { contentSecurityPolicy } from '../../electron/shells/security-headers';
import { createSampleApp, type SampleApp } from '../conformance/sample-app';

let temp: string;
let app: SampleApp;
let server: LoopbackServer;
let origin: string;
let cookie: string;

beforeAll(async () => {
  temp = mkdtempSync(join(tmpdir(), 'rujuk-safety-'));
  const root = join(temp, 'renderer');
  mkdirSync(join(root, 'assets'), { recursive: true });
  writeFileSync(join(temp, 'keyring.json'), 'secret');
  writeFileSync(join(temp, 'rendererx.js'), 'secret');
  writeFileSync(join(root, 'index.html'), '<!doctype html><title>Rujuk</title>');
  writeFileSync(join(root, 'assets', 'index-BxK3f9_a.js'), 'export {}\n'.repeat(500));
  writeFileSync(join(root, '.env'), 'secret');
  app = createSampleApp();
  server = await serveLoopback({ app, pages: readPageFiles(root), port: 0, log: () => {} });
  origin = `http://127.0.0.1:${server.port}`;
  const entry = await send({ path: new URL(server.freshAddress()).pathname });
  cookie = String(entry.headers['set-cookie']?.[0]).split(';')[0] ?? '';
});
afterAll(async () => {
  await server.close();
  rmSync(temp, { recursive: true });
});

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** A bare request: `fetch` would tidy the path and forbid the headers that an attacker sets. */
function send(options: RequestOptions & { body?: string | Buffer }): Promise<Answer> {
  const { body, ...rest } = options;
  return new Promise((resolve, reject) => {
    const outgoing = request({ host: '127.0.0.1', port: server.port, ...rest }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
      );
    });
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}

const browse = (path: string, headers: Record<string, string> = {}) =>
  send({ path, headers: { Cookie: cookie, Accept: 'text/html', 'Sec-Fetch-Mode': 'navigate', ...headers } });

const rpc = (options: RequestOptions & { body?: string | Buffer; drop?: string } = {}) => {
  const headers: Record<string, string> = {
    Cookie: cookie,
    Origin: origin,
    'Content-Type': 'application/json',
    ...(options.headers as Record<string, string>),
  };
  if (options.drop) delete headers[options.drop];
  return send({ path: '/rpc/sample.echo', method: 'POST', body: '{"text":"a"}', ...options, headers });
};

describe('who gets in', () => {
  it('only a browser that opened the printed address; the token leaves the address bar', async () => {
    const entry = await send({ path: new URL(server.freshAddress()).pathname });
    expect(entry.status).toBe(303);
    expect(entry.headers.location).toBe('/');
    expect(entry.headers['set-cookie']).toEqual([
      expect.stringMatching(/^rujuk-\d+=[\w-]{43}; HttpOnly; SameSite=Strict; Path=\/$/),
    ]);
    expect((await browse('/')).status).toBe(200);
  });

  it('each printed address works once', async () => {
    const path = new URL(server.freshAddress()).pathname;
    expect((await send({ path })).status).toBe(303);
    const again = await send({ path });
    expect(again.status).toBe(401);
    expect(again.headers['set-cookie']).toBeUndefined();
  });

  it('the browser that used it may open it again, without a new cookie', async () => {
    const path = new URL(server.freshAddress()).pathname;
    await send({ path });
    const again = await browse(path);
    expect(again.status).toBe(303);
    expect(again.headers['set-cookie']).toBeUndefined();
  });

  it('a fresh address ends the one before it', async () => {
    const older = new URL(server.freshAddress()).pathname;
    const newer = new URL(server.freshAddress()).pathname;
    expect((await send({ path: older })).status).toBe(401);
    expect((await send({ path: newer })).status).toBe(303);
  });

  it.each(['/masuk/', '/masuk/x', `/masuk/${'A'.repeat(43)}`, `/masuk/${'A'.repeat(9000)}`])(
    'a guess gets nowhere: %.20s',
    async (path) => {
      expect((await send({ path })).status).toBe(401);
    },
  );

  it.each(['/', '/kasus/1', '/assets/index-BxK3f9_a.js', '/rpc/sample.echo', '/events', '/files/0', '/none'])(
    'without the cookie %s is 401 and says in Indonesian what to do',
    async (path) => {
      const answer = await send({ path, headers: { Accept: 'text/html' } });
      expect(answer.status).toBe(401);
      expect(answer.body.toString()).toContain('Alamat ini tidak berlaku lagi');
      expect(answer.body.toString()).not.toContain('src=');
    },
  );

  it.each(['rujuk=x', 'rujuk-0=x', `rujuk-PORT=${'A'.repeat(43)}`, 'rujuk-PORT=', 'rujuk-PORT'])(
    'a made-up cookie is 401: %s',
    async (made) => {
      const answer = await send({
        path: '/',
        headers: { Cookie: made.replace('PORT', String(server.port)) },
      });
      expect(answer.status).toBe(401);
    },
  );

  it('only through 127.0.0.1: nothing listens on another address of this machine', async () => {
    const outside = Object.values(networkInterfaces())
      .flat()
      .find((one) => one && !one.internal && one.family === 'IPv4');
    const address = outside?.address ?? '127.0.0.2';
    await expect(send({ host: address, path: '/' })).rejects.toThrow('ECONNREFUSED');
  });
});

describe('a page of somebody else', () => {
  it.each(['localhost', '127.0.0.1', 'rujuk.example', '127.0.0.1.', '[::1]', '127.0.0.1@evil'])(
    'under the name %s is misdirected (421), cookie or not',
    async (name) => {
      const host = name === '127.0.0.1' ? name : `${name}:${server.port}`;
      expect((await browse('/', { Host: host })).status).toBe(421);
      const path = new URL(server.freshAddress()).pathname;
      expect((await send({ path, headers: { Host: host } })).status).toBe(421);
      expect((await send({ path })).status).toBe(303);
    },
  );

  it.each([
    ['another site', 'https://evil.example'],
    ['another port of this machine', 'http://127.0.0.1:1'],
    ['a sandboxed frame', 'null'],
    ['the same host by https', 'https://127.0.0.1'],
  ])('cannot call from %s', async (_title, from) => {
    expect((await rpc({ headers: { Origin: from } })).status).toBe(403);
  });

  it('cannot call without saying where it comes from', async () => {
    expect((await rpc({ drop: 'Origin' })).status).toBe(403);
    expect((await rpc()).status).toBe(200);
  });

  it.each(['same-site', 'cross-site'])('cannot load anything as %s', async (site) => {
    const headers = { Cookie: cookie, 'Sec-Fetch-Site': site, 'Sec-Fetch-Mode': 'no-cors' };
    const fileId = app.files.give('anyone', {
      bytes: new Uint8Array(1),
      mime: 'text/plain',
      name: 'x',
      disposition: 'inline',
    });
    for (const path of ['/assets/index-BxK3f9_a.js', '/events', `/files/${fileId}`]) {
      expect((await send({ path, headers })).status).toBe(403);
    }
  });
});

describe('a call', () => {
  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data', 'application/jsonx'])(
    'as %s is refused: a form of another page could send that',
    async (type) => {
      expect((await rpc({ headers: { 'Content-Type': type } })).status).toBe(415);
    },
  );

  it.each(['GET', 'PUT', 'DELETE', 'OPTIONS', 'HEAD'])('by %s is refused', async (method) => {
    const answer = await rpc({ method, body: undefined });
    expect([answer.status, answer.headers.allow]).toEqual([405, 'POST']);
  });

  it.each(['', '{', '[1,', 'undefined', '\u{feff}{}'])('that is not JSON is invalid: %j', async (body) => {
    const answer = await rpc({ body });
    expect(answer.status).toBe(400);
    expect(JSON.parse(answer.body.toString())).toEqual({ ok: false, error: { code: 'invalid_input' } });
  });

  it('larger than the limit is answered, not cut off, with a length told and without', async () => {
    const body = Buffer.alloc(bodyLimit + 1, 'x');
    for (const headers of [{ 'Content-Length': String(body.length) }, { 'Transfer-Encoding': 'chunked' }]) {
      const answer = await rpc({ body, headers });
      expect(answer.status).toBe(413);
      expect(JSON.parse(answer.body.toString())).toEqual({ ok: false, error: { code: 'file_too_large' } });
    }
  });

  it('answers with the status of its code and is kept by nobody', async () => {
    const answer = await rpc({ path: '/rpc/sample.forBkRoom', body: '{}' });
    expect([answer.status, answer.headers['cache-control']]).toEqual([423, 'no-store']);
  });
});

describe('every answer', () => {
  it.each(['/', '/none.txt', '/rpc/sample.echo', '/assets/index-BxK3f9_a.js'])(
    'to %s forbids the page everything but itself',
    async (path) => {
      for (const answer of [await send({ path, headers: { Cookie: cookie } }), await send({ path })]) {
        expect(answer.headers).toMatchObject({
          'content-security-policy': contentSecurityPolicy,
          'x-content-type-options': 'nosniff',
          'referrer-policy': 'no-referrer',
          'cross-origin-resource-policy': 'same-origin',
        });
        expect(answer.headers).not.toHaveProperty('access-control-allow-origin');
        expect(answer.headers).not.toHaveProperty('x-powered-by');
      }
    },
  );

  it('allows scripts from itself only, no plug-in, no frame around it', () => {
    expect(contentSecurityPolicy).toContain("script-src 'self';");
    expect(contentSecurityPolicy).not.toContain('unsafe-eval');
    for (const part of [
      "default-src 'none'",
      "object-src 'none'",
      "frame-ancestors 'none'",
      "base-uri 'none'",
    ]) {
      expect(contentSecurityPolicy.split('; ')).toContain(part);
    }
  });
});

describe('the files of the page', () => {
  it.each([
    '/../keyring.json',
    '/assets/../../keyring.json',
    '/..%2fkeyring.json',
    '/%2e%2e/keyring.json',
    '/%2e%2e%2fkeyring.json',
    '/%252e%252e%252fkeyring.json',
    '/..%5ckeyring.json',
    '/..\\keyring.json',
    '/assets/..%00/../keyring.json',
    '/../rendererx.js',
    '//keyring.json',
    '/assets//../../keyring.json',
    '/%c0%ae%c0%ae/keyring.json',
    '/%',
    '/file:///etc/passwd',
    '/.env',
    '/assets/',
    '/assets',
    '/index-BxK3f9_a.js',
    'http://evil.example/keyring.json',
  ])('hold nothing at %s', async (path) => {
    for (const headers of [{ Cookie: cookie }, { Cookie: cookie, 'Sec-Fetch-Mode': 'navigate' }]) {
      const answer = await send({ path, headers });
      expect(answer.body.toString()).not.toContain('secret');
      expect([404, 200]).toContain(answer.status);
      // A place inside the app is answered by the page itself, and by nothing else.
      if (answer.status === 200) expect(answer.body.toString()).toContain('<title>Rujuk</title>');
    }
  });

  it('are kept by the browser when their name has the hash of their content, else asked for anew', async () => {
    const hashed = await send({ path: '/assets/index-BxK3f9_a.js', headers: { Cookie: cookie } });
    expect(hashed.headers['cache-control']).toBe('private, max-age=31536000, immutable');
    expect((await browse('/')).headers['cache-control']).toBe('no-cache');
  });

  it.each([
    ['gzip, deflate, br', 'br'],
    ['gzip', 'gzip'],
    ['identity', undefined],
  ])('are compressed as the browser can read them: %s', async (accepted, encoding) => {
    const path = '/assets/index-BxK3f9_a.js';
    const answer = await send({ path, headers: { Cookie: cookie, 'Accept-Encoding': accepted } });
    expect(answer.headers['content-encoding']).toBe(encoding);
    expect(answer.body.length).toBe(Number(answer.headers['content-length']));
    expect(answer.body.length < 500).toBe(encoding !== undefined);
  });

  it('open a place inside the app after a reload', async () => {
    const answer = await browse('/kasus/12/surat');
    expect([answer.status, answer.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
    expect((await send({ path: '/kasus/12', headers: { Cookie: cookie } })).status).toBe(404);
  });

  it.each(['POST', 'PUT', 'DELETE', 'TRACE'])('are not for %s', async (method) => {
    expect((await send({ path: '/', method, headers: { Cookie: cookie } })).status).toBe(405);
  });
});

describe('many and slow ones', () => {
  /** A browser of its own: its cookie. */
  async function enter(): Promise<string> {
    const { headers } = await send({ path: new URL(server.freshAddress()).pathname });
    return String(headers['set-cookie']?.[0]).split(';')[0] ?? '';
  }

  it('200 browsers at once are each answered what they asked, and get no file of another', async () => {
    const cookies: string[] = [];
    for (let one = 0; one < 200; one++) cookies.push(await enter());
    expect(new Set(cookies).size).toBe(200);
    const files = await Promise.all(
      cookies.map(async (of, index) => {
        const headers = { Cookie: of };
        const echoed = await rpc({ headers, body: JSON.stringify({ text: `teks ${index}` }) });
        expect(JSON.parse(echoed.body.toString())).toMatchObject({ value: { text: `teks ${index}` } });
        const body = JSON.stringify({ text: `berkas ${index}` });
        const offered = await rpc({ headers, path: '/rpc/sample.file', body });
        return (JSON.parse(offered.body.toString()) as { value: { fileId: string } }).value.fileId;
      }),
    );
    const fetched = (of: number, file: number) =>
      send({ path: `/files/${files[file]}`, headers: { Cookie: cookies[of] ?? '' } });
    await Promise.all(
      files.map(async (_id, index) => {
        expect((await fetched(index, (index + 1) % 200)).status).toBe(404);
        const own = await fetched(index, index);
        expect([own.status, own.body.toString()]).toEqual([200, `berkas ${index}`]);
        expect((await fetched(index, index)).status).toBe(404);
      }),
    );
  });

  it('those that send a byte now and then hold nobody up, and take nothing with them when they go', async () => {
    const slow = Array.from({ length: 100 }, () => {
      const outgoing = request({
        host: '127.0.0.1',
        port: server.port,
        path: '/rpc/sample.echo',
        method: 'POST',
        headers: {
          Cookie: cookie,
          Origin: origin,
          'Content-Type': 'application/json',
          'Content-Length': '1000',
        },
      });
      outgoing.on('error', () => {});
      outgoing.write('{"text":"');
      return outgoing;
    });
    for (let round = 0; round < 5; round++) {
      for (const one of slow) one.write('a');
      expect((await rpc()).status).toBe(200);
    }
    for (const one of slow) one.destroy();
    expect((await rpc()).status).toBe(200);
  });

  it.each([
    'GET / HTTP/1.1\r\nHost: HOST\r\nHost: evil.example\r\n\r\n',
    'GET / HTTP/1.0\r\n\r\n',
    'GET http://evil.example/ HTTP/1.1\r\nHost: evil.example\r\n\r\n',
    'POST /rpc/sample.echo HTTP/1.1\r\nHost: HOST\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET / HTTP/1.1\r\n\r\n',
    'GET / HTTP/1.1\r\nHost: HOST\r\nX: ' + 'a'.repeat(100_000) + '\r\n\r\n',
    'CONNECT evil.example:443 HTTP/1.1\r\nHost: HOST\r\n\r\n',
    'GET /events HTTP/1.1\r\nHost: HOST\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n',
    '\u0016\u0003\u0001\u0002\u0000\u0001',
  ])('what is no request of a browser is not let in: %.40j', async (raw) => {
    const answer = await new Promise<string>((done) => {
      const socket = connect(server.port, '127.0.0.1', () =>
        socket.write(raw.replaceAll('HOST', `127.0.0.1:${server.port}`)),
      );
      let text = '';
      socket.on('data', (chunk) => (text += chunk.toString()));
      socket.on('error', () => done(text));
      socket.on('close', () => done(text));
      socket.setTimeout(300, () => socket.destroy());
    });
    expect(answer).not.toMatch(/^HTTP\/1\.1 (2|3|101)/);
    expect((await rpc()).status).toBe(200);
  });
});
