import { useTranslation } from 'react-i18next';
import type { ReferralView } from '@shared/contract/referrals';
import type { Missing } from '@shared/domain/missing';
import { ErrorNote } from '@renderer/components/error-note';
import { BesidePage } from '@renderer/components/letters/beside-page';
import { CancelLetter } from '@renderer/components/letters/cancel-letter';
import { IssuedLetter } from '@renderer/components/letters/issued-letter';
import { LetterFacts } from '@renderer/components/letters/letter-facts';
import { useIssuedLetter } from '@renderer/components/letters/use-issued-letter';
import { Loading } from '@renderer/components/loading';
import { useAnswer } from '@renderer/lib/query';
import { rpc } from '@renderer/lib/rpc';
import { DraftDesk } from './draft-desk';
import classes from './letter-step.module.css';

export interface LetterStepProps {
  referral: ReferralView;
  /** Leads to where a missing fact is mended. */
  onOpen?: (missing: Missing) => void;
}

/** The handover letter of a referral: made and issued here, then printed, saved or cancelled. */
export function LetterStep({ referral, onOpen }: LetterStepProps) {
  return (
    <div className={classes.frame}>
      {referral.letter ? (
        <Issued letterId={referral.letter.id} />
      ) : (
        <Draft key={referral.id} referral={referral} onOpen={onOpen} />
      )}
    </div>
  );
}

function Draft({ referral, onOpen }: LetterStepProps) {
  const draft = useAnswer(['letters', 'draft', referral.id], () =>
    rpc.letters.draft({ referralId: referral.id }),
  );
  if (draft.error) return <ErrorNote error={draft.error.error} />;
  if (!draft.data) return <Loading lines={8} height={32} />;
  return <DraftDesk referral={referral} draft={draft.data} onOpen={onOpen} />;
}

function Issued({ letterId }: { letterId: number }) {
  const { t } = useTranslation();
  const { letter, pdf } = useIssuedLetter(letterId);
  if (letter.error) return <ErrorNote error={letter.error.error} />;
  if (!letter.data) return <Loading lines={8} height={32} />;
  return (
    <BesidePage
      inStep
      pdf={pdf.data}
      label={t('letters.preview.letter', { number: letter.data.number ?? t('letters.number.none') })}
      error={pdf.error?.error ?? null}
    >
      <div className={classes.issued}>
        <IssuedLetter letter={letter.data} />
        <LetterFacts letter={letter.data} />
        {letter.data.status !== 'cancelled' && (
          <div>
            <CancelLetter letter={letter.data} />
          </div>
        )}
      </div>
    </BesidePage>
  );
}
