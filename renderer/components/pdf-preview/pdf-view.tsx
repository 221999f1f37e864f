import { useState } from 'react';
import { ActionIcon, Group, Text, Tooltip } from '@mantine/core';
import { useElementSize, useEventListener, useMergedRef } from '@mantine/hooks';
import { IconArrowAutofitWidth, IconZoomIn, IconZoomOut } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { usePdfDocument } from './pdf-document';
import { PdfPage } from './pdf-page';
import type { PdfPreviewProps } from './pdf-preview';
import classes from './pdf-preview.module.css';

const zooms = [0.5, 0.67, 0.8, 1, 1.25, 1.5, 2, 3];
/** A letter has few pages, and they are all there at once; of a bundle those that are looked at. */
const drawnAtOnce = 12;
/** Around a page, in CSS pixels. */
const margin = 12;

/** The view itself; loaded with pdf.js when a page first needs it. */
export default function PdfView({ pdf, label }: Required<Pick<PdfPreviewProps, 'label'>> & PdfPreviewProps) {
  const { t } = useTranslation();
  const { document, failed } = usePdfDocument(pdf?.bytes);
  const { ref, width } = useElementSize<HTMLElement>();
  const [zoom, setZoom] = useState(1);
  const step = (direction: 1 | -1) =>
    setZoom((now) => zooms[zooms.findIndex((one) => one >= now) + direction] ?? now);

  const hears = useEventListener<'keydown', HTMLElement>('keydown', (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === '+' || event.key === '=') step(1);
    else if (event.key === '-') step(-1);
    else if (event.key === '0') setZoom(1);
    else return;
    event.preventDefault();
  });
  const desk = useMergedRef(ref, hears);
  const pageWidth = Math.floor((width - 2 * margin) * zoom);
  const count = document?.numPages ?? 0;

  return (
    <>
      <Group className={classes.bar} justify="space-between" wrap="nowrap" gap={4}>
        <Text size="sm" c="dimmed" truncate>
          {count > 0 && t('letters.preview.pages', { count })}
        </Text>
        <Group gap={2} wrap="nowrap">
          <Tool label={t('letters.preview.zoomOut')} onClick={() => step(-1)} icon={IconZoomOut} />
          <Text size="sm" c="dimmed" w={44} ta="center" component="output">
            {Math.round(zoom * 100)}%
          </Text>
          <Tool label={t('letters.preview.zoomIn')} onClick={() => step(1)} icon={IconZoomIn} />
          <Tool label={t('letters.preview.fit')} onClick={() => setZoom(1)} icon={IconArrowAutofitWidth} />
        </Group>
      </Group>
      {/* A scrolled area must be reachable by the keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section ref={desk} className={classes.desk} aria-label={label} tabIndex={0}>
        {failed && <Text c="dimmed">{t('letters.preview.unreadable')}</Text>}
        {document &&
          pageWidth > 0 &&
          Array.from({ length: count }, (_, index) => (
            <PdfPage
              key={index}
              document={document}
              number={index + 1}
              width={pageWidth}
              lazy={count > drawnAtOnce}
            />
          ))}
      </section>
    </>
  );
}

function Tool({
  label,
  onClick,
  icon: Picture,
}: {
  label: string;
  onClick: () => void;
  icon: typeof IconZoomIn;
}) {
  return (
    <Tooltip label={label}>
      <ActionIcon aria-label={label} onClick={onClick} size="md">
        <Picture size={17} stroke={1.7} />
      </ActionIcon>
    </Tooltip>
  );
}
