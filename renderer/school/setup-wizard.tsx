import { useState } from 'react';
import { Button, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { standardLayout } from '@shared/domain/page-layout';
import { ErrorNote } from '@renderer/components/error-note';
import { NewPassphrase } from '@renderer/components/new-passphrase';
import { fieldSentence } from '@renderer/i18n/sentences';
import { showFieldErrors } from '@renderer/lib/form-errors';
import { usePassphraseStrength } from '@renderer/lib/passphrase';
import { useChange } from '@renderer/lib/query';
import { CallFailure, rpc } from '@renderer/lib/rpc';
import { setSession } from '@renderer/lib/session';
import { IdentityFields } from './identity-fields';
import { LetterheadFields } from './letterhead-fields';
import { PaperFields } from './paper-fields';
import { sentSchool, type SchoolFieldAccess } from './school-form';
import { useSetupDraft, type SetupDraft } from './setup-draft';
import { SetupFrame } from './setup-frame';
import { faultsOf, setupSteps, stepOf, type SetupForm, type SetupStep } from './setup-steps';
import { SheetPreview } from './sheet-preview';
import { SignerFields } from './signer-fields';

/** Everything asked before the vault is made. `left` is where somebody stopped the last time. */
export function SetupWizard({ left, onRestore }: { left: SetupDraft; onRestore: () => void }) {
  const { t } = useTranslation();
  const [step, setStep] = useState<SetupStep>(left.step);
  const form = useForm<SetupForm>({ initialValues: left.form });
  const { school, passphrase, again } = form.values;
  useSetupDraft({ form: form.values, step });
  const strength = usePassphraseStrength(passphrase, [school.name, school.coordinator.name, school.place]);
  const create = useChange(rpc.setup.create, { onSuccess: setSession });

  const access: SchoolFieldAccess = {
    values: school,
    input: (path) => form.getInputProps(`school.${path}`),
    set: (name, value) => form.setFieldValue(`school.${name}`, value as never),
    error: (path) => {
      const found = Object.entries(form.errors).find(([at]) => at.startsWith(`school.${path}`));
      return found ? String(found[1]) : undefined;
    },
  };

  function goOn() {
    const faults = Object.entries(faultsOf(step, form.values));
    if (faults.length > 0) {
      form.setErrors(Object.fromEntries(faults.map(([path, reason]) => [path, fieldSentence({ reason })])));
      form.getInputNode(faults[0]?.[0] ?? '')?.focus();
      return;
    }
    if (step === 'passphrase') return makeVault();
    setStep(setupSteps[setupSteps.indexOf(step) + 1] ?? step);
  }

  function makeVault() {
    if (again !== passphrase) {
      form.setFieldError('again', t('session.passphrase.different'));
      form.getInputNode('again')?.focus();
      return;
    }
    create.mutate(
      { school: sentSchool(school), schoolYear: form.values.schoolYear.trim(), passphrase },
      { onError: showRefusal },
    );
  }

  /** A field of an earlier step was refused: back to it, with the sentence beside it. */
  function showRefusal(failure: CallFailure) {
    const [first] = failure.error.fields ?? [];
    if (first) setStep(stepOf(first.path));
    showFieldErrors(form, failure, t);
  }

  const before = setupSteps[setupSteps.indexOf(step) - 1];
  const unexplained = create.error?.error.fields ? null : create.error?.error;
  return (
    <form onSubmit={form.onSubmit(goOn)} noValidate style={{ display: 'contents' }}>
      <SetupFrame
        step={step}
        onStep={setStep}
        aside={step === 'letterhead' && <SheetPreview school={school} layout={standardLayout} />}
        footer={
          <>
            {before ? (
              <Button variant="default" onClick={() => setStep(before)}>
                {t('common.back')}
              </Button>
            ) : (
              <Button variant="subtle" color="gray" onClick={onRestore}>
                {t('school.setup.restore')}
              </Button>
            )}
            <Button type="submit" loading={create.isPending}>
              {t(step === 'passphrase' ? 'school.setup.create' : 'common.next')}
            </Button>
          </>
        }
      >
        {/* A new key for each step: its first field takes the focus. */}
        <div key={step}>
          {step === 'school' && (
            <IdentityFields
              {...access}
              autoFocus
              beside={
                <TextInput
                  label={t('school.fields.schoolYear')}
                  description={t('school.fields.schoolYearHint')}
                  autoComplete="off"
                  {...form.getInputProps('schoolYear')}
                />
              }
            />
          )}
          {step === 'letterhead' && (
            <Stack gap="md">
              <LetterheadFields {...access} autoFocus />
              <PaperFields {...access} />
            </Stack>
          )}
          {step === 'signers' && <SignerFields {...access} autoFocus />}
          {step === 'passphrase' && (
            <Stack gap="md" maw={400}>
              <NewPassphrase
                label={t('school.setup.passphrase')}
                autoFocus
                passphrase={form.getInputProps('passphrase')}
                again={form.getInputProps('again')}
                strength={strength}
                same={!again || again === passphrase}
              />
              <ErrorNote error={unexplained} />
            </Stack>
          )}
        </div>
      </SetupFrame>
    </form>
  );
}
