import { useState } from 'react';
import { Alert, Button, Group, Select, Text, Textarea, TextInput, Title } from '@mantine/core';
import { useForm } from '@mantine/form';
import { IconLock } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ErasurePreview } from '@shared/contract/erasure';
import { erasureRequesters } from '@shared/domain/erasure';
import { DateField } from '@renderer/components/date-field';
import { ErrorNote } from '@renderer/components/error-note';
import { Loading } from '@renderer/components/loading';
import { PageTitle } from '@renderer/components/page-title';
import { showFieldErrors } from '@renderer/lib/form-errors';
import { notify } from '@renderer/lib/notify';
import { useAnswer, useChange } from '@renderer/lib/query';
import { useIdParam } from '@renderer/lib/route';
import { rpc } from '@renderer/lib/rpc';
import { useToday } from '@renderer/lib/session';
import { SecondPerson } from './second-person';
import classes from './erasure.module.css';

const countNames = ['cases', 'referrals', 'letters', 'incoming', 'attachments', 'handovers'] as const;

/** A request that one pupil's data be erased: what there is, what keeps it, and the two people. */
export default function ErasePersonPage() {
  const { t } = useTranslation();
  const studentId = useIdParam('studentId');
  const student = useAnswer(['students', 'get', studentId], () => rpc.students.get({ studentId }));
  const preview = useAnswer(['erasure', 'preview', studentId], () => rpc.erasure.preview({ studentId }));
  const error = student.error ?? preview.error;
  if (error) return <ErrorNote error={error.error} />;
  if (!student.data || !preview.data) return <Loading />;
  return (
    <div className={classes.page}>
      <PageTitle
        title={t('erasure.person.title', { name: student.data.name })}
        lead={t('erasure.person.lead')}
        back={`/siswa/${studentId}`}
      />
      <What preview={preview.data} />
      <Holds preview={preview.data} />
      <RequestForm studentId={studentId} preview={preview.data} />
    </div>
  );
}

function What({ preview }: { readonly preview: ErasurePreview }) {
  const { t } = useTranslation();
  const { counts, studentGoes, archives, blocks } = preview;
  const isEmpty = countNames.every((name) => counts[name] === 0);
  return (
    <section aria-labelledby="erasure-what">
      <Title order={2} id="erasure-what">
        {t('erasure.person.counts')}
      </Title>
      {isEmpty ? (
        <Text c="dimmed">{t('erasure.person.nothing')}</Text>
      ) : (
        <dl className={classes.counts}>
          {countNames.map((name) => (
            <div key={name} style={{ display: 'contents' }}>
              <dt>{t(`erasure.counts.${name}`)}</dt>
              <dd>{counts[name]}</dd>
            </div>
          ))}
        </dl>
      )}
      <Text size="sm">{t(studentGoes ? 'erasure.person.losesRow' : 'erasure.person.keepsRow')}</Text>
      {archives.length > 0 && (
        <Text size="sm">{t('erasure.person.archives', { years: archives.join(', ') })}</Text>
      )}
      {blocks.length > 0 && (
        <Alert mt="md" color="yellow" icon={<IconLock size={18} />} title={t('erasure.person.blocked')}>
          {blocks.map(({ block, code, reason }) => (
            <Text key={`${block} ${code}`} size="sm">
              {t(`erasure.person.blocks.${block}`, { code, reason })}
            </Text>
          ))}
          <Text size="sm" mt={4}>
            {t('erasure.person.blockedHint')}
          </Text>
        </Alert>
      )}
    </section>
  );
}

function Holds({ preview: { cases } }: { readonly preview: ErasurePreview }) {
  const { t } = useTranslation();
  if (cases.length === 0) return null;
  return (
    <section aria-labelledby="erasure-holds">
      <Title order={2} id="erasure-holds" mt="lg">
        {t('erasure.person.holds')}
      </Title>
      {cases.map((one) => (
        <Hold key={one.caseId} one={one} />
      ))}
    </section>
  );
}

