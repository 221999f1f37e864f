import { useState } from 'react';
import { ActionIcon, Button, Popover, Stack, Text, TextInput, UnstyledButton } from '@mantine/core';
import { useForm } from '@mantine/form';
import { IconBookmark, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ListName } from '@shared/contract/lists';
import { ErrorNote } from '@renderer/components/error-note';
import { showFieldErrors } from '@renderer/lib/form-errors';
import { notify } from '@renderer/lib/notify';
import { useAnswer, useChange } from '@renderer/lib/query';
import { rpc } from '@renderer/lib/rpc';
import classes from './list-tools.module.css';

/** What a view keeps: the words of the list's address. */
export type ViewSearch = Record<string, string | number | boolean>;

interface SavedViewsProps {
  list: ListName;
  current: ViewSearch;
  onChoose: (search: ViewSearch) => void;
}

/** The views that this account keeps of the list, one click each, and a field to keep the present one. */
export function SavedViews({ list, current, onChoose }: SavedViewsProps) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  return (
    <Popover position="bottom-end" width={300} trapFocus returnFocus opened={isOpen} onChange={setOpen}>
      <Popover.Target>
        <Button
          variant="subtle"
          color="gray"
          size="compact-sm"
          leftSection={<IconBookmark size={15} aria-hidden />}
          onClick={() => setOpen(!isOpen)}
        >
          {t('lists.views.button')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap="sm">
          <ViewList
            list={list}
            onChoose={(search) => {
              setOpen(false);
              onChoose(search);
            }}
          />
          <ViewName list={list} current={current} />
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}

function ViewList({ list, onChoose }: Pick<SavedViewsProps, 'list' | 'onChoose'>) {
  const { t } = useTranslation();
  const { data, error } = useAnswer(['lists', 'views', list], () => rpc.lists.views({ list }));
  const remove = useChange(rpc.lists.removeView, {
    invalidates: [['lists', 'views']],
    onSuccess: (_value, { name }) => notify(t('lists.views.removed', { name })),
  });
  if (error) return <ErrorNote error={error.error} />;
  if (data?.length === 0) return <Text c="dimmed">{t('lists.views.none')}</Text>;
  return (
    <ul className={classes.views} aria-label={t('lists.views.label')}>
      {data?.map(({ name, search }) => (
        <li key={name} className={classes.view}>
          <UnstyledButton className={classes.viewName} onClick={() => onChoose(search)}>
            {name}
          </UnstyledButton>
          <ActionIcon
            variant="subtle"
            color="gray"
            size="sm"
            aria-label={t('lists.views.remove', { name })}
            onClick={() => remove.mutate({ list, name })}
          >
            <IconTrash size={14} />
          </ActionIcon>
        </li>
      ))}
    </ul>
  );
}

function ViewName({ list, current }: Pick<SavedViewsProps, 'list' | 'current'>) {
  const { t } = useTranslation();
  const form = useForm({ initialValues: { name: '' } });
  const save = useChange(rpc.lists.saveView, {
    invalidates: [['lists', 'views']],
    onSuccess: (_value, { name }) => {
      notify(t('lists.views.saved', { name }));
      form.reset();
    },
  });
  const submit = form.onSubmit(({ name }) =>
    save.mutate(
      { list, name, search: current },
      { onError: (failure) => void showFieldErrors(form, failure) },
    ),
  );
  return (
    <form noValidate onSubmit={submit}>
      <TextInput label={t('lists.views.name')} maxLength={60} {...form.getInputProps('name')} />
      <Text size="xs" c="dimmed" my={6}>
        {t('lists.views.hint')}
      </Text>
      {!save.error?.error.fields && <ErrorNote error={save.error?.error} mb={6} />}
      <Button type="submit" size="compact-sm" variant="light" loading={save.isPending}>
        {t('lists.views.save')}
      </Button>
    </form>
  );
}
