import type { NoteHit } from '@shared/contract/search';
import { reportStepOf, stepsOf, type StepCode } from '@shared/domain/referral-steps';
import { stagesOf } from '@shared/procedure/stages';

/** Where a note is read: its place on the page of the case, or the step of the referral it was written in. */
export function notePlace(note: NoteHit): string {
  const page = `/kasus/${note.caseId}`;
  if (note.referralId !== null) {
    const step = stepOf(note);
    return `${page}/rujukan/${note.referralId}${step ? `?langkah=${step}` : ''}`;
  }
  const parts: Partial<Record<NoteHit['source'], string>> = {
    report: `reported-${note.id}`,
    effort: `upaya-${note.id}`,
    entry: `entry-${note.id}`,
    conference: 'konferensi',
  };
  return `${page}#${parts[note.source] ?? ''}`;
}

function stepOf({ source, receiverKind, item }: NoteHit): StepCode | null {
  if (receiverKind === null) return null;
  const has = (step: StepCode) => (stepsOf(receiverKind).includes(step) ? step : null);
  switch (source) {
    case 'contact':
      return 'contact';
    case 'control':
      return has('follow_up');
    case 'receiver_report':
      return reportStepOf(receiverKind);
    case 'analysis':
      return has('analysis');
    case 'item':
      return itemStep(receiverKind, item);
    default:
      return has('carrying_out');
  }
}

/** Planning stands in the first step: it comes before the start. */
function itemStep(kind: NonNullable<NoteHit['receiverKind']>, item: string | null): StepCode | null {
  const stage = stagesOf(kind).find(({ items }) => items.some(({ code }) => code === item));
  if (!stage) return null;
  return stage.code === 'planning' ? 'consideration' : stage.code;
}
