import { useAnswer } from '@renderer/lib/query';
import { rpc } from '@renderer/lib/rpc';
import { useSession } from '@renderer/lib/session';
import { RecoveryStep } from './recovery-step';
import { restoreSetup } from './setup-draft';
import { SetupWizard } from './setup-wizard';

/** From an empty PC to a confirmed recovery code. */
export default function SetupScreen({ onRestore }: { readonly onRestore: () => void }) {
  const { phase } = useSession();
  return phase === 'recovery' ? <RecoveryStep /> : <Questions onRestore={onRestore} />;
}

function Questions({ onRestore }: { readonly onRestore: () => void }) {
  const { today } = useSession();
  const draft = useAnswer(['setup', 'draft'], () => rpc.setup.readDraft({}), { staleTime: Infinity });
  if (draft.isPending) return null;
  return <SetupWizard left={restoreSetup(draft.data?.draft ?? null, today)} onRestore={onRestore} />;
}
