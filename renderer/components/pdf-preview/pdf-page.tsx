import { useEffect, useRef, useState } from 'react';
import { VisuallyHidden } from '@mantine/core';
import { useIntersection } from '@mantine/hooks';
import type { PDFDocumentProxy, PDFPageProxy, RenderTask } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { useTranslation } from 'react-i18next';
import classes from './pdf-preview.module.css';

interface PdfPageProps {
  document: PDFDocumentProxy;
  number: number;
  /** In CSS pixels. */
  width: number;
  /** Drawn only while it is near what is seen: hundreds of pages would not fit into memory. */
  lazy: boolean;
}

/** How far ahead of what is seen a page is drawn. */
const ahead = '1200px';
/** Stands for a page's height until it is drawn; F4, the usual sheet. */
const usualRatio = 330 / 215;

/** One page, as sharp as the screen, with its words for those who do not see it. */
export function PdfPage({ document, number, width, lazy }: PdfPageProps) {
  const { t } = useTranslation();
  const canvas = useRef<HTMLCanvasElement>(null);
  const [text, setText] = useState('');
  const [ratio, setRatio] = useState(usualRatio);
  const { ref, entry } = useIntersection<HTMLElement>({ rootMargin: ahead });
  const drawn = !lazy || (entry?.isIntersecting ?? false);

  useEffect(() => {
    if (!drawn) return;
    let gone = false;
    let task: RenderTask | null = null;
    async function draw() {
      const page = await document.getPage(number);
      const sheet = page.getViewport({ scale: 1 });
      const scale = (width / sheet.width) * window.devicePixelRatio;
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
      setRatio(sheet.height / sheet.width);
      const words = await wordsOf(page);
      if (!gone) setText(words);
    }
    // A drawing that was overtaken by the next one is thrown away.
    draw().catch(() => {});
    return () => {
      gone = true;
      task?.cancel();
    };
  }, [document, number, width, drawn]);

  const label = t('letters.preview.page', { page: number, count: document.numPages });
  return (
    <figure
      ref={ref}
      className={classes.page}
      style={{ width, ...(lazy && { height: width * ratio }) }}
      aria-label={label}
    >
      {drawn && <canvas ref={canvas} className={classes.sheet} aria-hidden />}
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
