import { draftSubject } from '@shared/domain/draft-key';
import type { ErasedCounts } from '@shared/contract/erasure';
import type { IsoDate } from '@shared/domain/referral-facts';
import type { EntityManager } from 'typeorm';
import { Draft } from '../database/entities';
import { releaseContent } from '../database/kept-content';

/** Ids in SQL, as many as there are: `json_each` has no limit of parameters. */
const inIds = (column: string) => `${column} IN (SELECT value FROM json_each(?))`;

const idsOf = async (manager: EntityManager, sql: string, values: readonly unknown[]): Promise<number[]> => {
  const rows: { id: number }[] = await manager.query(sql, [...values]);
  return rows.map(({ id }) => id);
};

/**
 * Removes all that there is of these cases: themselves and their hand-overs, letters that were sent and that came, kept
 * files, half-written forms, what was changed. Of an issued letter its number stays (`erased_letters`); the access log
 * keeps its lines, which hold ids alone. Call it in a transaction.
 * @param besides hand-overs that became no case
 */
export async function eraseCases(
  manager: EntityManager,
  caseIds: readonly number[],
  erasedOn: IsoDate,
  besides: { readonly handovers?: readonly number[] } = {},
): Promise<ErasedCounts> {
  const cases = JSON.stringify(caseIds);
  const referralIds = await idsOf(manager, `SELECT id FROM referrals WHERE ${inIds('case_id')}`, [cases]);
  const handoverIds = [
    ...(await idsOf(manager, `SELECT id FROM handovers WHERE ${inIds('case_id')}`, [cases])),
    ...(besides.handovers ?? []),
  ];
  const [referrals, handovers] = [JSON.stringify(referralIds), JSON.stringify(handoverIds)];
  const letterIds = await idsOf(
    manager,
    `SELECT id FROM letters
     WHERE ${inIds('case_id')} OR ${inIds('referral_id')} OR ${inIds('handover_id')}`,
    [cases, referrals, handovers],
  );
  const letters = JSON.stringify(letterIds);
  const incomingIds = await idsOf(
    manager,
    `SELECT id FROM incoming_letters
     WHERE ${inIds('case_id')} OR ${inIds('referral_id')} OR ${inIds('answers_id')}`,
    [cases, referrals, letters],
  );
  const incoming = JSON.stringify(incomingIds);
  const files: { sha256: string }[] = await manager.query(
    `SELECT sha256 FROM attachments WHERE ${inIds('referral_id')} OR ${inIds('incoming_id')}
     UNION ALL SELECT sha256 FROM letter_enclosures WHERE ${inIds('letter_id')}`,
    [referrals, incoming, letters],
  );
  const attachmentIds = await idsOf(
    manager,
    `SELECT id FROM attachments WHERE ${inIds('referral_id')} OR ${inIds('incoming_id')}`,
    [referrals, incoming],
  );

  await manager.query(
    `INSERT INTO erased_letters (kind, year, serial, suffix, number, date, erased_on)
     SELECT kind, year, serial, suffix, number, date, ? FROM letters WHERE ${inIds('id')}`,
    [erasedOn, letters],
  );
  for (const table of ['disclosures', 'letter_dispatches', 'letter_enclosures'])
    await manager.query(`DELETE FROM ${table} WHERE ${inIds('letter_id')}`, [letters]);
  // Changes of a letter that came in stand beside no case.
  await manager.query(`DELETE FROM record_changes WHERE subject = 'incoming' AND ${inIds('record_id')}`, [
    incoming,
  ]);
  await manager.query(`DELETE FROM incoming_letters WHERE ${inIds('id')}`, [incoming]);
  await manager.query(`DELETE FROM letters WHERE ${inIds('id')}`, [letters]);
  await manager.query(`DELETE FROM handovers WHERE ${inIds('id')}`, [handovers]);
  await eraseDrafts(manager, new Set(caseIds), new Set(referralIds));
  await manager.query(`DELETE FROM cases WHERE ${inIds('id')}`, [cases]);
  for (const sha256 of new Set(files.map((file) => file.sha256))) await releaseContent(manager, sha256);

  return {
    cases: caseIds.length,
    referrals: referralIds.length,
    letters: letterIds.length,
    incoming: incomingIds.length,
    attachments: attachmentIds.length,
    handovers: handoverIds.length,
  };
}

async function eraseDrafts(
  manager: EntityManager,
  caseIds: ReadonlySet<number>,
  referralIds: ReadonlySet<number>,
): Promise<void> {
  const drafts = await manager.find(Draft, { select: { accountId: true, key: true } });
  const erased = drafts.filter(({ key }) => {
    const subject = draftSubject(key);
    return subject !== null && (subject.of === 'case' ? caseIds : referralIds).has(subject.id);
  });
  for (const { accountId, key } of erased) await manager.delete(Draft, { accountId, key });
}
