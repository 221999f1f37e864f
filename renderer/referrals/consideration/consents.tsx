import { Text } from '@mantine/core';
import type { ReferralAction } from '@shared/domain/referral-permissions';
import type { ConsentParty } from '@shared/domain/referral-facts';
import { useTranslation } from 'react-i18next';
import { useDesk } from '../desk';
import { Field } from '../field';
import { MissingList } from '../missing-list';
import { useOpenForm } from '../use-open-form';
import { ConsentCard } from './consent-card';
import { ConsentForm } from './consent-form';
import { ConsentHistory } from './consent-history';
import { consentCard, consentParties, consentShown } from './consent-view';
import classes from './consents.module.css';

const actionOf = {
  student: 'record_student_consent',
  guardian: 'record_guardian_consent',
  principal: 'record_principal_consent',
} as const satisfies Record<ConsentParty, ReferralAction>;

/** The three who must agree, side by side; below them the one form that is open, so that no card moves. */
export function Consents() {
  const { t } = useTranslation();
  const { view, readOnly } = useDesk();
  const [open, setOpen] = useOpenForm('consent');
  const shown = consentShown(open);
  // What stands in the way is the same for all three: the conference of a severe case.
  const permission = view.state.may.record_student_consent;

  return (
    <>
      <div className={classes.cards}>
        {consentParties.map((party) => (
          <Field key={party} name={party}>
            <ConsentCard
              card={consentCard(view.consents, party)}
              mayRecord={!readOnly && view.state.may[actionOf[party]].allowed}
              shown={shown?.party === party ? shown.what : null}
              onShow={(what) => setOpen(what && `${party}.${what}`)}
            />
          </Field>
        ))}
      </div>
      {!readOnly && !permission.allowed && (
        <div className={classes.below}>
          <Text size="sm" fw={600}>
            {t('referrals.opensAfter')}
          </Text>
          <MissingList missing={permission.missing} />
        </div>
      )}
      {shown && (
        <div className={classes.below}>
          {shown.what === 'history' ? (
            <ConsentHistory party={shown.party} />
          ) : (
            !readOnly && (
              <ConsentForm key={open} party={shown.party} event={shown.what} onClose={() => setOpen(null)} />
            )
          )}
        </div>
      )}
    </>
  );
}
