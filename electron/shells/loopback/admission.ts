import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** Who may talk to the loopback server: browsers that opened an address printed in the terminal. */
export interface Admission {
  /** A new one-time token for a printed address; the one before it, if unused, stops working. */
  issueToken(): string;
  /** The cookie's value for the browser that brings the token first; `null` for anything else. */
  exchange(token: string): string | null;
  /** The client behind a request's `Cookie` header, or `null`. */
  clientOf(cookieHeader: string | undefined): string | null;
  /** For `Set-Cookie`. Gone with the browser; unreadable for scripts; sent to this page's own requests only. */
  cookie(value: string): string;
}

/** Comparing digests of equal length takes the same time wherever the first difference is. */
const digestOf = (secret: string) => createHash('sha256').update(secret).digest();

/** `port` is part of the cookie's name, because browsers share cookies between ports of one address. */
export function createAdmission(port: number): Admission {
  const cookieName = `rujuk-${port}`;
  const clients: { digest: Buffer; clientId: string }[] = [];
  let outstanding: Buffer | null = null;

  return {
    issueToken() {
      const token = randomBytes(32).toString('base64url');
      outstanding = digestOf(token);
      return token;
    },
    exchange(token) {
      if (!outstanding || !timingSafeEqual(outstanding, digestOf(token))) return null;
      outstanding = null;
      const value = randomBytes(32).toString('base64url');
      clients.push({ digest: digestOf(value), clientId: randomBytes(8).toString('hex') });
      return value;
    },
    clientOf(cookieHeader) {
      for (const pair of (cookieHeader ?? '').split(';')) {
        const [name, value] = pair.trim().split('=');
        if (name !== cookieName || !value) continue;
        const digest = digestOf(value);
        const client = clients.find((one) => timingSafeEqual(one.digest, digest));
        if (client) return client.clientId;
      }
      return null;
    },
    cookie: (value) => `${cookieName}=${value}; HttpOnly; SameSite=Strict; Path=/`,
  };
}
