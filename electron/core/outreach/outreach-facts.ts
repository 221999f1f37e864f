import type { OutreachFacts } from '@shared/domain/outreach';
import type { Outreach } from '../database/entities';

/** The days of an outreach, as the rules ask for them. */
export const outreachFacts = (row: Outreach): OutreachFacts => ({
  requestedOn: row.requestedOn,
  agreedOn: row.agreedOn,
  refusedOn: row.refusedOn,
  plannedOn: row.plannedOn,
  heldOn: row.heldOn,
  evaluatedOn: row.evaluatedOn,
  reportReceivedOn: row.reportReceivedOn,
  reportReadOn: row.reportReadOn,
  submittedOn: row.submittedOn,
  acknowledgedOn: row.acknowledgedOn,
  cancelledOn: row.cancelledOn,
});
