import type { HandoverChoices, LetterDraft } from '@shared/contract/letters';
import type { ConsentScope } from '@shared/domain/consent-scope';
import type { DataPiece } from '@shared/domain/data-pieces';
import { usualDisclosure } from '@shared/domain/disclosure';
import { formatDate } from '@shared/domain/indonesian-date';
import type { IsoDate } from '@shared/domain/referral-facts';
import type { EntityManager } from 'typeorm';
import { loadReferralFacts } from '../database/referral-facts';
import { Referral, School } from '../database/entities';
import type { Now } from '../now';
import { carriedView, scopeOf, usualName, within } from './carried-data';
import { enclosedFiles, filesToChoose, stillThere, type EnclosedFile } from './enclosures';
import type { HandoverFacts } from './handover-facts';
import { loadHandoverMaterial, type HandoverMaterial, type ReferralAround } from './handover-material';
import { refuseAfterTheEnd, visibleReferral, writableReferral } from './letter-access';
import { keptChoices, proposedChoices, settled } from './letter-choices';
import { earliestLetterDate } from './letter-date';
import { isTaken, nextNumber, type ToNumber } from './letter-numbers';
import { identityValues } from './student-rows';

/** @throws AppError `not_found`, `forbidden` */
export async function letterDraft(
  manager: EntityManager,
  { referralId }: { referralId: number },
  now: Now,
): Promise<LetterDraft> {
  return draftOf(manager, await visibleReferral(manager, now, referralId), now);
}

/**
 * Keeps what was chosen so far.
 * @throws AppError `not_found`, `forbidden`, `refused` for a closed case, an ended referral, `invalid_input` for a file
 *   that is not there
 */
export async function saveLetterDraft(
  manager: EntityManager,
  { referralId, choices }: { referralId: number; choices: HandoverChoices },
  now: Now,
): Promise<LetterDraft> {
  const referral = await writableReferral(manager, now, referralId);
  await refuseAfterTheEnd(manager, referralId);
  await enclosedFiles(manager, referral, choices.files);
  await keepChoices(manager, referralId, choices);
  return draftOf(manager, { ...referral, letterChoices: choices }, now);
}

export const keepChoices = (manager: EntityManager, referralId: number, choices: HandoverChoices) =>
  manager.update(Referral, { id: referralId }, { letterChoices: { ...choices } });

/** What the page of the draft is drawn from. @throws AppError `not_found`, `forbidden` */
export async function draftMaterial(
  manager: EntityManager,
  { referralId }: { referralId: number },
  now: Now,
): Promise<HandoverMaterial & { enclosed: EnclosedFile[] }> {
  const referral = await visibleReferral(manager, now, referralId);
  const choices = await choicesOf(manager, referral, await scopeOf(manager, referral));
  const material = await loadHandoverMaterial(manager, referral, settled(choices, now.today));
  return { ...material, enclosed: await enclosedFiles(manager, referral, choices.files) };
}

/** The contents of what would be enclosed. @throws AppError `not_found`, `invalid_input` at `choices.files` */
export async function draftFiles(
  manager: EntityManager,
  { referralId, choices }: { referralId: number; choices: Pick<HandoverChoices, 'files'> },
  now: Now,
): Promise<EnclosedFile[]> {
  const referral = await visibleReferral(manager, now, referralId);
  return enclosedFiles(manager, referral, choices.files);
}

/** As kept, else as proposed; what a consent covers no longer is left out. */
async function choicesOf(
  manager: EntityManager,
  referral: ReferralAround,
  scope: ConsentScope,
): Promise<HandoverChoices> {
  const kept = keptChoices(referral);
  if (kept) {
    return {
      ...kept,
      disclosed: within(scope, kept.disclosed),
      nameAs: usualName(scope, kept.nameAs),
      files: await stillThere(manager, referral, kept.files),
    };
  }
  const { settings } = await manager.findOneByOrFail(School, { id: 1 });
  return proposedChoices(referral, referral.case, settings, scope);
}

async function draftOf(
  manager: EntityManager,
  referral: ReferralAround,
  { today }: Now,
): Promise<LetterDraft> {
  const scope = await scopeOf(manager, referral);
  const choices = await choicesOf(manager, referral, scope);
  const chosen = settled(choices, today);
  const { facts } = await loadHandoverMaterial(manager, referral, chosen);
  const { pieces: usual, nameAs } = usualDisclosure(referral.kind);
  const { name } = facts.student;
  return {
    referralId: referral.id,
    choices: { ...choices, disclosed: [...chosen.disclosed] },
    carried: carriedView(scope, {
      values: handoverValues(facts),
      usual,
      nameAs,
      name,
      files: await filesToChoose(manager, referral),
    }),
    numbering: await numberingOf(manager, facts.school, { kind: 'handover', date: chosen.date }),
    earliestDate: await earliestOf(manager, referral.id, today),
    latestDate: today,
  };
}

/** What would be read of each piece. */
function handoverValues(facts: HandoverFacts): ReadonlyMap<DataPiece, string | null> {
  const { efforts, approvals, choices } = facts;
  const [first] = efforts;
  const guardian = approvals.find(({ party, event }) => party === 'guardian' && event === 'given');
  return new Map<DataPiece, string | null>([
    ...identityValues(facts),
    ['problem', choices.reasons || null],
    ['efforts', first ? `${efforts.length} kali sejak ${formatDate(first.on)}, dengan hasilnya` : null],
    ['approvalNames', guardian?.personName ?? null],
    ['escort', choices.escort || null],
  ]);
}

async function earliestOf(manager: EntityManager, referralId: number, today: IsoDate): Promise<IsoDate> {
  const facts = (await loadReferralFacts(manager, [referralId], today)).get(referralId);
  return facts ? earliestLetterDate(facts) : today;
}

/** The number that a letter of this kind and date would take now. */
export async function numberingOf(
  manager: EntityManager,
  school: School['settings'],
  letter: ToNumber,
): Promise<LetterDraft['numbering']> {
  const next = await nextNumber(manager, school, letter);
  if (!next) return { number: null, backDated: false, problem: 'pattern' };
  return {
    number: next.number,
    backDated: next.suffix !== '',
    problem: (await isTaken(manager, next.number)) ? 'taken' : null,
  };
}
