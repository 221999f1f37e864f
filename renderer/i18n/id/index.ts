import { accounts } from './accounts';
import { app } from './app';
import { archive } from './archive';
import { attachments } from './attachments';
import { audit } from './audit';
import { backup } from './backup';
import { breaches } from './breaches';
import { caseAccess } from './case-access';
import { cases } from './cases';
import { common } from './common';
import { errors } from './errors';
import { erasure } from './erasure';
import { evaluation } from './evaluation';
import { fields } from './fields';
import { handovers } from './handovers';
import { homeroom } from './homeroom';
import { letterTexts } from './letter-texts';
import { letters } from './letters';
import { lists } from './lists';
import { listImport } from './list-import';
import { principal } from './principal';
import { receivers } from './receivers';
import { referrals } from './referrals';
import { outreach } from './outreach';
import { safeguarding } from './safeguarding';
import { school } from './school';
import { search } from './search';
import { session } from './session';
import { settings } from './settings';
import { staff } from './staff';
import { students } from './students';
import { today } from './today';
import { yearChange } from './year-change';

/** Every text on screen, one file a feature. */
export const id = {
  common,
  errors,
  fields,
  app,
  session,
  accounts,
  search,
  school,
  settings,
  today,
  yearChange,
  archive,
  attachments,
  audit,
  backup,
  breaches,
  erasure,
  cases,
  caseAccess,
  handovers,
  safeguarding,
  receivers,
  referrals,
  letters,
  letterTexts,
  outreach,
  evaluation,
  students,
  staff,
  lists,
  principal,
  homeroom,
  import: listImport,
};
