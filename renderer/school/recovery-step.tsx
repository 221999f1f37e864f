import { useEffect, useState } from 'react';
import { ShownCode, TypedCode } from '@renderer/components/recovery-code';
import { useChange } from '@renderer/lib/query';
import { rpc } from '@renderer/lib/rpc';
import { setSession } from '@renderer/lib/session';
import { SetupFrame } from './setup-frame';

/** The recovery code: shown, put on paper, then typed back from the paper. */
export function RecoveryStep() {
  const [typing, setTyping] = useState(false);
  const code = useChange(rpc.setup.recoveryCode);
  const { mutate: ask } = code;
  useEffect(() => ask({}), [ask]);
  return (
    <SetupFrame step="recovery">
      {typing ? (
        <TypedCode
          confirm={rpc.setup.confirmRecovery}
          onConfirmed={setSession}
          onBack={() => setTyping(false)}
        />
      ) : (
        <ShownCode
          code={code.data?.recoveryCode}
          error={code.error?.error}
          pdf={rpc.setup.recoveryPdf}
          onKept={() => setTyping(true)}
        />
      )}
    </SetupFrame>
  );
}
