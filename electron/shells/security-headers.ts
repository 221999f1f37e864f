/**
 * What a page of Rujuk may do, in both shells: load from itself, nothing else. Mantine writes style elements, PDF
 * previews and the PDF worker live at `blob:` addresses; nothing may frame the page, post a form or leave it.
 */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "frame-src 'self' blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** For a document handed to the page: it is shown or saved, and runs nothing. Our own page may frame it. */
const documentSecurityPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; object-src 'self'; frame-ancestors 'self'";

const always = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), usb=(), serial=(), payment=()',
};

/** Headers of every answer of a shell, except handed documents. */
export const pageHeaders: Readonly<Record<string, string>> = {
  ...always,
  'Content-Security-Policy': contentSecurityPolicy,
};

/** Headers of a document at `/files/<id>`; never kept by the browser, for it holds a student's case. */
export function documentHeaders(file: {
  mime: string;
  name: string;
  disposition: string;
}): Readonly<Record<string, string>> {
  const ascii = file.name.replace(/[^\w .()-]/g, '_');
  const encoded = encodeURIComponent(file.name).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16)}`);
  return {
    ...always,
    'Content-Security-Policy': documentSecurityPolicy,
    'Content-Type': file.mime,
    'Content-Disposition': `${file.disposition}; filename="${ascii}"; filename*=UTF-8''${encoded}`,
    'Cache-Control': 'no-store',
  };
}
