import { stepsOf } from '@shared/domain/referral-steps';
import { StageItems } from '../carrying-out/stage-items';
import { useDesk } from '../desk';
import { Gate } from '../gate';
import { Section } from '../section';
import { itemSource } from '../step-source';
import { useTranslation } from 'react-i18next';
import { Finish } from '../report/finish';
import { DecisionForm } from './decision-form';
import { WeeklyControl } from './weekly-control';

/** Step 8: weekly control, then what comes next (Agustin & Rahmi, 2023). */
export function FollowUpStep() {
  const { t } = useTranslation();
  const { view } = useDesk();
  return (
    <>
      <WeeklyControl />
      <Section
        title={t('referrals.steps.follow_up.decision')}
        source={itemSource(view.kind, 'further_services')}
      >
        <Gate action="record_follow_up" isFilled={view.followUp !== null}>
          <DecisionForm />
        </Gate>
      </Section>
      <StageItems stage="follow_up" withoutProvable />
      {stepsOf(view.kind).at(-1) === 'follow_up' && <Finish />}
    </>
  );
}
