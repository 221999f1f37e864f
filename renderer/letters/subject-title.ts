import { useTranslation } from 'react-i18next';
import type { PapersOfSubject } from '@shared/contract/papers';
import { longDate } from '@renderer/lib/dates';

/** What the papers of one subject are about: the referral by its place, a meeting or an answer by its day. */
export function useSubjectTitle() {
  const { t } = useTranslation();
  return ({ scope, sequence, on }: PapersOfSubject) => {
    const date = on ? longDate(on) : '';
    return {
      case: t('letters.papers.place.ofCase'),
      referral: t('letters.papers.place.ofReferral', { sequence }),
      conference: t('letters.papers.place.ofConference', { date }),
      family_meeting: t('letters.papers.place.ofMeeting', { date }),
      handover: date ? t('letters.papers.place.ofAnswer', { date }) : t('letters.papers.place.ofHandover'),
      student: t('letters.papers.place.ofStudent'),
    }[scope];
  };
}
