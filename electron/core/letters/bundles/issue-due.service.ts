import { setImmediate as turn } from 'node:timers/promises';
import type { DueChoice, DueLetter, DueLetterKind } from '@shared/contract/bundles';
import type { formAbout, PaperChoices } from '@shared/contract/papers';
import { paperKinds } from '@shared/domain/paper-fields';
import { daysOfMonth, type Month } from '@shared/domain/month';
import { isWithin } from '@shared/domain/calendar-marks';
import { In, IsNull, type EntityManager } from 'typeorm';
import type { z } from 'zod';
import { seesAllCases } from '../../database/case-access';
import type { CaseDatabase } from '../../database/data-source';
import { Case, CaseConference, Letter, Referral, School } from '../../database/entities';
import { AppError, refused } from '../../errors';
import type { Now } from '../../now';
import { issuePaper, paperDraft } from '../papers/papers.service';
import { dueLetters } from './due-letters.query';
import { meetingWords } from './meeting';

const kindOf: Readonly<Record<DueChoice['template'], DueLetterKind>> = {
  conference_invitation: 'invitations',
  guardian_invitation: 'invitations',
  control_card: 'control_cards',
  report_reminder: 'reminders',
};

type ReadyAbout = Extract<z.output<typeof formAbout>, { caseId: number }>;

/** A due letter that is ready to be drawn. */
export type ReadyLetter =
  | {
      readonly of: 'letter';
      readonly letterId: number;
      readonly number: string | null;
      readonly isNew: boolean;
    }
  | { readonly of: 'paper'; readonly about: ReadyAbout; readonly choices: PaperChoices };

/**
 * Every case, referral and conference must be one that this person may see, and belong together.
 * @throws AppError `not_found`
 */
export async function refuseForeign(
  manager: EntityManager,
  letters: readonly DueChoice[],
  { session }: Now,
): Promise<void> {
  const own = seesAllCases(session) ? {} : { counselorId: session.accountId };
  const idsOf = (of: 'caseId' | 'referralId' | 'itemId') =>
    In([...new Set(letters.map((one) => one[of] ?? 0))]);
  const cases = await manager.find(Case, { select: { id: true }, where: { id: idsOf('caseId'), ...own } });
  const places = { id: true, caseId: true } as const;
  const referrals = await manager.find(Referral, { select: places, where: { id: idsOf('referralId') } });
  const conferences = await manager.find(CaseConference, { select: places, where: { id: idsOf('itemId') } });
  const visible = new Set(cases.map(({ id }) => id));
  const caseOfReferral = new Map(referrals.map(({ id, caseId }) => [id, caseId]));
  const caseOfConference = new Map(conferences.map(({ id, caseId }) => [id, caseId]));
  const belongs = ({ caseId, referralId, itemId }: DueChoice) =>
    visible.has(caseId) &&
    (referralId === null || caseOfReferral.get(referralId) === caseId) &&
    (itemId === null || caseOfConference.get(itemId) === caseId);
  if (!letters.every(belongs)) throw new AppError('not_found');
}

/**
 * Issues a due letter as the template proposes it, where it takes a number and has none yet. Asked again, also by another
 * window meanwhile, it is the same letter.
 * @throws AppError `refused` with why it is not due, cannot be made, or to which meeting it invites
 */
export async function issueDue(
  database: CaseDatabase,
  choice: DueChoice,
  month: Month,
  now: Now,
): Promise<ReadyLetter> {
  const before = await database.read(async (manager) => ({
    due: await dueOf(manager, choice, month, now),
    latest: await latestOf(manager, choice),
  }));
  if (before.due.issued) return again(before.due.issued);
  if (before.due.refusal !== null) throw refused(before.due.refusal);
  // Each of these takes some ten milliseconds: between them somebody else's call is answered.
  await turn();
  const { template, caseId, referralId, itemId } = choice;
  const about = { template, caseId, referralId, itemId };
  const choices = await database.read((manager) => choicesFor(manager, choice, about, month, now));
  if (!paperKinds[template].numbered) return { of: 'paper', about, choices };
  await turn();
  return database.write(async (manager) => {
    if ((await latestOf(manager, choice)) !== before.latest) {
      const { issued } = await dueOf(manager, choice, month, now);
      if (issued) return again(issued);
    }
    const letterId = await issuePaper(manager, { about, choices, numbering: { mode: 'pattern' } }, now);
    const { number } = await manager.findOneByOrFail(Letter, { id: letterId });
    return { of: 'letter', letterId, number, isNew: true };
  });
}

const again = ({ id, number }: NonNullable<DueLetter['issued']>): ReadyLetter => ({
  of: 'letter',
  letterId: id,
  number,
  isNew: false,
});

/** The line of the list that the choice was made from. @throws AppError `refused` where it is not due any more */
async function dueOf(manager: EntityManager, choice: DueChoice, month: Month, now: Now): Promise<DueLetter> {
  const { template, caseId, referralId, itemId } = choice;
  const lines = await dueLetters(manager, { kind: kindOf[template], month }, now, caseId);
  const found = lines.find(
    (one) => one.template === template && one.referralId === referralId && one.itemId === itemId,
  );
  if (!found) throw refused('letters.notDue');
  return found;
}

/** The letter of this kind that went out last in the case; 0 before the first. */
const latestOf = async (manager: EntityManager, { template, caseId }: DueChoice): Promise<number> =>
  (await manager.maximum(Letter, 'id', { kind: template, caseId, cancelledOn: IsNull() })) ?? 0;

/** What is proposed, with the meeting that the guardian is asked to. */
async function choicesFor(
  manager: EntityManager,
  { template, meeting }: DueChoice,
  about: ReadyAbout,
  month: Month,
  now: Now,
): Promise<PaperChoices> {
  const { choices } = await paperDraft(manager, { about }, now);
  if (template !== 'guardian_invitation') return choices;
  if (!meeting) throw refused('letters.meetingUnset');
  if (meeting.on < now.today || !isWithin(daysOfMonth(month), meeting.on)) {
    throw refused('letters.meetingOutside');
  }
  const { settings } = await manager.findOneByOrFail(School, { id: 1 });
  return { ...choices, texts: { ...choices.texts, ...meetingWords(meeting, settings.timeZone) } };
}
