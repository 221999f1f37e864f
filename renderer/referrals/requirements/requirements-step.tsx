import { Loader, Tabs } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDesk } from '../desk';
import { RequestForm } from './request-form';
import { RequirementRows } from './requirement-rows';
import classes from './requirements-step.module.css';

// The page of the letter brings the PDF viewer with it.
const LetterStep = lazy(async () => ({ default: (await import('../letter-step/letter-step')).LetterStep }));

/** Step 4: the five requirements met or what is missing (Kurnia, 2017), what is asked of the receiver, the letter. */
export function RequirementsStep() {
  const { t } = useTranslation();
  const { view, mend } = useDesk();
  const isLetterNext = view.letter !== null || view.state.may.issue_letter.allowed;
  const [tab, setTab] = useState<string | null>(isLetterNext ? 'letter' : 'requirements');
  return (
    <Tabs value={tab} onChange={setTab} keepMounted={false}>
      <Tabs.List className={classes.tabs}>
        <Tabs.Tab value="requirements">{t('referrals.steps.letter.tabs.requirements')}</Tabs.Tab>
        <Tabs.Tab value="letter">{t('referrals.steps.letter.tabs.letter')}</Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="requirements">
        <RequirementRows />
        <RequestForm />
      </Tabs.Panel>
      <Tabs.Panel value="letter">
        <Suspense fallback={<Loader size="sm" />}>
          <div data-letter-page>
            <LetterStep referral={view} onOpen={mend} />
          </div>
        </Suspense>
      </Tabs.Panel>
    </Tabs>
  );
}
