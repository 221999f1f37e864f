import { z } from 'zod';
import { receiverKindCodes } from '../procedure/receivers';
import { bkRoom, procedure } from './define';
import { id, line, nothing, optionalLine, ordering, pageRequest, prose } from './primitives';

/** One institution or person that can receive a referral, as the directory's form holds it. */
export const receiverForm = z.strictObject({
  kind: z.enum(receiverKindCodes),
  /** Of kind `custom`: which of the school's own kinds. */
  schoolKindId: id.nullable().default(null),
  institution: line(160),
  person: optionalLine(120),
  address: optionalLine(200),
  city: optionalLine(80),
  phone: optionalLine(60),
  hours: optionalLine(120),
  cost: optionalLine(120),
  agreement: prose(2000).nullable(),
  note: prose(2000).nullable(),
  active: z.boolean(),
});

export const receiver = receiverForm.extend({ id });
export type ReceiverView = z.output<typeof receiver>;

/** A kind of receiver that the school added; referrals to it follow the common frame. */
export const schoolKindForm = z.strictObject({
  label: line(60),
  /** As a letter addresses it: `Yth. Kepala Dinas Sosial`. */
  profession: line(80),
  weeklyControl: z.boolean(),
  reportDueDays: z.int().min(1).max(365),
  active: z.boolean(),
});
export const schoolKind = schoolKindForm.extend({ id });
export type SchoolKindView = z.output<typeof schoolKind>;

/** The columns that the list can be ordered by. */
export const receiverSorts = ['institution', 'kind', 'city'] as const;

export const receiversContract = {
  /** The kinds that the school added, by name; also those offered no more. */
  kinds: procedure({ kind: 'query', access: bkRoom, input: nothing, output: z.array(schoolKind) }),
  /** Adds (`id: null`) or changes one of the school's own kinds. */
  saveKind: procedure({
    kind: 'mutation',
    access: bkRoom,
    input: z.strictObject({ id: id.nullable(), form: schoolKindForm }),
    output: schoolKind,
  }),
  list: procedure({
    kind: 'query',
    access: bkRoom,
    input: z.strictObject({
      search: z.string().max(80).default(''),
      kind: z.enum(receiverKindCodes).nullable().default(null),
      schoolKindId: id.nullable().default(null),
      includeInactive: z.boolean().default(false),
      ...ordering(receiverSorts),
      ...pageRequest,
    }),
    output: z.object({ total: z.int(), rows: z.array(receiver) }),
  }),
  get: procedure({ kind: 'query', access: bkRoom, input: z.strictObject({ id }), output: receiver }),
  /** Adds (`id: null`) or changes one entry. A kind of the school's that is offered no more is refused. */
  save: procedure({
    kind: 'mutation',
    access: bkRoom,
    input: z.strictObject({ id: id.nullable(), receiver: receiverForm }),
    output: receiver,
  }),
};
