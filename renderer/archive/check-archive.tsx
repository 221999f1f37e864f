import { useEffect, useRef, useState } from 'react';
import { Button, Group, List, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Contract } from '@shared/contract/contract';
import type { Result } from '@shared/contract/errors';
import type { z } from 'zod';
import { ErrorNote } from '@renderer/components/error-note';
import { useAppEvent } from '@renderer/lib/events';
import { rpcUntil } from '@renderer/lib/rpc';

type Answer = Result<z.output<Contract['archive']['check']['output']>>;

/** Goes through all of the opened archive and names what is damaged. Leaving the page gives it up. */
export function CheckArchive() {
  const { t } = useTranslation();
  const [percent, setPercent] = useState<number | null>(null);
  const [answer, setAnswer] = useState<Answer | null>(null);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  useAppEvent('archive.progress', ({ done }) => setPercent((now) => (now === null ? null : Number(done))));

  async function check() {
    const controller = new AbortController();
    running.current = controller;
    setAnswer(null);
    setPercent(0);
    const found = await rpcUntil(controller.signal).archive.check({});
    setPercent(null);
    if (!controller.signal.aborted) setAnswer(found);
  }

  return (
    <div>
      <Group gap="sm" justify="flex-end">
        <Text size="sm" component="output">
          {percent !== null && t('archive.opened.checking', { percent })}
          {answer?.ok &&
            answer.value.damaged.length === 0 &&
            (answer.value.frame
              ? t('archive.opened.frame')
              : t('archive.opened.whole', { count: answer.value.files }))}
        </Text>
        <Button
          variant="default"
          onClick={percent === null ? () => void check() : () => running.current?.abort()}
        >
          {percent === null ? t('archive.opened.check') : t('common.cancel')}
        </Button>
      </Group>
      {answer && !answer.ok && answer.error.code !== 'cancelled' && <ErrorNote error={answer.error} />}
      {answer?.ok && answer.value.damaged.length > 0 && (
        <div role="alert">
          <Text c="red">{t('archive.opened.damaged', { count: answer.value.damaged.length })}</Text>
          <List size="sm" mah={120} style={{ overflowY: 'auto' }}>
            {answer.value.damaged.map((name) => (
              <List.Item key={name}>{name}</List.Item>
            ))}
          </List>
        </div>
      )}
    </div>
  );
}
