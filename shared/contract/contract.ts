import { accountsContract } from './accounts';
import { auditContract } from './audit';
import { archiveContract } from './archive';
import { backupContract } from './backup';
import { breachesContract } from './breaches';
import { caseAccessContract } from './case-access';
import { casesContract } from './cases';
import type { Client } from './define';
import { draftsContract } from './drafts';
import { erasureContract } from './erasure';
import { evaluationContract } from './evaluation';
import { handoversContract } from './handovers';
import { homeroomContract } from './homeroom';
import { listsContract } from './lists';
import { keysContract } from './keys';
import { lettersContract } from './letters';
import { outreachContract } from './outreach';
import { principalContract } from './principal';
import { receiversContract } from './receivers';
import { referralsContract } from './referrals';
import { safeguardingContract } from './safeguarding';
import { schoolContract, setupContract } from './school';
import { searchContract } from './search';
import { sessionContract } from './session';
import { staffContract } from './staff';
import { studentsContract } from './students';
import { todayContract } from './today';
import { yearChangeContract } from './year-change';

/**
 * Every call there is. From this object come the client, the handlers and the channel names; who may make which is the
 * table of `shared/domain/rights.ts`, where a new call needs its line.
 */
export const contract = {
  session: sessionContract,
  accounts: accountsContract,
  keys: keysContract,
  setup: setupContract,
  school: schoolContract,
  drafts: draftsContract,
  cases: casesContract,
  caseAccess: caseAccessContract,
  handovers: handoversContract,
  safeguarding: safeguardingContract,
  receivers: receiversContract,
  outreach: outreachContract,
  referrals: referralsContract,
  today: todayContract,
  evaluation: evaluationContract,
  letters: lettersContract,
  search: searchContract,
  students: studentsContract,
  staff: staffContract,
  yearChange: yearChangeContract,
  backup: backupContract,
  breaches: breachesContract,
  archive: archiveContract,
  erasure: erasureContract,
  lists: listsContract,
  principal: principalContract,
  homeroom: homeroomContract,
  audit: auditContract,
};

export type Contract = typeof contract;
export type RujukClient = Client<Contract>;
