import { readFile } from 'node:fs/promises';
import type { CustomScheme } from 'electron';
import type { FileHandout } from '@core/files/handout';
import type { PageFiles } from '../page-files';
import { documentHeaders, pageHeaders } from '../security-headers';
import { pageHost, pageScheme } from './channels';

/** To be registered before Electron is ready: `app:` is a real, secure origin, and bypasses nothing. */
export const pageSchemes: CustomScheme[] = [
  {
    scheme: pageScheme,
    privileges: {
      standard: true,
      secure: true,
      supportFetchAPI: true,
      stream: true,
      codeCache: true,
      bypassCSP: false,
      allowServiceWorkers: false,
      allowExtensions: false,
    },
  },
];

/** Answers `app://rujuk/…`: the built page, and files handed to the window that asks. */
export function createPageHandler(parts: {
  pages: PageFiles;
  files: FileHandout;
  /** The client of the open window. */
  clientId: () => string | null;
}): (request: Request) => Promise<Response> {
  const refuse = (status: number) => new Response(`${status}\n`, { status, headers: pageHeaders });

  return async (request) => {
    const url = new URL(request.url);
    if (url.host !== pageHost) return refuse(404);
    if (request.method !== 'GET') return refuse(405);
    if (url.pathname.startsWith('/files/')) {
      const clientId = parts.clientId();
      const file = clientId ? parts.files.take(url.pathname.slice('/files/'.length), clientId) : null;
      if (!file) return refuse(404);
      return new Response(Uint8Array.from(file.bytes), { headers: documentHeaders(file) });
    }
    // Electron does not tell a navigation from a fetch; an address without extension is a place inside the app.
    const page = parts.pages.find(url.pathname, true);
    if (!page) return refuse(404);
    const headers = { ...pageHeaders, 'Content-Type': page.mime, 'Cache-Control': 'no-cache' };
    return new Response(Uint8Array.from(await readFile(page.path)), { headers });
  };
}
