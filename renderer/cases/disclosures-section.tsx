import { Anchor, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { shortDate } from '@renderer/lib/dates';
import { useAnswer } from '@renderer/lib/query';
import { rpc } from '@renderer/lib/rpc';
import { Section } from './section';

const shownFirst = 3;

/** The last letters that carried data of the student, and the way to the whole log. Not there before the first. */
export function DisclosuresSection({ caseId }: { caseId: number }) {
  const { t } = useTranslation();
  const input = { caseId, limit: shownFirst };
  const { data } = useAnswer(['letters', 'disclosures', input], () => rpc.letters.disclosures(input));
  if (!data || data.total === 0) return null;
  return (
    <Section
      title={t('letters.disclosures.title')}
      action={
        <Anchor
          size="sm"
          renderRoot={(props) => <Link {...props} to="/surat/data-keluar" search={{ kasus: caseId }} />}
        >
          {t('letters.disclosures.showAll')}
        </Anchor>
      }
    >
      {data.rows.map(({ letterId, on, recipient, pieces, nameAs, status }) => (
        <Text size="sm" key={letterId} mb={4} td={status === 'cancelled' ? 'line-through' : undefined}>
          {shortDate(on)}: {recipient}
          <Text span inherit c="dimmed" display="block">
            {pieces
              .map((piece) =>
                piece === 'name' && nameAs === 'initials'
                  ? t('letters.disclosures.byInitials')
                  : t(`letters.pieces.${piece}`),
              )
              .join(', ')}
          </Text>
        </Text>
      ))}
    </Section>
  );
}
