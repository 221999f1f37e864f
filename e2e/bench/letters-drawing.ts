import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TDocumentDefinitions } from 'pdfmake/interfaces';
import { handoverLetter } from '@core/letters/handover-letter';
import { handoverPage } from '@core/letters/handover-page';
import { densitiesOf } from '@core/letters/page-parts';
import { sampleFacts } from '@core/letters/handover-sample';
import { renderLetter } from '@core/letters/render-letter';
import { printerFor } from '@core/pdf/printer';
import { median, timed } from './figures';

/** Run by `letters.bench.ts` in a fresh process: `ours` as the worker draws, `bare` with pdfmake and nothing else. */
const [, , how = 'ours', root = ''] = process.argv;
const resources = join(root, 'resources');
const nextLetters = 10;
const content = handoverLetter(sampleFacts, '421.3/015/BK/XI/2026');

async function ours(): Promise<() => Promise<unknown>> {
  return () => renderLetter({ content, pictures: {}, mark: null }, { resources });
}

/** pdfmake as its manual shows it; the page and its two faces are the same. */
async function bare(): Promise<() => Promise<unknown>> {
  const { default: pdfmake } = await import('pdfmake');
  const { virtualfs } = pdfmake as typeof pdfmake & {
    virtualfs: { writeFileSync(name: string, content: Uint8Array): void };
  };
  const faces = { normal: 'LiberationSerif-Regular.ttf', bold: 'LiberationSerif-Bold.ttf' };
  let ready = false;
  const definition = (): TDocumentDefinitions =>
    handoverPage(content, { density: settled, mark: null, pictures: {}, onPageCount() {} });
  return async () => {
    if (!ready) {
      for (const file of Object.values(faces)) {
        virtualfs.writeFileSync(file, readFileSync(join(resources, 'fonts', 'liberation', file)));
      }
      pdfmake.setFonts({ serif: faces });
      pdfmake.setLocalAccessPolicy(() => false);
      pdfmake.setUrlAccessPolicy(() => false);
      ready = true;
    }
    return pdfmake.createPdf(definition()).getBuffer();
  };
}

/** The density at which the sample fits its sheet: what `renderLetter` ends with. */
const settled = densitiesOf(content)[2];

const draw = await (how === 'ours' ? ours() : bare());
const [first = Number.NaN] = await timed(1, draw);
const next = median(await timed(nextLetters, draw));
const fontsParsed = how === 'ours' ? printerFor(resources).fonts.parsedCount() : null;
process.stdout.write(JSON.stringify({ first, next, fontsParsed }));
