import { useEffect, useMemo, useState } from 'react';
import { ActionIcon, Button, Checkbox, Group, Text, Tooltip } from '@mantine/core';
import { IconRotate2, IconRotateClockwise2 } from '@tabler/icons-react';
import ReactCrop, { type PercentCrop } from 'react-image-crop';
import 'react-image-crop/dist/ReactCrop.css';
import { useTranslation } from 'react-i18next';
import type { AttachmentView } from '@shared/contract/attachments';
import type { CallError } from '@shared/contract/errors';
import { ErrorNote } from '@renderer/components/error-note';
import { blobUrl, releaseBlobUrl } from '@renderer/lib/files';
import type { AttachmentActions } from './attachment-actions';
import classes from './attachments.module.css';
import { asBase64, blobOf, cut, readPicture, smallerSide, turned } from './picture-canvas';

const whole: PercentCrop = { unit: '%', x: 0, y: 0, width: 100, height: 100 };

interface Props {
  readonly file: AttachmentView;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly change: AttachmentActions['change'];
  readonly onDone: () => void;
}

/** Turns a kept picture, cuts it to the sheet, makes it smaller; what is kept changes only when it is saved. */
export default function PictureEditor({ file, bytes, change, onDone }: Props) {
  const { t } = useTranslation();
  const [picture, setPicture] = useState<ImageBitmap | null>(null);
  const [failed, setFailed] = useState(false);
  const [quarters, setQuarters] = useState(0);
  const [crop, setCrop] = useState<PercentCrop>();
  /** Where the turned picture is drawn from; `null` while it is being made. */
  const [source, setSource] = useState<string | null>(null);
  const [isSmaller, setSmaller] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<CallError | null>(null);

  useEffect(() => {
    let gone = false;
    readPicture(bytes, file.type).then(
      (read) => !gone && setPicture(read),
      () => !gone && setFailed(true),
    );
    return () => {
      gone = true;
    };
  }, [bytes, file.type]);

  const canvas = useMemo(() => picture && turned(picture, quarters), [picture, quarters]);
  useEffect(() => {
    if (!canvas) return;
    let url: string | null = null;
    let gone = false;
    const show = async () => {
      const blob = await blobOf(canvas, file.type);
      if (gone) return;
      url = blobUrl(blob);
      setSource(url);
    };
    show().catch(() => setFailed(true));
    return () => {
      gone = true;
      if (url) releaseBlobUrl(url);
    };
  }, [canvas, file.type]);

  function turn(by: 1 | 3) {
    setQuarters((now) => (now + by) % 4);
    setSource(null);
    setCrop(undefined);
  }

  async function save() {
    if (!canvas) return;
    setBusy(true);
    // A click beside the frame leaves one of no size: then the whole is meant.
    const part = crop && crop.width > 0 && crop.height > 0 ? crop : whole;
    const drawn = cut(canvas, part, isSmaller ? smallerSide : Number.POSITIVE_INFINITY);
    const answer = await change(file.id, { base64: await asBase64(drawn, file.type) });
    setBusy(false);
    if (answer.ok) onDone();
    else setFailure(answer.error);
  }

  if (failed) return <Text c="dimmed">{t('attachments.undrawable')}</Text>;
  return (
    <>
      <Group justify="space-between" gap="xs" mb="xs">
        <Group gap="xs">
          <Tooltip label={t('attachments.edit.left')}>
            <ActionIcon aria-label={t('attachments.edit.left')} onClick={() => turn(3)}>
              <IconRotate2 size={18} aria-hidden />
            </ActionIcon>
          </Tooltip>
          <Tooltip label={t('attachments.edit.right')}>
            <ActionIcon aria-label={t('attachments.edit.right')} onClick={() => turn(1)}>
              <IconRotateClockwise2 size={18} aria-hidden />
            </ActionIcon>
          </Tooltip>
          <Checkbox
            size="sm"
            label={t('attachments.edit.smaller', { side: smallerSide.toLocaleString('id') })}
            checked={isSmaller}
            onChange={({ currentTarget }) => setSmaller(currentTarget.checked)}
          />
        </Group>
        <Group gap="xs">
          <Button size="compact-sm" variant="default" onClick={onDone}>
            {t('common.cancel')}
          </Button>
          <Button size="compact-sm" loading={busy} disabled={!crop} onClick={() => void save()}>
            {t('common.save')}
          </Button>
        </Group>
      </Group>
      <Text size="sm" c="dimmed" mb="xs">
        {t('attachments.edit.hint')}
      </Text>
      <ErrorNote error={failure} />
      <div className={classes.content}>
        {source && (
          <ReactCrop
            className={classes.crop ?? ''}
            {...(crop && { crop })}
            keepSelection
            ariaLabels={t('attachments.edit.handles', { returnObjects: true })}
            onChange={(_pixels, percent) => setCrop(percent)}
          >
            {/* Its frame can be moved from where its size is known. */}
            <img src={source} alt={file.fileName} onLoad={() => setCrop(whole)} />
          </ReactCrop>
        )}
      </div>
    </>
  );
}