function Hold({ one: { caseId, code, holdReason } }: { readonly one: ErasurePreview['cases'][number] }) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const form = useForm({ initialValues: { reason: '' } });
  const hold = useChange(rpc.erasure.hold, {
    invalidates: [['erasure']],
    onSuccess: () => setOpen(false),
  });
  return (
    <div className={classes.due}>
      <Text>{code}</Text>
      {holdReason && <Text c="dimmed">{t('erasure.person.held', { reason: holdReason })}</Text>}
      {isOpen ? (
        <form
          noValidate
          className={classes.tool}
          onSubmit={form.onSubmit(({ reason }) => {
            hold.mutate({ caseId, reason }, { onError: (failure) => void showFieldErrors(form, failure) });
          })}
        >
          <Group gap="xs" align="flex-start">
            <TextInput
              w={360}
              aria-label={t('erasure.person.holdReason', { code })}
              placeholder={t('erasure.person.reason')}
              {...form.getInputProps('reason')}
            />
            <Button type="submit" loading={hold.isPending}>
              {t('erasure.person.holdSave')}
            </Button>
          </Group>
        </form>
      ) : (
        <Button
          className={classes.tool}
          variant="default"
          size="xs"
          loading={hold.isPending}
          onClick={() => (holdReason ? hold.mutate({ caseId, reason: null }) : setOpen(true))}
        >
          {t(holdReason ? 'erasure.person.release' : 'erasure.person.hold', { code })}
        </Button>
      )}
    </div>
  );
}

interface RequestFormProps {
  readonly studentId: number;
  readonly preview: ErasurePreview;
}

function RequestForm({ studentId, preview }: RequestFormProps) {
  const { t } = useTranslation();
  const today = useToday();
  const navigate = useNavigate();
  const isBlocked = preview.blocks.length > 0;
  const form = useForm({
    initialValues: {
      requestedBy: null as string | null,
      requestedOn: today as string | null,
      reason: '',
      principalId: null as string | null,
      principalPassphrase: '',
    },
  });
  const done = { invalidates: [['erasure'], ['students'], ['cases'], ['today']] };
  const leave = (words: string) => {
    notify(words);
    void navigate({ to: '/pengaturan/penghapusan' });
  };
  const erase = useChange(rpc.erasure.person, {
    ...done,
    onSuccess: ({ isSwept }) => leave(t(isSwept ? 'erasure.person.done' : 'erasure.notSwept')),
  });
  const refuse = useChange(rpc.erasure.refuse, {
    ...done,
    onSuccess: () => leave(t('erasure.person.refused')),
  });
  const onError = {
    onError: (failure: Parameters<typeof showFieldErrors>[1]) => void showFieldErrors(form, failure),
  };
  const failed = (erase.error ?? refuse.error)?.error;
  return (
    <form
      noValidate
      onSubmit={form.onSubmit(({ principalId, principalPassphrase, ...values }) => {
        if (erase.isPending || refuse.isPending) return;
        const request = { ...values, studentId } as Parameters<typeof rpc.erasure.refuse>[0];
        if (isBlocked) refuse.mutate(request, onError);
        else erase.mutate({ ...request, principalId: Number(principalId), principalPassphrase }, onError);
      })}
    >
      <div className={classes.fields}>
        <Select
          label={t('erasure.person.requestedBy')}
          data={erasureRequesters.map((value) => ({ value, label: t(`erasure.person.requesters.${value}`) }))}
          {...form.getInputProps('requestedBy')}
        />
        <DateField
          label={t('erasure.person.requestedOn')}
          maxDate={today}
          {...form.getInputProps('requestedOn')}
        />
        <Textarea
          className={classes.whole}
          label={t('erasure.person.reason')}
          description={t('erasure.person.reasonHint')}
          autosize
          minRows={2}
          {...form.getInputProps('reason')}
        />
      </div>
      {!isBlocked && <SecondPerson form={form} />}
      {failed && !failed.fields && <ErrorNote error={failed} />}
      <Button
        type="submit"
        mt="md"
        color={isBlocked ? undefined : 'red'}
        loading={erase.isPending || refuse.isPending}
      >
        {t(isBlocked ? 'erasure.person.refuse' : 'erasure.person.submit')}
      </Button>
    </form>
  );
}
