import type { PaperAbout } from '@shared/contract/papers';
import { paperKinds, type PaperTemplateCode } from '@shared/domain/paper-fields';
import type { EntityManager } from 'typeorm';
import {
  CaseConference,
  CaseEntry,
  FamilyMeeting,
  Handover,
  HandoverAnswer,
  Outreach,
  OutreachCase,
  Receiver,
  ReferralAnalysis,
  ReferralConsent,
  ReferralFinalReport,
  ReferralItem,
  ReferralSession,
  WeeklyControl,
} from '../../database/entities';
import { today } from '../testing';

const recorded = { recordedBy: 1, recordedAt: `${today}T03:00:00.000Z` };
export const conference = { id: 1, caseId: 1 };
export const meetings = { consultation_report: 1, home_visit_report: 2 } as const;

/**
 * Everything that any paper is about, of case 1 and its pupil: a conference, meetings, an outreach, a hand-over.
 * @param secret stands in every field that is marked rahasia, and in what a teacher told of the pupil
 */
export async function fillEveryPaper(manager: EntityManager, secret: string): Promise<void> {
  await manager.insert(CaseConference, {
    ...conference,
    plannedOn: today,
    time: '13:00',
    place: 'Ruang BK',
    agenda: 'Membahas langkah penanganan',
    participants: [
      { name: 'Dra. Endang Suprihatin, M.Pd.', position: 'Kepala sekolah', from: null },
      { name: 'Siti Aminah', position: 'Orang tua', from: 'Kraton' },
    ],
    heldOn: today,
    notes: 'Semua pihak menyampaikan pengamatannya.',
    decision: 'Kasus dialihtangankan.',
    decidedToRefer: 1,
    secrecyPledged: true,
    createdAt: recorded.recordedAt,
  });
  await manager.insert(CaseEntry, {
    caseId: 1,
    kind: 'counseling',
    on: today,
    text: secret,
    secret: true,
    authorId: 1,
    createdAt: recorded.recordedAt,
  });
  const session = { referralId: 1, on: today, time: '09:00', place: 'receiver' as const, ...recorded };
  await manager.insert(ReferralSession, {
    ...session,
    escorts: [],
    techniques: [],
    note: secret,
    secret: true,
  });
  await manager.insert(ReferralItem, {
    ...recorded,
    referralId: 1,
    item: 'identification',
    state: 'done',
    on: today,
    note: secret,
    secret: true,
  });
  await manager.insert(WeeklyControl, {
    ...recorded,
    referralId: 1,
    on: today,
    by: 'school',
    kind: 'kept',
    events: secret,
    action: secret,
    secret: true,
  });
  const family = { ...recorded, referralId: 1, on: today, attended: true, people: 'Siti Aminah' };
  await manager.insert(FamilyMeeting, [
    {
      ...family,
      id: 1,
      kind: 'consultation',
      topic: 'Pendampingan',
      result: 'Keluarga mendampingi.',
      secret: false,
    },
    {
      ...family,
      id: 2,
      kind: 'home_visit',
      topic: 'Pendampingan',
      result: 'Keluarga mendampingi.',
      secret: false,
    },
    { ...family, id: 3, kind: 'home_visit', topic: secret, result: secret, secret: true },
  ]);
  await manager.insert(ReferralAnalysis, {
    ...recorded,
    referralId: 1,
    on: today,
    outcome: 'partly',
    text: secret,
  });
  await manager.insert(ReferralFinalReport, {
    ...recorded,
    referralId: 1,
    submittedOn: today,
    conclusion: 'Siswa kembali mengikuti pelajaran.',
  });
  await manager.insert(Receiver, {
    id: 2,
    kind: 'bnn',
    institution: 'BNN Kabupaten Pasuruan',
    searchName: 'bnn kabupaten pasuruan',
    person: 'Ajun Komisaris Hendra',
    city: 'Pasuruan',
    createdAt: recorded.recordedAt,
  });
  await manager.insert(Outreach, {
    id: 1,
    receiverId: 2,
    theme: 'Bahaya narkoba',
    material: 'Jenis dan akibatnya; cara menolak ajakan',
    requestedOn: today,
    channel: 'letter',
    classes: [
      { className: 'VIII A', planned: 32, attended: null },
      { className: 'VIII B', planned: 30, attended: null },
    ],
    recordedBy: 1,
    createdAt: recorded.recordedAt,
  });
  await manager.insert(OutreachCase, { outreachId: 1, caseId: 1 });
  await manager.insert(Handover, {
    id: 1,
    studentId: 1,
    referrerKind: 'homeroom_teacher',
    referrerName: 'Siti Rahmah, S.Pd.',
    handedOverOn: today,
    seen: secret,
    efforts: [{ on: today, service: secret, result: secret }],
    urgency: secret,
    recordedBy: 1,
    createdAt: recorded.recordedAt,
    decision: 'joined',
    decidedOn: today,
    decidedBy: 1,
    caseId: 1,
  });
  await manager.insert(HandoverAnswer, {
    id: 1,
    handoverId: 1,
    kind: 'being_handled',
    on: today,
    how: 'letter',
    text: 'Rizky Maulana, kelas VIII B, sedang ditangani oleh Bagus Prayitno, S.Pd.',
    toldBy: 1,
    createdAt: recorded.recordedAt,
  });
  await manager.insert(ReferralConsent, {
    ...recorded,
    referralId: 1,
    party: 'guardian',
    event: 'withdrawn',
    on: today,
    note: secret,
  });
}

/** Every paper with what it is about in that case. */
export function aboutOf(template: PaperTemplateCode): PaperAbout {
  switch (template) {
    case 'outreach_request':
      return { template, outreachId: 1 };
    case 'referrer_answer':
      return { template, handoverId: 1, answerId: 1 };
    case 'student_history':
      return { template, studentId: 1 };
    case 'consultation_report':
    case 'home_visit_report':
      return { template, caseId: 1, referralId: 1, itemId: meetings[template] };
    default: {
      const { scope } = paperKinds[template];
      const referralId = scope === 'referral' ? 1 : null;
      return { template, caseId: 1, referralId, itemId: scope === 'conference' ? conference.id : null };
    }
  }
}
