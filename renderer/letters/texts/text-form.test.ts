import { describe, expect, it } from 'vitest';
import { previewTexts, textsFormOf, typedTexts, unsavedTexts, type TextsForm } from './text-form';

const saved = textsFormOf([
  { document: 'assignment', name: 'opening', text: 'Kepala {SEKOLAH} memberi tugas:' },
]);
const typing = (texts: Record<string, string>): TextsForm => ({
  ...saved,
  assignment: { ...saved.assignment, ...texts },
});
const marks = (form: TextsForm) =>
  typedTexts(form, saved, 'assignment').map(({ name, isOwn, isSaved, fault }) => [
    name,
    isOwn,
    isSaved,
    fault?.code ?? null,
  ]);

describe('the texts as they are typed', () => {
  it('are told apart: the school’s own, the standard, those not saved, those that cannot be read', () => {
    expect(marks(saved)).toEqual([
      ['opening', true, true, null],
      ['closing', false, true, null],
    ]);
    expect(marks(typing({ opening: 'Kepala {SEKOLAH} menugaskan:', closing: '{X}' }))).toEqual([
      ['opening', false, false, null],
      ['closing', true, false, 'unknown_placeholder'],
    ]);
  });

  it('are as saved where only blanks were added, and where a draft knows nothing of them', () => {
    expect(unsavedTexts(typing({ opening: ' Kepala {SEKOLAH} memberi tugas:\n' }), saved)).toEqual([]);
    const { assignment: _, ...older } = saved;
    expect(unsavedTexts({ ...older, handover: {} } as TextsForm, saved)).toEqual([]);
  });

  it('are sent alone, of whatever document', () => {
    const form = {
      ...typing({ closing: 'Demikian.' }),
      handover: { ...saved.handover, closing: 'Selesai.' },
    };
    expect(unsavedTexts(form, saved).map(({ document, name }) => `${document}.${name}`)).toEqual([
      'handover.closing',
      'assignment.closing',
    ]);
  });

  it('are drawn all of them or not at all', () => {
    const of = (texts: Record<string, string>) =>
      previewTexts(typedTexts(typing(texts), saved, 'assignment'));
    expect(of({ closing: '  Demikian. ' })).toEqual({
      opening: 'Kepala {SEKOLAH} memberi tugas:',
      closing: 'Demikian.',
    });
    expect(of({ closing: 'Demikian {' })).toBeNull();
  });
});
