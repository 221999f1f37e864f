import { useTranslation } from 'react-i18next';
import type { LetterView } from '@shared/contract/letter-views';
import { localDate } from '@shared/domain/calendar';
import { Facts } from '@renderer/components/facts';
import { clockOf, longDate, shortDate } from '@renderer/lib/dates';
import { currentTimeZone } from '@renderer/lib/session';

/** What the register and the disclosure log say of an issued letter. */
export function LetterFacts({ letter }: { letter: LetterView }) {
  const { t } = useTranslation();
  const facts = [
    { label: t('letters.issued.date'), value: longDate(letter.date) },
    { label: t('letters.issued.recipient'), value: letter.recipient },
    { label: t('letters.issued.subject'), value: letter.subject },
    {
      label: t('letters.issued.by'),
      value: t('letters.issued.byValue', { name: letter.issuedBy, time: issuedTime(letter) }),
    },
    {
      label: t('letters.issued.disclosed'),
      value: letter.disclosed.map((piece) => t(`letters.pieces.${piece}`)).join(', '),
    },
    {
      label: t('letters.issued.approvedBy'),
      value: letter.approvedBy.map((party) => t(`letters.parties.${party}`)).join(', '),
    },
  ];
  const cancelled = letter.cancelledOn && {
    label: t('letters.issued.cancelled'),
    value: t('letters.issued.cancelledValue', {
      date: shortDate(letter.cancelledOn),
      reason: letter.cancelReason ?? '',
    }),
  };
  return <Facts facts={cancelled ? [cancelled, ...facts] : facts} labelWidth={150} />;
}

const issuedTime = ({ issuedAt }: LetterView) =>
  `${shortDate(localDate(new Date(issuedAt), currentTimeZone()))}, ${clockOf(issuedAt)}`;
