import { Anchor, Group, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { LetterView } from '@shared/contract/letter-views';
import { ErrorNote } from '@renderer/components/error-note';
import { CancelLetter } from '@renderer/components/letters/cancel-letter';
import { IssuedLetter } from '@renderer/components/letters/issued-letter';
import { LetterFacts } from '@renderer/components/letters/letter-facts';
import { useIssuedLetter } from '@renderer/components/letters/use-issued-letter';
import { Loading } from '@renderer/components/loading';
import { PdfPreview } from '@renderer/components/pdf-preview/pdf-preview';
import classes from './letters.module.css';

/** The chosen letter: its page, what is known of it, and what can be done with it. */
export function LetterPane({ letterId }: { letterId: number }) {
  const { t } = useTranslation();
  const { letter, pdf } = useIssuedLetter(letterId);
  const { data } = letter;
  if (letter.error) {
    return letter.error.error.code === 'not_found' ? (
      <Text c="dimmed" className={classes.hint}>
        {t('letters.issued.notReadable')}
      </Text>
    ) : (
      <ErrorNote error={letter.error.error} />
    );
  }
  if (!data) return <Loading lines={6} height={28} />;
  return (
    <>
      <IssuedLetter letter={data} />
      <div className={classes.preview}>
        <PdfPreview
          pdf={pdf.data}
          label={t('letters.preview.letter', { number: data.number ?? t('letters.number.none') })}
          error={pdf.error?.error ?? null}
        />
      </div>
      <LetterFacts letter={data} />
      <Group gap="md" align="flex-start">
        <SubjectLink about={data.about} />
        {data.status !== 'cancelled' && <CancelLetter letter={data} />}
      </Group>
    </>
  );
}

/** To what the letter is about. */
function SubjectLink({ about }: Pick<LetterView, 'about'>) {
  const { t } = useTranslation();
  switch (about.of) {
    case 'outreach':
      return (
        <Anchor component={Link} to={`/penyuluhan/${about.outreachId}`}>
          {t('letters.issued.openOutreach', { theme: about.theme })}
        </Anchor>
      );
    case 'handover':
      return (
        <Anchor component={Link} to={`/kasus/serah-terima/${about.handoverId}`}>
          {t('letters.issued.openHandover')}
        </Anchor>
      );
    case 'case':
      return about.referralId === null ? (
        <Anchor component={Link} to={`/kasus/${about.caseId}`}>
          {t('letters.issued.openCase', { code: about.code })}
        </Anchor>
      ) : (
        <Anchor component={Link} to={`/kasus/${about.caseId}/rujukan/${about.referralId}`}>
          {t('letters.issued.openReferral')}
        </Anchor>
      );
  }
}
