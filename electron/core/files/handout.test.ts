import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createFileHandout, type HandedFile } from './handout';

const letter: HandedFile = {
  bytes: new TextEncoder().encode('%PDF-1.7'),
  mime: 'application/pdf',
  name: 'surat.pdf',
  disposition: 'inline',
};

describe('a letter handed to the page', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  it('can be fetched once', () => {
    const files = createFileHandout();
    const id = files.give('window', letter);
    expect(id).toMatch(/^[0-9a-f]{32}$/);
    expect(files.take(id, 'window')).toEqual(letter);
    expect(files.take(id, 'window')).toBeNull();
  });

  it('is not given to another window, and stays for its own', () => {
    const files = createFileHandout();
    const id = files.give('window', letter);
    expect(files.take(id, 'other')).toBeNull();
    expect(files.take(id, 'window')).toEqual(letter);
  });

  it('leaves memory after five minutes', () => {
    const files = createFileHandout();
    const id = files.give('window', letter);
    vi.advanceTimersByTime(5 * 60_000 - 1);
    const late = files.give('window', letter);
    vi.advanceTimersByTime(1);
    expect(files.take(id, 'window')).toBeNull();
    expect(files.take(late, 'window')).toEqual(letter);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('is let go of by a window that asks and never fetches, and by no other', () => {
    const files = createFileHandout();
    const theirs = files.give('other', letter);
    const mine = Array.from({ length: 200 }, () => files.give('window', letter));
    const there = mine.filter((id) => files.take(id, 'window'));
    expect(there).toEqual(mine.slice(-32));
    expect(files.take(theirs, 'other')).toEqual(letter);
  });

  it('is gone when its window closes, and everything is gone when the vault locks', () => {
    const files = createFileHandout();
    const mine = files.give('window', letter);
    const theirs = files.give('other', letter);
    files.forget('window');
    expect(files.take(mine, 'window')).toBeNull();
    const again = files.give('window', letter);
    files.forget();
    expect(files.take(theirs, 'other')).toBeNull();
    expect(files.take(again, 'window')).toBeNull();
    expect(vi.getTimerCount()).toBe(0);
  });
});
