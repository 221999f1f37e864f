import { ActionIcon, Anchor, Button, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { IconX } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { OutreachView } from '@shared/contract/outreach';
import { showFieldErrors } from '@renderer/lib/form-errors';
import { useChange } from '@renderer/lib/query';
import { rpc } from '@renderer/lib/rpc';
import classes from './outreach.module.css';

const touched = [['outreach'], ['referrals'], ['cases']];

/** Cases that the outreach has to do with, by their numbers: no name stands here. */
export function LinkedCases({ outreach }: { outreach: OutreachView }) {
  const { t } = useTranslation();
  const form = useForm({ initialValues: { caseCode: '' } });
  const link = useChange(rpc.outreach.link, { invalidates: touched, onSuccess: () => form.reset() });
  const unlink = useChange(rpc.outreach.unlink, { invalidates: touched });
  return (
    <section aria-label={t('outreach.cases.title')}>
      <h2 className={classes.title}>{t('outreach.cases.title')}</h2>
      <Text size="sm" c="dimmed">
        {t('outreach.cases.lead')}
      </Text>
      <ul className={classes.cases}>
        {outreach.cases.map(({ id, code }) => (
          <li key={id} className={classes.case}>
            <Anchor component={Link} to={`/kasus/${id}`}>
              {code}
            </Anchor>
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={t('outreach.cases.unlink', { code })}
              onClick={() => unlink.mutate({ outreachId: outreach.id, caseId: id })}
            >
              <IconX size={16} />
            </ActionIcon>
          </li>
        ))}
      </ul>
      <form
        noValidate
        onSubmit={form.onSubmit(({ caseCode }) =>
          link.mutate(
            { outreachId: outreach.id, caseCode },
            { onError: (failure) => void showFieldErrors(form, failure, t) },
          ),
        )}
      >
        <TextInput
          label={t('outreach.cases.code')}
          placeholder="K-2026-014"
          autoComplete="off"
          {...form.getInputProps('caseCode')}
        />
        <Button type="submit" variant="default" size="compact-sm" mt={6} loading={link.isPending}>
          {t('outreach.cases.link')}
        </Button>
      </form>
    </section>
  );
}
