import type { TFunction } from 'i18next';
import type { ReferralView } from '@shared/contract/referrals';
import { consentHistory } from '@shared/domain/consent';
import type { RequirementCode } from '@shared/procedure/requirements';
import { shortDate } from '@renderer/lib/dates';

/** What meets the requirement, in a few words. */
export function requirementEvidence(t: TFunction, code: RequirementCode, view: ReferralView): string {
  switch (code) {
    case 'complete_data':
      return t('referrals.requirements.data');
    case 'handover_letter':
      return view.letter
        ? t('referrals.requirements.letter', {
            number: view.letter.number ?? t('letters.number.none'),
            date: shortDate(view.letter.date),
          })
        : '';
    case 'student_consent': {
      const given = consentHistory(view.consents, 'student').at(-1);
      return given ? t('referrals.requirements.consent', { date: shortDate(given.on) }) : '';
    }
    case 'school_responsible':
      return view.counselors.find(({ id }) => id === view.request.responsibleId)?.name ?? '';
    case 'receiver_report':
      return view.report?.readOn
        ? t('referrals.requirements.report', {
            received: shortDate(view.report.receivedOn),
            read: shortDate(view.report.readOn),
          })
        : '';
  }
}
