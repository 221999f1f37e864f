/**
 * A condition on attachments under the name `f`: not kept with something that is rahasia. What is rahasia never leaves the
 * BK room, and so does not go into an archive either.
 */
export const openAttachments = `NOT (
  (f."of" = 'session' AND f.record_id IN (SELECT fact.id FROM referral_sessions fact WHERE fact.secret = 1))
  OR (f."of" = 'family_meeting' AND f.record_id IN (SELECT fact.id FROM family_meetings fact WHERE fact.secret = 1))
  OR (f."of" = 'item' AND EXISTS (SELECT 1 FROM referral_items fact
    WHERE fact.referral_id = f.referral_id AND fact.item = f.item AND fact.secret = 1)))`;
