import { useEffect, useRef, useState } from 'react';
import { VisuallyHidden } from '@mantine/core';
import type { PDFDocumentProxy, PDFPageProxy, RenderTask } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { useTranslation } from 'react-i18next';
import classes from './pdf-preview.module.css';

interface PdfPageProps {
  document: PDFDocumentProxy;
  number: number;
  /** In CSS pixels. */
  width: number;
}

/** One page, as sharp as the screen, with its words for those who do not see it. */
export function PdfPage({ document, number, width }: PdfPageProps) {
  const { t } = useTranslation();
  const canvas = useRef<HTMLCanvasElement>(null);
  const [text, setText] = useState('');

  useEffect(() => {
    let gone = false;
    let task: RenderTask | null = null;
    async function draw() {
      const page = await document.getPage(number);
      const scale = (width / page.getViewport({ scale: 1 }).width) * window.devicePixelRatio;
      const viewport = page.getViewport({ scale });
      // Drawn aside and shown when finished: a page that changes while one types must not blink.
      const aside = window.document.createElement('canvas');
      aside.width = Math.round(viewport.width);
      aside.height = Math.round(viewport.height);
      task = page.render({ canvas: aside, viewport });
      await task.promise;
      const target = canvas.current;
      if (gone || !target) return;
      target.width = aside.width;
      target.height = aside.height;
      target.getContext('2d')?.drawImage(aside, 0, 0);
      const words = await wordsOf(page);
      if (!gone) setText(words);
    }
    // A drawing that was overtaken by the next one is thrown away.
    draw().catch(() => {});
    return () => {
      gone = true;
      task?.cancel();
    };
  }, [document, number, width]);

  const label = t('letters.preview.page', { page: number, count: document.numPages });
  return (
    <figure className={classes.page} style={{ width }} aria-label={label}>
      <canvas ref={canvas} className={classes.sheet} aria-hidden />
      <VisuallyHidden component="figcaption" data-testid="page-text">
        {text}
      </VisuallyHidden>
    </figure>
  );
}

async function wordsOf(page: PDFPageProxy): Promise<string> {
  const { items } = await page.getTextContent();
  return items
    .map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : ''))
    .join('')
    .trim();
}
