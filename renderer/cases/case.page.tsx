import { useState } from 'react';
import { IconFolderOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { CaseConferenceView, CaseDetails } from '@shared/contract/cases';
import { EmptyState } from '@renderer/components/empty-state';
import { ErrorNote } from '@renderer/components/error-note';
import { Loading } from '@renderer/components/loading';
import { useIdParam } from '@renderer/lib/route';
import { CaseHead, type OpenPanel } from './case-head';
import classes from './case.module.css';
import { CloseCase } from './close-case';
import { ClosedNote } from './closed-note';
import { Completeness } from './completeness';
import { ConferencePlan } from './conference-plan';
import { ConferenceRecord } from './conference-record';
import { ConferenceSection } from './conference-section';
import { EditReport } from './edit-report';
import { EditTriage } from './edit-triage';
import { EffortsSection } from './efforts-section';
import { EmergencyPanel } from './emergency-panel';
import { EntryBox } from './entry-box';
import { ProblemsSection } from './problems-section';
import { isClosed, useCase } from './queries';
import { ReferralsSection } from './referrals-section';
import { StartReferral } from './start-referral';
import { Timeline } from './timeline';
import { WhySection } from './why-section';

/** One case: what happened at the left, newest first; what is known and decided at the right. */
export default function CasePage() {
  const caseId = useIdParam('caseId');
  const { t } = useTranslation();
  const { data, error } = useCase(caseId);
  if (error?.error.code === 'not_found') {
    return <EmptyState icon={IconFolderOff} title={t('app.notFound.title')} body={t('cases.notRead')} />;
  }
  if (error) return <ErrorNote error={error.error} />;
  if (!data) return <Loading lines={10} height={28} />;
  return <CaseView key={caseId} one={data} />;
}

type OpenConference =
  { as: 'plan'; planned: CaseConferenceView | null } | { as: 'record'; held: CaseConferenceView };

function CaseView({ one }: { one: CaseDetails }) {
  const [panel, setPanel] = useState<OpenPanel | null>(null);
  const [conference, setConference] = useState<OpenConference | null>(null);
  const shut = () => {
    setPanel(null);
    setConference(null);
  };
  const conferences = (
    <ConferenceSection
      one={one}
      onPlan={(planned) => setConference({ as: 'plan', planned })}
      onRecord={(held) => setConference({ as: 'record', held })}
    />
  );
  const closed = isClosed(one);
  // The conference comes before a referral where the case is severe (Anwar & Rohmat, 2022).
  const conferenceFirst = one.conferenceRequired && one.referrals.length === 0;
  return (
    <div className={classes.page}>
      <CaseHead one={one} onOpen={setPanel} />
      {closed && <ClosedNote one={one} />}
      {panel === 'refer' && <StartReferral one={one} onClose={shut} />}
      {panel === 'emergency' && <EmergencyPanel one={one} onClose={shut} />}
      {panel === 'close' && <CloseCase one={one} onClose={shut} />}
      {panel === 'triage' && <EditTriage one={one} onClose={shut} />}
      {panel === 'report' && <EditReport one={one} onClose={shut} />}
      {conference?.as === 'plan' && (
        <ConferencePlan caseId={one.id} planned={conference.planned} onClose={shut} />
      )}
      {conference?.as === 'record' && <ConferenceRecord conference={conference.held} onClose={shut} />}
      <div className={classes.columns}>
        <div>
          {!closed && <EntryBox caseId={one.id} />}
          <Timeline one={one} onEditReport={() => setPanel('report')} />
        </div>
        <div className={classes.side}>
          {conferenceFirst && conferences}
          <ReferralsSection one={one} />
          {!conferenceFirst && conferences}
          <ProblemsSection one={one} onEdit={() => setPanel('triage')} />
          <EffortsSection one={one} />
          <WhySection one={one} />
          {!closed && <Completeness one={one} />}
        </div>
      </div>
    </div>
  );
}
