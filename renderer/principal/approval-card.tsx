import { useState } from 'react';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Approval } from '@shared/contract/principal';
import { SeverityBadge } from '@renderer/components/severity-badge';
import { relativeDay, shortDate } from '@renderer/lib/dates';
import { useToday } from '@renderer/lib/session';
import { DecideForm, type Decision } from './decide-form';
import { kindWords } from './kind-words';
import classes from './principal.module.css';

/** One referral on which the principal is asked: the least that one decides on, and the decision. */
export function ApprovalCard({ one }: { one: Approval }) {
  const { t } = useTranslation();
  const { student, severity, counselor, emergency, asked, decision } = one;
  return (
    <article className={classes.card} data-grave={emergency !== null || undefined} aria-label={student.name}>
      <div className={classes.head}>
        <h2 className={classes.name}>
          {student.name} <span className={classes.className}>{student.className}</span>
        </h2>
        <SeverityBadge severity={severity} />
      </div>
      <p className={classes.to}>{t('principal.approvals.to', { kind: kindWords(one) })}</p>
      <p className={classes.soft}>{t('principal.approvals.counselor', { name: counselor })}</p>
      {emergency && <Emergency emergency={emergency} />}
      {asked && <Asked asked={asked} />}
      {decision && <Decided decision={decision} />}
      {one.shut && <p className={classes.label}>{t(`principal.approvals.shut.${one.shut}`)}</p>}
      {one.mayDecide && <Deciding one={one} />}
    </article>
  );
}

function Emergency({ emergency }: { emergency: NonNullable<Approval['emergency']> }) {
  const { t } = useTranslation();
  const { on, reason, approvedBy } = emergency;
  return (
    <div className={classes.grave}>
      <strong>{t('principal.approvals.emergency', { date: shortDate(on) })}</strong>
      <p className={classes.prose}>{reason}</p>
      <p className={classes.soft}>{t('principal.approvals.approvedBy', { name: approvedBy })}</p>
    </div>
  );
}

function Asked({ asked: { on, reason } }: { asked: NonNullable<Approval['asked']> }) {
  const { t } = useTranslation();
  const today = useToday();
  return (
    <>
      <p className={classes.label}>
        {t('principal.approvals.reason')} · {t('principal.approvals.asked', { date: relativeDay(on, today) })}
      </p>
      <p className={classes.prose}>{reason || t('principal.approvals.noReason')}</p>
    </>
  );
}

function Decided({ decision }: { decision: NonNullable<Approval['decision']> }) {
  const { t } = useTranslation();
  const { as, on, how, note, recordedBy } = decision;
  return (
    <>
      <p className={classes.label}>
        {t(`principal.approvals.decision.${as}`, { date: shortDate(on) })},{' '}
        {how === 'account'
          ? t('principal.approvals.byYou')
          : t('principal.approvals.recordedBy', { name: recordedBy })}
      </p>
      {note && <p className={classes.prose}>{note}</p>}
    </>
  );
}

function Deciding({ one }: { one: Approval }) {
  const { t } = useTranslation();
  const [form, setForm] = useState<Decision | null>(null);
  if (form) return <DecideForm one={one} decision={form} onClose={() => setForm(null)} />;
  const known = one.decision?.as;
  return (
    <div className={classes.buttons}>
      {known !== 'given' && (
        <Button variant={known ? 'default' : 'filled'} onClick={() => setForm('given')}>
          {t(known ? 'principal.approvals.changeToGiven' : 'principal.approvals.give')}
        </Button>
      )}
      {(!known || known === 'given') && (
        <Button variant="default" onClick={() => setForm('refused')}>
          {t(known ? 'principal.approvals.changeToRefused' : 'principal.approvals.refuse')}
        </Button>
      )}
    </div>
  );
}
