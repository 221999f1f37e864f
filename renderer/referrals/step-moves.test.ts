import type { StepState } from '@shared/domain/step-states';
import { expect, test } from 'vitest';
import { neighbours, openStep } from './step-moves';

const step = (code: StepState['code'], status: StepState['status']): StepState => ({
  code,
  status,
  missing: [],
  lockedBy: [],
});
const steps = [step('consideration', 'done'), step('contact', 'now'), step('schedule', 'locked')];

test('the page opens on the step that the address asks for, a locked one too', () => {
  expect(openStep(steps, 'schedule', 'contact')).toBe('schedule');
});

test('an address with a step that this referral does not have opens where the work stands', () => {
  expect(openStep(steps, 'analysis', 'contact')).toBe('contact');
  expect(openStep(steps, undefined, 'contact')).toBe('contact');
});

test('going on and back stops at the ends', () => {
  expect(neighbours(steps, 'consideration').before).toBeNull();
  expect(neighbours(steps, 'consideration').after?.code).toBe('contact');
  expect(neighbours(steps, 'schedule').after).toBeNull();
});
