import { useMemo } from 'react';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { LayoutSample } from '@shared/contract/layout-sample';
import { isDrawable, type PageLayout } from '@shared/domain/page-layout';
import { fetchDrawn } from '@renderer/components/pdf-preview/drawn-pdf';
import { PdfPreview } from '@renderer/components/pdf-preview/pdf-preview';
import { useAnswer } from '@renderer/lib/query';
import { rpc } from '@renderer/lib/rpc';
import type { SchoolForm } from './school-form';
import classes from './sheet-preview.module.css';

/** Milliseconds without a key before the sheet is drawn anew. */
const restBeforeDrawing = 350;

/** Never asked for: what cannot be drawn is not sent. */
const undrawn = { ok: false, error: { code: 'invalid_input' } } as const;

/** What of the form stands on the sheet; `null` while a length is empty or out of its bounds. */
function sampleOf(school: SchoolForm, layout: PageLayout): LayoutSample | null {
  if (!isDrawable(layout)) return null;
  return {
    name: school.name,
    npsn: school.npsn,
    letterheadLines: school.letterheadLines,
    address: school.address,
    postalCode: school.postalCode,
    phone: school.phone,
    email: school.email,
    website: school.website,
    logoLeft: school.logoLeft,
    logoRight: school.logoRight,
    place: school.place,
    paper: school.paper,
    letterheadPrinted: school.letterheadPrinted,
    greeting: school.greeting,
    principal: school.principal,
    coordinator: school.coordinator,
    layout,
  };
}

/**
 * A fictional letter on the school's sheet, drawn by the core as every letter is, while the settings are typed. A margin
 * that cannot be drawn leaves the last sheet that could.
 */
export function SheetPreview({ school, layout }: { school: SchoolForm; layout: PageLayout }) {
  const { t } = useTranslation();
  const typed = useMemo(() => sampleOf(school, layout), [school, layout]);
  const [sample] = useDebouncedValue(typed, restBeforeDrawing);
  const drawn = useAnswer(
    ['letters', 'layoutPreview', sample],
    async () => (sample ? fetchDrawn(rpc.letters.layoutPreview(sample)) : undrawn),
    { enabled: sample !== null, placeholderData: keepPreviousData, staleTime: Infinity, gcTime: 0 },
  );
  return (
    <div className={classes.preview}>
      <PdfPreview pdf={drawn.data} label={t('school.layout.preview')} error={drawn.error?.error ?? null} />
    </div>
  );
}
