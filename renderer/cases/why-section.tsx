import { useState } from 'react';
import { ActionIcon, Button, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { IconEdit } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { CaseDetails } from '@shared/contract/cases';
import { works } from '@shared/procedure/works';
import { FormFoot } from '@renderer/components/form-foot';
import { SourceMark } from '@renderer/components/source-mark';
import { useDraft } from '@renderer/lib/drafts';
import { showFieldErrors } from '@renderer/lib/form-errors';
import { isNamed } from './named-part';
import { isReadOnly, useUpdateCase } from './queries';
import { Section } from './section';
import classes from './side.module.css';
import { partKey, useIsUnfinished } from './unfinished';

/** Why the school's own efforts are not enough: what makes a referral needed (Yasinta et al., 2024). */
export function WhySection({ one }: { one: CaseDetails }) {
  const { t } = useTranslation();
  const isUnfinished = useIsUnfinished();
  const [writing, setWriting] = useState(
    () => !isReadOnly(one) && (isUnfinished('why', one.id) || (isNamed('alasan') && !one.whyNotEnough)),
  );
  const editable = !isReadOnly(one) && !writing;
  return (
    <Section
      id="alasan"
      title={
        <>
          {t('cases.why.title')} <SourceMark source={works.yasinta2024} />
        </>
      }
      action={
        editable &&
        one.whyNotEnough && (
          <ActionIcon aria-label={t('cases.why.edit')} onClick={() => setWriting(true)}>
            <IconEdit size={16} />
          </ActionIcon>
        )
      }
    >
      {writing && <WhyForm one={one} onDone={() => setWriting(false)} />}
      {!writing && one.whyNotEnough && <p className={classes.prose}>{one.whyNotEnough}</p>}
      {!writing && !one.whyNotEnough && (
        <>
          <p className={classes.empty}>{t('cases.why.empty')}</p>
          {editable && (
            <Button variant="default" onClick={() => setWriting(true)}>
              {t('cases.why.edit')}
            </Button>
          )}
        </>
      )}
    </Section>
  );
}

function WhyForm({ one, onDone }: { one: CaseDetails; onDone: () => void }) {
  const { t } = useTranslation();
  const form = useForm({ initialValues: { whyNotEnough: one.whyNotEnough } });
  const draft = useDraft(partKey('why', one.id), form);
  const giveUp = () => void draft.discard().then(onDone);
  const update = useUpdateCase(one.id, giveUp);
  return (
    <form
      noValidate
      onSubmit={form.onSubmit((values) =>
        update.mutate(values, {
          onError: (failure) => void showFieldErrors(form, failure, t, { within: 'changes.' }),
        }),
      )}
    >
      <Textarea
        aria-label={t('cases.why.title')}
        autosize
        minRows={3}
        maxRows={14}
        autoFocus
        {...form.getInputProps('whyNotEnough')}
      />
      <FormFoot error={update.error} pending={update.isPending} onCancel={giveUp} />
    </form>
  );
}
