/** Kinds of file that are kept with a case: scans, photos of a sheet, the receiver's report as it came. */
export const attachmentTypes = ['pdf', 'jpeg', 'png'] as const;
export type AttachmentType = (typeof attachmentTypes)[number];

export const attachmentMimes: Readonly<Record<AttachmentType, string>> = {
  pdf: 'application/pdf',
  jpeg: 'image/jpeg',
  png: 'image/png',
};

/** What a file is kept with: a recorded fact, an item of a stage, which is known by its code, an outreach, a letter that came in. */
export const attachmentPlaces = [
  'consent',
  'session',
  'family_meeting',
  'report',
  'item',
  'outreach',
  'incoming',
] as const;
export type AttachmentPlace = (typeof attachmentPlaces)[number];

/** The largest file, in bytes: 20 MB, three photos straight from a phone. */
export const largestAttachment = 20 * 1024 * 1024;

/** All that is printed behind one letter, in bytes: 60 MB; it is held in memory while the letter is drawn. */
export const largestEnclosure = 3 * largestAttachment;

/** A file that is kept, and of what. */
export interface AttachmentSpot {
  readonly of: AttachmentPlace;
  /** The fact; `null` for anything else. */
  readonly recordId: number | null;
  /** Code of the item; `null` for anything else. */
  readonly item: string | null;
}

/** Whether both are the same fact or item of one referral. */
export const isSameSpot = (one: AttachmentSpot, other: AttachmentSpot): boolean =>
  one.of === other.of && one.recordId === other.recordId && one.item === other.item;
