import { ActionIcon, Group, Text } from '@mantine/core';
import { IconLock, IconPencil, IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AttachmentPlace } from '@shared/domain/attachment';
import { useConfirm } from '@renderer/components/confirm';
import { shortDate } from '@renderer/lib/dates';
import { FactFiles } from './fact-files';
import { useDesk, type ReferralAnswer } from './desk';
import classes from './record-row.module.css';

interface Props {
  readonly on: string;
  /** In one line what happened. */
  readonly what: ReactNode;
  readonly note?: string;
  readonly secret?: boolean;
  readonly recordedBy: string;
  /** Where scans are kept with it: which kind of fact it is, and its id. */
  readonly files?: { readonly of: AttachmentPlace; readonly recordId: number };
  readonly onChange?: () => void;
  readonly remove?: () => Promise<ReferralAnswer>;
}

/** One thing that was recorded: when, what, and who wrote it down. */
export function RecordRow({ on, what, note, secret, recordedBy, files, onChange, remove }: Props) {
  const { t } = useTranslation();
  const { readOnly, change } = useDesk();
  const confirm = useConfirm();
  const date = shortDate(on);

  async function askAndRemove(remove: () => Promise<ReferralAnswer>) {
    const isSure = await confirm({
      title: t('referrals.removeTitle', { date }),
      body: t('referrals.removeBody'),
      confirmLabel: t('referrals.remove'),
      danger: true,
    });
    if (isSure) await change(remove);
  }

  return (
    <li className={classes.row}>
      <span className={classes.date}>{date}</span>
      <div className={classes.text}>
        <Group gap={6} wrap="nowrap">
          <Text size="sm" component="div">
            {what}
          </Text>
          {secret && (
            <span className={classes.secret}>
              <IconLock size={12} aria-hidden /> {t('referrals.secret')}
            </span>
          )}
        </Group>
        {note && <Text className={classes.note}>{note}</Text>}
        <Text size="xs" c="dimmed">
          {t('referrals.recordedBy', { name: recordedBy })}
        </Text>
        {files && <FactFiles spot={{ ...files, item: null }} of={date} />}
      </div>
      {!readOnly && (
        <Group gap={2} wrap="nowrap" className={classes.actions}>
          {onChange && (
            <ActionIcon aria-label={t('referrals.changeRecord', { date })} onClick={onChange}>
              <IconPencil size={16} aria-hidden />
            </ActionIcon>
          )}
          {remove && (
            <ActionIcon
              aria-label={t('referrals.removeRecord', { date })}
              onClick={() => void askAndRemove(remove)}
            >
              <IconTrash size={16} aria-hidden />
            </ActionIcon>
          )}
        </Group>
      )}
    </li>
  );
}
