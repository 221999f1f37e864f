import { casesContract, type CaseDetails } from '@shared/contract/cases';
import type { Result } from '@shared/contract/errors';
import { lettersContract } from '@shared/contract/letters';
import { referralsContract, type ReferralView } from '@shared/contract/referrals';
import { addDays } from '@shared/domain/calendar';
import type { IsoDate } from '@shared/domain/referral-facts';
import type { Severity } from '@shared/procedure/problems';
import { receiverKindCodes, type ReceiverKind } from '@shared/procedure/receivers';
import { createCasesHandlers } from '../../cases/cases.handlers';
import { featureClient, people, report } from '../../cases/testing';
import { Receiver, School, SchoolReceiverKind } from '../../database/entities';
import { createLettersHandlers } from '../../letters/letters.handlers';
import { standardSettings } from '../../school/standard-settings';
import { testSchool } from '../../testing';
import { createReferralsHandlers } from '../referrals.handlers';
import { startReferralRoom, today as firstDay, type ReferralRoom } from '../testing';
import type { RecordAt, RelativeDay } from './input-values.testing';
import { nextCall, type Call } from './next-call.testing';
import {
  receiverIdOf,
  retiredReceiverId,
  schoolKindId,
  type GeneratedCall,
  type Sequence,
} from './sequence-steps.testing';

type AnyClient = Record<string, (input: unknown) => Promise<Result<unknown>>>;

/** A room whose directory has receivers of every kind, and whose school can issue letters. */
export async function startSequenceRoom(severity: 'moderate' | 'severe' = 'moderate'): Promise<ReferralRoom> {
  const room = await startReferralRoom(severity);
  const createdAt = '2026-07-13T01:00:00.000Z';
  const entry = (id: number, kind: ReceiverKind, active = true) => ({
    id,
    kind,
    schoolKindId: kind === 'custom' ? schoolKindId : null,
    institution: `Lembaga ${id}`,
    searchName: `lembaga ${id}`,
    active,
    createdAt,
  });
  await room.database.write(async (manager) => {
    const settings = standardSettings(testSchool);
    await manager.insert(School, { id: 1, settings, recoveryConfirmedAt: createdAt, createdAt });
    await manager.insert(SchoolReceiverKind, {
      id: schoolKindId,
      label: 'Dinas Sosial',
      profession: 'Kepala Dinas Sosial',
      weeklyControl: true,
    });
    await manager.clear(Receiver);
    await manager.insert(Receiver, [
      ...receiverKindCodes.flatMap((kind) => [
        entry(receiverIdOf(kind, 0), kind),
        entry(receiverIdOf(kind, 1), kind),
      ]),
      entry(retiredReceiverId, 'psychologist', false),
    ]);
  });
  return room;
}

const problemOf = { mild: 'truancy', moderate: 'family_problem', severe: 'suicide_attempt' } as const;
const triage = (severity: Severity) => ({ problems: [problemOf[severity]], severity, reason: '' });

/** One case of one sequence: its referrals, and what its counselor calls as the days go by. */
export class SequenceWorld {
  today: IsoDate = firstDay;
  readonly referralIds: number[] = [];
  private readonly clients = new Map<string, Record<Call['feature'], AnyClient>>();

  private constructor(
    private readonly room: ReferralRoom,
    readonly caseId: number,
  ) {}

  /** Reports a case, whole but for its severity, and begins a referral of it. */
  static async begin(room: ReferralRoom, severity: Severity, kind: ReceiverKind): Promise<SequenceWorld> {
    const { id } = await room.ok(
      room.cases.sari.report(
        report({
          reportedOn: '2026-10-01',
          triage: triage(severity),
          chronology: `Urutan ${crypto.randomUUID()}.`,
          whyNotEnough: 'Konseling di sekolah belum mengurangi keluhan.',
          efforts: [{ on: '2026-10-05', service: 'Konseling individu', result: 'Belum cukup.' }],
        }),
      ),
    );
    const world = new SequenceWorld(room, id);
    const ownKind = kind === 'custom' ? schoolKindId : null;
    const input = { caseId: id, kind, schoolKindId: ownKind, outsideReason: 'Diminta orang tua.' };
    await world.send({ feature: 'referrals', procedure: 'create', input });
    return world;
  }

  /** Makes a call today; a referral that it began is one more of the case. */
  async send({ feature, procedure, input }: Call): Promise<Result<unknown>> {
    const call = this.clientsOf(this.today)[feature][procedure];
    if (!call) throw new Error(`no ${feature}.${procedure}`);
    const answer = await call(input);
    if (answer.ok && feature === 'referrals' && procedure === 'create') {
      const { id } = answer.value as ReferralView;
      if (!this.referralIds.includes(id)) this.referralIds.push(id);
    }
    return answer;
  }

  async view(referralId: number): Promise<ReferralView> {
    const answer = await this.send({ feature: 'referrals', procedure: 'get', input: { referralId } });
    return this.room.ok(Promise.resolve(answer as Result<ReferralView>));
  }

