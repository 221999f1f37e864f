import { z } from 'zod';
import { receiverKindCodes } from '../procedure/receivers';
import { bkRoom, procedure } from './define';
import { id, line, optionalLine, pageRequest, prose } from './primitives';

/** One institution or person that can receive a referral, as the directory's form holds it. */
export const receiverForm = z.strictObject({
  kind: z.enum(receiverKindCodes),
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

export const receiversContract = {
  list: procedure({
    kind: 'query',
    access: bkRoom,
    input: z.strictObject({
      search: z.string().max(80).default(''),
      kind: z.enum(receiverKindCodes).nullable().default(null),
      includeInactive: z.boolean().default(false),
      ...pageRequest,
    }),
    output: z.object({ total: z.int(), rows: z.array(receiver) }),
  }),
  get: procedure({ kind: 'query', access: bkRoom, input: z.strictObject({ id }), output: receiver }),
  /** Adds (`id: null`) or changes one entry. A kind that is not offered yet is refused at its field. */
  save: procedure({
    kind: 'mutation',
    access: bkRoom,
    input: z.strictObject({ id: id.nullable(), receiver: receiverForm }),
    output: receiver,
  }),
};
