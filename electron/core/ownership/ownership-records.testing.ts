import { sampleFiles } from '../files/testing';
import type { ReferralView } from '@shared/contract/referrals';
import { report, today } from '../cases/testing';
import { chosen, csv } from '../list-import/testing';
import { nextCall } from '../referrals/sequences/next-call.testing';
import { control, session } from '../referrals/testing';
import { persons, receiverIds, type OwnershipRoom as Room, type Person } from './ownership-room.testing';

/** The referrals of a case, one for each place on the way, with one record of each kind. */
export interface OwnedReferrals {
  /** Lacks nothing but its letter. */
  readonly ready: number;
  readonly consentId: number;
  readonly contactId: number;
  /** Has its letter, and no session yet. */
  readonly lettered: number;
  readonly letterId: number;
  /** Is carried out, and its report is owed. */
  readonly underway: number;
  readonly sessionId: number;
  readonly familyMeetingId: number;
  readonly controlId: number;
  readonly reminderId: number;
  readonly attachmentId: number;
  /** A file of the referral that is ready for its letter. */
  readonly readyFileId: number;
  /** Lacks nothing but its end. */
  readonly complete: number;
  /** Was cancelled. */
  readonly ended: number;
}

/** Ids of what belongs to one case, its student and its counselor, as far as calls ask for them. */
export interface Owned extends OwnedReferrals {
  readonly counselor: Person;
  readonly studentId: number;
  readonly caseId: number;
  readonly caseCode: string;
  readonly effortId: number;
  readonly entryId: number;
  readonly conferenceId: number;
  readonly heldConferenceId: number;
  /** Letters of the case, and one of its hand-over, that read like those of any other. */
  readonly paperIds: readonly number[];
  /** A letter that was left without a number. */
  readonly blankLetterId: number;
  /** A letter that came in for the case. */
  readonly incomingId: number;
  readonly incomingFileId: number;
  /** A case of the same student that no referral was made of. */
  readonly plainCaseId: number;
  readonly closedCaseId: number;
  /** A hand-over of the student that nobody has taken on, and one that the case has. */
  readonly waitingHandoverId: number;
  readonly handoverId: number;
  readonly answerId: number;
  readonly draftKey: string;
  /** The case is shared with Dewi, was opened by the coordinator, and one more came from Dewi. */
  readonly grantId: number;
  readonly openingId: number;
  readonly transferId: number;
  /** What the counselor is about to import. */
  readonly studentUpload: string;
  readonly staffUpload: string;
}

/** What the whole BK room shares. */
export interface Shared {
  readonly receiverId: number;
  readonly otherReceiverId: number;
  readonly schoolKindId: number;
  readonly schoolProblemId: number;
  readonly staffId: number;
  /** Students without a case. */
  readonly studentId: number;
  readonly leaverId: number;
  readonly outreachId: number;
  readonly outreachFileId: number;
  readonly studentBatchId: number;
  readonly staffBatchId: number;
}

/** It stands in every text of Tono's case, and nowhere else. */
export const foreignMark = 'CATATANTONO';
const textOf = (counselor: Person) => (counselor === 'tono' ? foreignMark : 'Catatan Sari.');

/** A letter that came in. */
export const incoming = {
  number: 'B/12/XI/2026',
  date: today,
  receivedOn: today,
  sender: 'RSUD Bangil',
  subject: 'Balasan surat',
  note: '',
};

/** What the room shares: its directory, its list of staff, an outreach, an import of each list. */
export async function sharedRecords(room: Room): Promise<Shared> {
  const { ok } = room;
  const { cases, receivers, outreach } = room.as('sari');
  const problem = await ok(cases.addProblem({ label: 'Judi daring', severity: 'moderate' }));
  const kind = {
    label: 'Dinas Sosial',
    profession: 'Kepala Dinas Sosial',
    weeklyControl: false,
    reportDueDays: 30,
    active: true,
  };
  const { id: schoolKindId } = await ok(receivers.saveKind({ id: null, form: kind }));
  const request = {
    receiverId: receiverIds[0],
    theme: 'Bahaya narkoba',
    material: '',
    requestedOn: today,
    channel: 'telephone' as const,
  };
  const { id: outreachId } = await ok(outreach.create({ form: request }));
  const sheet = { fileName: 'daftar hadir.pdf', base64: sampleFiles.pdf };
  const documented = await ok(outreach.addAttachment({ outreachId, form: sheet }));
  return {
    receiverId: receiverIds[0],
    otherReceiverId: receiverIds[5],
    schoolKindId,
    schoolProblemId: problem.schoolProblemId ?? 0,
    staffId: 1,
    studentId: 4,
    leaverId: 5,
    outreachId,
    outreachFileId: idOf(documented.attachments),
    studentBatchId: await importOne(room, 'students'),
    staffBatchId: await importOne(room, 'staff'),
  };
}

