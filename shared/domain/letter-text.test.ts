import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fillLetterText, letterPlaceholders, longestText, parseLetterText } from './letter-text';

const rules = { placeholders: ['SEKOLAH', 'KEPALA_SEKOLAH', 'BATAS_LAPORAN'] } as const;
const values = {
  SEKOLAH: 'SMP Negeri 2 Kraton',
  KEPALA_SEKOLAH: 'Endang Suprihatin, M.Pd.',
  BATAS_LAPORAN: '',
};
const printed = (text: string) => {
  const parsed = parseLetterText(text, rules);
  return parsed.ok ? fillLetterText(parsed.parts, values) : parsed.error;
};

describe('the wording of a letter', () => {
  it.each([
    ['Kepala {SEKOLAH} menugaskan:', ['Kepala SMP Negeri 2 Kraton menugaskan:']],
    ['Satu.\n\n  Dua. \r\nTiga.', ['Satu.', 'Dua.', 'Tiga.']],
    // An empty value takes the blank before it along.
    ['Mohon dikirim {BATAS_LAPORAN}, terima kasih.', ['Mohon dikirim, terima kasih.']],
    ['{BATAS_LAPORAN} Terima kasih.', ['Terima kasih.']],
    // A title brings its own full stop.
    ['Kepala sekolah {KEPALA_SEKOLAH}.', ['Kepala sekolah Endang Suprihatin, M.Pd.']],
    ['{KEPALA_SEKOLAH}... dan {SEKOLAH}.', ['Endang Suprihatin, M.Pd.... dan SMP Negeri 2 Kraton.']],
  ])('is filled in: %j', (text, paragraphs) => {
    expect(printed(text)).toEqual(paragraphs);
  });

  it.each([
    ['Kepala {SEKOLAH', 'unclosed', 7, '{', null],
    ['Kepala SEKOLAH} di', 'unopened', 14, '}', null],
    ['Oleh {SEKOLA}', 'unknown_placeholder', 5, '{SEKOLA}', 'SEKOLAH'],
    ['Oleh {kepala sekolah}', 'unknown_placeholder', 5, '{kepala sekolah}', 'KEPALA_SEKOLAH'],
    ['Sampai {BATAS}', 'unknown_placeholder', 7, '{BATAS}', 'BATAS_LAPORAN'],
    ['Ananda {NAMA_SISWA}', 'unknown_placeholder', 7, '{NAMA_SISWA}', null],
    ['Kosong {}', 'unknown_placeholder', 7, '{}', null],
    ['{SEKOLAH:3}', 'unknown_placeholder', 0, '{SEKOLAH:3}', 'SEKOLAH'],
    [' \n ', 'empty', 0, '', null],
    ['a'.repeat(longestText + 1), 'too_long', longestText, '', null],
  ] as const)('refuses %j: %s', (text, code, position, what, nearest) => {
    expect(printed(text)).toEqual({ code, position, text: what, nearest });
  });

  it('may be left out where it may, and carries what it must', () => {
    expect(parseLetterText('', { ...rules, mayBeEmpty: true })).toEqual({ ok: true, parts: [] });
    const must = { ...rules, required: ['BATAS_LAPORAN'] } as const;
    expect(parseLetterText('Dari {SEKOLAH}.', must)).toMatchObject({
      error: { code: 'placeholder_missing', text: '{BATAS_LAPORAN}' },
    });
    expect(parseLetterText('Mohon {BATAS_LAPORAN}.', must).ok).toBe(true);
  });

  const piece = fc.oneof(
    fc.string({ maxLength: 40 }).map((text) => text.replace(/[{}]/g, '')),
    fc.constantFrom(...rules.placeholders).map((name) => `{${name}}`),
  );

  it('is, without its placeholders, every word that was typed', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const text = pieces.join('');
        const parsed = parseLetterText(text, { ...rules, mayBeEmpty: true });
        if (!parsed.ok) return;
        const again = parsed.parts
          .map((part) => (part.kind === 'text' ? part.text : `{${part.name}}`))
          .join('');
        expect(again).toBe(text.trim() === '' ? '' : text);
      }),
    );
  });

  it('leaves no brace on the page, whatever is typed and whatever is filled in', () => {
    const hostile = fc.string({ unit: fc.constantFrom('{', '}', 'S', '\n', ' ', '.', '{SEKOLAH}', '₿') });
    fc.assert(
      fc.property(hostile, (text) => {
        const parsed = parseLetterText(text, rules);
        if (!parsed.ok) {
          expect(parsed.error.position).toBeLessThanOrEqual(text.length);
          return;
        }
        for (const paragraph of fillLetterText(parsed.parts, values)) {
          expect(paragraph).not.toMatch(/[{}\n]/);
          expect(paragraph.trim()).toBe(paragraph);
          expect(paragraph).not.toBe('');
        }
      }),
    );
  });

  it('does not read a value as wording', () => {
    const parsed = parseLetterText('Oleh {SEKOLAH}', rules);
    const filled = parsed.ok && fillLetterText(parsed.parts, { ...values, SEKOLAH: '{KEPALA_SEKOLAH}\nX' });
    expect(filled).toEqual(['Oleh {KEPALA_SEKOLAH} X']);
  });

  it('knows no placeholder for a datum of the pupil', () => {
    expect(
      letterPlaceholders.filter((name) => /SISWA|NAMA|NIS|KELAS|ALAMAT|WALI|MASALAH/.test(name)),
    ).toEqual([]);
  });
});
