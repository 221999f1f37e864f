import { Button, Group } from '@mantine/core';
import { useForm } from '@mantine/form';
import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ErrorNote } from '@renderer/components/error-note';
import { PageTitle } from '@renderer/components/page-title';
import { SaveState } from '@renderer/components/save-state';
import { useDraft } from '@renderer/lib/drafts';
import { showFieldErrors } from '@renderer/lib/form-errors';
import { useChange } from '@renderer/lib/query';
import { rpc } from '@renderer/lib/rpc';
import { useToday } from '@renderer/lib/session';
import classes from './outreach.module.css';
import { RequestFields, type RequestValues } from './request-fields';

/** Asking for an outreach: what comes later is written on its page. */
export default function NewOutreachPage() {
  const { t } = useTranslation();
  const today = useToday();
  const navigate = useNavigate();
  const form = useForm<RequestValues>({
    initialValues: { receiverId: null, theme: '', material: '', requestedOn: today, channel: 'letter' },
  });
  const draft = useDraft('outreach.new', form);
  const create = useChange(rpc.outreach.create, {
    invalidates: [['outreach'], ['today']],
    onSuccess: async ({ id }) => {
      await draft.discard();
      await navigate({ to: `/penyuluhan/${id}` });
    },
  });
  const submit = form.onSubmit(({ receiverId, requestedOn, ...rest }) => {
    if (receiverId === null) return form.setFieldError('receiverId', t('fields.unknownReceiver'));
    return create.mutate(
      { form: { ...rest, receiverId: Number(receiverId), requestedOn: requestedOn ?? '' } },
      { onError: (failure) => void showFieldErrors(form, failure, t, { within: 'form.' }) },
    );
  });
  return (
    <>
      <PageTitle back="/penyuluhan" title={t('outreach.add')} lead={t('outreach.request.lead')} />
      <form className={classes.form} onSubmit={submit} noValidate>
        <RequestFields form={form} />
        <ErrorNote error={(create.error?.error.fields ?? []).length > 0 ? null : create.error?.error} />
        <Group gap="xs" mt="md">
          <Button type="submit" loading={create.isPending}>
            {t('common.save')}
          </Button>
          <Button variant="subtle" color="gray" component={Link} to="/penyuluhan">
            {t('common.cancel')}
          </Button>
          <SaveState savedAt={draft.savedAt} />
        </Group>
      </form>
    </>
  );
}
