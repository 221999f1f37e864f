import type { outreachContract, OutreachPartForm } from '@shared/contract/outreach';
import { outreachGate, outreachProblems, type OutreachProblem } from '@shared/domain/outreach';
import { IsNull, type EntityManager } from 'typeorm';
import type { z } from 'zod';
import { writableCase } from '../database/case-access';
import { Case, Outreach, OutreachCase, Receiver } from '../database/entities';
import { AppError, invalidField, refused } from '../errors';
import type { Now } from '../now';
import { checkPastDay, checkPlannedDay } from '../record-days';
import { askedBy, outreachOrThrow, requestLetters } from './outreach.query';

type Input<P extends keyof typeof outreachContract> = z.output<(typeof outreachContract)[P]['input']>;

/**
 * Writes a request down. The same one sent twice is one outreach.
 * @throws AppError `invalid_input`
 */
export async function createOutreach(
  manager: EntityManager,
  { form }: Input<'create'>,
  { session, today, instant }: Now,
): Promise<{ id: number }> {
  await checkReceiver(manager, 'form.receiverId', form.receiverId);
  checkPastDay('form.requestedOn', form.requestedOn, today);
  const { receiverId, theme, requestedOn } = form;
  const asked = { receiverId, theme, requestedOn, cancelledOn: IsNull(), refusedOn: IsNull() };
  const twin = await manager.findOneBy(Outreach, asked);
  if (twin) return { id: twin.id };
  const { id } = await manager.save(
    manager.create(Outreach, { ...form, classes: [], recordedBy: session.accountId, createdAt: instant }),
  );
  return { id };
}

/**
 * Writes one part; its days may contradict no other.
 * @throws AppError `not_found`, `refused` (`outreach.over`, `outreach.waitsForAgreement`, `outreach.waitsForHeld`),
 *   `invalid_input`
 */
export async function saveOutreachPart(
  manager: EntityManager,
  { outreachId, part }: Input<'save'>,
  { today }: Now,
): Promise<void> {
  const row = await outreachOrThrow(manager, outreachId);
  const gate = outreachGate(row, part.part);
  if (gate)
    throw refused(
      gate === 'over'
        ? 'outreach.over'
        : gate === 'held'
          ? 'outreach.waitsForHeld'
          : 'outreach.waitsForAgreement',
    );
  if (part.part === 'request') {
    await checkReceiver(manager, 'part.form.receiverId', part.form.receiverId, row);
    await checkAgainstLetters(manager, row, part.form);
  }
  if (part.part === 'plan' && part.form.plannedOn) {
    checkPlannedDay('part.form.plannedOn', part.form.plannedOn, today);
  }
  const fields = fieldsOf(part, row);
  const next = { ...row, ...fields };
  const known = new Set(outreachProblems(row, today).map(({ field, reason }) => `${field} ${reason}`));
  const problem = outreachProblems(next, today).find(({ field, reason }) => !known.has(`${field} ${reason}`));
  if (problem) throw invalidPart(part, problem);
  await manager.update(Outreach, { id: outreachId }, fields);
}

/** The contradiction stands beside the field of this part, also where it is another part's day that it clashes with. */
function invalidPart({ form }: OutreachPartForm, { field, reason }: OutreachProblem): AppError {
  if (field in form) return invalidField(`part.form.${field}`, reason);
  const own = Object.keys(form).find((name) => name.endsWith('On')) ?? field;
  // Here a day was taken away that a later part stands on.
  return invalidField(`part.form.${own}`, reason === 'outreachAlone' ? 'outreachNeeded' : reason);
}

function fieldsOf(part: OutreachPartForm, row: Outreach): Partial<Omit<Outreach, 'cases' | 'receiver'>> {
  if (part.part === 'plan') {
    const { classes, ...rest } = part.form;
    const attended = new Map(row.classes.map((one) => [one.className, one.attended]));
    const planned = new Set(classes.map(({ className }) => className));
    // Who came is counted on, also where the plan names the class no more.
    const cameUnplanned = row.classes.filter((one) => one.attended !== null && !planned.has(one.className));
    return {
      ...rest,
      classes: [
        ...classes.map((one) => ({ ...one, attended: attended.get(one.className) ?? null })),
        ...cameUnplanned.map((one) => ({ ...one, planned: null })),
      ],
    };
  }
  if (part.part === 'held') {
    const { attendance, ...rest } = part.form;
    const planned = new Map(row.classes.map((one) => [one.className, one.planned]));
    const came = new Map(attendance.map((one) => [one.className, one.attended]));
    const names = [...new Set([...planned.keys(), ...came.keys()])];
    return {
      ...rest,
      classes: names.map((className) => ({
        className,
        planned: planned.get(className) ?? null,
        attended: came.get(className) ?? null,
      })),
    };
  }
  return part.form;
}

