import { createContext, useCallback, useContext, useState, type ReactNode } from 'react';
import { Button, Group, Modal, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

export interface Question {
  title: string;
  /** What is lost or what happens, named. */
  body?: ReactNode;
  /** The verb: `Hapus draf`, `Batalkan impor`. */
  confirmLabel: string;
  cancelLabel?: string;
  /** Something is lost: the safe answer has the focus. */
  danger?: boolean;
}

type Ask = (question: Question) => Promise<boolean>;

const Confirm = createContext<Ask | null>(null);

/** Asks before what cannot be undone: `if (await confirm({ … }))`. */
export function useConfirm(): Ask {
  const ask = useContext(Confirm);
  if (!ask) throw new Error('useConfirm outside its provider');
  return ask;
}

export function ConfirmProvider({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const [asked, setAsked] = useState<{ question: Question; answer: (yes: boolean) => void } | null>(null);

  const ask = useCallback<Ask>(
    (question) =>
      new Promise((answer) => {
        setAsked({ question, answer });
        setOpen(true);
      }),
    [],
  );
  const close = (yes: boolean) => {
    setOpen(false);
    asked?.answer(yes);
  };
  const question = asked?.question;

  return (
    <Confirm value={ask}>
      {children}
      <Modal
        opened={open}
        onClose={() => close(false)}
        title={question?.title}
        size="sm"
        withCloseButton={false}
        // A dialog may ask: the question lies on top of it.
        zIndex={300}
        styles={{ title: { fontWeight: 600, fontSize: 16 } }}
      >
        {question?.body && (
          <Text component="div" size="md">
            {question.body}
          </Text>
        )}
        <Group justify="flex-end" mt="lg" gap="xs">
          <Button
            variant="default"
            onClick={() => close(false)}
            data-autofocus={question?.danger || undefined}
          >
            {question?.cancelLabel ?? t('common.cancel')}
          </Button>
          <Button
            color={question?.danger ? 'red' : undefined}
            onClick={() => close(true)}
            data-autofocus={!question?.danger || undefined}
          >
            {question?.confirmLabel}
          </Button>
        </Group>
      </Modal>
    </Confirm>
  );
}
