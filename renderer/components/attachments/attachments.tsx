import { lazy, Suspense, useRef, useState } from 'react';
import { Anchor, Button, FileButton, Text, Tooltip } from '@mantine/core';
import { IconFileTypePdf, IconPaperclip, IconPhoto } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { AttachmentView } from '@shared/contract/attachments';
import { attachmentMimes } from '@shared/domain/attachment';
import type { AttachmentActions } from './attachment-actions';
import classes from './attachments.module.css';
import { fileSize } from './file-size';
import { useAddFiles } from './use-add-files';

const AttachmentViewer = lazy(() => import('./attachment-viewer'));

/** What the file dialog offers. Also HEIC: who chooses one is told what to do, who cannot find it is not. */
const offered = [...Object.values(attachmentMimes), '.heic', '.heif'].join(',');

/** A long list is folded: what lies below it stays in reach. */
const shownFirst = 8;

interface Props {
  readonly files: readonly AttachmentView[];
  /** What the files belong to, for those who do not see where they stand. */
  readonly of: string;
  readonly readOnly: boolean;
  readonly actions: AttachmentActions;
}

/** The scans and photos kept with one record; a click opens one, another adds more. */
export function Attachments({ files, of, readOnly, actions }: Props) {
  const { t } = useTranslation();
  const [openId, setOpenId] = useState<number | null>(null);
  const [showsAll, setShowsAll] = useState(false);
  const open = files.find(({ id }) => id === openId);
  if (files.length === 0 && readOnly) return null;
  return (
    <section className={classes.files} aria-label={`${t('attachments.label')}: ${of}`}>
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
                {t('attachments.more', { count: files.length - shownFirst })}
              </Anchor>
            </li>
          )}
        </ul>
      )}
      {!readOnly && <AddFiles of={of} actions={actions} />}
      {open && (
        <Suspense fallback={null}>
          <AttachmentViewer
            file={open}
            readOnly={readOnly}
            actions={actions}
            onClose={() => setOpenId(null)}
          />
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
      aria-label={t('attachments.open', { name: file.fileName })}
      onClick={onOpen}
    >
      <Picture size={16} stroke={1.7} aria-hidden />
      <span className={classes.name}>{file.fileName}</span>
      <span className={classes.size}>{fileSize(file.size)}</span>
    </Anchor>
  );
}

function AddFiles({ of, actions }: Pick<Props, 'of' | 'actions'>) {
  const { t } = useTranslation();
  const { progress, refused, add, stop } = useAddFiles(actions);
  const reset = useRef<() => void>(null);
  return (
    <>
      {progress ? (
        <div className={classes.progress}>
          <Text size="xs" component="output">
            {t('attachments.adding', progress)}
          </Text>
          {progress.number < progress.count && (
            <Anchor component="button" type="button" size="xs" onClick={stop}>
              {t('attachments.stop')}
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
            <Tooltip label={t('attachments.addHint')} multiline w={280}>
              <Button
                {...choose}
                className={classes.add}
                variant="subtle"
                color="gray"
                size="compact-xs"
                leftSection={<IconPaperclip size={14} aria-hidden />}
                aria-label={`${t('attachments.add')}: ${of}`}
              >
                {t('attachments.add')}
              </Button>
            </Tooltip>
          )}
        </FileButton>
      )}
      {refused.map(({ name, reason }) => (
        <Text key={name} size="sm" c="var(--mantine-color-error)" role="alert">
          {t('attachments.notAdded', { name, reason })}
        </Text>
      ))}
    </>
  );
}
