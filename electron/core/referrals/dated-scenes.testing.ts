import type { FeatureClient } from '@shared/contract/define';
import { lettersContract } from '@shared/contract/letters';
import { featureClient, people } from '../cases/testing';
import { createLettersHandlers } from '../letters/letters.handlers';
import { letterChoices } from './sequences/next-call.testing';
import { startSequenceRoom } from './sequences/sequence-world.testing';
import {
  arrangements,
  consent,
  contact,
  control,
  itemsOf,
  receiverIds,
  request,
  session,
  today,
  type ReferralRoom,
  type ReferralsClient,
} from './testing';

/** The days of an ordinary referral, each step on its own. Today is 24 November. */
export const on = {
  report: '2026-10-01',
  begun: '2026-11-02',
  conference: '2026-11-04',
  consents: '2026-11-05',
  agreement: '2026-11-09',
  letter: '2026-11-12',
  session: '2026-11-16',
  items: '2026-11-17',
  received: '2026-11-18',
  discussed: '2026-11-19',
  analysis: '2026-11-20',
  followUp: '2026-11-21',
  submitted: '2026-11-23',
} as const;

export const forms = {
  item: (day: string, item = 'identification') => ({
    item,
    state: 'done' as const,
    on: day,
    note: '',
    secret: false,
  }),
  appointment: (day: string) => ({ on: day, time: null, place: 'receiver' as const, note: '' }),
  familyMeeting: (day: string) => ({
    kind: 'consultation' as const,
    on: day,
    attended: true,
    people: '',
    topic: '',
    result: '',
    secret: false,
  }),
  reminder: (day: string) => ({ on: day, channel: 'telephone' as const, note: '' }),
  report: (receivedOn: string, readOn: string | null = null) => ({
    receivedOn,
    readOn,
    reference: '',
    summary: '',
    advice: '',
  }),
  evaluation: (discussed: { student?: string; guardian?: string; report?: string }) => ({
    discussedWithStudentOn: discussed.student ?? null,
    studentSummary: '',
    discussedWithGuardianOn: discussed.guardian ?? null,
    guardianSummary: '',
    discussedReportOn: discussed.report ?? null,
    reportSummary: '',
  }),
  analysis: (day: string) => ({
    on: day,
    outcome: 'resolved' as const,
    moodBefore: null,
    moodAfter: null,
    learningBefore: null,
    learningAfter: null,
    relationsBefore: null,
    relationsAfter: null,
    text: '',
  }),
  followUp: (day: string) => ({ on: day, decision: 'finish' as const, text: '' }),
  finalReport: (submittedOn: string, acknowledgedOn: string | null = null) => ({
    submittedOn,
    acknowledgedOn,
    conclusion: '',
  }),
  emergency: (day: string) => ({ on: day, reason: 'Bahaya.', approvedBy: 'Endang' }),
  cancelled: (day: string) => ({ as: 'cancelled' as const, on: day, reason: 'Pindah sekolah.' }),
};

export interface Scene {
  readonly room: ReferralRoom;
  readonly sari: ReferralsClient;
  readonly letters: FeatureClient<typeof lettersContract>;
  referralId: number;
}

type Walk = (scene: Scene) => Promise<void>;
type Path = Readonly<Record<string, Walk>>;

const begin: Walk = async (scene) => {
  const client = scene.room.on(on.begun);
  const { id } = await scene.room.ok(client.create({ caseId: scene.room.caseId, kind: 'psychologist' }));
  scene.referralId = id;
};

