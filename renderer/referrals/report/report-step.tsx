import { StageItems } from '../carrying-out/stage-items';
import { Finish } from './finish';
import { FinalReport } from './final-report';
import { ReceiverReport } from './receiver-report';

/** Step 9: the receiver reports to guru BK, guru BK to the principal; then the referral can be finished. */
export function ReportStep() {
  return (
    <>
      <ReceiverReport />
      <FinalReport />
      <StageItems stage="report" withoutProvable />
      <Finish />
    </>
  );
}
