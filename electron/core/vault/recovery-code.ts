import { randomInt } from 'node:crypto';

// Crockford's alphabet: no I, L, O, U, so that a code read from paper cannot be misread.
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const groups = 6;
const groupLength = 4;

/** A fresh recovery code of 120 random bits, `XXXX-XXXX-XXXX-XXXX-XXXX-XXXX`. */
export function newRecoveryCode(): string {
  return Array.from({ length: groups }, () =>
    Array.from({ length: groupLength }, () => alphabet[randomInt(alphabet.length)]).join(''),
  ).join('-');
}

/** A code as typed, in the form it was made: case, spaces, dashes and look-alike letters do not matter. */
export function normaliseRecoveryCode(typed: string): string {
  const letters = typed
    .toUpperCase()
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1')
    .replace(/[^0-9A-Z]/g, '');
  return (letters.match(/.{1,4}/g) ?? []).join('-');
}
