import type { RujukClient } from '@shared/contract/contract';

/** A program in place of a browser at the loopback shell's door. */
export interface LoopbackClient {
  /** Calls of the contract, typed as the page's. */
  readonly rujuk: RujukClient;
  /** The body at `path`. @throws for any status but 200 */
  get(path: string): Promise<Buffer>;
}

/** Exchanges the printed address for its cookie. @throws if the address lets nobody in any more */
export async function enterLoopback(address: string): Promise<LoopbackClient> {
  const { origin } = new URL(address);
  const entry = await fetch(address, { redirect: 'manual' });
  const cookie = entry.headers.getSetCookie()[0]?.split(';')[0];
  if (!cookie) throw new Error(`${address} answers ${entry.status}`);

  const feature = (name: string) =>
    new Proxy(
      {},
      {
        get: (_target, procedure) => async (input: unknown) => {
          const response = await fetch(`${origin}/rpc/${name}.${String(procedure)}`, {
            method: 'POST',
            headers: { Cookie: cookie, Origin: origin, 'Content-Type': 'application/json' },
            body: JSON.stringify(input),
          });
          return response.json();
        },
      },
    );
  return {
    // Not taken for a promise by whoever awaits it.
    rujuk: new Proxy(
      {},
      { get: (_target, name) => (name === 'then' ? undefined : feature(String(name))) },
    ) as RujukClient,
    async get(path) {
      const response = await fetch(`${origin}${path}`, { headers: { Cookie: cookie } });
      if (response.status !== 200) throw new Error(`${path} answers ${response.status}`);
      return Buffer.from(await response.arrayBuffer());
    },
  };
}
