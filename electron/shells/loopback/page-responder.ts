import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { PageFile } from '../page-files';
import { pageHeaders } from '../security-headers';

const compressors = {
  br: (bytes: Buffer) =>
    promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  gzip: (bytes: Buffer) => promisify(gzip)(bytes),
  identity: async (bytes: Buffer) => bytes,
};
type Encoding = keyof typeof compressors;

/** Sends the files of the built page. Each is read and compressed once, when first asked for, and stays in memory. */
export function createPageResponder() {
  const ready = new Map<string, Promise<Buffer>>();

  function bytesOf(file: PageFile, encoding: Encoding): Promise<Buffer> {
    const key = `${encoding} ${file.path}`;
    const known = ready.get(key);
    if (known) return known;
    const made = readFile(file.path).then(compressors[encoding]);
    made.catch(() => ready.delete(key));
    ready.set(key, made);
    return made;
  }

  return async (file: PageFile, request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const encoding = encodingFor(file, request.headers['accept-encoding']);
    const bytes = await bytesOf(file, encoding);
    response.writeHead(200, {
      ...pageHeaders,
      'Content-Type': file.mime,
      'Content-Length': bytes.length,
      'Cache-Control': file.immutable ? 'private, max-age=31536000, immutable' : 'no-cache',
      Vary: 'Accept-Encoding',
      ...(encoding !== 'identity' && { 'Content-Encoding': encoding }),
    });
    response.end(request.method === 'HEAD' ? undefined : bytes);
  };
}

function encodingFor(file: PageFile, accepted: string | string[] | undefined): Encoding {
  if (!/^text\/|json|svg|wasm|ttf/.test(file.mime)) return 'identity';
  const offers = new Set(String(accepted ?? '').split(/\s*,\s*/));
  if (offers.has('br')) return 'br';
  return offers.has('gzip') ? 'gzip' : 'identity';
}
