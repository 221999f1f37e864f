import { useState } from 'react';
import { Anchor, Group, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { LetterView } from '@shared/contract/letter-views';
import { dispatchWords } from '@shared/domain/letter-dispatch';
import { ErrorNote } from '@renderer/components/error-note';
import { shortDate } from '@renderer/lib/dates';
import { notify } from '@renderer/lib/notify';
import { useChange } from '@renderer/lib/query';
import { rpc } from '@renderer/lib/rpc';
import { DispatchForm } from './dispatch-form';

/** Whether the letter was sent and answered, and where that is written down. A cancelled one is neither any more. */
export function LetterStanding({ letter }: { letter: LetterView }) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const { dispatch, status } = letter;
  const undo = useChange(rpc.letters.removeDispatch, {
    invalidates: [['letters'], ['cases']],
    onSuccess: () => notify(t('letters.dispatch.undone')),
  });
  const mayChange = status !== 'cancelled';
  if (isOpen && mayChange) return <DispatchForm letter={letter} onDone={() => setOpen(false)} />;
  return (
    <div>
      <Group gap="xs">
        <Text size="sm" c={dispatch ? undefined : 'dimmed'}>
          {dispatch ? <Sent dispatch={dispatch} /> : t('letters.dispatch.notYet')}
        </Text>
        {mayChange && (
          <Anchor component="button" type="button" size="sm" onClick={() => setOpen(true)}>
            {t(dispatch ? 'letters.dispatch.change' : 'letters.dispatch.record')}
          </Anchor>
        )}
        {mayChange && dispatch && (
          <Anchor
            component="button"
            type="button"
            size="sm"
            disabled={undo.isPending}
            onClick={() => undo.mutate({ letterId: letter.id })}
          >
            {t('letters.dispatch.undo')}
          </Anchor>
        )}
      </Group>
      <Replies letter={letter} />
      <ErrorNote error={undo.error?.error} />
    </div>
  );
}

/** `Terkirim 25 Nov 2026, lewat pos, oleh Pak Slamet, diterima Ibu Ratna.` */
function Sent({ dispatch }: { dispatch: NonNullable<LetterView['dispatch']> }) {
  const { t } = useTranslation();
  const { sentOn, channel, sentBy, receivedBy } = dispatch;
  const how = [
    dispatchWords[channel],
    sentBy && t('letters.dispatch.by', { name: sentBy }),
    receivedBy && t('letters.dispatch.receivedBy', { name: receivedBy }),
  ].filter(Boolean);
  return t('letters.dispatch.sent', { date: shortDate(sentOn), how: how.join(', ') });
}

/** What came in as an answer; where nothing did, the way to write it down. */
function Replies({ letter }: { letter: LetterView }) {
  const { t } = useTranslation();
  const { id, replies, repliedOn, status } = letter;
  if (replies.length > 0) {
    return replies.map((reply) => (
      <Text size="sm" key={reply.id}>
        {t('letters.dispatch.repliedBy', { date: shortDate(reply.receivedOn) })}{' '}
        <Anchor component={Link} to={`/surat/masuk/${reply.id}`} size="sm">
          {[reply.number, reply.subject].filter(Boolean).join(', ')}
        </Anchor>
      </Text>
    ));
  }
  if (repliedOn !== null) {
    return <Text size="sm">{t('letters.dispatch.replied', { date: shortDate(repliedOn) })}</Text>;
  }
  if (status === 'cancelled') return null;
  return (
    <Anchor
      size="sm"
      renderRoot={(props) => <Link {...props} to="/surat/masuk/baru" search={{ menjawab: id }} />}
    >
      {t('letters.dispatch.reply')}
    </Anchor>
  );
}
