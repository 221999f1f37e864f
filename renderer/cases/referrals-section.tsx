import { Tooltip, VisuallyHidden } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { CaseDetails, ReferralCard } from '@shared/contract/cases';
import { receiverKind } from '@shared/procedure/receivers';
import { requirements, type RequirementCode } from '@shared/procedure/requirements';
import { shortDate } from '@renderer/lib/dates';
import { kindInSentence } from './case-words';
import classes from './referrals-section.module.css';
import { Section } from './section';
import side from './side.module.css';

/** The referrals of a case, newest first. */
export function ReferralsSection({ one }: { one: CaseDetails }) {
  const { t } = useTranslation();
  return (
    <Section title={t('cases.referrals.title')} id="rujukan">
      {one.referrals.length === 0 && (
        <p className={side.empty} style={{ margin: 0 }}>
          {t('cases.referrals.none')}
        </p>
      )}
      {one.referrals.map((card) => (
        <Card key={card.id} card={card} caseId={one.id} />
      ))}
    </Section>
  );
}

function Card({ card, caseId }: { card: ReferralCard; caseId: number }) {
  const { t } = useTranslation();
  const { code, params } = card.standing;
  const next = card.requirements.flatMap(({ missing }) => missing)[0];
  return (
    <article className={classes.card} data-ended={card.endedOn !== null || undefined}>
      <h3 className={classes.title}>
        <Link
          to="/kasus/$caseId/rujukan/$referralId"
          params={{ caseId: String(caseId), referralId: String(card.id) }}
          className={classes.link}
        >
          {card.receiver ??
            t('cases.referrals.kindOrReceiver', { kind: card.schoolKind ?? kindInSentence(card.kind) })}
        </Link>
      </h3>
      <p className={side.soft}>
        {card.receiver && `${card.schoolKind ?? receiverKind(card.kind).label} · `}
        {t('cases.referrals.ordinal', { sequence: card.sequence, date: shortDate(card.createdOn) })}
      </p>
      <p className={classes.standing}>{t(`referrals.standing.${code}`, params)}</p>
      <Dots card={card} />
      {card.endedOn === null && next && (
        <p className={classes.next}>
          {t('cases.referrals.next', { what: t(`referrals.missing.${next.code}`, { item: next.field }) })}
        </p>
      )}
    </article>
  );
}

const labelOf = (code: RequirementCode) => requirements.find((one) => one.code === code)?.label ?? code;

/** The five requirements as five dots, each with its name. */
function Dots({ card }: { card: ReferralCard }) {
  const { t } = useTranslation();
  const met = card.requirements.filter((one) => one.met).length;
  return (
    <div className={classes.dots}>
      <ul>
        {card.requirements.map((one) => {
          const requirement = labelOf(one.code);
          const words = t(one.met ? 'cases.referrals.requirementMet' : 'cases.referrals.requirementUnmet', {
            requirement,
          });
          return (
            <Tooltip key={one.code} label={words}>
              <li className={classes.dot} data-met={one.met || undefined}>
                {one.met && <IconCheck size={10} stroke={3} aria-hidden />}
                <VisuallyHidden>{words}</VisuallyHidden>
              </li>
            </Tooltip>
          );
        })}
      </ul>
      <span className={side.soft}>{t('cases.referrals.requirements', { met })}</span>
    </div>
  );
}
