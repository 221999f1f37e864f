import { useState } from 'react';
import { IconFolderOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { CaseConferenceView, CaseDetails } from '@shared/contract/cases';
import { EmptyState } from '@renderer/components/empty-state';
import { ErrorNote } from '@renderer/components/error-note';
import { Loading } from '@renderer/components/loading';
import { useIdParam } from '@renderer/lib/route';
import { useCaseAccess } from '@renderer/components/case-access/queries';
import { AccessNote } from '@renderer/components/case-access/access-note';
import { ShareCase, TransferCase } from './access-panels';
import { AccessSection } from './access-section';
import { CaseHead, type OpenPanel } from './case-head';
import classes from './case.module.css';
import { CaseOverview } from './case-overview';
import { CloseCase } from './close-case';
import { ClosedNote } from './closed-note';
import { Completeness } from './completeness';
import { ConferencePlan } from './conference-plan';
import { ConferenceRecord } from './conference-record';
import { ConferenceSection } from './conference-section';
import { DisclosuresSection } from './disclosures-section';
import { EditReport } from './edit-report';
import { EditTriage } from './edit-triage';
import { EffortsSection } from './efforts-section';
import { EmergencyPanel } from './emergency-panel';
import { EntryBox } from './entry-box';
import { HandoverLines } from './handover-lines';
import { OutreachLines } from './outreach-lines';
import { ProblemsSection } from './problems-section';
import { isNamed, useScrollToNamed } from './named-part';
import { isClosed, isReadOnly, useCase } from './queries';
import { ReferralsSection } from './referrals-section';
import { SafeguardingChoices } from './safeguarding-choices';
import { SafeguardingSection } from './safeguarding-section';
import { StartReferral } from './start-referral';
import { Timeline } from './timeline';
import { UnfinishedProvider, useIsUnfinished } from './unfinished';
import { VisitorsSection } from './visitors-section';
import { WhySection } from './why-section';

/** One case: what happened at the left, newest first; what is known and decided at the right. */
export default function CasePage() {
  const caseId = useIdParam('caseId');
  const { t } = useTranslation();
  const { data, error } = useCase(caseId);
  if (error?.error.code === 'not_found') {
    return <EmptyState icon={IconFolderOff} title={t('app.notFound.title')} body={t('cases.notRead')} />;
  }
  if (error?.error.reason === 'caseAccess.overviewOnly') return <CaseOverview caseId={caseId} />;
  if (error) return <ErrorNote error={error.error} />;
  if (!data) return <Loading lines={10} height={28} />;
  return (
    <UnfinishedProvider key={caseId}>
      <CaseView one={data} />
    </UnfinishedProvider>
  );
}

type OpenConference =
  { as: 'plan'; planned: CaseConferenceView | null } | { as: 'record'; held: CaseConferenceView };

function CaseView({ one }: { one: CaseDetails }) {
  const isUnfinished = useIsUnfinished();
  const [panel, setPanel] = useState(() => unfinishedPanel(one, isUnfinished));
  const [conference, setConference] = useState(() => unfinishedConference(one, isUnfinished));
  const { data: access } = useCaseAccess(one.id);
  useScrollToNamed();
  // Each closes itself alone: what was just saved may close after the next one has been opened.
  const shut = (which: OpenPanel) => () => setPanel((open) => (open === which ? null : open));
  const shutConference = () => setConference((open) => (open === conference ? null : open));
  const conferences = (
    <ConferenceSection
      one={one}
      onPlan={(planned) => setConference({ as: 'plan', planned })}
      onRecord={(held) => setConference({ as: 'record', held })}
    />
  );
  const closed = isClosed(one);
  const readOnly = isReadOnly(one);
  // The conference comes before a referral where the case is severe (Anwar & Rohmat, 2022).
  const conferenceFirst = one.conferenceRequired && one.referrals.length === 0;
  return (
    <div className={classes.page}>
      <CaseHead one={one} onOpen={setPanel} />
      <AccessNote caseId={one.id} />
      <HandoverLines caseId={one.id} />
      <OutreachLines caseId={one.id} />
      {closed && <ClosedNote one={one} />}
      {panel === 'refer' && <StartReferral one={one} onClose={shut('refer')} />}
      {panel === 'emergency' && <EmergencyPanel one={one} onClose={shut('emergency')} />}
      {panel === 'close' && <CloseCase one={one} onClose={shut('close')} />}
      {panel === 'triage' && <EditTriage one={one} onClose={shut('triage')} />}
      {panel === 'safeguarding' && <SafeguardingChoices caseId={one.id} onClose={shut('safeguarding')} />}
      {access && panel === 'share' && <ShareCase access={access} onClose={shut('share')} />}
      {access && panel === 'transfer' && <TransferCase access={access} onClose={shut('transfer')} />}
      {panel === 'report' && <EditReport one={one} onClose={shut('report')} />}
      {conference?.as === 'plan' && (
        <ConferencePlan caseId={one.id} planned={conference.planned} onClose={shutConference} />
      )}
      {conference?.as === 'record' && (
        <ConferenceRecord caseId={one.id} conference={conference.held} onClose={shutConference} />
      )}
      <div className={classes.columns}>
        <div>
          {!readOnly && <EntryBox caseId={one.id} />}
          <Timeline one={one} onEditReport={() => setPanel('report')} />
        </div>
        <div className={classes.side}>
          <SafeguardingSection one={one} onOpen={setPanel} />
          {conferenceFirst && conferences}
          <ReferralsSection one={one} />
          {!conferenceFirst && conferences}
          <ProblemsSection one={one} onEdit={() => setPanel('triage')} />
          <EffortsSection one={one} />
          <WhySection one={one} />
          <DisclosuresSection caseId={one.id} />
          <AccessSection caseId={one.id} onOpen={setPanel} />
          {!readOnly && <Completeness one={one} />}
          <VisitorsSection caseId={one.id} />
        </div>
      </div>
    </div>
  );
}

type IsUnfinished = ReturnType<typeof useIsUnfinished>;

function unfinishedPanel(one: CaseDetails, isUnfinished: IsUnfinished): OpenPanel | null {
  if (isReadOnly(one)) return null;
  const { id } = one;
  if (isUnfinished('emergency', id)) return 'emergency';
  if (isUnfinished('refer', id)) return 'refer';
  if (isUnfinished('closing', id)) return 'close';
  if (isUnfinished('triage', id) || isNamed('masalah')) return 'triage';
  return isUnfinished('reportChange', id) || isNamed('laporan') ? 'report' : null;
}

function unfinishedConference(one: CaseDetails, isUnfinished: IsUnfinished): OpenConference | null {
  if (isReadOnly(one)) return null;
  const held = one.conferences.find(({ id }) => isUnfinished('conferenceRecord', one.id, id));
  if (held) return { as: 'record', held };
  const planned = one.conferences.find(({ id }) => isUnfinished('conferencePlan', one.id, id));
  if (planned) return { as: 'plan', planned };
  return isUnfinished('newConference', one.id) ? { as: 'plan', planned: null } : null;
}
