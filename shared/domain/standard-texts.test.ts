import { describe, expect, it } from 'vitest';
import { letterPlaceholders, longestText, parseLetterText, type LetterPlaceholder } from './letter-text';
import { standardText, textDocuments, textsOf, worded, wordedLead } from './standard-texts';

const all = textDocuments.flatMap((document) =>
  textsOf(document).map(([name, text]) => ({ id: `${document}.${name}`, text })),
);
const every = Object.fromEntries(letterPlaceholders.map((name) => [name, 'x'])) as Record<
  LetterPlaceholder,
  string
>;

describe('the standard texts', () => {
  it.each(all)('$id keeps to its own rules, with room to be made longer', ({ text }) => {
    expect(parseLetterText(text.standard, text).ok).toBe(true);
    expect(text.standard.length).toBeLessThan((text.longest ?? longestText) / 2);
    expect(text.placeholders).toEqual([...new Set(text.placeholders)]);
    if (text.shape === 'lead') expect(text.standard).not.toMatch(/[.,:;]$/);
  });

  it('know only what every letter of their kind has', () => {
    expect(standardText('handover', 'opening')?.placeholders).not.toContain('NOMOR_SURAT_PENGANTAR');
    expect(standardText('guardian_invitation', 'opening')?.placeholders).not.toContain('PENERIMA');
    expect(standardText('handover', 'toString')).toBeUndefined();
  });
});

describe('what a school words in its own way', () => {
  const own = (request: string) => ({ handover: { request } });

  it('stands in place of the standard, and only there', () => {
    const texts = own('Kami mohon {PENERIMA} memberikan');
    expect(worded(texts, 'handover', 'request', { ...every, PENERIMA: 'Ibu Ratna' })).toEqual([
      'Kami mohon Ibu Ratna memberikan',
    ]);
    expect(worded(texts, 'handover', 'enclosures', every)).toEqual(['Bersama surat ini kami sertakan']);
  });

  it('leads to what is asked for on one line, whatever mark it was ended with', () => {
    expect(wordedLead(own('Kami mohon:\nBapak/Ibu memberikan : '), 'handover', 'request', every)).toBe(
      'Kami mohon: Bapak/Ibu memberikan',
    );
  });

  it('gives way to the standard where it can no longer be read', () => {
    expect(worded(own('Kepada {DAHULU_ADA}'), 'handover', 'request', every)[0]).toMatch(/^Sehubungan/);
    expect(worded(own(''), 'handover', 'request', every)[0]).toMatch(/^Sehubungan/);
  });
});
