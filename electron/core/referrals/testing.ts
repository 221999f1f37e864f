import type { FeatureClient } from '@shared/contract/define';
import type { ErrorParams } from '@shared/contract/errors';
import { referralsContract, type ReferralView } from '@shared/contract/referrals';
import { searchName } from '@shared/domain/search-name';
import { stagesOf } from '@shared/procedure/stages';
import { featureClient, people, report, startCaseRoom, today, type CaseRoom } from '../cases/testing';
import { Guardian, Letter, Receiver, Student } from '../database/entities';
import type { Session } from '../router';
import { createReferralsHandlers } from './referrals.handlers';

export { today } from '../cases/testing';
export type ReferralsClient = FeatureClient<typeof referralsContract>;

/** Receivers of the room's directory, by id. */
export const receiverIds = { psychologist: 1, otherPsychologist: 2, retired: 3, psychiatrist: 4 } as const;

/** A BK room with one case whose data is complete, and a directory of receivers. */
export interface ReferralRoom extends Pick<CaseRoom, 'ok' | 'error' | 'dispose' | 'database' | 'logged'> {
  readonly cases: CaseRoom;
  /** Sari's case: moderate, everything that the letter asks for written down. */
  readonly caseId: number;
  /** Calls of the counselor whose case it is, on the day of the tests. */
  readonly sari: ReferralsClient;
  readonly tono: ReferralsClient;
  readonly coordinator: ReferralsClient;
  /** Sari's calls on another day. */
  on(day: string): ReferralsClient;
  /** Puts the handover letter into the register: numbers and pages are the business of letters. */
  issueLetter(referralId: number, date?: string): Promise<void>;
  /** What the refusal of a call was for. */
  reason(answer: Promise<{ ok: boolean }>): Promise<{ reason: string; params?: ErrorParams }>;
}

export async function startReferralRoom(severity: 'moderate' | 'severe' = 'moderate'): Promise<ReferralRoom> {
  const cases = await startCaseRoom();
  const { database, logged, ok, error, dispose } = cases;
  await completeStudent(cases);
  await addReceivers(cases);
  const triage =
    severity === 'severe'
      ? { problems: ['suicide_attempt'], severity, reason: '' }
      : { problems: ['family_problem'], severity, reason: '' };
  const whyNotEnough = 'Konseling di sekolah belum mengurangi keluhan.';
  const { id: caseId } = await ok(
    cases.sari.report(
      report({
        reportedOn: '2026-10-01',
        triage,
        whyNotEnough,
        efforts: [{ on: '2026-10-05', service: 'Konseling individu', result: 'Belum cukup.' }],
      }),
    ),
  );
  const clientOf = (session: Session, day = today) =>
    featureClient('referrals', referralsContract, createReferralsHandlers, {
      database,
      session,
      day,
      logged,
    });
  return {
    cases,
    caseId,
    database,
    logged,
    ok,
    error,
    dispose,
    sari: clientOf(people.sari),
    tono: clientOf(people.tono),
    coordinator: clientOf(people.coordinator),
    on: (day) => clientOf(people.sari, day),
    issueLetter: async (referralId, date = today) => {
      await database.write((manager) =>
        manager.insert(Letter, {
          kind: 'handover',
          year: 2026,
          serial: referralId,
          suffix: '',
          number: `421.3/${referralId}/SMP/XI/2026`,
          date,
          referralId,
          caseId,
          recipient: 'Biro Psikologi Cakrawala',
          subject: 'Surat pengantar alih tangan kasus',
          content: {},
          issuedAt: `${date}T02:00:00.000Z`,
          issuedBy: people.sari.accountId,
        }),
      );
    },
    reason: async (answer) => {
      const { reason = '', params } = await error(answer as never);
      return { reason, ...(params && { params }) };
    },
  };
}

async function completeStudent({ database }: CaseRoom): Promise<void> {
  await database.write(async (manager) => {
    const fields = { nis: '8123', birthDate: '2012-05-04', address: 'Jl. Melati 3' };
    await manager.update(Student, { id: 1 }, fields);
    await manager.insert(Guardian, {
      studentId: 1,
      relation: 'mother',
      name: 'Sulastri',
      phone: '0800 4100 330',
      deceased: false,
      isPrimary: true,
    });
  });
}

async function addReceivers({ database }: CaseRoom): Promise<void> {
  const entry = (id: number, kind: Receiver['kind'], institution: string, active = true) => ({
    id,
    kind,
    institution,
    person: null,
    searchName: searchName(institution),
    active,
    createdAt: '2026-07-13T01:00:00.000Z',
  });
  await database.write((manager) =>
    manager.insert(Receiver, [
      entry(receiverIds.psychologist, 'psychologist', 'Biro Psikologi Cakrawala'),
      entry(receiverIds.otherPsychologist, 'psychologist', 'Puskesmas Kraton'),
      entry(receiverIds.retired, 'psychologist', 'Biro Lama', false),
      entry(receiverIds.psychiatrist, 'psychiatrist', 'RSUD Bangil'),
    ]),
  );
}

type Consent = Parameters<ReferralsClient['saveConsent']>[0]['form'];

/** A consent with nothing wrong in it. */
export const consent = (party: Consent['party'], event: Consent['event'], on = today): Consent => ({
  party,
  event,
  on,
  how: event === 'given' ? 'signed' : null,
  personName: null,
  relation: null,
  witness: null,
  note: ['refused', 'withdrawn', 'waived'].includes(event) ? 'Ingin mencoba di sekolah dahulu.' : '',
});

export const contact = (result: 'agreed' | 'waiting' | 'declined' | 'unreachable', on = today) => ({
  on,
  channel: 'telephone' as const,
  result,
  note: result === 'declined' ? 'Daftar antrean penuh sampai Februari.' : '',
});

export const session = (on = today) => ({
  on,
  time: '09:00',
  place: 'receiver' as const,
  escort: 'Guru BK dan orang tua',
  note: '',
  secret: false,
});

export const control = (on = today) => ({
  on,
  by: 'school' as const,
  kind: 'kept' as const,
  attended: true,
  mood: 3,
  learning: 3,
  relations: 4,
  absencesSick: 0,
  absencesExcused: 0,
  absencesUnexcused: 1,
  events: '',
  action: '',
  secret: false,
});

export const itemsOf = (stage: string): string[] =>
  stagesOf('psychologist')
    .filter(({ code }) => code === stage)
    .flatMap(({ items }) => items.map(({ code }) => code));

export const arrangements = (on = today) => ({
  fundingSource: 'Dana BOS',
  administrationNote: '',
  arrangedOn: on,
});

export const request = {
  purpose: 'Pemeriksaan psikologis dan konseling.',
  requestedService: 'Konseling individu',
  reportDueOn: '2026-12-24',
  responsibleId: people.sari.accountId,
};

/** Steps 1–4 of a referral, up to where the letter can be issued. */
export async function prepare(room: ReferralRoom, client = room.sari, on = today): Promise<ReferralView> {
  const { ok, caseId } = room;
  const { id: referralId } = await ok(client.create({ caseId, kind: 'psychologist' }));
  for (const party of ['principal', 'guardian', 'student'] as const) {
    await ok(client.saveConsent({ referralId, id: null, form: consent(party, 'given', on) }));
  }
  await ok(client.saveArrangements({ referralId, form: arrangements(on) }));
  await ok(client.setReceiver({ referralId, receiverId: receiverIds.psychologist }));
  await ok(client.saveContact({ referralId, id: null, form: contact('agreed', on) }));
  return ok(client.saveRequest({ referralId, form: request }));
}
