import type { ReactNode } from 'react';
import { Modal } from '@mantine/core';

interface AccountModalProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** The frame of everything that is done with an account: one thing at a time, above the list. */
export function AccountModal({ title, onClose, children }: AccountModalProps) {
  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      size="md"
      withCloseButton={false}
      styles={{ title: { fontWeight: 600, fontSize: 16 } }}
    >
      {children}
    </Modal>
  );
}
