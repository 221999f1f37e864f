import type { LayoutSample } from '@shared/contract/layout-sample';
import type { OwnTexts } from '@shared/domain/standard-texts';
import { handoverLetter } from './handover-letter';
import { named } from './handover-material';
import { sampleFacts } from './handover-sample';
import type { LetterToRender } from './render-letter';

export const sampleFileName = 'contoh-surat.pdf';

/** The fictional letter on this school's sheet: what every letter will look like with these settings. */
export function layoutSampleLetter(sample: LayoutSample, texts: OwnTexts = {}): LetterToRender {
  const pictures: Record<string, string> = {};
  const { principal, coordinator, layout, paper } = sample;
  const content = handoverLetter(
    {
      ...sampleFacts,
      texts,
      school: {
        ...sampleFacts.school,
        ...sample,
        letterheadLines: sample.letterheadLines.filter((line) => line.trim() !== ''),
        place: sample.place || '……………',
        principal: signing(principal),
        coordinator: signing(coordinator),
      },
      logos: { left: named(sample.logoLeft, pictures), right: named(sample.logoRight, pictures) },
      counselor: signing(coordinator),
      choices: {
        ...sampleFacts.choices,
        paper,
        typeface: layout.typeface,
        copies: [`Kepala ${sample.name}`, 'Arsip'],
      },
    },
    null,
  );
  return { content, pictures, mark: 'CONTOH' };
}

/** A signer who has not been typed yet leaves a dotted line. */
const signing = (signer: LayoutSample['principal']) => ({ ...signer, name: signer.name || '………………………………' });
