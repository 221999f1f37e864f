import { describe, expect, it } from 'vitest';
import { missingData } from './data-completeness';
import type { ReferralFacts } from './referral-facts';
import { missingForLetter, missingForStart, requirementStates } from './requirement-gate';
import { begun, complete, consent, prepared, sent, started } from './testing';

const codes = (list: readonly { code: string }[]) => list.map(({ code }) => code);

describe('requirement 1, complete data', () => {
  it('asks for what every family has and every receiver needs, and names each piece that is missing', () => {
    const empty: ReferralFacts = {
      ...begun,
      student: { name: ' ', nis: null, nisn: '', className: null, birthDate: null, address: '' },
      guardian: null,
      case: { ...begun.case, field: null, chronology: '', problemCount: 0, effortCount: 0, whyNotEnough: '' },
    };
    expect(missingData(empty)).toHaveLength(11);
    expect(missingData(begun)).toEqual([]);
  });

  it('is content with NIS or NISN, and with a guardian without a telephone', () => {
    const student = { ...begun.student, nis: null, nisn: '0123456789' };
    expect(missingData({ ...begun, student, guardian: { name: 'Sulastri', phone: null } })).toEqual([]);
  });
});

describe('the five requirements', () => {
  const met = (facts: ReferralFacts) => requirementStates(facts).map((requirement) => requirement.met);

  it('are met one after another on the way', () => {
    expect(met(begun)).toEqual([true, false, false, true, false]);
    expect(met(prepared)).toEqual([true, false, true, true, false]);
    expect(met(sent)).toEqual([true, true, true, true, false]);
    expect(met(complete)).toEqual([true, true, true, true, true]);
  });

  it('hold the fifth, the report, unmet until it has been read', () => {
    const report = { receivedOn: '2026-11-18', readOn: null };
    const [, , , , fifth] = requirementStates({ ...started, report });
    expect(fifth).toMatchObject({ met: false, missing: [{ code: 'report_not_read' }] });
  });

  it('let nobody start while one of the first four is open', () => {
    expect(codes(missingForStart(requirementStates(prepared)))).toEqual(['letter_missing']);
    expect(missingForStart(requirementStates(sent))).toEqual([]);
  });
});

describe('what the letter waits for', () => {
  it('is everything, in the order of the steps', () => {
    expect(codes(missingForLetter({ ...begun, severity: 'severe' }))).toEqual([
      'conference_missing',
      'principal_approval_missing',
      'guardian_consent_missing',
      'student_consent_missing',
      'receiver_missing',
      'purpose_missing',
      'report_due_missing',
    ]);
    expect(missingForLetter(prepared)).toEqual([]);
  });

  it('is the conference in a severe case, but not in an emergency, which may hold it afterwards', () => {
    const severe: ReferralFacts = { ...prepared, severity: 'severe' };
    expect(codes(missingForLetter(severe))).toEqual(['conference_missing']);
    const emergency = { on: '2026-11-05', reason: 'Bahaya.', approvedBy: 'Endang' };
    expect(missingForLetter({ ...severe, emergency })).toEqual([]);
    const against = { heldOn: '2026-11-02', decidedToRefer: false };
    expect(codes(missingForLetter({ ...severe, conference: against }))).toEqual([
      'conference_decided_against',
    ]);
  });

  it('passes over a guardian with a written reason, never over the student', () => {
    const others = prepared.consents.filter(({ party }) => party === 'principal');
    const waived = (party: 'guardian' | 'student') =>
      codes(missingForLetter({ ...prepared, consents: [...others, consent(party, 'waived')] }));
    expect(waived('guardian')).toEqual(['student_consent_missing']);
    expect(waived('student')).toEqual(['guardian_consent_missing', 'student_consent_missing']);
  });

  it('is an active receiver of the right kind that agreed last', () => {
    const declined = { ...prepared.contacts[0], on: '2026-11-06', result: 'declined' } as const;
    const contacts = [...prepared.contacts, { channel: 'telephone', receiverId: 1, ...declined }] as const;
    expect(codes(missingForLetter({ ...prepared, contacts }))).toEqual(['receiver_not_agreed']);
    const doctor = { id: 1, kind: 'doctor', active: false } as const;
    expect(codes(missingForLetter({ ...prepared, receiver: doctor }))).toEqual([
      'receiver_kind_differs',
      'receiver_inactive',
    ]);
  });
});
