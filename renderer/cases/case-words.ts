import type { CaseStanding } from '@shared/contract/cases';
import { daysBetween } from '@shared/domain/calendar';
import { receiverKind, type ReceiverKind } from '@shared/procedure/receivers';
import { fields, reporters, type FieldCode, type ReporterCode } from '@shared/procedure/problems';
import i18n from '@renderer/i18n/i18n';
import { shortDate } from '@renderer/lib/dates';

type Outcome = 'resolved' | 'partly' | 'not_resolved';

const t = i18n.t;

/** `psikolog`: a kind of receiver within a sentence; an abbreviation keeps its capitals. */
export const kindInSentence = (kind: ReceiverKind): string =>
  receiverKind(kind).label.replace(/^\p{Lu}(?=\p{Ll})/u, (first) => first.toLowerCase());

/** Where a case stands, in one sentence. */
export function standingSentence({ code, params, referral }: CaseStanding): string {
  if (code === 'referral' && referral) {
    const { code: at, params: values } = referral.standing;
    const standing = t(`referrals.standing.${at}`, values);
    return t('cases.standing.referral', { kind: kindInSentence(referral.kind), standing });
  }
  return t(`cases.standing.${code}`, {
    kind: '',
    standing: '',
    on: typeof params.on === 'string' ? shortDate(params.on) : '',
    outcome: params.outcome ? t(`cases.outcome.${params.outcome as Outcome}`) : '',
  });
}

/** How old a case is: days in the first two months, then months, then years. */
export function ageWords(days: number): string {
  if (days === 0) return t('cases.age.today');
  if (days < 61) return t('cases.age.days', { count: days });
  if (days < 730) return t('cases.age.months', { count: Math.floor(days / 30.44) });
  return t('cases.age.years', { count: Math.floor(days / 365.25) });
}

export const ageSince = (reportedOn: string, today: string): string =>
  ageWords(daysBetween(reportedOn, today));

export const fieldLabel = (code: FieldCode): string => fields.find((one) => one.code === code)?.label ?? code;

export const reporterLabel = (code: ReporterCode): string =>
  reporters.find((one) => one.code === code)?.label ?? code;
