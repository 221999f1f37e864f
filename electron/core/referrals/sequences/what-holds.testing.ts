import type { CaseDetails } from '@shared/contract/cases';
import type { CallError, Result } from '@shared/contract/errors';
import type { ReferralView } from '@shared/contract/referrals';
import { chronologyProblems } from '@shared/domain/chronology';
import { missingCodes } from '@shared/domain/missing';
import type { IsoDate } from '@shared/domain/referral-facts';
import { referralState } from '@shared/domain/referral-state';
import { weeklyGrid } from '@shared/domain/weekly-control';
import { errorSentence, fieldSentence } from '@renderer/i18n/sentences';
import { missingTexts } from '@renderer/i18n/id/referral-missing';
import { expect } from 'vitest';
import type { Call } from './next-call.testing';
import { placesOfFiles } from './sequence-world.testing';
import { isTrueOf } from './standing-claims.testing';
import { factsOf, openItems, openRequirements, substance } from './what-is-seen.testing';

/** What must hold of every step of every sequence. Written from what the screens show, not with the rules' own words. */

/** One call as it was answered, and one of the case's referrals before and after it. */
export interface Taken {
  readonly call: Call;
  readonly answer: Result<unknown>;
  readonly before: ReferralView;
  readonly after: ReferralView;
  readonly of: CaseDetails;
  readonly today: IsoDate;
}

/** No pelaksanaan with requirements 1–4 open, outside the emergency path. */
function startsOnlyThroughTheGate({ before, after, of }: Taken): void {
  if (after.sessions.length <= before.sessions.length || before.emergency) return;
  expect(openRequirements(before, of), 'a session with requirements open').toEqual([]);
}

/** No end as finished with the report missing, an item open, or one of requirements 1–4. */
function finishesOnlyWhole({ before, after, of }: Taken): void {
  if (before.end || after.end?.as !== 'finished') return;
  expect(after.report?.readOn ?? null, 'finished without a report that was read').not.toBeNull();
  expect(after.request.reportDueOn, 'finished without having asked for the report').not.toBeNull();
  expect(openItems(after, 'planning').filter((item) => item === 'agree_time_and_material')).toEqual([]);
  for (const { code } of after.state.stages) {
    if (code !== 'planning') expect(openItems(after, code), `finished with ${code} open`).toEqual([]);
  }
  expect(openRequirements(after, of), 'finished with requirements open').toEqual([]);
  expect(after.followUp?.decision).not.toBe('further_services');
}

/** What has ended is read only; the one call that changes it opens it again, and not after a withdrawal. */
function changesNothingAfterTheEnd({ call, before, after }: Taken): void {
  const wasEnded = before.state.ended;
  if (!wasEnded || call.feature === 'cases') return;
  const isReopened = call.procedure === 'reopen' && after.end === null;
  if (isReopened && wasEnded.as !== 'revoked') {
    expect(after.reopenings).toHaveLength(before.reopenings.length + 1);
    return;
  }
  expect(substance(after), `${call.procedure} changed a referral that had ended`).toEqual(substance(before));
}

/** A call about one referral of the case changes no other. */
function leavesOthersAlone({ call, before, after }: Taken): void {
  const { referralId } = call.input as { referralId?: unknown };
  if (call.feature === 'cases' || call.procedure === 'create' || referralId === after.id) return;
  if (call.procedure === 'cancel') return;
  expect(substance(after), `${call.procedure} changed another referral`).toEqual(substance(before));
}

/** A call that was refused has changed nothing, and tells which fact is missing, or which field is wrong. */
function refusesInWords({ call, answer, before, after }: Taken): void {
  if (answer.ok) return;
  expect(substance(after), `a refused ${call.procedure} changed something`).toEqual(substance(before));
  expect(worded(answer.error), `${call.procedure}: ${JSON.stringify(answer.error)}`).toBe(true);
}

function worded(error: CallError): boolean {
  const { code, reason, fields } = error;
  if (code === 'not_found') return true;
  if (code === 'invalid_input') {
    const vague = fieldSentence({ reason: 'invalid' });
    const isWorded = (field: (typeof error.fields & object)[number]) =>
      field.reason === 'custom' || (fieldSentence(field) !== vague && !fieldSentence(field).includes('{{'));
    return fields !== undefined && fields.length > 0 && fields.every(isWorded);
  }
  if (code !== 'refused' || reason === undefined) return false;
  const missing = /^referrals\.missing\.(.+)$/.exec(reason)?.[1];
  if (missing !== undefined) {
    return missingCodes.some(
      (one) => one === missing && errorSentence(error).length > 0 && missingTexts[one],
    );
  }
  const sentence = errorSentence(error);
  return sentence !== errorSentence({ code: 'refused' }) && !sentence.includes('{{');
}

