import type { ReactNode } from 'react';
import { PdfPreview, type PdfPreviewProps } from '@renderer/components/pdf-preview/pdf-preview';
import classes from './beside-page.module.css';

interface BesidePageProps extends PdfPreviewProps {
  /** Stands in a step, which scrolls; else it takes the whole height. */
  readonly inStep: boolean;
  readonly children: ReactNode;
}

/** The page of a letter at the right, what belongs to it at the left. */
export function BesidePage({ inStep, children, ...page }: BesidePageProps) {
  return (
    <div className={classes.desk} data-in-step={inStep || undefined}>
      {children}
      <div className={classes.page}>
        <PdfPreview {...page} />
      </div>
    </div>
  );
}
