import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { AppEvent } from '@shared/contract/bridge';
import type { TestPage, TestTransport } from './transport';

const refusal = (code: string) => ({ ok: false, error: expect.objectContaining({ code }) });

/** The same questions to every transport: a page must not be able to tell which shell it is in. */
export function describeTransport(name: string, open: () => Promise<TestTransport>): void {
  describe(`calls over ${name}`, () => {
    let transport: TestTransport;
    let page: TestPage;
    beforeEach(async () => {
      transport = await open();
      page = await transport.openPage();
    });
    afterEach(() => transport.close());

    it('bring the answer, with Indonesian text whole', async () => {
      const text = 'Perlu “pendampingan” — 1.5 jam 🌱\u2028\u0000';
      expect(await page.call('sample.echo', { text, list: [1, 2] })).toEqual({
        ok: true,
        value: { text, list: [1, 2], client: expect.any(String) },
      });
    });

    it('leave out what the contract does not show', async () => {
      expect(await page.call('sample.leaky', {})).toEqual({ ok: true, value: { shown: 'yes' } });
    });

    it.each<[string, unknown]>([
      ['a wrong type', { text: 7 }],
      ['a missing field', {}],
      ['an extra field', { text: 'a', more: 1 }],
      ['no object', 'text'],
      ['nothing', null],
      ['an inherited field', JSON.parse('{"__proto__":{"text":"a"}}')],
    ])('refuse %s and name the field', async (_title, input) => {
      const result = await page.call('sample.echo', input);
      expect(result).toEqual(refusal('invalid_input'));
      expect(result.ok ? [] : result.error.fields).not.toHaveLength(0);
    });

    it('name the field that is wrong by its path', async () => {
      const result = await page.call('sample.echo', { text: 'a', list: [1, 'b'] });
      expect(result.ok ? [] : result.error.fields).toMatchObject([
        { path: 'list.1', reason: 'invalid_type' },
      ]);
    });

    it.each([
      'sample.none',
      'none.echo',
      'sample',
      '',
      '__proto__',
      'constructor',
      'sample.__proto__',
      'sample.toString',
    ])('do not know “%s”', async (unknown) => {
      expect(await page.call(unknown, {})).toEqual(refusal('unknown_procedure'));
    });

    it('are locked before signing in, and again after locking', async () => {
      expect(await page.call('sample.forBkRoom', {})).toEqual(refusal('locked'));
      await page.call('sample.signIn', { role: 'counselor' });
      expect(await page.call('sample.forBkRoom', {})).toEqual({ ok: true, value: {} });
      await transport.app.lockAll();
      expect(await page.call('sample.forBkRoom', {})).toEqual(refusal('locked'));
    });

    it('are forbidden to a role that may not, before its input is looked at', async () => {
      await page.call('sample.signIn', { role: 'counselor' });
      expect(await page.call('sample.forCoordinator', { wrong: true })).toEqual(refusal('forbidden'));
    });

    it('keep one window signed out while another is signed in', async () => {
      const other = await transport.openPage();
      await page.call('sample.signIn', { role: 'coordinator' });
      expect(await other.call('sample.forCoordinator', {})).toEqual(refusal('locked'));
    });

    it.each(['sample.throwString', 'sample.throwNull'])(
      'answer %s with an incident number, and its text goes neither to the page nor to the log',
      async (name) => {
        const result = await page.call(name, {});
        expect(result).toEqual({
          ok: false,
          error: { code: 'internal', incident: expect.stringMatching(/^[0-9a-f]{8}$/) },
        });
        expect(transport.app.seen.log).toHaveLength(1);
        expect(JSON.stringify([result, transport.app.seen.log])).not.toContain('Dimas');
      },
    );

    it('carry ten megabytes there and back', async () => {
      const text = 'ü'.repeat(5 * 1024 * 1024);
      const result = await page.call('sample.echo', { text });
      expect(result.ok && (result.value as { text: string }).text === text).toBe(true);
    });

    it('refuse more than forty megabytes by name, and go on', async () => {
      expect(await page.call('sample.echo', { text: 'x'.repeat(41 * 1024 * 1024) })).toEqual(
        refusal('file_too_large'),
      );
      expect(await page.call('sample.echo', { text: 'b' })).toMatchObject({ ok: true });
    });

    it('do not mix up fifty at once', async () => {
      const numbers = Array.from({ length: 50 }, (_, index) => String(index));
      const results = await Promise.all(numbers.map((text) => page.call('sample.echo', { text })));
      expect(results.map((result) => result.ok && (result.value as { text: string }).text)).toEqual(numbers);
    });

    it('bring events to the window they are for, until it stops listening', async () => {
      const other = await transport.openPage();
      const heard: AppEvent[] = [];
      const overheard: AppEvent[] = [];
      const stop = await page.subscribe((event) => heard.push(event));
      await other.subscribe((event) => overheard.push(event));
      await page.call('sample.announce', { text: 'baris\nkedua: data' });
      await vi.waitFor(() =>
        expect(heard).toEqual([{ type: 'sample.announced', text: 'baris\nkedua: data' }]),
      );
      stop();
      await other.call('sample.announce', { text: 'for the other' });
      await vi.waitFor(() => expect(overheard).toHaveLength(1));
      await page.call('sample.announce', { text: 'unheard' });
      expect(heard).toHaveLength(1);
      expect(overheard).toEqual([{ type: 'sample.announced', text: 'for the other' }]);
    });

    it('can be cancelled, and the work inside stops', async () => {
      const abort = new AbortController();
      const answer = page.call('sample.slow', {}, abort.signal);
      await vi.waitFor(() => expect(transport.app.seen.slowCalls).toBe(1));
      abort.abort();
      expect(await answer).toEqual(refusal('cancelled'));
      await vi.waitFor(() => expect(transport.app.seen.aborted).toHaveLength(1));
      expect(await page.call('sample.echo', { text: 'after' })).toMatchObject({ ok: true });
    });

    it('hand out a file once, to the window that asked, with the name to save it under', async () => {
      const other = await transport.openPage();
      const result = await page.call('sample.file', { text: '%PDF' });
      const { fileId } = (result as { value: { fileId: string } }).value;
      expect(await other.fetchFile(fileId)).toBeNull();
      const file = await page.fetchFile(fileId);
      expect(file?.text).toBe('%PDF');
      expect(file?.headers.get('content-type')).toBe('application/pdf');
      expect(file?.headers.get('content-disposition')).toBe(
        `inline; filename="surat _pengantar_.pdf"; filename*=UTF-8''surat%20%E2%80%9Cpengantar%E2%80%9D.pdf`,
      );
      expect(file?.headers.get('cache-control')).toBe('no-store');
      expect(await page.fetchFile(fileId)).toBeNull();
    });
  });
}
