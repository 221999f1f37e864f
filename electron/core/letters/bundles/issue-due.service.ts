import { setImmediate as turn } from 'node:timers/promises';
import type { DueChoice, DueLetter, DueLetterKind } from '@shared/contract/bundles';
import type { formAbout, PaperChoices } from '@shared/contract/papers';
import { paperKinds } from '@shared/domain/paper-fields';
import { daysOfMonth, type Month } from '@shared/domain/month';
import { isWithin } from '@shared/domain/calendar-marks';
import { IsNull, MoreThan, type EntityManager } from 'typeorm';
import type { z } from 'zod';
import type { CaseDatabase } from '../../database/data-source';
import { Case, CaseConference, Letter, Referral, School } from '../../database/entities';
import { writableCases } from '../../database/case-access';
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
  now: Now,
): Promise<void> {
  const idsOf = (of: 'caseId' | 'referralId' | 'itemId') => [
    0,
    ...new Set(letters.map((one) => one[of] ?? 0)),
  ];
  /** The case of each row. Rows as they come: making five hundred entities would hold the loop for too long. */
  const caseOf = async (entity: typeof Case | typeof Referral | typeof CaseConference, ids: number[]) => {
    const rows = await manager
      .createQueryBuilder(entity, 'one')
      .select(['one.id AS id', `${entity === Case ? 'one.id' : 'one.caseId'} AS "caseId"`])
      .where('one.id IN (:...ids)', { ids })
      .andWhere(entity === Case ? writableCases('one', now) : 'TRUE')
      .getRawMany<{ id: number; caseId: number }>();
    return new Map(rows.map(({ id, caseId }) => [id, caseId]));
  };
  const cases = await caseOf(Case, idsOf('caseId'));
  const referrals = await caseOf(Referral, idsOf('referralId'));
  const conferences = await caseOf(CaseConference, idsOf('itemId'));
  const belongs = ({ caseId, referralId, itemId }: DueChoice) =>
    cases.has(caseId) &&
    (referralId === null || referrals.get(referralId) === caseId) &&
    (itemId === null || conferences.get(itemId) === caseId);
  if (!letters.every(belongs)) throw new AppError('not_found');
}

/** A choice with the line of the list that it was made from, as the line is now. */
export interface DueNow {
  readonly choice: DueChoice;
  /** `null` where it is not due any more. */
  readonly line: DueLetter | null;
  /** The last letter of all when it was read. */
  readonly seen: number;
}

/** Reads the lines of some choices anew, all at once: a few cost as much as one. */
export async function dueNow(
  manager: EntityManager,
  choices: readonly DueChoice[],
  month: Month,
  now: Now,
): Promise<DueNow[]> {
  const cases = choices.map(({ caseId }) => caseId);
  const lines: DueLetter[] = [];
  for (const kind of new Set(choices.map(({ template }) => kindOf[template]))) {
    lines.push(...(await dueLetters(manager, { kind, month }, now, cases)));
  }
  const byKey = new Map(lines.map((line) => [keyOf(line), line]));
  const seen = (await manager.maximum(Letter, 'id')) ?? 0;
  return choices.map((choice) => ({ choice, line: byKey.get(keyOf(choice)) ?? null, seen }));
}

const keyOf = ({ template, caseId, referralId, itemId }: DueChoice | DueLetter) =>
  [template, caseId, referralId, itemId].join(' ');

/**
 * Issues a due letter as the template proposes it, where it takes a number and has none yet. Asked again, also by another
 * window meanwhile, it is the same letter.
 * @throws AppError `refused` with why it is not due, cannot be made, or to which meeting it invites
 */
export async function issueDue(
  database: CaseDatabase,
  { choice, line, seen }: DueNow,
  month: Month,
  now: Now,
): Promise<ReadyLetter> {
  if (!line) throw refused('letters.notDue');
  if (line.issued) return again(line.issued);
  if (line.refusal !== null) throw refused(line.refusal);
  const { template, caseId, referralId, itemId } = choice;
  const about = { template, caseId, referralId, itemId };
  const choices = await database.read((manager) => choicesFor(manager, choice, about, month, now));
  if (!paperKinds[template].numbered) return { of: 'paper', about, choices };
  // Each of these takes some ten milliseconds: between them somebody else's call is answered.
  await turn();
  return database.write(async (manager) => {
    const newer = { kind: template, caseId, id: MoreThan(seen), cancelledOn: IsNull() };
    if (await manager.existsBy(Letter, newer)) {
      const [meanwhile] = await dueNow(manager, [choice], month, now);
      if (meanwhile?.line?.issued) return again(meanwhile.line.issued);
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
