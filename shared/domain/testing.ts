import * as fc from 'fast-check';
import { receiverKindCodes } from '../procedure/receivers';
import { severityCodes } from '../procedure/problems';
import { stagesOf } from '../procedure/stages';
import { bnnTechniques } from '../procedure/stages-bnn';
import { healthSigns } from '../procedure/stages-doctor';
import { addDays } from './calendar';
import {
  consentPartyCodes,
  escortRoles,
  type ConsentEvent,
  type IsoDate,
  type ReferralFacts,
  type SessionFacts,
} from './referral-facts';

export const today: IsoDate = '2026-11-24';

/** A referral of a moderate case on its first day: the data complete, nobody asked yet. */
export const begun: ReferralFacts = {
  kind: 'psychologist',
  severity: 'moderate',
  createdOn: '2026-11-02',
  student: {
    name: 'Dimas Arya',
    nis: '8123',
    nisn: null,
    className: 'VIII A',
    birthDate: '2012-05-04',
    address: 'Jl. Melati 3',
  },
  guardian: { name: 'Sulastri', phone: null },
  case: {
    reportedOn: '2026-10-01',
    field: 'personal',
    chronology: 'Tampak murung sejak awal bulan.',
    problemCount: 1,
    effortCount: 1,
    whyNotEnough: 'Konseling di sekolah belum cukup.',
  },
  conference: null,
  responsibleCounselorId: 1,
  outsideReason: '',
  emergency: null,
  consents: [],
  arrangements: { fundingSource: null, arrangedOn: null },
  receiver: null,
  contacts: [],
  appointment: null,
  purpose: '',
  letter: null,
  reportRequest: null,
  reminders: [],
  report: null,
  items: [],
  sessions: [],
  familyMeetings: [],
  outreaches: [],
  weeklyControl: { on: true, weekday: null },
  controls: [],
  holidays: [],
  evaluation: null,
  analysis: null,
  followUp: null,
  finalReport: null,
  ended: null,
};

export const consent = (
  party: ConsentEvent['party'],
  event: ConsentEvent['event'],
  on: IsoDate = '2026-11-03',
): ConsentEvent => ({ party, event, on, how: event === 'given' ? 'signed' : null });

/** Everything that the letter asks for. */
export const prepared: ReferralFacts = {
  ...begun,
  consents: consentPartyCodes.map((party) => consent(party, 'given')),
  arrangements: { fundingSource: 'Dana BOS', arrangedOn: '2026-11-03' },
  receiver: { id: 1, kind: 'psychologist', active: true },
  contacts: [{ receiverId: 1, on: '2026-11-04', channel: 'telephone', result: 'agreed' }],
  appointment: { on: '2026-11-10', time: '09:00', place: 'receiver' },
  purpose: 'Pemeriksaan psikologis.',
  reportRequest: { dueOn: '2026-12-05' },
};

export const sent: ReferralFacts = { ...prepared, letter: { issuedOn: '2026-11-05' } };
/** A meeting of which nothing but its day was written down. */
export const session = (on: IsoDate): SessionFacts => ({ on, escorts: [], techniques: [] });

export const started: ReferralFacts = { ...sent, sessions: [session('2026-11-10')] };

const itemsOf = (kind: ReferralFacts['kind'], stage: string, on: IsoDate): ReferralFacts['items'] =>
  stagesOf(kind)
    .filter(({ code }) => code === stage)
    .flatMap(({ items }) => items)
    .map(({ code }) => ({ item: code, state: 'done', on }));

/** Pelaksanaan done, the report there and read. */
export const reported: ReferralFacts = {
  ...started,
  items: itemsOf('psychologist', 'carrying_out', '2026-11-17'),
  controls: [{ on: '2026-11-17', by: 'school' }],
  report: { receivedOn: '2026-11-18', readOn: '2026-11-18' },
};

/** Nothing is missing any more. */
export const complete: ReferralFacts = {
  ...reported,
  evaluation: {
    discussedWithStudentOn: '2026-11-19',
    discussedWithGuardianOn: null,
    discussedReportOn: '2026-11-19',
    signs: [],
  },
  analysis: { on: '2026-11-20', outcome: 'resolved' },
  followUp: { on: '2026-11-21', decision: 'finish' },
  finalReport: { submittedOn: '2026-11-23', acknowledgedOn: null },
};

const day = fc.integer({ min: 0, max: 60 }).map((offset) => addDays('2026-10-01', offset));
const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: null });
const rating = maybe(fc.integer({ min: 1, max: 5 }));
const several = <T>(one: fc.Arbitrary<T>) => fc.array(one, { maxLength: 4 });
const anyItem = [...new Set(receiverKindCodes.flatMap((kind) => stagesOf(kind)))]
  .flatMap(({ items }) => items)
  .map(({ code }) => code);

