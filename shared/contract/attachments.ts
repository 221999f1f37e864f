import { z } from 'zod';
import { attachmentPlaces, attachmentTypes, largestAttachment } from '../domain/attachment';
import { fileOffer, id, isoInstant, line } from './primitives';

/** With which fact or item of the referral a file is kept. */
const spot = {
  of: z.enum(attachmentPlaces),
  /** The fact; `null` for an item. */
  recordId: id.nullable(),
  /** Code of the item; `null` for a fact. */
  item: z.string().max(60).nullable(),
};

const base64 = z.string().max(Math.ceil(largestAttachment / 3) * 4, 'fields.attachmentTooLarge');

/** A scan or photo that is to be kept; base64, for only JSON travels. What it is, its content tells. */
export const fileForm = z.strictObject({ fileName: line(255), base64 });
/** The same, and where in the referral it belongs. */
export const attachmentForm = fileForm.extend(spot);
/** What takes the place of a kept file: the picture turned, cropped, smaller. */
export const changedFileForm = z.strictObject({ base64 });

/** A kept file as the referral lists it; its content is fetched apart. */
export const attachment = z.object({
  ...spot,
  id,
  fileName: z.string(),
  type: z.enum(attachmentTypes),
  /** In bytes. */
  size: z.int(),
  recordedBy: z.string(),
  recordedAt: isoInstant,
});
export type AttachmentView = z.output<typeof attachment>;

/** Its content, ready to be fetched once. The proposed name says nothing of the student. */
export const openedAttachment = z.object({ file: fileOffer, type: z.enum(attachmentTypes) });
export type OpenedAttachment = z.output<typeof openedAttachment>;
