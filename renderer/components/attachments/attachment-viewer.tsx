import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { Button, Group, Modal, Text, Tooltip } from '@mantine/core';
import { IconCrop, IconDownload, IconPrinter, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { AttachmentView } from '@shared/contract/attachments';
import { attachmentMimes } from '@shared/domain/attachment';
import { useConfirm } from '@renderer/components/confirm';
import { ErrorNote } from '@renderer/components/error-note';
import { Loading } from '@renderer/components/loading';
import { PdfPreview } from '@renderer/components/pdf-preview/pdf-preview';
import { shortDate } from '@renderer/lib/dates';
import {
  blobUrl,
  fetchOffer,
  printFile,
  releaseBlobUrl,
  saveOffer,
  type FileOffer,
} from '@renderer/lib/files';
import { useAnswer } from '@renderer/lib/query';
import type { AttachmentActions } from './attachment-actions';
import classes from './attachments.module.css';
import { fileSize } from './file-size';

const PictureEditor = lazy(() => import('./picture-editor'));

interface Props {
  readonly file: AttachmentView;
  readonly readOnly: boolean;
  readonly actions: AttachmentActions;
  readonly onClose: () => void;
}

/** One kept file, page by page or as a picture; printed, saved outside, taken away. Esc closes it. */
export default function AttachmentViewer({ file, readOnly, actions, onClose }: Props) {
  const { t } = useTranslation();
  const confirm = useConfirm();
  const [isEditing, setEditing] = useState(false);
  const content = useAnswer(
    // A picture that was turned is another content of the same file.
    ['attachments', file.id, file.size, file.recordedAt],
    async () => {
      const opened = await actions.open(file.id);
      return opened.ok ? fetchOffer(opened.value.file) : opened;
    },
    // Megabytes of a student's papers are not kept in memory once they are out of sight.
    { gcTime: 0 },
  );

  async function handOut(to: (offer: FileOffer) => void) {
    const opened = await actions.open(file.id);
    if (opened.ok) to(opened.value.file);
  }

  async function askAndRemove() {
    const isSure = await confirm({
      title: t('attachments.removeTitle'),
      body: t('attachments.removeBody'),
      confirmLabel: t('attachments.remove'),
      danger: true,
    });
    if (!isSure) return;
    const answer = await actions.remove(file.id);
    if (answer.ok) onClose();
  }

  const facts = {
    size: fileSize(file.size),
    name: file.recordedBy,
    date: shortDate(file.recordedAt.slice(0, 10)),
  };
  return (
    <Modal
      opened
      onClose={onClose}
      size={920}
      title={file.fileName}
      closeButtonProps={{ 'aria-label': t('common.close') }}
      classNames={{ title: classes.title ?? '', body: classes.body ?? '' }}
    >
      {isEditing && content.data ? (
        <Suspense fallback={<Loading />}>
          <PictureEditor
            file={file}
            bytes={content.data}
            change={actions.change}
            onDone={() => setEditing(false)}
          />
        </Suspense>
      ) : (
        <>
          <Group justify="space-between" gap="xs" mb="xs">
            <Text size="sm" c="dimmed">
              {t('attachments.facts', facts)}
            </Text>
            <Group gap="xs">
              <Button
                size="compact-sm"
                leftSection={<IconPrinter size={15} aria-hidden />}
                onClick={() => void handOut(printFile)}
              >
                {t('attachments.print')}
              </Button>
              <Tooltip label={t('attachments.saveHint')}>
                <Button
                  size="compact-sm"
                  variant="default"
                  leftSection={<IconDownload size={15} aria-hidden />}
                  onClick={() => void handOut(saveOffer)}
                >
                  {t('attachments.save')}
                </Button>
              </Tooltip>
              {!readOnly && file.type !== 'pdf' && content.data && (
                <Button
                  size="compact-sm"
                  variant="default"
                  leftSection={<IconCrop size={15} aria-hidden />}
                  onClick={() => setEditing(true)}
                >
                  {t('attachments.edit.begin')}
                </Button>
              )}
              {!readOnly && (
                <Button
                  size="compact-sm"
                  variant="subtle"
                  color="red"
                  leftSection={<IconTrash size={15} aria-hidden />}
                  onClick={() => void askAndRemove()}
                >
                  {t('attachments.remove')}
                </Button>
              )}
            </Group>
          </Group>
          <div className={classes.content}>
            <ErrorNote error={content.error?.error} />
            {content.isPending && <Loading />}
            {content.data &&
              (file.type === 'pdf' ? (
                <PdfPreview
                  pdf={{ bytes: content.data, pageCount: 0, missing: [], namesLeft: [], unprintable: [] }}
                  label={file.fileName}
                />
              ) : (
                <Picture bytes={content.data} mime={attachmentMimes[file.type]} name={file.fileName} />
              ))}
          </div>
        </>
      )}
    </Modal>
  );
}

interface PictureProps {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly mime: string;
  readonly name: string;
}

function Picture({ bytes, mime, name }: PictureProps) {
  const { t } = useTranslation();
  const picture = useRef<HTMLImageElement>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    const url = blobUrl(new Blob([bytes], { type: mime }));
    if (picture.current) picture.current.src = url;
    return () => releaseBlobUrl(url);
  }, [bytes, mime]);
  if (failed) return <Text c="dimmed">{t('attachments.undrawable')}</Text>;
  return <img ref={picture} className={classes.picture} alt={name} onError={() => setFailed(true)} />;
}
