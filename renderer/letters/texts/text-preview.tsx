import { useMemo } from 'react';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { TextDocument } from '@shared/domain/standard-texts';
import { fetchDrawn } from '@renderer/components/pdf-preview/drawn-pdf';
import { PdfPreview } from '@renderer/components/pdf-preview/pdf-preview';
import { useAnswer } from '@renderer/lib/query';
import { rpc } from '@renderer/lib/rpc';
import { previewTexts, type TypedText } from './text-form';

/** Milliseconds without a key before the page is drawn anew. */
const restBeforeDrawing = 350;

/** Never asked for: what cannot be drawn is not sent. */
const undrawn = { ok: false, error: { code: 'invalid_input' } } as const;

interface Props {
  readonly document: TextDocument;
  readonly texts: readonly TypedText[];
}

/** A fictional letter of this kind with the texts as they are typed; one that cannot be read leaves the last page. */
export function TextPreview({ document, texts }: Props) {
  const { t } = useTranslation();
  // By its text, so that the same words typed again are the same question.
  const key = JSON.stringify({ document, texts: previewTexts(texts) });
  const [rested] = useDebouncedValue(key, restBeforeDrawing);
  const asked = useMemo(
    () => JSON.parse(rested) as { document: TextDocument; texts: Record<string, string> | null },
    [rested],
  );
  const drawn = useAnswer(
    ['letters', 'textPreview', asked],
    async () =>
      asked.texts
        ? fetchDrawn(rpc.letters.textPreview({ document: asked.document, texts: asked.texts }))
        : undrawn,
    { enabled: asked.texts !== null, placeholderData: keepPreviousData, staleTime: Infinity, gcTime: 0 },
  );
  const label = t('letterTexts.preview', { document: t(`letters.kinds.${document}`) });
  return <PdfPreview pdf={drawn.data} label={label} error={drawn.error?.error ?? null} />;
}
