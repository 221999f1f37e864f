import type { ComponentType } from 'react';
import type { StepCode } from '@shared/domain/referral-steps';
import { AnalysisStep } from './analysis/analysis-step';
import { CarryingOutStep } from './carrying-out/carrying-out-step';
import { ConsiderationStep } from './consideration/consideration-step';
import { ContactStep } from './contact/contact-step';
import { EvaluationStep } from './evaluation/evaluation-step';
import { FollowUpStep } from './follow-up/follow-up-step';
import { ReportStep } from './report/report-step';
import { RequirementsStep } from './requirements/requirements-step';
import { ScheduleStep } from './schedule/schedule-step';

const steps: Readonly<Record<StepCode, ComponentType>> = {
  consideration: ConsiderationStep,
  contact: ContactStep,
  schedule: ScheduleStep,
  letter: RequirementsStep,
  carrying_out: CarryingOutStep,
  evaluation: EvaluationStep,
  analysis: AnalysisStep,
  follow_up: FollowUpStep,
  report: ReportStep,
};

/** The content of one step. */
export function StepContent({ code }: { readonly code: StepCode }) {
  const Step = steps[code];
  return <Step />;
}
