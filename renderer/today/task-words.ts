import type { TFunction } from 'i18next';
import type { DueItem } from '@shared/contract/today';
import type { DueKind } from '@shared/domain/due-work';

/** Who was asked for something, by the kind of work. */
const askedParty = {
  consent_principal: 'principal',
  consent_guardian: 'guardian',
  consent_student: 'student',
  contact: 'receiver',
} as const satisfies Partial<Record<DueKind, string>>;

const partyOf = (kind: DueKind) =>
  kind in askedParty ? askedParty[kind as keyof typeof askedParty] : undefined;

/** What is to be done, in words: with how long an answer has been waited for, and how often it was asked for. */
export function taskWords(t: TFunction, { kind, params }: Pick<DueItem, 'kind' | 'params'>): string {
  const party = partyOf(kind);
  if (party && 'asked' in params) return t(`today.asked.${party}`, params);
  // A student who said no is not asked again, and a receiver who declined is another one's turn.
  if ((party === 'principal' || party === 'guardian') && 'refused' in params) {
    return t(`today.refused.${party}`, params);
  }
  if (params['reminders']) return t('today.reminded', params);
  return t(`today.tasks.${kind}`, params);
}
