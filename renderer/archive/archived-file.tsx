import { useEffect, useRef } from 'react';
import type { ArchivedFileView } from '@shared/contract/archive';
import { ErrorNote } from '@renderer/components/error-note';
import { Loading } from '@renderer/components/loading';
import { PdfPreview } from '@renderer/components/pdf-preview/pdf-preview';
import { blobUrl, fetchOffer, releaseBlobUrl } from '@renderer/lib/files';
import { useAnswer } from '@renderer/lib/query';
import { rpc } from '@renderer/lib/rpc';
import classes from './archive.module.css';

/** A file of the opened archive: a paper page by page, or a picture. */
export function ArchivedFile({ file: { name, title } }: { readonly file: ArchivedFileView }) {
  const content = useAnswer(
    ['archive', 'file', name],
    async () => {
      const offer = await rpc.archive.file({ name });
      return offer.ok ? fetchOffer(offer.value) : offer;
    },
    // A student's papers are not kept in memory once they are out of sight.
    { gcTime: 0 },
  );
  const bytes = content.data;
  if (content.error) return <ErrorNote error={content.error.error} />;
  if (!bytes) return <Loading lines={6} height={32} />;
  if (name.endsWith('.pdf')) {
    const pdf = { bytes, pageCount: 0, missing: [], namesLeft: [], unprintable: [] };
    return <PdfPreview pdf={pdf} label={title} />;
  }
  return <Picture bytes={bytes} mime={name.endsWith('.png') ? 'image/png' : 'image/jpeg'} title={title} />;
}

interface PictureProps {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly mime: string;
  readonly title: string;
}

function Picture({ bytes, mime, title }: PictureProps) {
  const picture = useRef<HTMLImageElement>(null);
  useEffect(() => {
    const url = blobUrl(new Blob([bytes], { type: mime }));
    if (picture.current) picture.current.src = url;
    return () => releaseBlobUrl(url);
  }, [bytes, mime]);
  return (
    <div className={classes.scroll}>
      <img ref={picture} className={classes.picture} alt={title} />
    </div>
  );
}
