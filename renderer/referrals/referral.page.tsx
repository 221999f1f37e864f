import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { ReferralView } from '@shared/contract/referrals';
import type { Missing } from '@shared/domain/missing';
import type { StepCode } from '@shared/domain/referral-steps';
import { AccessNote } from '@renderer/components/case-access/access-note';
import { ErrorNote } from '@renderer/components/error-note';
import { Loading } from '@renderer/components/loading';
import { useIdParam } from '@renderer/lib/route';
import { useToday } from '@renderer/lib/session';
import { DeskContext, type Desk, type Leaving } from './desk';
import { LeavePanel } from './end-panel';
import { focusField } from './focus-field';
import { mendingOf } from './mending';
import { casePath, studentFormPath } from './paths';
import { ReferralHead } from './referral-head';
import { ReferralNotices } from './referral-notices';
import { RequirementsPanel } from './requirements-panel';
import { StepContent } from './step-content';
import { StepFrame } from './step-frame';
import { StepList } from './step-list';
import { openStep } from './step-moves';
import { useReferral, useReferralChanges } from './use-referral';
import classes from './referral.page.module.css';

/** One referral from its first thought to its end: the wizard until the letter, afterwards the record. */
export default function ReferralPage() {
  const referralId = useIdParam('referralId');
  const { data, error } = useReferral(referralId);
  if (error) return <ErrorNote error={error.error} />;
  if (!data) return <Loading lines={8} />;
  return <Referral key={referralId} view={data} />;
}

function Referral({ view }: { readonly view: ReferralView }) {
  const today = useToday();
  const navigate = useNavigate();
  const { langkah }: { langkah?: string } = useSearch({ strict: false });
  const { change, saving } = useReferralChanges(view.id);
  const [leaving, setLeaving] = useState<Leaving | null>(null);
  const [wanted, setWanted] = useState<{ step: StepCode; field: string | null } | null>(null);
  const met = useRef<typeof wanted>(null);
  const content = useRef<HTMLDivElement>(null);

  // Where the work stood when the page was opened: completing a step must not take it from under the hands.
  const [opened] = useState(view.state.step);
  const code = openStep(view.state.steps, langkah, opened);
  const step = view.state.steps.find((one) => one.code === code);
  const { id: referralId, caseId } = view;
  const studentId = view.student.id;

  const goTo = useCallback(
    (to: StepCode, field?: string) => {
      setWanted({ step: to, field: field ?? null });
      void navigate({
        to: '/kasus/$caseId/rujukan/$referralId',
        params: { caseId: String(caseId), referralId: String(referralId) },
        search: { langkah: to },
      });
    },
    [navigate, caseId, referralId],
  );

  const mend = useCallback(
    (missing: Missing) => {
      const mending = mendingOf(missing);
      if (mending.at === 'field') goTo(mending.step, mending.field);
      else if (mending.at === 'student') void navigate({ to: studentFormPath(studentId) });
      else void navigate({ to: casePath(caseId), hash: mending.part });
    },
    [goTo, navigate, studentId, caseId],
  );

  useEffect(() => {
    if (!wanted || met.current === wanted || wanted.step !== code || !content.current) return;
    met.current = wanted;
    return focusField(content.current, wanted.field);
  }, [wanted, code]);

  const desk = useMemo<Desk>(
    () => ({
      view,
      today,
      readOnly: view.state.ended !== null || !view.mine,
      change,
      goTo,
      mend,
      leave: setLeaving,
    }),
    [view, today, change, goTo, mend],
  );

  if (!step) return null;
  return (
    <DeskContext value={desk}>
      <div className={classes.page}>
        <ReferralHead saving={saving} />
        <div className={classes.notices}>
          {!view.mine && <AccessNote caseId={view.caseId} />}
          {leaving && <LeavePanel how={leaving} onClose={() => setLeaving(null)} />}
          <ReferralNotices />
        </div>
        <div className={classes.body}>
          <StepList current={code} />
          <div className={classes.middle} ref={content} data-ended={desk.readOnly || undefined}>
            <StepFrame key={code} step={step}>
              <StepContent code={code} />
            </StepFrame>
          </div>
          <RequirementsPanel />
        </div>
      </div>
    </DeskContext>
  );
}