  async case(): Promise<CaseDetails> {
    const answer = await this.send({ feature: 'cases', procedure: 'get', input: { caseId: this.caseId } });
    return this.room.ok(Promise.resolve(answer as Result<CaseDetails>));
  }

  /** The referral that a step is about, counted from the newest. */
  aimedAt(about: number): number {
    return this.referralIds.at(-1 - about) ?? this.referralIds.at(-1) ?? 0;
  }

  /** The generated call as it is sent now: its days on the calendar, its ids those of this case. */
  callOf({ feature, procedure, input }: GeneratedCall, view: ReferralView): Call {
    const ids = { caseId: this.caseId, referralId: view.id, letterId: view.letter?.id ?? 99_999 };
    const records = recordsOf(procedure, input, view);
    const settle = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(settle);
      if (typeof value === 'string') return value in ids ? ids[value as keyof typeof ids] : value;
      if (typeof value !== 'object' || value === null) return value;
      if ('daysFromToday' in value) return addDays(this.today, (value as RelativeDay).daysFromToday);
      if ('recordAt' in value) return records[(value as RecordAt).recordAt]?.id ?? 99_999;
      return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, settle(one)]));
    };
    return { feature, procedure, input: settle(input) as object };
  }

  /** Does what is missing, one thing after another, until the newest referral has come so far. */
  async goOnUntil(place: Sequence['from']): Promise<void> {
    const isThere: Readonly<Record<Sequence['from'], (view: ReferralView) => boolean>> = {
      beginning: () => true,
      agreement: ({ contacts }) => contacts.length > 0,
      letter: ({ letter }) => letter !== null,
      session: ({ sessions }) => sessions.length > 0,
      report: ({ report: received }) => received !== null,
      end: ({ end }) => end !== null,
    };
    for (let step = 0; step < 60; step++) {
      const view = await this.view(this.aimedAt(0));
      if (isThere[place](view)) return;
      const call = await this.next(view);
      if (!call) break;
      await this.room.ok(this.send(call));
    }
    throw new Error(`never came to ${place}`);
  }

  /** What brings a referral a step on; holds the conference first where one is needed. */
  async next(view: ReferralView): Promise<Call | null> {
    const call = nextCall({ view, today: this.today });
    return call === 'conference' ? this.conference() : call;
  }

  /** Plans a conference and gives the call that records it. */
  private async conference(): Promise<Call> {
    const participants = [{ name: 'Endang', position: 'Kepala sekolah', from: null }];
    const plan = { plannedOn: this.today, time: null, place: 'Ruang BK', agenda: 'Rujukan', participants };
    const answer = await this.send({
      feature: 'cases',
      procedure: 'planConference',
      input: { caseId: this.caseId, plan },
    });
    const conferenceId = answer.ok ? (answer.value as { id: number }).id : 99_999;
    const record = {
      heldOn: this.today,
      participants,
      notes: 'Dibahas.',
      decision: 'Dirujuk.',
      decidedToRefer: true,
      secrecyPledged: true,
    };
    return { feature: 'cases', procedure: 'recordConference', input: { conferenceId, record } };
  }

  /** The case as another screen changes it: its severity, or whether its data is whole. */
  caseChange(change: 'whole' | 'lacking' | Severity): Call {
    const whyNotEnough = change === 'whole' ? 'Konseling belum cukup.' : '';
    const changes =
      change === 'whole' || change === 'lacking' ? { whyNotEnough } : { triage: triage(change) };
    return { feature: 'cases', procedure: 'update', input: { caseId: this.caseId, changes } };
  }

  private clientsOf(day: IsoDate): Record<Call['feature'], AnyClient> {
    const known = this.clients.get(day);
    if (known) return known;
    const { database, logged } = this.room;
    const caller = { database, session: people.sari, day, logged };
    const made = {
      referrals: featureClient('referrals', referralsContract, createReferralsHandlers, caller),
      letters: featureClient('letters', lettersContract, createLettersHandlers, caller),
      cases: featureClient('cases', casesContract, createCasesHandlers, caller),
    } as unknown as Record<Call['feature'], AnyClient>;
    this.clients.set(day, made);
    return made;
  }
}

/** The records among which `id` of this procedure chooses; of a file, those of the place that it is for. */
function recordsOf(procedure: string, input: unknown, view: ReferralView): readonly { id: number }[] {
  const { of } = (input as { form?: { of?: unknown } }).form ?? {};
  const what = procedure === 'addAttachment' ? String(of) : procedure.replace(/^(save|remove|change)/, '');
  const lists: Readonly<Record<string, readonly { id: number }[]>> = {
    Consent: view.consents,
    Contact: view.contacts,
    Session: view.sessions,
    FamilyMeeting: view.familyMeetings,
    Control: view.controls,
    Reminder: view.reminders,
    Attachment: view.attachments,
    attachment: view.attachments,
    ...placesOfFiles(view),
  };
  return lists[what] ?? [];
}

/** The facts that files can be kept with, by place. */
export const placesOfFiles = (view: ReferralView): Readonly<Record<string, readonly { id: number }[]>> => ({
  consent: view.consents,
  session: view.sessions,
  family_meeting: view.familyMeetings,
  report: view.report ? [view.report] : [],
});