/** What the letter says stays true as long as it stands: its purpose; that somebody answers, and by when. */
function keepsWhatTheLetterSays({ before, after }: Taken): void {
  if (!before.letter || before.letter.id !== after.letter?.id) return;
  expect(after.receiver?.id, 'the letter went to somebody else').toBe(before.receiver?.id);
  expect(after.request.purpose, 'the letter asks for something else').toBe(before.request.purpose);
  expect(after.request.responsibleId, 'nobody answers for the referral').not.toBeNull();
  expect(after.request.reportDueOn, 'the report is owed by no day').not.toBeNull();
}

/**
 * Who was never sent anywhere is not withdrawn: declined or cancelled before the letter and the first session, in an
 * emergency the one without the other; revoked after.
 */
function endsAsFarAsItCame({ before, after }: Taken): void {
  const ended = after.state.ended?.as ?? null;
  if (before.state.ended || ended === null || ended === 'finished') return;
  const wasSent = before.letter !== null || before.sessions.length > 0;
  expect(ended === 'revoked', `${ended}, ${wasSent ? 'sent' : 'not sent'}`).toBe(wasSent);
}

/** Days, parties and answers on which the letter rests, without the words that were noted beside them. */
const foundations = ({ consents, contacts }: ReferralView, until: IsoDate): string[] => [
  ...consents.flatMap(({ id, party, event, on }) =>
    on <= until ? [`consent ${id} ${party} ${event} ${on}`] : [],
  ),
  ...contacts.flatMap(({ id, receiverId, result, on }) =>
    on <= until ? [`contact ${id} ${receiverId} ${result} ${on}`] : [],
  ),
];

/** What was said up to the letter's day stays as it was said: what comes later is added. */
function keepsWhatTheLetterRestsOn({ call, before, after }: Taken): void {
  if (!before.letter) return;
  const known = foundations(before, before.letter.date);
  expect(foundations(after, before.letter.date), `${call.procedure} rewrote`).toEqual(
    expect.arrayContaining(known),
  );
}

/** A case has one running referral to a receiver at most. */
export function runsOnceToEach(views: readonly ReferralView[]): void {
  const receivers = views.flatMap(({ state, receiver }) =>
    state.ended === null && receiver ? [receiver.id] : [],
  );
  expect(receivers, 'two referrals of the case run to one receiver').toEqual([...new Set(receivers)]);
}

/** A call about the referral or its letter leaves no two days that cannot both be right. */
function contradictsNoRecord({ call, before, after, of, today }: Taken): void {
  if (call.feature === 'cases') return;
  const problemsOf = (view: ReferralView) =>
    chronologyProblems(factsOf(view, of), today).map(({ code, on, other }) => `${code} ${on} ${other}`);
  const known = new Set(problemsOf(before));
  expect(
    problemsOf(after).filter((problem) => !known.has(problem)),
    call.procedure,
  ).toEqual([]);
}

/** No file hangs on a record that is gone. */
function keepsFilesWithTheirFacts({ after }: Taken): void {
  const facts = placesOfFiles(after);
  for (const { of, recordId, fileName } of after.attachments) {
    if (of !== 'item')
      expect(
        facts[of]?.map(({ id }) => id),
        fileName,
      ).toContain(recordId);
  }
}

/** The state that the page shows is that of the facts that it shows. */
export function stateFollowsFromFacts({ after, of, today }: Pick<Taken, 'after' | 'of' | 'today'>): void {
  const facts = factsOf(after, of);
  expect(after.state, 'the state is not that of the facts').toEqual(referralState(facts, today));
  const grid = facts.weeklyControl.on ? weeklyGrid(facts, today, after.state.ended?.on ?? null) : null;
  expect(after.grid, 'the weekly grid is not that of the facts').toEqual(grid);
  expect(isTrueOf[after.state.standing.code](after, of, today), after.state.standing.code).toBe(true);
  for (const { code, status, missing } of after.state.steps) {
    expect(status === 'done', `${code} is ${status}`).toBe(missing.length === 0);
    const open = openItems(after, code);
    if (status === 'done') expect(open, `${code} is done`).toEqual([]);
    expect(missing.filter((one) => one.code === 'item_open').map(({ field }) => field)).toEqual(
      code === 'schedule'
        ? openItems(after, 'planning').filter((item) => item === 'agree_time_and_material')
        : open,
    );
  }
  for (const [index, state] of after.state.requirements.slice(0, 4).entries()) {
    const name = ['data', 'letter', 'student', 'school'][index] ?? '';
    expect(state.met, `requirement ${index + 1}`).toBe(!openRequirements(after, of).includes(name));
  }
  expect(after.state.requirements[4]?.met).toBe(Boolean(after.report?.readOn));
}

/** Holds every rule of a call against what it did to one referral of the case. */
export function checkCall(taken: Taken): void {
  startsOnlyThroughTheGate(taken);
  finishesOnlyWhole(taken);
  changesNothingAfterTheEnd(taken);
  refusesInWords(taken);
  leavesOthersAlone(taken);
  keepsWhatTheLetterSays(taken);
  keepsWhatTheLetterRestsOn(taken);
  endsAsFarAsItCame(taken);
  contradictsNoRecord(taken);
  keepsFilesWithTheirFacts(taken);
}