/** Facts as a database could hold them, in any order and combination, also absurd ones. */
export const anyFacts: fc.Arbitrary<ReferralFacts> = fc.record({
  kind: fc.constantFrom(...receiverKindCodes),
  severity: fc.constantFrom(...severityCodes),
  createdOn: day,
  student: fc.record({
    name: fc.constantFrom('Dimas Arya', ''),
    nis: fc.constantFrom('8123', null),
    nisn: fc.constantFrom('0123456789', null),
    className: fc.constantFrom('VIII A', null),
    birthDate: fc.constantFrom('2012-05-04', null),
    address: fc.constantFrom('Jl. Melati 3', ' ', null),
  }),
  guardian: maybe(fc.constant({ name: 'Sulastri', phone: null })),
  case: fc.record({
    reportedOn: day,
    field: fc.constantFrom('personal', null),
    chronology: fc.constantFrom('Tampak murung.', ''),
    problemCount: fc.nat({ max: 2 }),
    effortCount: fc.nat({ max: 2 }),
    whyNotEnough: fc.constantFrom('Belum cukup.', ''),
  }),
  conference: maybe(fc.record({ heldOn: day, decidedToRefer: fc.boolean() })),
  responsibleCounselorId: maybe(fc.constant(1)),
  outsideReason: fc.constantFrom('Atas permintaan orang tua.', ''),
  emergency: maybe(fc.record({ on: day, reason: fc.constant('Bahaya.'), approvedBy: fc.constant('Endang') })),
  consents: several(
    fc.record({
      party: fc.constantFrom(...consentPartyCodes),
      event: fc.constantFrom('asked', 'given', 'refused', 'withdrawn', 'waived'),
      on: day,
      how: fc.constant(null),
    }),
  ),
  arrangements: fc.record({ fundingSource: fc.constant(null), arrangedOn: maybe(day) }),
  receiver: maybe(
    fc.record({
      id: fc.constantFrom(1, 2),
      kind: fc.constantFrom(...receiverKindCodes),
      active: fc.boolean(),
    }),
  ),
  contacts: several(
    fc.record({
      receiverId: fc.constantFrom(1, 2),
      on: day,
      channel: fc.constant('telephone' as const),
      result: fc.constantFrom('agreed', 'waiting', 'declined', 'unreachable'),
    }),
  ),
  appointment: maybe(
    fc.record({ on: day, time: fc.constant(null), place: fc.constant('receiver' as const) }),
  ),
  purpose: fc.constantFrom('Pemeriksaan.', ''),
  letter: maybe(fc.record({ issuedOn: day })),
  reportRequest: maybe(fc.record({ dueOn: day })),
  reminders: several(fc.record({ on: day })),
  report: maybe(fc.record({ receivedOn: day, readOn: maybe(day) })),
  items: fc.uniqueArray(
    fc.record({
      item: fc.constantFrom(...anyItem),
      state: fc.constantFrom('done', 'not_applicable'),
      on: day,
    }),
    { selector: ({ item }) => item, maxLength: 12 },
  ),
  sessions: several(
    fc.record({
      on: day,
      escorts: fc.uniqueArray(
        fc.record({ role: fc.constantFrom(...escortRoles), came: fc.boolean(), note: fc.constant('') }),
        { selector: ({ role }) => role },
      ),
      techniques: fc.subarray(bnnTechniques.map(({ code }) => code)),
    }),
  ),
  familyMeetings: several(
    fc.record({ on: day, kind: fc.constantFrom('consultation', 'home_visit'), attended: fc.boolean() }),
  ),
  outreaches: several(fc.record({ heldOn: day })),
  weeklyControl: fc.record({ on: fc.boolean(), weekday: maybe(fc.integer({ min: 1, max: 7 })) }),
  controls: several(fc.record({ on: day, by: fc.constantFrom('receiver', 'school') })),
  holidays: several(fc.record({ on: day })),
  evaluation: maybe(
    fc.record({
      discussedWithStudentOn: maybe(day),
      discussedWithGuardianOn: maybe(day),
      discussedReportOn: maybe(day),
      signs: fc.uniqueArray(
        fc.record({
          sign: fc.constantFrom(...healthSigns.map(({ code }) => code)),
          before: rating,
          after: rating,
        }),
        { selector: ({ sign }) => sign },
      ),
    }),
  ),
  analysis: maybe(fc.record({ on: day, outcome: fc.constantFrom('resolved', 'partly', 'not_resolved') })),
  followUp: maybe(
    fc.record({
      on: day,
      decision: fc.constantFrom('finish', 'further_services', 'another_referral'),
    }),
  ),
  finalReport: maybe(fc.record({ submittedOn: day, acknowledgedOn: maybe(day) })),
  ended: maybe(fc.record({ as: fc.constantFrom('finished', 'declined', 'revoked', 'cancelled'), on: day })),
});
