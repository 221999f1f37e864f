import type { AttachmentType } from '@shared/domain/attachment';
import type { EntityManager } from 'typeorm';
import { openAttachments } from './open-attachments';

/** A kept file of a case, by its content. */
export interface CaseFile {
  /** As it was called, or as its letter lists it. */
  readonly title: string;
  readonly type: AttachmentType;
  readonly size: number;
  readonly sha256: string;
}

/**
 * The files of a case, each content once: what was attached to its referrals and to letters that came in, and what was
 * printed behind a letter and is attached to nothing any more. Without what is rahasia.
 */
export async function caseFiles(manager: EntityManager, caseId: number): Promise<CaseFile[]> {
  const files: CaseFile[] = await manager.query(
    `SELECT f.file_name AS title, f.type, f.size, f.sha256 FROM attachments f
     WHERE (f.referral_id IN (SELECT r.id FROM referrals r WHERE r.case_id = ?)
         OR f.incoming_id IN (SELECT i.id FROM incoming_letters i WHERE i.case_id = ?))
       AND ${openAttachments}
     GROUP BY f.sha256 ORDER BY min(f.id)`,
    [caseId, caseId],
  );
  const enclosed: CaseFile[] = await manager.query(
    `SELECT e.title, e.type, content.size, e.sha256 FROM letter_enclosures e
     JOIN attachment_contents content ON content.sha256 = e.sha256
     WHERE e.letter_id IN (SELECT l.id FROM letters l WHERE l.case_id = ?) GROUP BY e.sha256 ORDER BY min(e.id)`,
    [caseId],
  );
  const known = new Set(files.map(({ sha256 }) => sha256));
  return [...files, ...enclosed.filter(({ sha256 }) => !known.has(sha256))];
}
