import type { Contract } from '@shared/contract/contract';
import type { z } from 'zod';
import { today } from '../cases/testing';
import {
  caseReport,
  conferencePlan,
  effort,
  handover,
  heldRecord,
  incoming,
  paperChoices,
  type Owned,
  type Shared,
} from './ownership-records.testing';
import { yearChangeId, type features } from './ownership-room.testing';
import { accessCalls } from './own-access.testing';
import { aboutOf, chosenPapers, enclosing, formsOf, withFile } from './own-papers.testing';
import { sampleFiles } from '../files/testing';
import { letterChoices } from '../referrals/sequences/next-call.testing';
import { arrangements, consent, contact, control, request, session } from '../referrals/testing';
import { bareStudent } from '../students/testing';

type Features = Pick<Contract, keyof typeof features>;
type InputOf<F extends keyof Features, P extends keyof Features[F]> = Features[F][P] extends {
  input: infer I extends z.ZodType;
}
  ? z.input<I>
  : never;

/** What somebody sends about records of theirs; where a call asks for one of several, each. */
type Sent<I> = (of: Owned, shared: Shared) => I | I[];
type Calls = { [F in keyof Features]?: { [P in keyof Features[F]]?: Sent<InputOf<F, P>> } };

const plan = conferencePlan;
const entry = { kind: 'note' as const, on: today, text: 'Dicatat lagi.', secret: false };
const meeting = {
  kind: 'consultation' as const,
  on: today,
  attended: true,
  people: '',
  topic: '',
  result: 'Dibahas lagi.',
  secret: false,
};
const reminder = { on: today, channel: 'letter' as const, note: '' };
const outreachRequest = {
  theme: 'Tertib lalu lintas',
  material: '',
  requestedOn: today,
  channel: 'telephone' as const,
};
const receiver = {
  kind: 'custom' as const,
  institution: 'Dinas Sosial Kraton',
  person: null,
  address: null,
  city: null,
  phone: null,
  hours: null,
  cost: null,
  agreement: null,
  note: null,
  active: true,
};
const yearDecided = (studentId: number) => ({
  fromYear: '2027/2028',
  decisions: { classes: [], students: [{ studentId, outcome: 'moved' as const, className: null }] },
});
const schoolKind = {
  label: 'Dinas Sosial Kabupaten',
  profession: 'Kepala Dinas Sosial',
  weeklyControl: false,
  reportDueDays: 30,
  active: true,
};
/** A member of staff with nothing but a name. */
export const staff = {
  name: 'Siti Rahmah, S.Pd.',
  nip: null,
  nuptk: null,
  kind: null,
  additionalDuty: null,
  isPrincipal: false,
  isCoordinator: false,
  isCounselor: false,
  homeroomOf: null,
  subject: null,
  phone: null,
  active: true,
};
const ownProblem = ({ schoolProblemId }: Shared) => ({
  problems: [`school:${schoolProblemId}`],
  severity: 'moderate' as const,
  reason: '',
});
const reportOf = ({ studentId }: Owned, shared: Shared) => ({
  ...caseReport(studentId, 'Satu lagi.'),
  triage: ownProblem(shared),
});
const answer = {
  kind: 'being_handled' as const,
  on: today,
  how: 'told' as const,
  text: 'Sedang kami tangani.',
  checked: true as const,
};

const incomingFile = ({ incomingId, incomingFileId: id }: Owned) => ({ incomingId, id });

