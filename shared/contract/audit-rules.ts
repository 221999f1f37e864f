import type { AuditAct, AuditSubject, Sitting, UnauditedReason } from '../domain/audit';
import type { Contract } from './contract';

/** `feature.procedure`, of every call there is. */
export type ProcedureName = {
  [F in keyof Contract & string]: `${F}.${keyof Contract[F] & string}`;
}[keyof Contract & string];

/**
 * Where the id of what a call is about lies: a path into its input (`about.caseId`, `letters[].caseId` for each of
 * several), or behind `=` into its answer. The first that is there counts.
 */
export type SubjectAt = readonly [subject: AuditSubject, path: string];

/** A call that leaves a line. */
export interface AuditedCall {
  readonly act: AuditAct;
  readonly about: readonly SubjectAt[];
  /** What one person does to one thing in one sitting is one line. */
  readonly sitting?: Sitting;
  /** Codes and numbers that the line carries: their paths, as above. Never anything that somebody wrote. */
  readonly told?: readonly string[];
}

export type AuditRule = AuditedCall | { readonly unaudited: UnauditedReason };

const rule =
  (act: AuditAct, more: Partial<AuditedCall> = {}) =>
  (...about: SubjectAt[]): AuditedCall => ({ act, about, ...more });

const opened = rule('opened', { sitting: 'opening' });
const changed = rule('changed');
/** Forms that save themselves while one types. */
const written = rule('changed', { sitting: 'writing' });
const issued = rule('issued');
/** A page that can be printed or saved was handed to the screen. Drawn again while one chooses, it is one line. */
const printed = rule('printed', { sitting: 'opening' });
const exported = rule('exported');
const imported = rule('imported');
const settings = rule('settings');
const unaudited = (reason: UnauditedReason): AuditRule => ({ unaudited: reason });

const ofCase: SubjectAt = ['case', 'caseId'];
const ofReferral: SubjectAt = ['referral', 'referralId'];
const ofLetter: SubjectAt = ['letter', 'letterId'];
const ofHandover: SubjectAt = ['handover', 'handoverId'];
const ofOutreach: SubjectAt = ['outreach', 'outreachId'];
const ofFile: SubjectAt = ['attachment', 'id'];
const ofIncoming: SubjectAt = ['incoming', 'incomingId'];
const ofPaper: readonly SubjectAt[] = [
  ['referral', 'about.referralId'],
  ['case', 'about.caseId'],
  ['outreach', 'about.outreachId'],
  ['handover', 'about.handoverId'],
  ['student', 'about.studentId'],
];

/**
 * Which act every call is, and what about; or why it leaves no line. Whoever adds a call to the contract decides it
 * here: without it nothing compiles.
 */
