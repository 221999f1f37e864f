import { FamilyMeetings } from './family-meetings';
import { SessionLog } from './session-log';
import { StageItems } from './stage-items';

/** Step 5: what happens at the receiver's (Anwar, 2016; Agustin & Rahmi, 2023). */
export function CarryingOutStep() {
  return (
    <>
      <SessionLog />
      <FamilyMeetings />
      <StageItems stage="carrying_out" />
    </>
  );
}
