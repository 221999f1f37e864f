import type { BreachView, breachesContract } from '@shared/contract/breaches';
import { breachStanding } from '@shared/domain/breach';
import { instantAt, localDate, localTime, type IndonesianTimeZone } from '@shared/domain/calendar';
import { breachSteps } from '@shared/procedure/breach';
import { In, type EntityManager } from 'typeorm';
import type { z } from 'zod';
import { Account, Breach, BreachAnswer } from '../database/entities';
import { AppError, invalidField } from '../errors';
import type { Now } from '../now';

type Input<Call extends keyof typeof breachesContract> = z.output<(typeof breachesContract)[Call]['input']>;

/** Every breach with where its checklist stands, the one noticed last first. */
export async function listBreaches(
  manager: EntityManager,
  { instant }: Now,
  zone: IndonesianTimeZone,
): Promise<BreachView[]> {
  const breaches = await manager.find(Breach, {
    relations: { answers: true },
    order: { noticedAt: 'DESC', id: 'DESC' },
  });
  const recorders = await manager.findBy(Account, { id: In(breaches.map(({ recordedBy }) => recordedBy)) });
  const nameOf = new Map(recorders.map(({ id, name }) => [id, name]));
  const order = breachSteps.map(({ code }) => code);
  return breaches.map(({ noticedAt, recordedBy, answers = [], ...breach }) => {
    const noticed = new Date(noticedAt);
    const standing = breachStanding(noticedAt, answers, instant);
    return {
      ...breach,
      ...standing,
      open: [...standing.open],
      noticedOn: localDate(noticed, zone),
      noticedTime: localTime(noticed, zone),
      recordedBy: nameOf.get(recordedBy) ?? '',
      answers: answers.toSorted((a, b) => order.indexOf(a.step) - order.indexOf(b.step)),
    };
  });
}

/**
 * Writes a breach down, or changes what is known of it.
 * @throws AppError `not_found`, `invalid_input` (`noticedOn`: `inFuture`)
 */
export async function saveBreach(
  manager: EntityManager,
  { id, noticedOn, noticedTime, ...known }: Input<'save'>,
  { session, today, instant }: Now,
  zone: IndonesianTimeZone,
): Promise<{ id: number }> {
  const noticedAt = instantAt(noticedOn, noticedTime, zone).toISOString();
  if (noticedAt > instant) throw invalidField('noticedOn', 'inFuture', { latest: today });
  if (id === null) {
    const recorded = { recordedBy: session.accountId, recordedAt: instant };
    const made = await manager.save(manager.create(Breach, { ...known, ...recorded, noticedAt }));
    return { id: made.id };
  }
  const { affected } = await manager.update(Breach, { id }, { ...known, noticedAt });
  if (!affected) throw new AppError('not_found');
  return { id };
}

/**
 * Answers a step of the checklist, or takes its answer back.
 * @throws AppError `not_found`, `invalid_input` (`answer.on`: `inFuture`; `answer.note`: `required`)
 */
export async function answerStep(
  manager: EntityManager,
  { breachId, step, answer }: Input<'answer'>,
  { session, today, instant }: Now,
): Promise<void> {
  if (!(await manager.existsBy(Breach, { id: breachId }))) throw new AppError('not_found');
  if (answer && answer.on > today) throw invalidField('answer.on', 'inFuture', { latest: today });
  // Why a step does not apply is what will be asked about later.
  if (answer?.state === 'not_applicable' && !answer.note) throw invalidField('answer.note', 'required');
  await manager.delete(BreachAnswer, { breachId, step });
  if (!answer) return;
  const recorded = { recordedBy: session.accountId, recordedAt: instant };
  await manager.insert(BreachAnswer, { ...answer, ...recorded, breachId, step });
}