const lists = {
  students: (name: string) => csv('Nama;NIS;Kelas', `${name};9${name.length};VIII A`),
  staff: (name: string) => csv('Nama;NIP', `${name};`),
} as const;

/** Imports a list with one new person; gives the batch that can be undone. */
async function importOne(room: Room, kind: 'students' | 'staff'): Promise<number> {
  const { students, staff } = room.as('sari');
  const uploadId = await previewed(room, 'sari', kind);
  const applied =
    kind === 'students'
      ? students.importApply({ uploadId, moved: [], graduated: [] })
      : staff.importApply({ uploadId, inactive: [] });
  return (await room.ok(applied)).batchId;
}

async function previewed(room: Room, person: Person, kind: 'students' | 'staff'): Promise<string> {
  const { ok } = room;
  const client = room.as(person);
  const file = chosen(lists[kind](`Baru ${kind} ${person}`), 'daftar.csv');
  if (kind === 'students') {
    const { uploadId, mapping } = await ok(client.students.importRead(file));
    await ok(client.students.importPreview({ uploadId, mapping }));
    return uploadId;
  }
  const { uploadId, mapping } = await ok(client.staff.importRead(file));
  await ok(client.staff.importPreview({ uploadId, mapping }));
  return uploadId;
}

/** What a counselor has read in and not confirmed yet. */
export const uploadsOf = async (room: Room, person: Person) => ({
  studentUpload: await previewed(room, person, 'students'),
  staffUpload: await previewed(room, person, 'staff'),
});

export const effort = { on: '2026-10-05', service: 'Konseling individu', result: 'Belum cukup.' };
const participants = [{ name: 'Endang', position: 'Kepala sekolah', from: null }];
export const conferencePlan = {
  plannedOn: today,
  time: null,
  place: 'Ruang BK',
  agenda: 'Rujukan',
  participants,
};
export const heldRecord = {
  heldOn: today,
  participants,
  notes: 'Dibahas.',
  decision: 'Dirujuk.',
  decidedToRefer: true,
  secrecyPledged: true,
};
export const caseReport = (studentId: number, text: string) =>
  report({
    studentId,
    reportedOn: '2026-10-01',
    triage: { problems: ['family_problem'], severity: 'moderate', reason: '' },
    chronology: text,
    whyNotEnough: 'Konseling di sekolah belum mengurangi keluhan.',
    efforts: [effort],
  });
export const handover = (studentId: number, seen: string) => ({
  studentId,
  referrer: { kind: 'homeroom_teacher' as const, name: 'Siti Rahmah', staffId: 1 },
  handedOverOn: today,
  seen,
  efforts: [],
  urgency: null,
});
export const paperChoices = {
  date: null,
  paper: 'F4' as const,
  typeface: 'serif' as const,
  disclosed: [],
  texts: {},
  copies: [],
};

interface Whose {
  readonly counselor: 'sari' | 'tono';
  readonly studentId: number;
  /** The hand-over of the student that waits already; `undefined` to bring one. */
  readonly waitingHandoverId?: number | undefined;
  readonly outreachId: number;
}

