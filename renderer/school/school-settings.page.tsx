import type { ReactNode } from 'react';
import { Button, Group, Text, Title } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { SchoolSettings } from '@shared/contract/school';
import { ErrorNote } from '@renderer/components/error-note';
import { Loading } from '@renderer/components/loading';
import { useDraft } from '@renderer/lib/drafts';
import { showFieldErrors } from '@renderer/lib/form-errors';
import { notify } from '@renderer/lib/notify';
import { useAnswer, useChange } from '@renderer/lib/query';
import { rpc } from '@renderer/lib/rpc';
import { refreshSession, useSession } from '@renderer/lib/session';
import { AppFields } from './app-fields';
import { IdentityFields } from './identity-fields';
import { LayoutFields } from './layout-fields';
import { LetterheadFields } from './letterhead-fields';
import { NumberFields } from './number-fields';
import classes from './school-settings.module.css';
import { sentSettings, settingsFormOf, type SettingsFieldAccess } from './settings-form';
import { SheetPreview } from './sheet-preview';
import { SignerFields } from './signer-fields';

export default function SchoolSettingsPage() {
  const settings = useAnswer(['school', 'settings'], () => rpc.school.get({}), { staleTime: Infinity });
  if (settings.data) return <SettingsEditor settings={settings.data} />;
  return settings.error ? <ErrorNote error={settings.error.error} /> : <Loading lines={6} height={36} />;
}

/** All that set-up asked, and what it decided by itself. Saved as a whole, so that a letterhead is never half new. */
function SettingsEditor({ settings }: { settings: SchoolSettings }) {
  const { t } = useTranslation();
  const { account } = useSession();
  const mayChange = account?.role === 'coordinator';
  const form = useForm({ initialValues: settingsFormOf(settings) });
  const draft = useDraft('school.settings', form, { enabled: mayChange });
  const save = useChange(rpc.school.save, { invalidates: [['school'], ['letters', 'serial']] });
  const changed = form.isDirty();

  const access: SettingsFieldAccess = {
    values: form.values,
    input: (path) => form.getInputProps(path),
    set: (name, value) => form.setFieldValue(name, value as never),
    error: (path) => {
      const found = Object.entries(form.errors).find(([at]) => at.startsWith(path));
      return found ? String(found[1]) : undefined;
    },
  };

  function submit() {
    save.mutate(sentSettings(form.values), {
      onError: (failure) => void showFieldErrors(form, failure, t),
      onSuccess: async (saved) => {
        const values = settingsFormOf(saved);
        form.setInitialValues(values);
        form.setValues(values);
        notify(t('school.settings.saved'));
        await Promise.all([draft.discard(), refreshSession()]);
      },
    });
  }

  function undo() {
    form.reset();
    save.reset();
    void draft.discard();
  }

  return (
    <form onSubmit={form.onSubmit(submit)} noValidate>
      <Title order={1} className={classes.title}>
        {t('school.settings.title')}
      </Title>
      {!mayChange && (
        <Text c="dimmed" mb="md">
          {t('school.settings.readOnly')}
        </Text>
      )}
      <fieldset disabled={!mayChange} className={classes.fields}>
        <Section title={t('school.settings.sections.identity')}>
          <IdentityFields {...access} />
        </Section>
        <Section
          title={t('school.settings.sections.letterhead')}
          aside={<SheetPreview school={form.values} layout={form.values.layout} />}
        >
          <LetterheadFields {...access} />
          <Title order={3} mt={28} mb={12}>
            {t('school.settings.sections.layout')}
          </Title>
          <LayoutFields {...access} setLayout={(layout) => form.setFieldValue('layout', layout)} />
        </Section>
        <Section title={t('school.settings.sections.signers')}>
          <SignerFields {...access} headings="h3" />
        </Section>
        <Section title={t('school.settings.sections.numbers')}>
          <NumberFields
            {...access}
            setKinds={(kindNumbers) => form.setFieldValue('kindNumbers', kindNumbers)}
          />
        </Section>
        <Section title={t('school.settings.sections.app')}>
          <AppFields {...access} setNumber={(name, value) => form.setFieldValue(name, value)} />
        </Section>
      </fieldset>
      {changed && (
        <div className={classes.foot}>
          <div>
            <ErrorNote error={save.error?.error.fields ? null : save.error?.error} mb={8} />
            <Group gap="xs">
              <Button type="submit" loading={save.isPending}>
                {t('school.settings.save')}
              </Button>
              <Button variant="default" onClick={undo}>
                {t('school.settings.undo')}
              </Button>
              <Text c="dimmed" ml="xs">
                {t('school.settings.unsaved')}
              </Text>
            </Group>
          </div>
        </div>
      )}
    </form>
  );
}

function Section({ title, aside, children }: { title: string; aside?: ReactNode; children: ReactNode }) {
  return (
    <section className={classes.section}>
      <div>
        <Title order={2} mb={12}>
          {title}
        </Title>
        {children}
      </div>
      {aside && <div className={classes.aside}>{aside}</div>}
    </section>
  );
}
