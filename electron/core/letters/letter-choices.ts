import { handoverChoices, type HandoverChoices } from '@shared/contract/letters';
import type { SchoolSettings } from '@shared/contract/school';
import type { ConsentScope } from '@shared/domain/consent-scope';
import { usualDisclosure } from '@shared/domain/disclosure';
import type { ReceiverKind } from '@shared/procedure/receivers';
import type { Case, Referral } from '../database/entities';
import { usualName, within } from './carried-data';
import type { SettledChoices } from './handover-facts';

/** Longest account of the problem that is proposed as the letter's reasons: what a letter can hold. */
const longestReasons = 6000;

/** What the letter says before anybody chose: least data within the consent, the account of the case as a beginning, one copy. */
export function proposedChoices(
  referral: Pick<Referral, 'kind'>,
  of: Pick<Case, 'chronology'>,
  { paper, layout }: Pick<SchoolSettings, 'paper' | 'layout'>,
  scope: ConsentScope,
): HandoverChoices {
  const usual = usualDisclosure(referral.kind);
  return {
    date: null,
    paper,
    typeface: layout.typeface,
    disclosed: within(scope, usual.pieces),
    nameAs: usualName(scope, usual.nameAs),
    reasons: of.chronology.slice(0, longestReasons),
    escort: escortOf(referral.kind),
    attachments: [],
    files: [],
    copies: ['Arsip'],
  };
}

/** Guru BK and parents accompany a pupil to whom they are referred outside (Agustin & Rahmi, 2023). */
const escortOf = (kind: ReceiverKind) =>
  kind === 'homeroom_teacher' || kind === 'subject_teacher' ? '' : 'guru BK dan orang tua/wali';

/** What was kept with the referral; `null` where nothing was, or what an older version kept cannot be read. */
export function keptChoices(referral: Pick<Referral, 'letterChoices'>): HandoverChoices | null {
  const kept = handoverChoices.safeParse(referral.letterChoices);
  return kept.success ? kept.data : null;
}

/** The choices with the day the letter bears; the pupil's name always goes along. */
export const settled = (choices: HandoverChoices, today: string): SettledChoices => ({
  ...choices,
  date: choices.date ?? today,
  disclosed: [...new Set(['name' as const, ...choices.disclosed])],
});