/** A case with everything but its referrals. */
export async function caseOf(room: Room, { counselor, studentId, waitingHandoverId, outreachId }: Whose) {
  const { ok } = room;
  const { cases, drafts, handovers, letters, outreach } = room.as(counselor);
  const text = textOf(counselor);
  const begin = async (what: string) =>
    ok(cases.report(caseReport(studentId, `${text} ${what} ${crypto.randomUUID()}`)));
  const { id: caseId, code: caseCode } = await begin('utama');
  const { id: plainCaseId } = await begin('tanpa rujukan');
  const { id: closedCaseId } = await begin('selesai');
  const closing = { closedOn: today, outcome: 'resolved' as const, reason: text };
  await ok(cases.close({ caseId: closedCaseId, ...closing }));
  const { efforts } = await ok(cases.get({ caseId }));
  const entry = { kind: 'note' as const, on: today, text, secret: true };
  const { id: entryId } = await ok(cases.addEntry({ caseId, entry }));
  const { id: heldConferenceId } = await ok(cases.planConference({ caseId, plan: conferencePlan }));
  await ok(cases.recordConference({ conferenceId: heldConferenceId, record: heldRecord }));
  const { id: conferenceId } = await ok(cases.planConference({ caseId, plan: conferencePlan }));
  const bring = async (seen: string) =>
    (await ok(handovers.save({ handoverId: null, handover: handover(studentId, seen) }))).id;
  const handoverId = await bring(`${text} ${caseId}`);
  await ok(handovers.join({ handoverId, takenOn: today, caseId }));
  const told = { kind: 'received' as const, on: today, how: 'told' as const, text, checked: true as const };
  const { id: answerId } = await ok(handovers.answer({ handoverId, answer: told }));
  const again = { ...told, kind: 'being_handled' as const };
  const { id: letteredAnswerId } = await ok(handovers.answer({ handoverId, answer: again }));
  const paperIds: number[] = [];
  for (const about of [
    { template: 'assignment' as const, caseId },
    { template: 'guardian_invitation' as const, caseId },
    { template: 'conference_record' as const, caseId, itemId: heldConferenceId },
    { template: 'referrer_answer' as const, handoverId, answerId: letteredAnswerId },
  ]) {
    paperIds.push((await ok(letters.issuePaper({ about, choices: paperChoices }))).id);
  }
  const blank = { about: { template: 'assignment' as const, caseId }, numbering: { mode: 'later' as const } };
  const later = { ...paperChoices, texts: { task: 'Kunjungan rumah kedua' } };
  const { id: blankLetterId } = await ok(letters.issuePaper({ ...blank, choices: later }));
  const dispatch = { sentOn: today, channel: 'hand' as const, sentBy: text, receivedBy: null };
  await ok(letters.saveDispatch({ letterId: blankLetterId, form: dispatch }));
  const form = { ...incoming, sender: text, caseId, referralId: null, answersId: null };
  const { id: incomingId } = await ok(letters.saveIncoming({ id: null, form }));
  const scan = { fileName: `${text}.png`, base64: sampleFiles.png };
  const { attachments } = await ok(letters.addIncomingFile({ incomingId, form: scan }));
  await ok(outreach.link({ outreachId, caseCode }));
  const access = await accessOf(room, { counselor, caseId, studentId }, text);
  const draftKey = `cases.entry.${caseId}`;
  await ok(drafts.save({ key: draftKey, value: text }));
  return {
    counselor,
    studentId,
    caseId,
    caseCode,
    plainCaseId,
    closedCaseId,
    effortId: efforts[0]?.id ?? 0,
    entryId,
    heldConferenceId,
    conferenceId,
    handoverId,
    answerId,
    waitingHandoverId: waitingHandoverId ?? (await bring(`Menunggu ${studentId}`)),
    paperIds,
    incomingId,
    incomingFileId: attachments[0]?.id ?? 0,
    blankLetterId,
    draftKey,
    ...access,
  };
}

/** Who else came near the case, and why. */
async function accessOf(
  room: Room,
  { counselor, caseId, studentId }: Pick<Owned, 'counselor' | 'caseId' | 'studentId'>,
  text: string,
) {
  const { ok } = room;
  const reason = `${text} agar ikut membaca`;
  const { caseAccess } = room.as(counselor);
  await ok(caseAccess.share({ caseId, accountId: persons.dewi.accountId, reason }));
  await ok(room.as('coordinator').caseAccess.open({ caseId, reason }));
  const { grants } = await ok(caseAccess.ofCase({ caseId }));
  const handed = await ok(room.as('dewi').cases.report(caseReport(studentId, `${text} dari Dewi ${caseId}`)));
  const giving = { caseId: handed.id, toId: persons[counselor].accountId, reason };
  await ok(room.as('dewi').caseAccess.transfer(giving));
  const { transfers } = await ok(caseAccess.ofCase({ caseId: handed.id }));
  return {
    grantId: grants.find(({ kind }) => kind === 'shared')?.id ?? 0,
    openingId: grants.find(({ kind }) => kind === 'break_glass')?.id ?? 0,
    transferId: idOf(transfers),
  };
}

