import { useTranslation } from 'react-i18next';
import { PageButtons } from '@renderer/components/letters/page-buttons';
import { PageTitle } from '@renderer/components/page-title';
import { fetchDrawn } from '@renderer/components/pdf-preview/drawn-pdf';
import { PdfPreview } from '@renderer/components/pdf-preview/pdf-preview';
import { useAnswer } from '@renderer/lib/query';
import { useIdParam } from '@renderer/lib/route';
import { rpc } from '@renderer/lib/rpc';
import classes from './homeroom.module.css';

/** The letter by which the BK room answered a hand-over, to read and print. */
export default function AnswerLetterPage() {
  const { t } = useTranslation();
  const handoverId = useIdParam('handoverId');
  const letterId = useIdParam('letterId');
  const ask = () => rpc.homeroom.answerPdf({ letterId });
  const { data, error } = useAnswer(['homeroom', 'letter', letterId], () => fetchDrawn(ask()));
  return (
    <div className={classes.letter}>
      <PageTitle
        title={t('homeroom.page.letterPage')}
        back={`/serah-terima/${handoverId}`}
        action={data && <PageButtons ask={ask} />}
      />
      <div className={classes.preview}>
        <PdfPreview pdf={data} label={t('homeroom.page.letterPage')} error={error?.error ?? null} />
      </div>
    </div>
  );
}
