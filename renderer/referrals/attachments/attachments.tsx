import { lazy, Suspense, useRef, useState } from 'react';
import { Anchor, Button, FileButton, Text, Tooltip } from '@mantine/core';
import { IconFileTypePdf, IconPaperclip, IconPhoto } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { AttachmentView } from '@shared/contract/attachments';
import { attachmentMimes, isSameSpot, type AttachmentSpot } from '@shared/domain/attachment';
import { useDesk } from '../desk';
import classes from './attachments.module.css';
import { fileSize } from './file-size';
import { useAddFiles } from './use-add-files';

const AttachmentViewer = lazy(() => import('./attachment-viewer'));

/** What the file dialog offers. Also HEIC: who chooses one is told what to do, who cannot find it is not. */
const offered = [...Object.values(attachmentMimes), '.heic', '.heif'].join(',');

/** A long list is folded: what lies below it stays in reach. */
const shownFirst = 8;

interface Props {
  readonly spot: AttachmentSpot;
  /** What the files belong to, for those who do not see where they stand. */
  readonly of: string;
}

/** The scans and photos kept with one fact or item; a click opens one, another adds more. */
export function Attachments({ spot, of }: Props) {
  const { t } = useTranslation();
  const { view, readOnly } = useDesk();
  const [openId, setOpenId] = useState<number | null>(null);
  const [showsAll, setShowsAll] = useState(false);
  const files = view.attachments.filter((one) => isSameSpot(one, spot));
  const open = files.find(({ id }) => id === openId);
  if (files.length === 0 && readOnly) return null;
  return (
    <section className={classes.files} aria-label={`${t('referrals.attachments.label')}: ${of}`}>
      {files.length > 0 && (
        <ul className={classes.list}>
          {(showsAll ? files : files.slice(0, shownFirst)).map((file) => (
            <li key={file.id}>
              <FileLine file={file} onOpen={() => setOpenId(file.id)} />
            </li>
          ))}
          {!showsAll && files.length > shownFirst && (
            <li>
              <Anchor component="button" type="button" size="sm" onClick={() => setShowsAll(true)}>
                {t('referrals.attachments.more', { count: files.length - shownFirst })}
              </Anchor>
            </li>
          )}
        </ul>
      )}
      {!readOnly && <AddFiles spot={spot} of={of} />}
      {open && (
        <Suspense fallback={null}>
          <AttachmentViewer file={open} onClose={() => setOpenId(null)} />
        </Suspense>
      )}
    </section>
  );
}

function FileLine({ file, onOpen }: { readonly file: AttachmentView; readonly onOpen: () => void }) {
  const { t } = useTranslation();
  const Picture = file.type === 'pdf' ? IconFileTypePdf : IconPhoto;
  return (
    <Anchor
      component="button"
      type="button"
      size="sm"
      className={classes.file}
      aria-label={t('referrals.attachments.open', { name: file.fileName })}
      onClick={onOpen}
    >
      <Picture size={16} stroke={1.7} aria-hidden />
      <span className={classes.name}>{file.fileName}</span>
      <span className={classes.size}>{fileSize(file.size)}</span>
    </Anchor>
  );
}

function AddFiles({ spot, of }: Props) {
  const { t } = useTranslation();
  const { progress, refused, add, stop } = useAddFiles(spot);
  const reset = useRef<() => void>(null);
  return (
    <>
      {progress ? (
        <div className={classes.progress}>
          <Text size="xs" component="output">
            {t('referrals.attachments.adding', progress)}
          </Text>
          {progress.number < progress.count && (
            <Anchor component="button" type="button" size="xs" onClick={stop}>
              {t('referrals.attachments.stop')}
            </Anchor>
          )}
        </div>
      ) : (
        <FileButton
          multiple
          accept={offered}
          resetRef={reset}
          onChange={(chosen) => {
            // The same file can be chosen again after it was refused.
            reset.current?.();
            void add(chosen);
          }}
        >
          {(choose) => (
            <Tooltip label={t('referrals.attachments.addHint')} multiline w={280}>
              <Button
                {...choose}
                className={classes.add}
                variant="subtle"
                color="gray"
                size="compact-xs"
                leftSection={<IconPaperclip size={14} aria-hidden />}
                aria-label={`${t('referrals.attachments.add')}: ${of}`}
              >
                {t('referrals.attachments.add')}
              </Button>
            </Tooltip>
          )}
        </FileButton>
      )}
      {refused.map(({ name, reason }) => (
        <Text key={name} size="sm" c="var(--mantine-color-error)" role="alert">
          {t('referrals.attachments.notAdded', { name, reason })}
        </Text>
      ))}
    </>
  );
}