export const auditRules: Readonly<Record<ProcedureName, AuditRule>> = {
  'session.state': unaudited('polling'),
  'session.unlock': rule('signed_in')(),
  'session.unlockWithRecovery': rule('signed_in')(),
  'session.choosePassphrase': rule('signed_in')(),
  'session.changePassphrase': rule('accounts')(),
  'session.unlockRemembered': rule('signed_in')(),
  'session.remembering': unaudited('frame'),
  'session.remember': rule('accounts')(),
  'session.forgetRemembered': rule('accounts')(),
  'session.installation': unaudited('frame'),
  'session.lock': unaudited('where_done'),
  'session.touch': unaudited('polling'),
  'session.passphraseStrength': unaudited('before_sign_in'),

  'setup.readDraft': unaudited('before_sign_in'),
  'setup.saveDraft': unaudited('before_sign_in'),
  'setup.create': settings(),
  'setup.recoveryCode': rule('accounts')(),
  'setup.recoveryPdf': rule('accounts')(),
  'setup.confirmRecovery': rule('accounts')(),

  'accounts.list': unaudited('frame'),
  'accounts.add': rule('accounts')(['account', '=accountId']),
  'accounts.save': rule('accounts')(['account', 'accountId']),
  'accounts.resetPassphrase': rule('accounts')(['account', 'accountId']),
  'accounts.close': rule('accounts')(['account', 'accountId']),
  'accounts.reopen': rule('accounts')(['account', 'accountId']),

  'keys.standing': unaudited('frame'),
  'keys.renewRecovery': rule('accounts')(),
  'keys.recoveryPdf': rule('accounts')(),
  'keys.confirmRecovery': rule('accounts')(),
  'keys.change': rule('accounts')(),

  'school.get': unaudited('frame'),
  'school.save': settings(),

  'drafts.list': unaudited('half_written'),
  'drafts.read': unaudited('half_written'),
  'drafts.save': unaudited('half_written'),
  'drafts.discard': unaudited('half_written'),

  'cases.list': unaudited('list'),
  'cases.filters': unaudited('list'),
  'cases.get': opened(ofCase),
  'cases.report': changed(['case', '=id']),
  'cases.update': written(ofCase),
  'cases.addEffort': changed(['effort', '=id']),
  'cases.editEffort': changed(['effort', 'effortId']),
  'cases.removeEffort': changed(['effort', 'effortId']),
  'cases.addEntry': changed(['entry', '=id']),
  'cases.editEntry': changed(['entry', 'entryId']),
  'cases.removeEntry': changed(['entry', 'entryId']),
  'cases.planConference': changed(['conference', '=id']),
  'cases.editConferencePlan': changed(['conference', 'conferenceId']),
  'cases.recordConference': changed(['conference', 'conferenceId']),
  'cases.cancelConference': changed(['conference', 'conferenceId']),
  'cases.close': changed(ofCase),
  'cases.reopen': changed(ofCase),
  'cases.problems': unaudited('frame'),
  'cases.addProblem': rule('settings')(['problem', '=schoolProblemId']),
  'cases.setProblemActive': rule('settings')(['problem', 'schoolProblemId']),

  'caseAccess.ofCase': unaudited('list'),
  'caseAccess.counselors': unaudited('frame'),
  'caseAccess.notices': unaudited('list'),
  'caseAccess.casesOf': unaudited('list'),
  'caseAccess.share': rule('shared')(ofCase),
  'caseAccess.end': rule('shared')(['case', '=caseId']),
  'caseAccess.transfer': rule('shared')(ofCase),
  'caseAccess.transferSeveral': rule('shared')(['case', '=caseIds[]']),
  'caseAccess.open': rule('shared')(ofCase),
  'caseAccess.acknowledge': changed(['case', '=caseId']),
  'caseAccess.acknowledgeTransfers': changed(['case', '=caseIds[]']),

  'handovers.list': unaudited('list'),
  'handovers.get': opened(ofHandover),
  'handovers.ofCase': opened(ofCase),
  'handovers.save': changed(['handover', '=id']),
  'handovers.takeOn': changed(['case', '=id']),
  'handovers.join': changed(ofCase),
  'handovers.giveBack': changed(ofHandover),
  'handovers.answer': changed(ofHandover),
  'handovers.removeAnswer': changed(['answer', 'answerId']),

  'safeguarding.list': unaudited('frame'),
  'safeguarding.save': settings(),
  'safeguarding.reset': settings(),
  'safeguarding.ofCase': opened(ofCase),
  'safeguarding.setOnCase': changed(ofCase),

  'receivers.kinds': unaudited('frame'),
  'receivers.saveKind': rule('settings')(['receiver_kind', '=id']),
  'receivers.list': unaudited('list'),
  'receivers.get': unaudited('frame'),
  'receivers.save': changed(['receiver', '=id']),

  'outreach.list': unaudited('list'),
  'outreach.get': opened(ofOutreach),
  'outreach.ofCase': opened(ofCase),
  'outreach.create': changed(['outreach', '=id']),
  'outreach.save': written(ofOutreach),
  'outreach.addAttachment': changed(ofOutreach),
  'outreach.changeAttachment': changed(ofOutreach),
  'outreach.removeAttachment': changed(ofOutreach),
  'outreach.attachment': opened(ofFile),
  'outreach.link': changed(ofOutreach),
  'outreach.unlink': changed(ofCase),
  'outreach.cancel': changed(ofOutreach),

  'referrals.create': changed(['referral', '=id']),
  'referrals.get': opened(ofReferral),
  'referrals.saveConsent': changed(ofReferral),
  'referrals.removeConsent': changed(ofReferral),
  'referrals.saveOutsideReason': written(ofReferral),
  'referrals.saveArrangements': written(ofReferral),
  'referrals.setReceiver': changed(ofReferral),
  'referrals.saveContact': changed(ofReferral),
  'referrals.removeContact': changed(ofReferral),
  'referrals.saveAppointment': changed(ofReferral),
  'referrals.saveRequest': written(ofReferral),
  'referrals.declareEmergency': changed(ofReferral),
  'referrals.saveItem': written(ofReferral),
  'referrals.clearItem': changed(ofReferral),
  'referrals.saveSession': changed(ofReferral),
  'referrals.removeSession': changed(ofReferral),
  'referrals.saveFamilyMeeting': changed(ofReferral),
  'referrals.removeFamilyMeeting': changed(ofReferral),
  'referrals.saveWeeklyControl': changed(ofReferral),
  'referrals.saveControl': changed(ofReferral),
  'referrals.removeControl': changed(ofReferral),
  'referrals.saveReminder': changed(ofReferral),
  'referrals.removeReminder': changed(ofReferral),
  'referrals.saveReport': written(ofReferral),
  'referrals.saveEvaluation': written(ofReferral),
  'referrals.saveAnalysis': written(ofReferral),
  'referrals.saveFollowUp': written(ofReferral),
  'referrals.saveFinalReport': written(ofReferral),
  'referrals.addAttachment': changed(ofReferral),
  'referrals.changeAttachment': changed(ofReferral),
  'referrals.removeAttachment': changed(ofReferral),
  'referrals.attachment': opened(ofFile),
  'referrals.end': changed(ofReferral),
  'referrals.reopen': changed(ofReferral),

  'today.list': unaudited('list'),
  'today.calendar': unaudited('list'),
  'today.scheduleFile': exported(),
  'today.appointmentFile': exported(ofReferral),
  'today.notices': unaudited('frame'),
  'today.saveNotices': unaudited('frame'),

  'evaluation.frame': unaudited('list'),
  'evaluation.counts': unaudited('list'),
  'evaluation.list': unaudited('list'),
  'evaluation.report': rule('exported', { told: ['format'] })(),

  'letters.papersOf': opened(ofCase),
  'letters.paperDraft': opened(...ofPaper),
  'letters.paperPreview': printed(...ofPaper),
  'letters.paperWord': exported(...ofPaper),
  'letters.issuePaper': issued(['letter', '=id']),
  'letters.bundlePdf': printed(ofCase),
  'letters.lettersPdf': printed(['letter', 'letterIds[]']),
  'letters.dueLetters': unaudited('list'),
  'letters.printDue': printed(['referral', 'letters[].referralId'], ['case', 'letters[].caseId']),
  'letters.incoming': unaudited('list'),
  'letters.incomingPdf': printed(),
  'letters.incomingSheet': exported(),
  'letters.incomingLetter': opened(['incoming', 'id']),
  'letters.incomingSubjects': unaudited('list'),
  'letters.answerable': unaudited('list'),
  'letters.saveIncoming': changed(['incoming', '=id']),
  'letters.removeIncoming': changed(['incoming', 'id']),
  'letters.reportAgenda': unaudited('list'),
  'letters.numberReport': changed(ofReferral),
  'letters.addIncomingFile': changed(ofIncoming),
  'letters.changeIncomingFile': changed(ofIncoming),
  'letters.removeIncomingFile': changed(ofIncoming),
  'letters.incomingFile': opened(ofFile),
  'letters.texts': unaudited('frame'),
  'letters.saveTexts': settings(),
  'letters.resetTexts': settings(),
  'letters.textPreview': unaudited('frame'),
  'letters.disclosures': unaudited('list'),
  'letters.disclosuresPdf': printed(['student', 'studentId'], ofCase),
  'letters.disclosuresSheet': exported(['student', 'studentId'], ofCase),
  'letters.draft': opened(ofReferral),
  'letters.saveDraft': written(ofReferral),
  'letters.preview': printed(ofReferral),
  'letters.layoutPreview': unaudited('frame'),
  'letters.issue': issued(['letter', '=id']),
  'letters.enterNumber': changed(ofLetter),
  'letters.cancel': changed(ofLetter),
  'letters.drafts': unaudited('list'),
  'letters.saveDispatch': rule('shared')(ofLetter),
  'letters.removeDispatch': changed(ofLetter),
  'letters.list': unaudited('list'),
  'letters.registerPdf': printed(),
  'letters.registerSheet': exported(),
  'letters.get': opened(ofLetter),
  'letters.pdf': printed(ofLetter),
  'letters.word': exported(ofLetter),
  'letters.serial': unaudited('frame'),
  'letters.continueAfter': settings(),

  'search.find': unaudited('list'),

  'students.list': unaudited('list'),
  'students.classes': unaudited('list'),
  'students.get': opened(['student', 'studentId']),
  'students.save': changed(['student', '=studentId']),
  'students.leave': changed(['student', 'studentIds[]']),
  'students.comeBack': changed(['student', 'studentId']),
  'students.importTemplate': unaudited('frame'),
  'students.importRead': unaudited('asked_first'),
  'students.importPreview': unaudited('asked_first'),
  'students.importRows': unaudited('asked_first'),
  'students.importApply': imported(['import', '=batchId']),
  'students.importLast': unaudited('frame'),
  'students.importUndo': imported(['import', 'batchId']),

  'staff.list': unaudited('list'),
  'staff.get': unaudited('frame'),
  'staff.save': changed(['staff', '=staffId']),
  'staff.importRead': unaudited('asked_first'),
  'staff.importPreview': unaudited('asked_first'),
  'staff.importRows': unaudited('asked_first'),
  'staff.importApply': imported(['import', '=batchId']),
  'staff.importLast': unaudited('frame'),
  'staff.importUndo': imported(['import', 'batchId']),

  'yearChange.proposal': unaudited('asked_first'),
  'yearChange.preview': unaudited('asked_first'),
  'yearChange.names': unaudited('asked_first'),
  'yearChange.apply': settings(['year_change', '=changeId']),
  'yearChange.undo': settings(['year_change', 'changeId']),

  'breaches.list': unaudited('list'),
  'breaches.save': changed(),
  'breaches.answer': changed(),
  'breaches.notice': printed(),

  'backup.overview': unaudited('frame'),
  'backup.make': rule('backed_up')(),
  'backup.setSecondPlace': settings(),
  'backup.lookIn': unaudited('asked_first'),
  'backup.inspect': unaudited('asked_first'),
  'backup.restore': unaudited('where_done'),

  'archive.overview': unaudited('frame'),
  'archive.preview': unaudited('asked_first'),
  'archive.seal': rule('archived')(['archive', '=archive.id']),
  'archive.copy': exported(['archive', '=archiveId']),
  'archive.open': opened(['archive', '=archiveId']),
  'archive.opened': unaudited('frame'),
  'archive.close': unaudited('frame'),
  'archive.find': unaudited('list'),
  'archive.caseOf': opened(['archive', '=archiveId']),
  'archive.file': printed(['archive', '=archiveId']),
  'archive.check': unaudited('frame'),

  'erasure.overview': unaudited('frame'),
  'erasure.preview': unaudited('asked_first'),
  'erasure.refuse': changed(['student', 'studentId']),
  'erasure.person': rule('destroyed')(['student', 'studentId']),
  'erasure.year': rule('destroyed')(),
  'erasure.hold': changed(ofCase),
  'erasure.minutes': printed(),

  'lists.views': unaudited('frame'),
  'lists.saveView': unaudited('frame'),
  'lists.removeView': unaudited('frame'),
  'lists.part': unaudited('where_done'),
  'lists.file': rule('exported', { told: ['list', 'format'] })(),

  // The principal's list shows what each is decided on: it opens them.
  'principal.approvals': opened(['referral', '=rows[].referralId']),
  'principal.approval': opened(ofReferral),
  'principal.decide': rule('changed', { told: ['form.decision'] })(ofReferral),
  'principal.reports': unaudited('list'),
  'principal.reportPdf': printed(ofReferral),
  'principal.acknowledge': changed(ofReferral),
  'principal.outcomes': unaudited('list'),
  'principal.outcomesFile': rule('exported', { told: ['format'] })(),

  'homeroom.ownClass': unaudited('frame'),
  'homeroom.students': unaudited('list'),
  'homeroom.handovers': unaudited('list'),
  'homeroom.handover': opened(ofHandover),
  'homeroom.handOver': changed(['handover', '=id']),
  'homeroom.answerPdf': printed(ofLetter),

  'audit.frame': unaudited('frame'),
  'audit.list': unaudited('list'),
  'audit.ofCase': unaudited('list'),
  'audit.check': rule('log_checked', { told: ['=result', '=lines'] })(),
};

/** The rule of a call by its name; `null` for a name that no call has. */
export const auditRuleOf = (name: string): AuditRule | null =>
  Object.hasOwn(auditRules, name) ? auditRules[name as ProcedureName] : null;
