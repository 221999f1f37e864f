import type { CallError, ErrorCode, Result } from '@shared/contract/errors';
import type { Caller, Router } from '@core/router';

/** The largest input of one call. A class list of 1,500 students is under 1 MB; a scanned letter stays below this. */
export const bodyLimit = 40 * 1024 * 1024;

/** How both shells answer a call: JSON text in, `Result` out, so that neither can pass a value the other cannot. */
export async function answerCall(
  router: Router,
  name: string,
  text: string,
  caller: Caller,
): Promise<Result<unknown>> {
  let input: unknown;
  try {
    input = JSON.parse(text);
  } catch {
    return failure('invalid_input');
  }
  return router.call(name, input, caller);
}

export const failure = (code: ErrorCode): { ok: false; error: CallError } => ({ ok: false, error: { code } });
