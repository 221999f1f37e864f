import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { receiverKindCodes } from '../procedure/receivers';
import { consentData, consentScope, mayGoAlong, notCoveredBy } from './consent-scope';
import { loggedPieces } from './data-pieces';
import { consentFor, usualConsent, usualDisclosure } from './disclosure';
import type { ConsentEvent } from './referral-facts';

const given = (
  party: ConsentEvent['party'],
  covers?: ConsentEvent['covers'],
  on = '2026-11-16',
): ConsentEvent => ({
  party,
  event: 'given',
  on,
  how: 'signed',
  covers,
});
const kinds = fc.constantFrom(...receiverKindCodes);
const lists = fc.subarray([...consentData]);

describe('what usually goes to a receiver', () => {
  it('names the pupil, once each, and is within the consent as the sheet proposes it', () => {
    for (const kind of receiverKindCodes) {
      const { pieces } = usualDisclosure(kind);
      expect(pieces).toContain('name');
      expect(new Set(pieces).size, kind).toBe(pieces.length);
      const scope = consentScope({ kind, consents: [given('student'), given('guardian')], emergency: null });
      expect(pieces.filter((piece) => !mayGoAlong(scope, piece))).toEqual([]);
    }
  });

  it('is initials and no address for the police, more for who examines, the least inside the school', () => {
    expect(usualDisclosure('police')).toMatchObject({ nameAs: 'initials' });
    expect(usualDisclosure('police').pieces).not.toContain('address');
    expect(usualDisclosure('doctor').pieces).toEqual(expect.arrayContaining(['birth', 'sex', 'guardian']));
    expect(usualDisclosure('homeroom_teacher').pieces).toEqual(['name', 'class', 'problem']);
    expect(receiverKindCodes.filter((kind) => usualDisclosure(kind).nameAs === 'initials')).toEqual([
      'police',
    ]);
  });
});

describe('the scope of the consents', () => {
  it('covers what both agreed to, whatever they ticked', () => {
    fc.assert(
      fc.property(kinds, lists, lists, fc.constantFrom(...loggedPieces), (kind, student, guardian, piece) => {
        const consents = [given('student', student), given('guardian', guardian)];
        const scope = consentScope({ kind, consents, emergency: null });
        const needed = consentFor[piece];
        const covered = needed === null || (student.includes(needed) && guardian.includes(needed));
        expect(mayGoAlong(scope, piece)).toBe(covered);
        expect(notCoveredBy(scope, piece).includes('student')).toBe(
          needed !== null && !student.includes(needed),
        );
        const inDanger = { on: '2026-11-20', reason: 'Bahaya.', approvedBy: 'Endang' };
        expect(mayGoAlong(consentScope({ kind, consents, emergency: inDanger }), piece)).toBe(true);
      }),
    );
  });

  it('follows the latest yes; a guardian who was passed over sets no bounds, a principal never does', () => {
    const scope = consentScope({
      kind: 'doctor',
      emergency: null,
      consents: [
        given('student', ['name']),
        given('student', ['name', 'class'], '2026-11-20'),
        { party: 'guardian', event: 'waived', on: '2026-11-18', how: null },
        given('principal'),
      ],
    });
    expect(mayGoAlong(scope, 'class')).toBe(true);
    expect(notCoveredBy(scope, 'address')).toEqual(['student']);
    expect(scope.covers.guardian).toBeNull();
  });

  it('is what is usual for the receiver where no list was written down', () => {
    const scope = consentScope({ kind: 'police', consents: [given('student')], emergency: null });
    expect(scope.covers.student).toEqual(usualConsent('police'));
    expect(mayGoAlong(scope, 'address')).toBe(false);
  });
});
