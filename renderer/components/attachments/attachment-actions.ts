import type { OpenedAttachment } from '@shared/contract/attachments';
import type { Result } from '@shared/contract/errors';

/** What can be done with the files of one record, whoever owns it. Each answers; none rejects. */
export interface AttachmentActions {
  readonly add: (form: { fileName: string; base64: string }) => Promise<Result<unknown>>;
  readonly change: (id: number, form: { base64: string }) => Promise<Result<unknown>>;
  readonly remove: (id: number) => Promise<Result<unknown>>;
  /** Hands the content out, to be fetched once. */
  readonly open: (id: number) => Promise<Result<OpenedAttachment>>;
}
