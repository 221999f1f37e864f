import { useCallback, useEffect, useLayoutEffect, useRef } from 'react';
import { schoolYearOf } from '@shared/domain/school-year';
import { rpc } from '@renderer/lib/rpc';
import { emptySchool } from './school-form';
import { setupSteps, type SetupForm, type SetupStep } from './setup-steps';

export interface SetupDraft {
  form: SetupForm;
  step: SetupStep;
}

const restBeforeSaving = 500;

/** The form as it was left, or empty with the running school year. A passphrase is never in a draft. */
export function restoreSetup(saved: Record<string, unknown> | null, today: string): SetupDraft {
  const school = saved?.['school'];
  const step = setupSteps.find((code) => code === saved?.['step']);
  return {
    form: {
      school: { ...emptySchool, ...(typeof school === 'object' ? school : null) },
      schoolYear: String(saved?.['schoolYear'] ?? schoolYearOf(today).name),
      passphrase: '',
      again: '',
    },
    step: step && step !== 'recovery' ? step : 'school',
  };
}

/** Keeps what is typed, outside the vault that does not exist yet. */
export function useSetupDraft({ form, step }: SetupDraft): void {
  const text = JSON.stringify({ school: form.school, schoolYear: form.schoolYear, step });
  const saved = useRef(text);
  const latest = useRef(text);
  useLayoutEffect(() => {
    latest.current = text;
  });

  const save = useCallback((draft: string) => {
    if (draft === saved.current) return;
    saved.current = draft;
    void rpc.setup.saveDraft({ draft: JSON.parse(draft) });
  }, []);

  useEffect(() => {
    const timer = setTimeout(() => save(text), restBeforeSaving);
    return () => clearTimeout(timer);
  }, [text, save]);

  useEffect(() => {
    const onHidden = () => document.visibilityState === 'hidden' && save(latest.current);
    document.addEventListener('visibilitychange', onHidden);
    return () => document.removeEventListener('visibilitychange', onHidden);
  }, [save]);
}
