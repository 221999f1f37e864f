import { useEffect, useRef, type ReactNode } from 'react';
import { Button, Group, Text, Title } from '@mantine/core';
import { IconArrowLeft, IconDownload, IconPrinter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { FailedPiece, PrintedBundle } from '@shared/contract/bundles';
import { PdfPreview } from '@renderer/components/pdf-preview/pdf-preview';
import { errorSentence } from '@renderer/i18n/sentences';
import { blobUrl, printAt, releaseBlobUrl, saveAt } from '@renderer/lib/files';
import type { FinishedBundle } from './use-bundle-run';
import classes from './bundles.module.css';

interface BundleOutcomeProps {
  readonly bundle: FinishedBundle<PrintedBundle>;
  /** Numbers that were taken. */
  readonly issued: readonly string[];
  /** What stands at a place of what was sent. */
  readonly nameOf: (index: number) => ReactNode;
  readonly onBack: () => void;
}

/** The finished file: what is in it, what is not and why, the pages themselves, print and save. */
export function BundleOutcome({ bundle, issued, nameOf, onBack }: BundleOutcomeProps) {
  const { t } = useTranslation();
  const { printed, pdf, name } = bundle;
  const addressOf = useAddressOf(pdf?.bytes);
  return (
    <div className={classes.outcome}>
      <div className={classes.words}>
        <Title order={2}>{t(pdf ? 'letters.bundle.done.title' : 'letters.bundle.done.nothing')}</Title>
        {pdf && <Text>{t('letters.bundle.done.pages', { count: printed.pageCount })}</Text>}
        {issued.length > 0 && (
          <Text>{t('letters.bundle.done.issued', { count: issued.length, numbers: numbersOf(issued) })}</Text>
        )}
        <Failures failed={printed.failed} nameOf={nameOf} />
        <Group gap="xs" mt="xs">
          {pdf && (
            <>
              <Button
                leftSection={<IconPrinter size={16} />}
                onClick={() => printAt(addressOf(), name)}
                autoFocus
              >
                {t('common.print')}
              </Button>
              <Button
                variant="default"
                leftSection={<IconDownload size={16} />}
                onClick={() => saveAt(addressOf(), name)}
              >
                {t('common.savePdf')}
              </Button>
            </>
          )}
          <Button variant="subtle" color="gray" leftSection={<IconArrowLeft size={16} />} onClick={onBack}>
            {t('letters.bundle.back')}
          </Button>
        </Group>
      </div>
      {pdf && (
        <div className={classes.page}>
          <PdfPreview pdf={pdf} label={t('letters.bundle.done.preview')} />
        </div>
      )}
    </div>
  );
}

/** The first and the last of many; between them they follow one another. */
const numbersOf = (numbers: readonly string[]): string =>
  numbers.length > 6 ? `${numbers[0]} – ${numbers.at(-1)}` : numbers.join(', ');

function Failures({
  failed,
  nameOf,
}: {
  failed: readonly FailedPiece[];
  nameOf: BundleOutcomeProps['nameOf'];
}) {
  const { t } = useTranslation();
  if (failed.length === 0) return null;
  return (
    <div role="alert">
      <Text fw={600}>{t('letters.bundle.done.failed', { count: failed.length })}</Text>
      <ul className={classes.failures}>
        {failed.map(({ index, error }) => (
          <li key={index}>
            {nameOf(index)}
            <Text size="sm" c="dimmed">
              {errorSentence(error)}
            </Text>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Makes an address for printing and saving when it is first asked for, and lets it go with the page. */
function useAddressOf(bytes: Uint8Array<ArrayBuffer> | undefined): () => string {
  const url = useRef<string | null>(null);
  useEffect(
    () => () => {
      if (url.current !== null) releaseBlobUrl(url.current);
      url.current = null;
    },
    [],
  );
  return () => (url.current ??= blobUrl(new Blob(bytes ? [bytes] : [], { type: 'application/pdf' })));
}
