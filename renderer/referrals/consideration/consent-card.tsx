import { Anchor, Button, Text } from '@mantine/core';
import {
  IconCircleCheckFilled,
  IconCircleDashed,
  IconCircleXFilled,
  IconClockHour4,
  type Icon,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { consentDataWords } from '@shared/domain/consent-scope';
import type { ConsentParty } from '@shared/domain/referral-facts';
import { shortDate } from '@renderer/lib/dates';
import { FactFiles } from '../fact-files';
import { useDesk } from '../desk';
import { PaperLink } from '../paper-link';
import {
  consentTone,
  type ConsentCardView,
  type ConsentEventCode,
  type ConsentRecord,
  type ConsentShown,
} from './consent-view';
import classes from './consents.module.css';

const icons: Readonly<Record<ReturnType<typeof consentTone>, Icon>> = {
  good: IconCircleCheckFilled,
  bad: IconCircleXFilled,
  waiting: IconClockHour4,
  empty: IconCircleDashed,
};

interface Props {
  readonly card: ConsentCardView;
  readonly mayRecord: boolean;
  readonly shown: ConsentShown | null;
  readonly onShow: (what: ConsentShown | null) => void;
}

/** One party: where its consent stands, since when, how, and what can be recorded next. */
export function ConsentCard({ card, mayRecord, shown, onShow }: Props) {
  const { t } = useTranslation();
  const { party, standing, latest, history, offers } = card;
  const tone = consentTone(standing);
  const StandingIcon = icons[tone];
  const partyName = t(`referrals.steps.consideration.parties.${party}`);
  return (
    <article
      className={classes.card}
      data-tone={tone}
      data-shown={shown !== null || undefined}
      aria-label={partyName}
    >
      <div>
        <div className={classes.party}>{partyName}</div>
        <div className={classes.person}>{usePersonOf(party)}</div>
      </div>
      <div className={classes.standing}>
        <StandingIcon size={16} aria-hidden />
        {t(`referrals.steps.consideration.standing.${standing}`)}
      </div>
      {latest && (
        <>
          <LatestFacts record={latest} />
          <FactFiles spot={{ of: 'consent', recordId: latest.id, item: null }} of={partyName} />
        </>
      )}
      <div className={classes.buttons}>
        {mayRecord &&
          offers.map((event, index) => (
            <Offer
              key={event}
              party={party}
              event={event}
              isFirst={index === 0 && event !== 'withdrawn'}
              isOpen={shown === event}
              onShow={onShow}
            />
          ))}
        {mayRecord && standing !== 'given' && party !== 'principal' && (
          <PaperLink template={party === 'student' ? 'student_consent' : 'guardian_consent'} />
        )}
        {history.length > 1 && (
          <Anchor
            component="button"
            type="button"
            size="xs"
            aria-expanded={shown === 'history'}
            onClick={() => onShow(shown === 'history' ? null : 'history')}
          >
            {t('referrals.steps.consideration.history', { count: history.length })}
          </Anchor>
        )}
      </div>
    </article>
  );
}

interface OfferProps {
  readonly party: ConsentParty;
  readonly event: ConsentEventCode;
  readonly isFirst: boolean;
  readonly isOpen: boolean;
  readonly onShow: (what: ConsentShown | null) => void;
}

function Offer({ party, event, isFirst, isOpen, onShow }: OfferProps) {
  const { t } = useTranslation();
  const asksPrincipal = party === 'principal' && event === 'asked';
  const label = t(`referrals.steps.consideration.record.${asksPrincipal ? 'askPrincipal' : event}`);
  const toggle = () => onShow(isOpen ? null : event);
  return isFirst ? (
    <Button size="compact-sm" variant="light" aria-expanded={isOpen} onClick={toggle}>
      {label}
    </Button>
  ) : (
    <Anchor component="button" type="button" size="sm" c="dimmed" aria-expanded={isOpen} onClick={toggle}>
      {label}
    </Anchor>
  );
}

function usePersonOf(party: ConsentParty): string {
  const { t } = useTranslation();
  const { view } = useDesk();
  switch (party) {
    case 'student':
      return view.student.name;
    case 'guardian':
      return view.guardian
        ? `${view.guardian.name} (${t(`referrals.relations.${view.guardian.relation}`)})`
        : '–';
    case 'principal':
      return view.principalName;
  }
}

function LatestFacts({ record }: { readonly record: ConsentRecord }) {
  const { t } = useTranslation();
  const { on, how, personName, relation, witness, note, event, covers } = record;
  const facts = [
    t('referrals.steps.consideration.onDate', { date: shortDate(on) }),
    personName &&
      (relation
        ? t('referrals.steps.consideration.byRelation', { name: personName, relation })
        : t('referrals.steps.consideration.byPerson', { name: personName })),
    how && t(`referrals.steps.consideration.howShort.${how}`),
    witness && t('referrals.steps.consideration.before', { name: witness }),
  ].filter(Boolean);
  return (
    <>
      <Text className={classes.facts}>{facts.join(', ')}</Text>
      {covers && (
        <Text className={classes.note} c="dimmed">
          {covers.length === 0
            ? t('referrals.steps.consideration.coversNothing')
            : t('referrals.steps.consideration.covers', {
                data: covers.map((piece) => consentDataWords[piece]).join(', '),
              })}
        </Text>
      )}
      {note && (
        <Text className={classes.note} c={event === 'given' ? 'dimmed' : undefined}>
          {note}
        </Text>
      )}
    </>
  );
}