/** The ways on which the impossible is tried, each a step after the other. */
const paths = {
  ordinary: {
    begun: begin,
    consented: async ({ room, sari, referralId }) => {
      for (const party of ['principal', 'guardian', 'student'] as const) {
        await room.ok(sari.saveConsent({ referralId, id: null, form: consent(party, 'given', on.consents) }));
      }
    },
    agreed: async ({ room, sari, referralId }) => {
      await room.ok(sari.saveArrangements({ referralId, form: arrangements(on.consents) }));
      await room.ok(sari.setReceiver({ referralId, receiverId: receiverIds.psychologist }));
      await room.ok(sari.saveContact({ referralId, id: null, form: contact('agreed', on.agreement) }));
    },
    asked: async ({ room, sari, referralId }) => {
      await room.ok(sari.saveAppointment({ referralId, form: forms.appointment(on.session) }));
      await room.ok(sari.saveRequest({ referralId, form: request }));
    },
    sent: async ({ room, letters, referralId }) => {
      await room.ok(letters.issue({ referralId, choices: { ...letterChoices, date: on.letter } }));
    },
    met: async ({ room, sari, referralId }) => {
      await room.ok(sari.saveSession({ referralId, id: null, form: session(on.session) }));
    },
    carriedOut: async ({ room, sari, referralId }) => {
      for (const item of itemsOf('carrying_out')) {
        await room.ok(sari.saveItem({ referralId, form: forms.item(on.items, item) }));
      }
    },
    reported: async ({ room, sari, referralId }) => {
      await room.ok(sari.saveReport({ referralId, form: forms.report(on.received, on.received) }));
    },
    evaluated: async ({ room, sari, referralId }) => {
      const form = forms.evaluation({ student: on.discussed, report: on.discussed });
      await room.ok(sari.saveEvaluation({ referralId, form }));
    },
    analysed: async ({ room, sari, referralId }) => {
      await room.ok(sari.saveAnalysis({ referralId, form: forms.analysis(on.analysis) }));
    },
    followedUp: async ({ room, sari, referralId }) => {
      for (const by of ['receiver', 'school'] as const) {
        await room.ok(sari.saveControl({ referralId, id: null, form: { ...control(on.analysis), by } }));
      }
      await room.ok(sari.saveFollowUp({ referralId, form: forms.followUp(on.followUp) }));
    },
    submitted: async ({ room, sari, referralId }) => {
      await room.ok(sari.saveFinalReport({ referralId, form: forms.finalReport(on.submitted) }));
    },
    ended: async ({ room, sari, referralId }) => {
      const form = { as: 'finished' as const, on: on.submitted, reason: '' };
      await room.ok(sari.end({ referralId, form }));
    },
  },
  severe: {
    conferred: async (scene) => {
      await begin(scene);
      const { room } = scene;
      const participants = [{ name: 'Endang', position: 'Kepala sekolah', from: null }];
      const plan = {
        plannedOn: on.conference,
        time: null,
        place: 'Ruang BK',
        agenda: 'Rujukan',
        participants,
      };
      const { id: conferenceId } = await room.ok(
        room.cases.sari.planConference({ caseId: room.caseId, plan }),
      );
      const record = {
        heldOn: on.conference,
        participants,
        notes: 'Dibahas.',
        decision: 'Dirujuk.',
        decidedToRefer: true,
        secrecyPledged: true,
      };
      await room.ok(room.cases.sari.recordConference({ conferenceId, record }));
    },
  },
  emergency: {
    declared: async (scene) => {
      await begin(scene);
      const { room, sari, referralId } = scene;
      await room.ok(sari.declareEmergency({ referralId, form: forms.emergency(on.agreement) }));
    },
  },
} satisfies Readonly<Record<string, Path>>;

export type Place = {
  [P in keyof typeof paths]: `${P}.${Extract<keyof (typeof paths)[P], string>}`;
}[keyof typeof paths];
export const places = Object.entries(paths).flatMap(([path, steps]) =>
  Object.keys(steps).map((step) => `${path}.${step}` as Place),
);

const scenes = new Map<string, { scene: Scene; steps: [string, Walk][] }>();

/** Closes what `at` opened. */
export async function leaveScenes(): Promise<void> {
  for (const { scene } of scenes.values()) await scene.room.dispose();
}

/** The scene of a path, walked on to this place. A refused call leaves it as it was, so all of them share it. */
export async function at(place: Place): Promise<Scene> {
  const [path = '', step = ''] = place.split('.');
  let begun = scenes.get(path);
  if (!begun) {
    const room = await startSequenceRoom(path === 'severe' ? 'severe' : 'moderate');
    const { database, logged } = room;
    const caller = { database, session: people.sari, day: today, logged };
    const letters = featureClient('letters', lettersContract, createLettersHandlers, caller);
    const steps = Object.entries<Walk>(paths[path as keyof typeof paths]);
    begun = { scene: { room, sari: room.sari, letters, referralId: 0 }, steps };
    scenes.set(path, begun);
  }
  while (begun.steps.some(([name]) => name === step)) await begun.steps.shift()?.[1](begun.scene);
  return begun.scene;
}
