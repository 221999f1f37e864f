import { useEffect, useState } from 'react';
import {
  getDocument,
  GlobalWorkerOptions,
  PDFWorker,
  type PDFDocumentProxy,
} from 'pdfjs-dist/legacy/build/pdf.mjs';
// Vite gives the address of the built file.
// oxlint-disable-next-line import/default
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';

GlobalWorkerOptions.workerSrc = workerUrl;

/** One thread for all documents: starting another for each would cost more than the drawing. */
const worker = new PDFWorker();

interface OpenDocument {
  readonly document: PDFDocumentProxy | null;
  readonly failed: boolean;
}

/** The document of these bytes; the one before stays until the new one is ready, so that nothing flickers. */
export function usePdfDocument(bytes: Uint8Array | undefined): OpenDocument {
  const [open, setOpen] = useState<OpenDocument>({ document: null, failed: false });
  const { document } = open;

  useEffect(() => {
    if (!bytes) return;
    let gone = false;
    // pdf.js gives its buffer away to its worker; the bytes stay ours.
    const loading = getDocument({ data: bytes.slice(), isEvalSupported: false, verbosity: 0, worker });
    let taken = false;
    async function load() {
      try {
        const document = await loading.promise;
        if (gone) return;
        taken = true;
        setOpen({ document, failed: false });
      } catch {
        if (!gone) setOpen({ document: null, failed: true });
      }
    }
    void load();
    return () => {
      gone = true;
      if (!taken) void loading.destroy();
    };
  }, [bytes]);

  useEffect(() => () => void document?.loadingTask.destroy(), [document]);

  return open;
}
