import { Anchor, Button, Group } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { HandoverDetails } from '@shared/contract/handovers';
import { formatDate } from '@shared/domain/indonesian-date';
import { works } from '@shared/procedure/works';
import { useConfirm } from '@renderer/components/confirm';
import { ErrorNote } from '@renderer/components/error-note';
import { SourceMark } from '@renderer/components/source-mark';
import { notify } from '@renderer/lib/notify';
import { useChange } from '@renderer/lib/query';
import { rpc } from '@renderer/lib/rpc';
import { useToday } from '@renderer/lib/session';
import classes from './handover.module.css';
import { touchedByHandover } from './queries';

interface DecisionProps {
  one: HandoverDetails;
  /** Its form is open: there is nothing else to press meanwhile. */
  givingBack: boolean;
  onGiveBack: () => void;
}

/** What becomes of a hand-over: a case of its own, part of one that runs, or back to the teacher with a reason. */
export function Decision({ one, givingBack, onGiveBack }: DecisionProps) {
  const { t } = useTranslation();
  return (
    <section className={classes.section}>
      <h2 className={classes.title}>{t('handovers.decision.title')}</h2>
      {one.decision ? (
        <Decided one={one} decision={one.decision} />
      ) : (
        <>
          <p className={classes.text}>
            {t('handovers.decision.waiting')} <SourceMark source={works.anwarRohmat2022} />
          </p>
          {!givingBack && <Choices one={one} onGiveBack={onGiveBack} />}
        </>
      )}
    </section>
  );
}

function Choices({ one, onGiveBack }: Pick<DecisionProps, 'one' | 'onGiveBack'>) {
  const { t } = useTranslation();
  return (
    <>
      <Group gap="xs">
        <Button component={Link} to="/kasus/baru" search={{ serah: one.id } as never}>
          {t('handovers.decision.takeOn')}
        </Button>
        <Button variant="default" onClick={onGiveBack}>
          {t('handovers.decision.giveBack')}
        </Button>
      </Group>
      {one.openCases.length > 0 && <Joinable one={one} />}
    </>
  );
}

function Joinable({ one }: { one: HandoverDetails }) {
  const { t } = useTranslation();
  const confirm = useConfirm();
  const today = useToday();
  const join = useChange(rpc.handovers.join, { invalidates: touchedByHandover });
  const ask = async (caseId: number, code: string) => {
    const sure = await confirm({
      title: t('handovers.decision.joinQuestion', { code }),
      body: t('handovers.decision.joinBody'),
      confirmLabel: t('handovers.decision.joinOne', { code }),
    });
    if (!sure || join.isPending) return;
    join.mutate(
      { handoverId: one.id, takenOn: today, caseId },
      { onSuccess: () => notify(t('handovers.decision.joined', { code })) },
    );
  };
  return (
    <>
      <p className={classes.text} style={{ margin: '20px 0 0' }}>
        {t('handovers.decision.join')}
      </p>
      <ul className={classes.list}>
        {one.openCases.map(({ id, code, problems }) => (
          <li key={id} className={classes.joinable}>
            <span>
              <Anchor component={Link} to={`/kasus/${id}`}>
                {code}
              </Anchor>{' '}
              <span className={classes.soft}>{problems.join(', ')}</span>
            </span>
            <Button variant="default" size="xs" onClick={() => void ask(id, code)}>
              {t('handovers.decision.joinOne', { code })}
            </Button>
          </li>
        ))}
      </ul>
      <ErrorNote error={join.error?.error} />
    </>
  );
}

interface DecidedProps {
  one: HandoverDetails;
  decision: NonNullable<HandoverDetails['decision']>;
}

const sentences = {
  opened: 'handovers.decision.opened',
  joined: 'handovers.decision.joinedOn',
  returned: 'handovers.decision.returned',
} as const;

function Decided({ one, decision }: DecidedProps) {
  const { t } = useTranslation();
  const { as, on, by, reason } = decision;
  return (
    <>
      <p className={classes.text}>
        {t(sentences[as], { date: formatDate(on), name: by.name, code: one.case?.code ?? '' })}
        {one.case && one.case.counselor.id !== by.id && (
          <> {t('handovers.decision.handledBy', { name: one.case.counselor.name })}</>
        )}
      </p>
      {reason && <p className={classes.prose}>{reason}</p>}
      {one.case && (
        <Button component={Link} to={`/kasus/${one.case.id}`} variant="default" size="xs">
          {t('handovers.decision.openCase')}
        </Button>
      )}
    </>
  );
}
