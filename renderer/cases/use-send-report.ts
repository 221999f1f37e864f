import type { HandoverDetails } from '@shared/contract/handovers';
import type { Severity } from '@shared/procedure/problems';
import { useChange } from '@renderer/lib/query';
import { rpc } from '@renderer/lib/rpc';
import { touchedByCase } from './queries';
import { reportInput, type ReportForm } from './report-form';

interface Sending {
  form: ReportForm;
  proposed: Severity | null;
}

type TakingOn = Parameters<typeof rpc.handovers.takeOn>[0];

/** Sends a report as it is, or takes a hand-over on with it; either opens a case. */
export function useSendReport(
  handover: HandoverDetails | null,
  onDone: (opened: { id: number; code: string }) => unknown,
) {
  return useChange(
    ({ form, proposed }: Sending) => {
      const report = reportInput(form, proposed);
      if (!handover) return rpc.cases.report(report);
      return rpc.handovers.takeOn({ handoverId: handover.id, takenOn: form.takenOn, report } as TakingOn);
    },
    // The hand-over itself is asked for anew once its page is opened: until then its form stays on screen.
    { invalidates: [...touchedByCase, ['handovers', 'list']], onSuccess: onDone },
  );
}
