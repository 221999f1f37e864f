import { lazy, Suspense } from 'react';
import { Skeleton, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CallError } from '@shared/contract/errors';
import { ErrorNote } from '../error-note';
import type { DrawnPdf } from './drawn-pdf';
import classes from './pdf-preview.module.css';

export interface PdfPreviewProps {
  pdf: DrawnPdf | undefined;
  /** What the page is, for those who do not see it. */
  label: string;
  error?: CallError | null;
}

const PdfView = lazy(() => import('./pdf-view'));

/**
 * A PDF in the page, at the width of its frame, with zoom by buttons and by + − 0. Takes the height of its parent.
 * The screen's locking takes it away with everything else.
 */
export function PdfPreview({ pdf, label, error }: PdfPreviewProps) {
  const { t } = useTranslation();
  return (
    <div className={classes.frame}>
      {error && <ErrorNote error={error} />}
      {pdf && pdf.missing.length > 0 && (
        <Text size="sm" component="output" className={classes.warning}>
          {t('letters.preview.missing', { letters: pdf.missing.join(' ') })}
        </Text>
      )}
      <Suspense fallback={<Sheet />}>
        {pdf ? <PdfView pdf={pdf} label={label} /> : !error && <Sheet />}
      </Suspense>
    </div>
  );
}

/** Holds the room of a page that is being drawn. */
const Sheet = () => (
  <div className={classes.desk} aria-hidden>
    <Skeleton className={classes.waiting} radius="sm" />
  </div>
);