type OfCase = Pick<Owned, 'counselor' | 'caseId'>;

/** Begins a referral and does what is missing until it has come so far. */
async function goOnUntil(
  room: Room,
  { counselor, caseId }: OfCase,
  receiverId: number,
  isThere: (view: ReferralView) => boolean,
): Promise<ReferralView> {
  const { ok, call } = room;
  const { referrals } = room.as(counselor);
  const { id: referralId } = await ok(referrals.create({ caseId, kind: 'psychologist' }));
  let view = await ok(referrals.setReceiver({ referralId, receiverId }));
  for (let step = 0; step < 60 && !isThere(view); step++) {
    const next = nextCall({ view, today });
    if (!next || next === 'conference') throw new Error('a moderate referral came to a halt');
    await ok(call(`${next.feature}.${next.procedure}`, next.input, counselor));
    view = await ok(referrals.get({ referralId }));
  }
  return view;
}

/** A referral of the case that is carried out, with a record of each kind. */
export async function referralOf(room: Room, of: OfCase, receiverId: number): Promise<OwnedReferrals> {
  const { ok } = room;
  const { referrals } = room.as(of.counselor);
  const note = textOf(of.counselor);
  const { id: referralId } = await goOnUntil(room, of, receiverId, ({ sessions }) => sessions.length > 0);
  await ok(referrals.saveSession({ referralId, id: null, form: { ...session(), note } }));
  const meeting = {
    kind: 'consultation' as const,
    on: today,
    attended: true,
    people: '',
    topic: '',
    result: note,
    secret: false,
  };
  await ok(referrals.saveFamilyMeeting({ referralId, id: null, form: meeting }));
  await ok(referrals.saveControl({ referralId, id: null, form: control() }));
  const reminder = { on: today, channel: 'telephone' as const, note };
  await ok(referrals.saveReminder({ referralId, id: null, form: reminder }));
  const scan = { of: 'item' as const, recordId: null, item: 'identification', fileName: `${note}.pdf` };
  const view = await ok(referrals.addAttachment({ referralId, form: { ...scan, base64: sampleFiles.pdf } }));
  return {
    ready: referralId,
    consentId: idOf(view.consents),
    contactId: idOf(view.contacts),
    lettered: referralId,
    letterId: view.letter?.id ?? 0,
    underway: referralId,
    sessionId: idOf(view.sessions),
    familyMeetingId: idOf(view.familyMeetings),
    controlId: idOf(view.controls),
    reminderId: idOf(view.reminders),
    attachmentId: idOf(view.attachments),
    readyFileId: idOf(view.attachments),
    complete: referralId,
    ended: referralId,
  };
}

/** A referral for each place on the way: what its owner may call there is answered. */
export async function referralsOf(room: Room, of: OfCase): Promise<OwnedReferrals> {
  const { ok } = room;
  const [first, second, third, fourth] = receiverIds;
  const ready = await goOnUntil(room, of, first, ({ state }) => state.may.issue_letter.allowed);
  const scan = {
    of: 'item' as const,
    recordId: null,
    item: 'identification',
    base64: sampleFiles.pdf,
  };
  const withFile = await ok(
    room.as(of.counselor).referrals.addAttachment({
      referralId: ready.id,
      form: { ...scan, fileName: `${textOf(of.counselor)}.pdf` },
    }),
  );
  const lettered = await goOnUntil(room, of, second, ({ letter }) => letter !== null);
  const underway = await referralOf(room, of, third);
  const complete = await goOnUntil(room, of, fourth, ({ state }) => state.may.finish.allowed);
  const { referrals } = room.as(of.counselor);
  const ended = await ok(referrals.create({ caseId: of.caseId, kind: 'psychologist' }));
  const form = { as: 'cancelled' as const, on: today, reason: textOf(of.counselor) };
  await ok(referrals.end({ referralId: ended.id, form }));
  return {
    ...underway,
    ready: ready.id,
    consentId: idOf(ready.consents),
    contactId: idOf(ready.contacts),
    readyFileId: idOf(withFile.attachments),
    lettered: lettered.id,
    letterId: lettered.letter?.id ?? 0,
    complete: complete.id,
    ended: ended.id,
  };
}

const idOf = (records: readonly { id: number }[]): number => records.at(-1)?.id ?? 0;
