import { useRef, useState } from 'react';
import type { CallError } from '@shared/contract/errors';
import { largestAttachment } from '@shared/domain/attachment';
import { fieldSentence, errorSentence } from '@renderer/i18n/sentences';
import { readBase64 } from '@renderer/lib/files';
import type { AttachmentActions } from './attachment-actions';

/** A chosen file that was not kept, and why, in a sentence. */
export interface RefusedFile {
  readonly name: string;
  readonly reason: string;
}

interface Adding {
  /** Which of the chosen files is on its way, from 1; `null` while none is. */
  readonly progress: { readonly number: number; readonly count: number } | null;
  readonly refused: readonly RefusedFile[];
  readonly add: (files: readonly File[]) => Promise<void>;
  /** Keeps none of the files that have not gone yet. */
  readonly stop: () => void;
}

/** Sends chosen files one after another; one that is refused holds no other up. */
export function useAddFiles({ add: keep }: AttachmentActions): Adding {
  const [progress, setProgress] = useState<Adding['progress']>(null);
  const [refused, setRefused] = useState<readonly RefusedFile[]>([]);
  const isStopped = useRef(false);

  async function send(file: File): Promise<string | null> {
    if (file.size > largestAttachment) return fieldSentence({ reason: 'attachmentTooLarge' });
    const base64 = await readBase64(file).catch(() => null);
    if (base64 === null) return fieldSentence({ reason: 'attachmentDamaged' });
    const answer = await keep({ fileName: file.name, base64 });
    return answer.ok ? null : sentenceOf(answer.error);
  }

  async function add(files: readonly File[]) {
    isStopped.current = false;
    setRefused([]);
    for (const [index, file] of files.entries()) {
      if (isStopped.current) break;
      setProgress({ number: index + 1, count: files.length });
      const reason = await send(file);
      if (reason) setRefused((now) => [...now, { name: file.name, reason }]);
    }
    setProgress(null);
  }

  return {
    progress,
    refused,
    add,
    stop: () => {
      isStopped.current = true;
    },
  };
}

const sentenceOf = (error: CallError): string =>
  error.fields?.[0] ? fieldSentence(error.fields[0]) : errorSentence(error);
