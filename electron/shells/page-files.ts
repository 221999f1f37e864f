import { readdirSync } from 'node:fs';
import { extname, join } from 'node:path';

/** The kinds of file the build makes. Anything else does not belong to the page and is not served. */
const mimeTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.ttf': 'font/ttf',
  '.pfb': 'application/octet-stream',
  '.bcmap': 'application/octet-stream',
  '.wasm': 'application/wasm',
};

export interface PageFile {
  readonly path: string;
  readonly mime: string;
  /** Its name carries the hash of its content: whoever has it never needs to ask again. */
  readonly immutable: boolean;
}

/** The files of the built page, by the path of their address. */
export interface PageFiles {
  /**
   * The file for a path as it stands in the request, still encoded. A path without extension is a place inside the
   * app (`/kasus/12`) and gets the page itself, if `navigating`. Everything else that was not built gives `null`.
   */
  find(encodedPath: string, navigating: boolean): PageFile | null;
}

/**
 * Lists what was built under `root`, once. An address is looked up in that list and never joined to a folder, so
 * there is no path that could lead out of it.
 */
export function readPageFiles(root: string): PageFiles {
  const files = new Map<string, PageFile>();
  collect(root, '', files);
  const index = files.get('/index.html') ?? null;

  return {
    find(encodedPath, navigating) {
      const path = decoded(encodedPath);
      if (path === null) return null;
      if (path === '/') return index;
      return files.get(path) ?? (navigating && isRoute(path) ? index : null);
    },
  };
}

function collect(folder: string, address: string, files: Map<string, PageFile>): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    const name = `${address}/${entry.name}`;
    if (entry.isDirectory()) collect(path, name, files);
    const mime = mimeTypes[extname(entry.name)];
    // Vite's names: index-BxK3f9_a.js
    const immutable = address !== '' && /-[\w-]{8}\.\w+$/.test(entry.name);
    if (entry.isFile() && mime) files.set(name, { path, mime, immutable });
  }
}

function decoded(encodedPath: string): string | null {
  try {
    return decodeURIComponent(encodedPath);
  } catch {
    return null; // a stray percent sign
  }
}

/** Plain words and numbers between slashes, as the router of the page makes them. */
const isRoute = (path: string) => /^(\/[\w-]+)+\/?$/.test(path);
