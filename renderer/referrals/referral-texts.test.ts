import { missingCodes } from '@shared/domain/missing';
import { standingCodes } from '@shared/domain/referral-standing';
import { stepCodes } from '@shared/domain/referral-steps';
import { expect, test } from 'vitest';
import { referrals } from '../i18n/id/referrals';

/** Words a sentence about something missing may begin with: what the counselor is to do. */
const verbs =
  /^(Adakan|Atur|Baca|Batalkan|Bicarakan|Catat|Hubungi|Isi|Lanjutkan|Lengkapi|Lewati|Mintalah|Mulailah|Pilih|Putuskan|Tanyakan|Tentukan|Terbitkan|Tinjau|Tulis|Tunjuk)\b/;

test.each(missingCodes)('what is missing is said as something to do: %s', (code) => {
  expect(referrals.missing[code]).toMatch(verbs);
  expect(referrals.missing[code]).toMatch(/\.$/);
  expect(referrals.missing[code]).not.toContain('!');
});

test('every missing fact has a sentence of its own', () => {
  const sentences = missingCodes.map((code) => referrals.missing[code]);
  expect(new Set(sentences).size).toBe(sentences.length);
});

test('every standing and every step has its words', () => {
  expect(Object.keys(referrals.standing).sort()).toEqual([...standingCodes].sort());
  expect(Object.keys(referrals.steps.names)).toEqual([...stepCodes]);
});