/**
 * What a letter that is out says of the request is not told otherwise: to whom it went, and when and how it was asked
 * where it was asked by that letter.
 */
async function checkAgainstLetters(
  manager: EntityManager,
  row: Outreach,
  form: Extract<OutreachPartForm, { part: 'request' }>['form'],
): Promise<void> {
  const letters = await requestLetters(manager, row.id);
  const said = [
    ...(letters.length > 0 ? (['receiverId'] as const) : []),
    ...(askedBy(row, letters) ? (['requestedOn', 'channel'] as const) : []),
  ];
  const changed = said.find((field) => form[field] !== row[field]);
  if (changed) throw invalidField(`part.form.${changed}`, 'saidByLetter');
}

async function checkReceiver(
  manager: EntityManager,
  path: string,
  receiverId: number,
  row?: Pick<Outreach, 'receiverId'>,
): Promise<void> {
  const receiver = await manager.findOneBy(Receiver, { id: receiverId });
  // One that was retired since stays with the outreaches that it was asked for.
  if (!receiver || (!receiver.active && row?.receiverId !== receiverId))
    throw invalidField(path, 'unknownReceiver');
}

/**
 * An outreach that photos and scans may be kept with: not one that was refused or taken back.
 * @throws AppError `not_found`, `refused` (`outreach.over`)
 */
export async function demandAttachable(manager: EntityManager, outreachId: number): Promise<void> {
  const { cancelledOn, refusedOn } = await outreachOrThrow(manager, outreachId);
  if (cancelledOn !== null || refusedOn !== null) throw refused('outreach.over');
}

/**
 * Links a case of the caller's by its code.
 * @throws AppError `not_found`, `refused` (`cases.closed`), `invalid_input` at `caseCode`
 */
export async function linkCase(
  manager: EntityManager,
  { outreachId, caseCode }: Input<'link'>,
  now: Now,
): Promise<void> {
  await outreachOrThrow(manager, outreachId);
  const found = await manager.findOneBy(Case, { code: caseCode.toUpperCase() });
  if (!found) throw invalidField('caseCode', 'unknownCase');
  try {
    await writableCase(manager, now, found.id);
  } catch (error) {
    // Another counselor's case is told no differently from one that does not exist.
    if (error instanceof AppError && error.code === 'not_found')
      throw invalidField('caseCode', 'unknownCase');
    throw error;
  }
  const link = { outreachId, caseId: found.id };
  if (!(await manager.existsBy(OutreachCase, link))) await manager.insert(OutreachCase, link);
}

/** @throws AppError `not_found`, `refused` (`cases.closed`) */
export async function unlinkCase(
  manager: EntityManager,
  { outreachId, caseId }: Input<'unlink'>,
  now: Now,
): Promise<void> {
  await writableCase(manager, now, caseId);
  await manager.delete(OutreachCase, { outreachId, caseId });
}

/** @throws AppError `not_found`, `refused` (`outreach.over`, `outreach.wasHeld`), `invalid_input` */
export async function cancelOutreach(
  manager: EntityManager,
  { outreachId, on, reason }: Input<'cancel'>,
  { today }: Now,
): Promise<void> {
  const row = await outreachOrThrow(manager, outreachId);
  if (row.cancelledOn !== null) throw refused('outreach.over');
  if (row.heldOn !== null) throw refused('outreach.wasHeld');
  checkPastDay('on', on, today);
  if (on < row.requestedOn) throw invalidField('on', 'outreachOrder');
  await manager.update(Outreach, { id: outreachId }, { cancelledOn: on, cancelReason: reason });
}
