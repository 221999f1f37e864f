import { Anchor, Text, UnstyledButton } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallError } from '@shared/contract/errors';
import type { ReceiverView } from '@shared/contract/receivers';
import { receiverKind } from '@shared/procedure/receivers';
import { ErrorNote } from '@renderer/components/error-note';
import { Loading } from '@renderer/components/loading';
import { SearchField } from '@renderer/components/search-field';
import { TeacherChoice, type TeacherFields } from '@renderer/components/teacher-choice';
import { useAnswer, useChange } from '@renderer/lib/query';
import { rpc } from '@renderer/lib/rpc';
import { useDesk } from '../desk';
import { useOpenForm } from '../use-open-form';
import { findReceivers } from './find-receivers';
import { ReceiverAdd } from './receiver-add';
import classes from './receiver-choice.module.css';

/**
 * Chooses from the directory by typing: arrows move, Enter takes; an entry that is not there is added in place. For a
 * kind inside the school its list of staff is offered too.
 */
export function ReceiverChoice({ onChosen }: { readonly onChosen: () => void }) {
  const { t } = useTranslation();
  const { view, change } = useDesk();
  const [typed, setTyped] = useState('');
  const [failure, setFailure] = useState<CallError | null>(null);
  const [open, setOpen] = useOpenForm('receiver');
  const list = useRef<HTMLUListElement>(null);
  const query = { kind: view.kind, schoolKindId: view.schoolKind?.id ?? null, limit: 200 };
  const { data, error, refetch } = useAnswer(['receivers', 'list', query], () => rpc.receivers.list(query));
  const found = findReceivers(data?.rows ?? [], typed);

  async function choose(receiverId: number) {
    const result = await change(() => rpc.referrals.setReceiver({ referralId: view.id, receiverId }));
    setFailure(result.ok ? null : result.error);
    if (result.ok) onChosen();
  }

  /** Enter takes the first that fits what is typed, also where it is pressed before the directory is there. */
  async function chooseFirst() {
    const rows = data?.rows ?? (await refetch()).data?.rows ?? [];
    const [first] = findReceivers(rows, typed);
    if (first) await choose(first.id);
  }

  const add = useChange(rpc.receivers.save, { invalidates: [['receivers']] });
  /** A teacher is in the directory from the first referral on; afterwards it is that entry which is chosen. */
  function chooseTeacher(fields: TeacherFields) {
    const known = data?.rows.find(
      ({ person, institution }) => person === fields.person && institution === fields.institution,
    );
    if (known) return void choose(known.id);
    const { kind } = view;
    const receiver = { ...unknownOfTeachers, ...fields, kind, schoolKindId: null, active: true };
    return add.mutate(
      { id: null, receiver },
      { onSuccess: ({ id }) => choose(id), onError: ({ error: refusal }) => setFailure(refusal) },
    );
  }

  const buttons = () => [...(list.current?.querySelectorAll('button') ?? [])];
  function move(event: KeyboardEvent, from: number) {
    const to = event.key === 'ArrowDown' ? from + 1 : event.key === 'ArrowUp' ? from - 1 : null;
    if (to === null) return;
    event.preventDefault();
    buttons()
      .at(to < 0 ? 0 : to)
      ?.focus();
  }

  if (open) return <ReceiverAdd name={typed} onClose={() => setOpen(null)} onAdded={choose} />;
  return (
    <>
      {receiverKind(view.kind).direction === 'inside' && (
        <div className={classes.teachers}>
          <TeacherChoice kind={view.kind} className={view.student.className} onChosen={chooseTeacher} />
        </div>
      )}
      <SearchField
        placeholder={t('referrals.steps.contact.search')}
        value={typed}
        onChange={setTyped}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && typed) void chooseFirst();
          move(event, -1);
        }}
      />
      <ErrorNote error={failure ?? error?.error} />
      {!data && !error && <Loading lines={2} height={44} />}
      <ul className={classes.list} ref={list} aria-label={t('referrals.steps.contact.choose')}>
        {found.map((receiver, index) => (
          <li key={receiver.id}>
            <UnstyledButton
              className={classes.entry}
              onClick={() => void choose(receiver.id)}
              onKeyDown={(event) => move(event, index)}
            >
              <Entry receiver={receiver} />
            </UnstyledButton>
          </li>
        ))}
      </ul>
      {data && found.length === 0 && (
        <Text size="sm" c="dimmed" py="xs">
          {data.rows.length > 0
            ? t('referrals.steps.contact.noMatch')
            : t('referrals.steps.contact.none', {
                kind: view.schoolKind?.label ?? receiverKind(view.kind).label.toLowerCase(),
              })}
        </Text>
      )}
      <Anchor component="button" type="button" size="sm" mt={8} onClick={() => setOpen('new')}>
        <IconPlus size={14} aria-hidden style={{ verticalAlign: -2, marginInlineEnd: 4 }} />
        {t('referrals.steps.contact.add')}
      </Anchor>
    </>
  );
}

/** What the list of staff does not say of a receiver. */
const unknownOfTeachers = {
  address: null,
  phone: null,
  hours: null,
  cost: null,
  agreement: null,
  note: null,
};

function Entry({ receiver }: { readonly receiver: ReceiverView }) {
  const { institution, person, city, phone, hours, cost } = receiver;
  return (
    <>
      <span className={classes.name}>{institution}</span>
      {person && <span className={classes.person}>{person}</span>}
      <span className={classes.facts}>{[city, phone, hours, cost].filter(Boolean).join(' · ')}</span>
    </>
  );
}
