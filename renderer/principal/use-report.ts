import type { ReportToPrincipal } from '@shared/contract/principal';
import type { Result } from '@shared/contract/errors';
import { fetchDrawn, type DrawnPdf } from '@renderer/components/pdf-preview/drawn-pdf';
import { useAnswer } from '@renderer/lib/query';
import { rpc } from '@renderer/lib/rpc';

interface ShownReport {
  readonly report: ReportToPrincipal;
  readonly pdf: DrawnPdf;
}

async function ask(referralId: number): Promise<Result<ShownReport>> {
  const answer = await rpc.principal.reportPdf({ referralId });
  if (!answer.ok) return answer;
  const pdf = await fetchDrawn(Promise.resolve(answer));
  return pdf.ok ? { ok: true, value: { report: answer.value.report, pdf: pdf.value } } : pdf;
}

/** A final report with its page. */
export const useReport = (referralId: number) =>
  useAnswer(['principal', 'report', referralId], () => ask(referralId));
