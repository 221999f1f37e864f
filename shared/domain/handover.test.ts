import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  answerKinds,
  earliestAnswer,
  handoverDecisions,
  handoverState,
  possibleAnswers,
  type HandoverFacts,
} from './handover';
import { handoverWork } from './handover-work';
import { answerSentence, toldTooMuch } from './handover-answer';

const days = Array.from({ length: 28 }, (_, index) => `2026-11-${String(index + 1).padStart(2, '0')}`);
const day = fc.constantFrom(...days);
const anyFacts: fc.Arbitrary<HandoverFacts> = fc
  .record({
    handedOverOn: day,
    decision: fc.option(fc.record({ as: fc.constantFrom(...handoverDecisions), on: day })),
    caseClosedOn: fc.option(day),
    answers: fc.array(fc.record({ kind: fc.constantFrom(...answerKinds), on: day }), { maxLength: 4 }),
  })
  // Only a case that took the hand-over on can be closed.
  .map((facts) =>
    facts.decision && facts.decision.as !== 'returned' ? facts : { ...facts, caseClosedOn: null },
  );

it('asks for work exactly while it waits or an answer is owed', () => {
  fc.assert(
    fc.property(anyFacts, (facts) => {
      const { standing, owed } = handoverState(facts);
      const work = handoverWork(facts);
      expect(work?.kind ?? null).toBe(
        standing === 'waiting' ? 'handover_waiting' : owed ? 'handover_answer' : null,
      );
    }),
  );
});

describe('where a hand-over stands', () => {
  it('owes nothing while it waits, and only what can truly be told', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const { standing, owed } = handoverState(facts);
        expect(standing === 'waiting').toBe(facts.decision === null);
        expect(standing === 'answer_owed').toBe(owed !== null);
        if (owed) {
          expect(possibleAnswers(facts)).toContain(owed.kind);
          expect(owed.since >= earliestAnswer(facts, owed.kind) || owed.kind === 'received').toBe(true);
        }
      }),
    );
  });

  it('owes nothing any more once what is owed was told on the day it is told', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const { owed } = handoverState(facts);
        fc.pre(owed !== null);
        const answered = { ...facts, answers: [...facts.answers, { kind: owed.kind, on: owed.since }] };
        expect(handoverState(answered).owed).toBeNull();
      }),
    );
  });
});

const material = {
  studentName: "Nur'aini Kusuma",
  className: 'XI IPA 2',
  handedOverOn: '2026-11-20',
  counselorName: 'Sari Utami, S.Pd.',
  returnReason: 'cukup ditangani wali kelas.',
};

test.each([
  [
    'received',
    "Nur'aini Kusuma, kelas XI IPA 2, yang Bapak/Ibu serahkan kepada BK pada 20 November 2026, telah kami terima. Terima kasih atas perhatian Bapak/Ibu.",
  ],
  [
    'being_handled',
    "Nur'aini Kusuma, kelas XI IPA 2, yang Bapak/Ibu serahkan kepada BK pada 20 November 2026, sedang ditangani oleh Sari Utami, S.Pd.",
  ],
  [
    'done',
    "Penanganan Nur'aini Kusuma, kelas XI IPA 2, yang Bapak/Ibu serahkan kepada BK pada 20 November 2026, telah selesai. Terima kasih atas kerja sama Bapak/Ibu.",
  ],
  [
    'returned',
    "Nur'aini Kusuma, kelas XI IPA 2, yang Bapak/Ibu serahkan kepada BK pada 20 November 2026, kami kembalikan kepada Bapak/Ibu: cukup ditangani wali kelas.",
  ],
] as const)('the answer "%s" is a whole sentence', (kind, sentence) => {
  expect(answerSentence(kind, material)).toBe(sentence);
});

test('a student without a class and a hand-over without a counselor leave no gap in the sentence', () => {
  const sparse = { ...material, className: null, counselorName: null, returnReason: null };
  for (const kind of answerKinds) expect(answerSentence(kind, sparse)).not.toMatch(/null| {2}|, ,|:\.|\.\.$/);
});

test('a problem is recognised in an answer whatever its letters, and no part of a word is taken for it', () => {
  expect(toldTooMuch('Ia sering MEMBOLOS, sudah kami terima.', ['Membolos'])).toBe('Membolos');
  expect(toldTooMuch('kasus k 2026 014', ['K-2026-014'])).toBe('K-2026-014');
  expect(toldTooMuch('Berpacaranlah dengan buku.', ['Berpacaran'])).toBeNull();
  expect(toldTooMuch(answerSentence('received', material), ['Membolos', 'K-2026-014'])).toBeNull();
});