/** A call of every procedure that points to a record, such as its owner makes and is answered. */
export const calls: Calls = {
  drafts: {
    read: ({ draftKey: key }) => ({ key }),
    save: ({ draftKey: key }) => ({ key, value: 'Ditulis lagi.' }),
    discard: ({ draftKey: key }) => ({ key }),
  },
  caseAccess: accessCalls,
  cases: {
    list: ({ studentId }) => ({ studentId, counselorId: 2 }),
    get: ({ caseId }) => ({ caseId }),
    report: reportOf,
    update: ({ caseId }, shared) => ({ caseId, changes: { triage: ownProblem(shared) } }),
    addEffort: ({ caseId }) => ({ caseId, effort: { ...effort, result: 'Dicoba lagi.' } }),
    editEffort: ({ effortId }) => ({ effortId, effort }),
    removeEffort: ({ effortId }) => ({ effortId }),
    addEntry: ({ caseId }) => ({ caseId, entry }),
    editEntry: ({ entryId }) => ({ entryId, entry }),
    removeEntry: ({ entryId }) => ({ entryId }),
    planConference: ({ plainCaseId: caseId }) => ({ caseId, plan }),
    editConferencePlan: ({ conferenceId }) => ({ conferenceId, plan }),
    recordConference: ({ conferenceId }) => ({ conferenceId, record: heldRecord }),
    cancelConference: ({ conferenceId }) => ({ conferenceId }),
    close: ({ plainCaseId: caseId }) => ({ caseId, closedOn: today, outcome: 'resolved', reason: 'Cukup.' }),
    reopen: ({ closedCaseId: caseId }) => ({ caseId, reason: 'Kambuh.' }),
    setProblemActive: (_of, { schoolProblemId }) => ({ schoolProblemId, active: false }),
  },
  handovers: {
    get: ({ handoverId }) => ({ handoverId }),
    ofCase: ({ caseId }) => ({ caseId }),
    save: ({ waitingHandoverId: handoverId, studentId }) => ({
      handoverId,
      handover: handover(studentId, 'Dilihat lagi.'),
    }),
    takeOn: (of, shared) => ({
      handoverId: of.waitingHandoverId,
      takenOn: today,
      report: reportOf(of, shared),
    }),
    join: ({ waitingHandoverId: handoverId, caseId }) => ({ handoverId, takenOn: today, caseId }),
    giveBack: ({ waitingHandoverId: handoverId }) => ({ handoverId, returnedOn: today, reason: 'Cukup.' }),
    answer: ({ handoverId }) => ({ handoverId, answer }),
    removeAnswer: ({ answerId }) => ({ answerId }),
  },
  audit: { ofCase: ({ caseId }) => ({ caseId }) },
  safeguarding: {
    save: (_of, { schoolProblemId }) => ({
      code: 'violence',
      text: 'Jangan ditinggal sendiri.',
      source: 'Sekolah',
      validFrom: today,
      hidden: false,
      ownProblems: [schoolProblemId],
    }),
    ofCase: ({ caseId }) => ({ caseId }),
    setOnCase: ({ caseId }) => ({ caseId, code: 'violence', on: true }),
  },
  receivers: {
    saveKind: (_of, { schoolKindId: id }) => ({ id, form: schoolKind }),
    list: (_of, { schoolKindId }) => ({ schoolKindId }),
    get: (_of, { receiverId: id }) => ({ id }),
    save: (_of, { otherReceiverId: id, schoolKindId }) => ({ id, receiver: { ...receiver, schoolKindId } }),
  },
  outreach: {
    get: (_of, { outreachId }) => ({ outreachId }),
    ofCase: ({ caseId }) => ({ caseId }),
    create: (_of, { receiverId }) => ({ form: { ...outreachRequest, receiverId } }),
    save: (_of, { outreachId, receiverId }) => ({
      outreachId,
      part: { part: 'request', form: { ...outreachRequest, receiverId } },
    }),
    addAttachment: (_of, { outreachId }) => ({
      outreachId,
      form: { fileName: 'foto.png', base64: sampleFiles.png },
    }),
    changeAttachment: (_of, { outreachId, outreachFileId: id }) => ({
      outreachId,
      id,
      form: { base64: sampleFiles.png },
    }),
    removeAttachment: (_of, { outreachId, outreachFileId: id }) => ({ outreachId, id }),
    attachment: (_of, { outreachId, outreachFileId: id }) => ({ outreachId, id }),
    link: ({ caseCode }, { outreachId }) => ({ outreachId, caseCode }),
    unlink: ({ caseId }, { outreachId }) => ({ outreachId, caseId }),
    cancel: (_of, { outreachId }) => ({ outreachId, on: today, reason: 'Batal.' }),
  },
  referrals: {
    create: ({ caseId }, { schoolKindId }) => ({ caseId, kind: 'custom', schoolKindId }),
    get: ({ underway: referralId }) => ({ referralId }),
    saveConsent: ({ ready: referralId, consentId: id }) => ({
      referralId,
      id,
      form: consent('student', 'given'),
    }),
    removeConsent: ({ ready: referralId, consentId: id }) => ({ referralId, id }),
    saveOutsideReason: ({ ready: referralId }) => ({ referralId, form: { outsideReason: 'Diminta.' } }),
    saveArrangements: ({ ready: referralId }) => ({ referralId, form: arrangements() }),
    setReceiver: ({ ready: referralId }, { receiverId }) => ({ referralId, receiverId }),
    saveContact: ({ ready: referralId, contactId: id }) => ({ referralId, id, form: contact('agreed') }),
    removeContact: ({ ready: referralId, contactId: id }) => ({ referralId, id }),
    saveAppointment: ({ ready: referralId }) => ({
      referralId,
      form: { on: today, time: '09:00', place: 'receiver', note: '' },
    }),
    saveRequest: ({ ready: referralId }) => ({ referralId, form: request }),
    declareEmergency: ({ ready: referralId }) => ({
      referralId,
      form: { on: today, reason: 'Terancam.', approvedBy: 'Endang' },
    }),
    saveItem: ({ underway: referralId }) => ({
      referralId,
      form: { item: 'identification', state: 'done', on: today, note: '', secret: false },
    }),
    clearItem: ({ underway: referralId }) => ({ referralId, item: 'identification' }),
    saveSession: ({ underway: referralId, sessionId: id }) => ({ referralId, id, form: session() }),
    removeSession: ({ underway: referralId, sessionId: id }) => ({ referralId, id }),
    saveFamilyMeeting: ({ underway: referralId, familyMeetingId: id }) => ({ referralId, id, form: meeting }),
    removeFamilyMeeting: ({ underway: referralId, familyMeetingId: id }) => ({ referralId, id }),
    saveWeeklyControl: ({ underway: referralId }) => ({ referralId, form: { on: true, weekday: 3 } }),
    saveControl: ({ underway: referralId, controlId: id }) => ({ referralId, id, form: control() }),
    removeControl: ({ underway: referralId, controlId: id }) => ({ referralId, id }),
    saveReminder: ({ underway: referralId, reminderId: id }) => ({ referralId, id, form: reminder }),
    removeReminder: ({ underway: referralId, reminderId: id }) => ({ referralId, id }),
    saveReport: ({ complete: referralId }) => ({
      referralId,
      form: { receivedOn: today, readOn: today, reference: '', summary: 'Dibaca lagi.', advice: '' },
    }),
    saveEvaluation: ({ complete: referralId }) => ({
      referralId,
      form: {
        discussedWithStudentOn: today,
        studentSummary: 'Lebih tenang.',
        discussedReportOn: today,
        reportSummary: '',
      },
    }),
    saveAnalysis: ({ complete: referralId }) => ({
      referralId,
      form: {
        on: today,
        outcome: 'partly',
        moodBefore: 2,
        moodAfter: 4,
        learningBefore: null,
        learningAfter: null,
        relationsBefore: null,
        relationsAfter: null,
        text: 'Berkurang.',
      },
    }),
    saveFollowUp: ({ complete: referralId }) => ({
      referralId,
      form: { on: today, decision: 'finish', text: 'Cukup.' },
    }),
    saveFinalReport: ({ complete: referralId }) => ({
      referralId,
      form: { submittedOn: today, acknowledgedOn: null, conclusion: 'Selesai.' },
    }),
    addAttachment: ({ underway: referralId, sessionId: recordId }) => ({
      referralId,
      form: { of: 'session', recordId, item: null, fileName: 'lagi.png', base64: sampleFiles.png },
    }),
    changeAttachment: ({ underway: referralId, attachmentId: id }) => ({
      referralId,
      id,
      form: { base64: sampleFiles.png },
    }),
    removeAttachment: ({ underway: referralId, attachmentId: id }) => ({ referralId, id }),
    attachment: ({ underway: referralId, attachmentId: id }) => ({ referralId, id }),
    end: ({ complete: referralId }) => ({ referralId, form: { as: 'finished', on: today, reason: '' } }),
    reopen: ({ ended: referralId }) => ({ referralId, form: { on: today, reason: 'Diteruskan.' } }),
  },
  today: {
    appointmentFile: ({ lettered: referralId }) => ({ referralId }),
  },
  evaluation: {
    frame: () => ({ schoolYearId: 1 }),
    counts: () => ({
      filter: { schoolYearId: 1, counselorId: 2 },
      figure: 'referrals_begun',
      by: ['kind', 'phase'],
    }),
    report: () => ({ filter: { schoolYearId: 1, counselorId: 2 }, format: 'xlsx' }),
    list: (_of, { schoolKindId, receiverId }) => {
      const filter = { schoolYearId: 1, counselorId: 2 };
      const figure = 'referrals_begun' as const;
      return [
        { filter, figure },
        { filter, figure, part: { kind: 'custom', schoolKindId, receiverId } },
      ];
    },
  },
  letters: {
    papersOf: ({ caseId }) => ({ caseId }),
    disclosures: ({ caseId, studentId }) => [{ caseId }, { studentId }],
    disclosuresPdf: ({ caseId, studentId }) => [{ caseId }, { studentId }],
    disclosuresSheet: ({ caseId, studentId }) => [{ caseId }, { studentId }],
    paperDraft: (of, shared) => aboutOf(of, shared).all.map((about) => ({ about })),
    paperPreview: chosenPapers,
    paperWord: chosenPapers,
    bundlePdf: (of) =>
      [
        ...formsOf(of).map((about) => ({ of: 'paper' as const, about, words: 'proposed' as const })),
        { of: 'paper' as const, about: withFile(of).about, words: withFile(of).choices },
        ...of.paperIds.map((letterId) => ({ of: 'letter' as const, letterId })),
      ].map((piece) => ({ caseId: of.caseId, pieces: [piece], doubleSided: false })),
    lettersPdf: ({ paperIds }) => paperIds.map((one) => ({ letterIds: [one], doubleSided: false })),
    printDue: ({ caseId, underway, conferenceId }) =>
      [
        { template: 'control_card' as const, referralId: underway, itemId: null },
        { template: 'conference_invitation' as const, referralId: null, itemId: conferenceId },
      ].map((due) => ({
        month: today.slice(0, 7),
        letters: [{ ...due, caseId }],
        doubleSided: false,
      })),
    issuePaper: (of, shared) => [
      ...aboutOf(of, shared).numbered.map((about) => ({ about, choices: paperChoices })),
      withFile(of),
    ],
    draft: ({ ready: referralId }) => ({ referralId }),
    saveDraft: ({ ready: referralId, readyFileId }) => ({
      referralId,
      choices: enclosing(letterChoices, readyFileId),
    }),
    preview: ({ ready: referralId }) => ({ referralId }),
    issue: ({ ready: referralId, readyFileId }) => ({
      referralId,
      choices: enclosing(letterChoices, readyFileId),
    }),
    incomingLetter: ({ incomingId: id }) => ({ id }),
    saveIncoming: ({ incomingId: id, caseId, lettered: referralId, letterId: answersId }) => ({
      id,
      form: { ...incoming, subject: 'Balasan lagi', caseId, referralId, answersId },
    }),
    removeIncoming: ({ incomingId: id }) => ({ id }),
    reportAgenda: ({ complete: referralId }) => ({ referralId }),
    numberReport: ({ complete: referralId }) => ({ referralId }),
    addIncomingFile: ({ incomingId }) => ({
      incomingId,
      form: { fileName: 'lagi.pdf', base64: sampleFiles.pdf },
    }),
    changeIncomingFile: (of) => ({ ...incomingFile(of), form: { base64: sampleFiles.png } }),
    removeIncomingFile: incomingFile,
    incomingFile,
    enterNumber: ({ blankLetterId: letterId }) => ({ letterId, number: 'B/77' }),
    saveDispatch: ({ letterId }) => ({
      letterId,
      form: { sentOn: today, channel: 'post' as const, sentBy: null, receivedBy: null },
    }),
    removeDispatch: ({ blankLetterId: letterId }) => ({ letterId }),
    cancel: ({ letterId }) => ({ letterId, reason: 'Salah tulis.' }),
    get: ({ letterId, paperIds }) => [letterId, ...paperIds].map((one) => ({ letterId: one })),
    pdf: ({ letterId, paperIds }) => [letterId, ...paperIds].map((one) => ({ letterId: one })),
    word: ({ letterId, paperIds }) => [letterId, ...paperIds].map((one) => ({ letterId: one })),
  },
  students: {
    get: ({ studentId }) => ({ studentId }),
    save: ({ studentId }) => ({ studentId, student: bareStudent }),
    leave: ({ studentId }) => ({ studentIds: [studentId], as: 'moved', on: today }),
    comeBack: ({ studentId }) => ({ studentId }),
    importPreview: ({ studentUpload: uploadId }) => ({
      uploadId,
      mapping: { name: 0, nis: 1, className: 2 },
    }),
    importRows: ({ studentUpload: uploadId }) => ({ uploadId, group: 'added' }),
    importApply: ({ studentUpload: uploadId }, { studentId, leaverId }) => ({
      uploadId,
      moved: [studentId],
      graduated: [leaverId],
    }),
    importUndo: (_of, { studentBatchId: batchId }) => ({ batchId }),
  },
  staff: {
    get: (_of, { staffId }) => ({ staffId }),
    save: (_of, { staffId }) => ({ staffId, staff }),
    importPreview: ({ staffUpload: uploadId }) => ({ uploadId, mapping: { name: 0, nip: 1 } }),
    importRows: ({ staffUpload: uploadId }) => ({ uploadId, group: 'added' }),
    importApply: ({ staffUpload: uploadId }, { staffId }) => ({ uploadId, inactive: [staffId] }),
    importUndo: (_of, { staffBatchId: batchId }) => ({ batchId }),
  },
  yearChange: {
    preview: ({ studentId }) => yearDecided(studentId),
    names: ({ studentId }) => ({ ...yearDecided(studentId), group: 'moved' }),
    apply: ({ studentId }) => ({ ...yearDecided(studentId), leftOn: today, seen: '' }),
    undo: () => ({ changeId: yearChangeId }),
  },
};
