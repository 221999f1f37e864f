import { resolve } from 'node:path';
import { it } from 'vitest';
import { handoverLetter } from '@core/letters/handover-letter';
import { handoverPage } from '@core/letters/handover-page';
import { densitiesOf } from '@core/letters/page-parts';
import { sampleFacts } from '@core/letters/handover-sample';
import { createWorkerPool } from '@core/worker/pool';
import { median, record, timed } from './figures';

const root = resolve(import.meta.dirname, '../..');
const resources = `${root}/resources`;
const runs = 15;
const content = handoverLetter(sampleFacts, '421.3/015/BK/XI/2026');

/** The same page by pdfmake as it comes: fonts by their paths, nothing kept between documents. */
async function openPdfmake(): Promise<() => Promise<unknown>> {
  const { default: pdfmake } = await import('pdfmake');
  const face = (family: string) => ({
    normal: `${resources}/fonts/liberation/${family}-Regular.ttf`,
    bold: `${resources}/fonts/liberation/${family}-Bold.ttf`,
    italics: `${resources}/fonts/liberation/${family}-Italic.ttf`,
    bolditalics: `${resources}/fonts/liberation/${family}-BoldItalic.ttf`,
  });
  pdfmake.setFonts({ serif: face('LiberationSerif'), sans: face('LiberationSans') });
  pdfmake.setLocalAccessPolicy(() => true);
  pdfmake.setUrlAccessPolicy(() => false);
  // Where `renderLetter` ends with this sample.
  const density = densitiesOf(content)[2];
  return () =>
    pdfmake
      .createPdf(handoverPage(content, { density, mark: null, pictures: {}, onPageCount() {} }))
      .getBuffer();
}

it('measures the first letter after a start and those that follow', async () => {
  const [aloneFirst = 0] = await timed(1, async () => (await openPdfmake())());
  const alone = await openPdfmake();
  const aloneNext = median(await timed(runs, alone));

  const workers = createWorkerPool(`${root}/out/main/worker.js`, resources);
  const draw = () => workers.run('letters.render', { content, pictures: {}, mark: null });
  const [first = 0] = await timed(1, draw);
  const next = median(await timed(runs, draw));
  await workers.close();

  record({
    name: 'first letter through the worker',
    value: first,
    unit: 'ms',
    floor: { value: aloneFirst, what: 'pdfmake alone, loaded and drawing it' },
    aim: { at: 1.2, of: 'ratio' },
    note: 'with the start of its thread',
  });
  record({
    name: 'each next letter through the worker',
    value: next,
    unit: 'ms',
    floor: { value: aloneNext, what: 'pdfmake alone' },
    aim: { at: 1.2, of: 'ratio' },
  });
});
