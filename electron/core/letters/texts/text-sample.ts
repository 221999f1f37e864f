import type { SchoolSettings } from '@shared/contract/school';
import type { OwnTexts, TextDocument } from '@shared/domain/standard-texts';
import { layoutSampleLetter } from '../layout-sample';
import { samplePaper } from '../papers/paper-sample';
import type { LetterToRender } from '../render-letter';

/** A fictional letter of this kind on the school's sheet, worded by `texts`. */
export function sampleOf(document: TextDocument, school: SchoolSettings, texts: OwnTexts): LetterToRender {
  return document === 'handover' ? layoutSampleLetter(school, texts) : samplePaper(document, school, texts);
}
