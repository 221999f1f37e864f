/** A class as the school writes it and as it is compared. */
export interface ClassName {
  /** `VII A`: without the word "Kelas", single blanks. */
  readonly name: string;
  /** `7a`: level in Arabic digits, then the rest without blanks, dashes and dots. */
  readonly key: string;
  /** 1–13; `null` where the name does not tell. */
  readonly level: number | null;
}

const romanLevels = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII', 'XIII'];

/**
 * Reads a class name: `Kelas IX A`, `VII-A`, `7a`, `X.E1`, `XI IPA 1`, `X-DKV-1`.
 * @returns `null` for a name without any letter or digit.
 */
export function parseClassName(text: string): ClassName | null {
  const name = text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^(kelas|kls|rombel|class)\b[\s.:]*/i, '');
  const plain = name.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
  if (!plain) return null;
  const arabic = /^0?(1[0-3]|[1-9])(?!\d)\s*/.exec(plain);
  const roman = /^([IVX]+)(?:\s+|(?=\d)|$)/i.exec(plain);
  const romanLevel = roman ? romanLevels.indexOf((roman[1] ?? '').toUpperCase()) + 1 : 0;
  const level = arabic ? Number(arabic[1]) : romanLevel || null;
  const rest = level === null ? plain : plain.slice((arabic ?? roman)?.[0].length);
  return { name, key: `${level ?? ''}${rest.replace(/\s/g, '').toLowerCase()}`, level };
}
