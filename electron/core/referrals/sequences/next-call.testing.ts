import type { HandoverChoices } from '@shared/contract/letters';
import type { ReferralView } from '@shared/contract/referrals';
import type { MissingCode } from '@shared/domain/missing';
import { escortRoles, type ConsentParty, type IsoDate } from '@shared/domain/referral-facts';
import { healthSigns } from '@shared/procedure/stages-doctor';
import { receiverIdOf } from './sequence-steps.testing';

/** A call ready to be made. */
export interface Call {
  readonly feature: 'referrals' | 'letters' | 'cases';
  readonly procedure: string;
  readonly input: object;
}

/** What the next call is made from. */
interface Moment {
  readonly view: ReferralView;
  readonly today: IsoDate;
}
type Next = (moment: Moment, field: string) => Call;

export const letterChoices: HandoverChoices = {
  date: null,
  paper: 'F4',
  typeface: 'serif',
  disclosed: ['name', 'problem'],
  nameAs: 'full',
  reasons: 'Tampak murung sejak awal bulan.',
  escort: '',
  attachments: [],
  files: [],
  copies: [],
};

const step =
  (procedure: string, input: (moment: Moment, field: string) => object): Next =>
  (moment, field) => ({
    feature: 'referrals',
    procedure,
    input: { referralId: moment.view.id, ...input(moment, field) },
  });

const ask = (party: ConsentParty) =>
  step('saveConsent', ({ today }) => ({
    id: null,
    form: {
      party,
      event: 'given',
      on: today,
      how: 'signed',
      personName: null,
      relation: null,
      witness: null,
      note: '',
    },
  }));

const request = step('saveRequest', ({ view, today }) => ({
  form: {
    purpose: view.request.purpose || 'Pemeriksaan dan pendampingan.',
    requestedService: view.request.requestedService,
    reportDueOn:
      view.request.reportDueOn ?? `${Number(today.slice(0, 4)) + (today.slice(5, 7) > '06' ? 1 : 0)}-06-20`,
    responsibleId: view.request.responsibleId ?? 2,
  },
}));

const mendCase: Next = ({ view }) => ({
  feature: 'cases',
  procedure: 'update',
  input: { caseId: view.caseId, changes: { whyNotEnough: 'Belum mengurangi keluhan.' } },
});

const receiver = step('setReceiver', ({ view }) => ({ receiverId: receiverIdOf(view.kind) }));
const report = step('saveReport', ({ view, today }) => ({
  form: {
    receivedOn: view.report?.receivedOn ?? today,
    readOn: today,
    reference: '',
    summary: 'Perlu didampingi.',
    advice: '',
  },
}));
const followUp = step('saveFollowUp', ({ today }) => ({
  form: { on: today, decision: 'finish', text: 'Cukup.' },
}));

const meeting = step('saveSession', ({ view, today }) => ({
  id: null,
  form: {
    on: today,
    time: null,
    place: 'receiver',
    escorts: escortRoles.map((role) => ({ role, came: true, note: '' })),
    escort: '',
    techniques: view.kind === 'bnn' ? ['empathy'] : [],
    note: '',
    secret: false,
  },
}));

const evaluation = step('saveEvaluation', ({ view, today }) => ({
  form: {
    discussedWithStudentOn: today,
    studentSummary: 'Lebih tenang.',
    discussedWithGuardianOn: today,
    guardianSummary: '',
    discussedReportOn: view.report ? today : null,
    reportSummary: '',
    signs: view.kind === 'doctor' ? healthSigns.map(({ code }) => ({ sign: code, before: 2, after: 4 })) : [],
  },
}));

const analysis = step('saveAnalysis', ({ today }) => ({
  form: {
    on: today,
    outcome: 'resolved',
    stateBefore: '',
    stateAfter: '',
    moodBefore: 2,
    moodAfter: 4,
    learningBefore: null,
    learningAfter: null,
    relationsBefore: null,
    relationsAfter: null,
    text: 'Keluhan berkurang.',
  },
}));

const finalReport = step('saveFinalReport', ({ today }) => ({
  form: { submittedOn: today, acknowledgedOn: null, conclusion: 'Selesai.' },
}));

/** The call that records the fact behind an item; ticked by hand where no fact does. */
const facts: Readonly<Record<string, Next>> = {
  discuss_with_student: evaluation,
  discuss_with_student_and_parents: evaluation,
  discuss_activity: evaluation,
  discuss_report: (moment, field) => (moment.view.report ? evaluation : report)(moment, field),
  effectiveness: analysis,
  receiver_report: report,
  final_report: finalReport,
};
const tick = step('saveItem', ({ today }, item) => ({
  form: { item, state: 'done', on: today, note: '', secret: false },
}));

const nextOf: Readonly<Partial<Record<MissingCode, Next>>> = {
  principal_approval_missing: ask('principal'),
  principal_approval_unanswered: ask('principal'),
  principal_refused: ask('principal'),
  principal_withdrew: ask('principal'),
  guardian_consent_missing: ask('guardian'),
  guardian_consent_unanswered: ask('guardian'),
  guardian_refused: ask('guardian'),
  guardian_withdrew: ask('guardian'),
  student_consent_missing: ask('student'),
  student_consent_unanswered: ask('student'),
  student_refused: ask('student'),
  student_withdrew: ask('student'),
  outside_reason_missing: step('saveOutsideReason', () => ({ form: { outsideReason: 'Diminta keluarga.' } })),
  arrangements_missing: step('saveArrangements', ({ today }) => ({
    form: { fundingSource: 'Dana BOS', administrationNote: '', arrangedOn: today },
  })),
  receiver_missing: receiver,
  receiver_inactive: receiver,
  receiver_kind_differs: receiver,
  receiver_not_agreed: step('saveContact', ({ today }) => ({
    id: null,
    form: { on: today, channel: 'telephone', result: 'agreed', note: '' },
  })),
  appointment_missing: step('saveAppointment', ({ today }) => ({
    form: { on: today, time: '09:00', place: 'receiver', note: '' },
  })),
  case_why_not_enough_missing: mendCase,
  responsible_missing: request,
  purpose_missing: request,
  report_due_missing: request,
  letter_missing: ({ view }) => ({
    feature: 'letters',
    procedure: 'issue',
    input: { referralId: view.id, choices: letterChoices },
  }),
  session_missing: meeting,
  item_open: (moment, field) => (facts[field] ?? tick)(moment, field),
  report_not_received: report,
  report_not_read: report,
  follow_up_continues: followUp,
};

/**
 * What brings the referral a step on: the first fact that finishing it lacks, else the end itself. `conference`
 * where the case has to meet first, `null` where nobody but time, or nothing at all, can.
 */
export function nextCall(moment: Moment): Call | 'conference' | null {
  const { view, today } = moment;
  const finish = view.state.may.finish;
  if (finish.allowed) {
    return step('end', () => ({ form: { as: 'finished', on: today, reason: '' } }))(moment, '');
  }
  for (const step of view.state.steps) {
    const [first] = step.missing;
    if (!first) continue;
    if (first.code === 'conference_missing' || first.code === 'conference_decided_against')
      return 'conference';
    return nextOf[first.code]?.(moment, first.field) ?? null;
  }
  return null;
}
