import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { IssuedRef } from '@shared/contract/letter-views';
import { shortDate } from '@renderer/lib/dates';

/** `421.3/015/BK/XI/2026, 24 Nov 2026`: letters that went out, each leading to its place in the register. */
export function LetterLinks({ letters }: { letters: readonly IssuedRef[] }) {
  const { t } = useTranslation();
  return letters.map(({ id, number, date }, index) => (
    <span key={id}>
      {index > 0 && '; '}
      <Anchor renderRoot={(props) => <Link {...props} to="/surat" search={{ surat: id }} />}>
        {number ?? t('letters.number.none')}
      </Anchor>
      , {shortDate(date)}
    </span>
  ));
}
