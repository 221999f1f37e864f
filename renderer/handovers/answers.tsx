import { useEffect, useState } from 'react';
import { ActionIcon, Anchor, Button } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { HandoverDetails } from '@shared/contract/handovers';
import { useConfirm } from '@renderer/components/confirm';
import { ErrorNote } from '@renderer/components/error-note';
import { LetterLinks } from '@renderer/components/letters/letter-links';
import { shortDate } from '@renderer/lib/dates';
import { paperAddress } from '@renderer/lib/paper-address';
import { useChange } from '@renderer/lib/query';
import { rpc } from '@renderer/lib/rpc';
import { AnswerForm } from './answer-form';
import classes from './handover.module.css';
import { touchedByHandover } from './queries';

type Answer = HandoverDetails['answers'][number];

/** An address that ends so leads to the answer, with its form open. */
const anchor = 'jawaban';

/** What the referrer was told, and what they still wait to hear. */
export function Answers({ one }: { one: HandoverDetails }) {
  const { t } = useTranslation();
  const named = window.location.hash.slice(1) === anchor;
  /** `null` until somebody opens or closes the form: then the address says. */
  const [chosen, setWriting] = useState<boolean | null>(null);
  const writing = chosen ?? (named && one.owed !== null);
  useEffect(() => {
    if (named) document.getElementById(anchor)?.scrollIntoView();
  }, [named]);
  return (
    <section id={anchor} className={classes.section} tabIndex={-1}>
      <header className={classes.head}>
        <h2 className={classes.title}>{t('handovers.answers.title')}</h2>
        {!writing && one.owed === null && (
          <ActionIcon aria-label={t('handovers.answers.add')} onClick={() => setWriting(true)}>
            <IconPlus size={16} />
          </ActionIcon>
        )}
      </header>
      {one.owed && !writing && (
        <>
          <p className={classes.owed}>{t(`handovers.owed.${one.owed.kind}`, { name: one.referrer.name })}</p>
          <Button onClick={() => setWriting(true)}>{t('handovers.answers.addFirst')}</Button>
        </>
      )}
      {writing && <AnswerForm one={one} onDone={() => setWriting(false)} />}
      {one.answers.length === 0 && !writing && one.owed === null && (
        <p className={classes.soft}>{t('handovers.answers.none')}</p>
      )}
      <ul className={classes.list}>
        {one.answers.toReversed().map((answer) => (
          <AnswerItem key={answer.id} answer={answer} handoverId={one.id} referrer={one.referrer.name} />
        ))}
      </ul>
    </section>
  );
}

interface AnswerItemProps {
  answer: Answer;
  handoverId: number;
  referrer: string;
}

function AnswerItem({ answer, handoverId, referrer }: AnswerItemProps) {
  const { t } = useTranslation();
  const confirm = useConfirm();
  const remove = useChange(rpc.handovers.removeAnswer, { invalidates: touchedByHandover });
  const date = shortDate(answer.on);
  const ask = async () => {
    const sure = await confirm({
      title: t('handovers.answers.removeQuestion'),
      body: t('handovers.answers.removeBody', { name: referrer, date }),
      confirmLabel: t('common.remove'),
      danger: true,
    });
    if (sure) remove.mutate({ answerId: answer.id });
  };
  return (
    <li>
      <div className={classes.answer}>
        <span className={classes.strong}>{t(`handovers.kinds.${answer.kind}`)}</span>
        <ActionIcon size="sm" aria-label={t('handovers.answers.remove', { date })} onClick={() => void ask()}>
          <IconTrash size={15} />
        </ActionIcon>
      </div>
      <p className={classes.prose}>{answer.text}</p>
      <p className={classes.soft}>
        {t('handovers.answers.by', { way: t(`handovers.ways.${answer.how}`), date, name: answer.by.name })}
      </p>
      <p className={classes.soft}>
        {answer.letters.length > 0 ? (
          <>
            {t('handovers.answers.letter')} <LetterLinks letters={answer.letters} />
          </>
        ) : (
          <Anchor
            inherit
            renderRoot={(props) => (
              <Link
                {...props}
                {...paperAddress({ template: 'referrer_answer', handoverId, answerId: answer.id })}
              />
            )}
          >
            {t('handovers.answers.writeLetter')}
          </Anchor>
        )}
      </p>
      <ErrorNote error={remove.error?.error} />
    </li>
  );
}
