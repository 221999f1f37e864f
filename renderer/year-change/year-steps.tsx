import { useState } from 'react';
import { useForm } from '@mantine/form';
import { useDraft } from '@renderer/lib/drafts';
import { showFieldErrors } from '@renderer/lib/form-errors';
import { useChange } from '@renderer/lib/query';
import { rpc } from '@renderer/lib/rpc';
import { ClassDecisions } from './class-decisions';
import { PreviewStep } from './preview-step';
import type { YearPreview, YearProposal } from './queries';
import { proposedValues, type YearValues } from './year-values';

/** First the classes and who goes apart, then a look at what comes of it. What is decided is kept as a draft. */
export function YearSteps({ proposal }: { proposal: YearProposal }) {
  const [preview, setPreview] = useState<YearPreview | null>(null);
  const form = useForm<YearValues>({ initialValues: proposedValues(proposal) });
  const draft = useDraft('schoolyear.change', form);
  const check = useChange(rpc.yearChange.preview, { onSuccess: setPreview });
  const request = { fromYear: proposal.from.name, decisions: form.values.decisions };
  const ask = () => {
    form.clearErrors();
    check.mutate(request, {
      onError: (failure) => {
        setPreview(null);
        showFieldErrors(form, failure);
      },
    });
  };
  if (!draft.ready) return null;
  return preview ? (
    <PreviewStep
      proposal={proposal}
      preview={preview}
      request={request}
      form={form}
      onBack={() => setPreview(null)}
      onChanged={ask}
      onDone={draft.discard}
    />
  ) : (
    <ClassDecisions
      proposal={proposal}
      form={form}
      savedAt={draft.savedAt}
      checking={check.isPending}
      error={check.error?.error}
      onReset={() => form.setValues(proposedValues(proposal))}
      onCheck={ask}
    />
  );
}
