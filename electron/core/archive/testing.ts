import { createHash } from 'node:crypto';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EntityManager } from 'typeorm';
import { completeContent } from '../database/kept-content';
import { Attachment, CaseClosure, CaseEntry, Referral, ReferralSession, Student } from '../database/entities';
import { demoPassphrase, demoSchool, fillDemo } from '../demo/demo';
import { issueDemoLetter } from '../demo/issue-demo-letter';
import { sampleFiles } from '../files/testing';
import { fixedClock, type Host } from '../host';
import { startTestApp, testNow, type TestApp } from '../testing';
import { createVault } from '../vault/vault';

export const archivePassphrase = 'kopi tubruk di teras sekolah 1987';
/** Stands in an entry that is rahasia: it must never leave. */
export const secretMark = 'PENANDA-RAHASIA-7321';
/** Stands in the name of the student of a case that is sealed. */
export const nameMark = 'Xylandra Quintesa';
/** The demonstration's oldest year, and the one after it. */
export const [firstYear, secondYear, runningYear] = ['2024/2025', '2025/2026', '2026/2027'];

const size = { students: 40, cases: 14 };
const resources = join(import.meta.dirname, '../../../resources');

/** A data folder with the demonstration's school of three years, some files and something rahasia; made once, then copied. */
export async function makeYears(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'rujuk-years-'));
  const host: Host = {
    shell: 'loopback',
    version: '0.0.0-test',
    paths: { data: folder, resources, worker: '' },
    clock: fixedClock(testNow),
    log: () => {},
    secretBox: null,
    notify: null,
  };
  const vault = createVault(host, { cost: 1024 });
  await vault.create(
    { name: demoSchool.coordinator.name, passphrase: demoPassphrase },
    (database, keyringKey) =>
      database.write(async (manager) => {
        await fillDemo(manager, { today: '2026-11-24', keyringKey, ...size, issueLetter: issueDemoLetter });
        await addMarks(manager);
      }),
  );
  await vault.close();
  return folder;
}

/** Files on a closed case with a referral: two open ones, one kept with a meeting that is rahasia; and an entry of that kind. */
async function addMarks(manager: EntityManager): Promise<void> {
  const [first] = await manager.find(CaseClosure, { order: { closedOn: 'ASC' }, take: 1 });
  const referral = await manager
    .createQueryBuilder(Referral, 'r')
    .where('r.caseId IN (SELECT k.case_id FROM case_closures k WHERE k.reopened_on IS NULL)')
    .andWhere('EXISTS (SELECT 1 FROM referral_sessions s WHERE s.referral_id = r.id)')
    .orderBy('r.createdOn')
    .getOneOrFail();
  const { caseId, id: referralId } = referral;
  const recorded = { recordedBy: 1, recordedAt: '2026-06-01T02:00:00.000Z' };
  await manager.query('UPDATE students SET name = ? WHERE id = (SELECT student_id FROM cases WHERE id = ?)', [
    nameMark,
    caseId,
  ]);
  await manager.insert(CaseEntry, {
    caseId: first?.caseId ?? caseId,
    kind: 'note',
    on: '2025-02-01',
    text: secretMark,
    secret: true,
    authorId: 1,
    createdAt: recorded.recordedAt,
  });
  const [session] = await manager.findBy(ReferralSession, { referralId });
  const secret = await manager.save(
    manager.create(ReferralSession, { ...session, id: undefined, secret: true, note: secretMark }),
  );
  const png = Buffer.from(sampleFiles.png, 'base64');
  const large = Buffer.alloc(1_300_000, 'lampiran besar ');
  const hidden = Buffer.from(`${secretMark} dalam berkas`);
  const files = [
    ['session', session?.id ?? null, png, 'png', 'foto.png'],
    ['report', null, large, 'pdf', `laporan ${nameMark}.pdf`],
    ['session', secret.id, hidden, 'pdf', 'rahasia.pdf'],
  ] as const;
  for (const [of, recordId, bytes, type, fileName] of files) {
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    await completeContent(manager, sha256, bytes);
    await manager.insert(Attachment, {
      referralId,
      outreachId: null,
      incomingId: null,
      of,
      recordId,
      item: null,
      fileName,
      type,
      size: bytes.length,
      sha256,
      ...recorded,
    });
  }
  await manager.findOneByOrFail(Student, { name: nameMark });
}

/** The school on a copy of such a folder, its coordinator signed in. */
export async function startYears(made: string): Promise<TestApp> {
  const folder = await mkdtemp(join(tmpdir(), 'rujuk-archive-'));
  await cp(made, folder, { recursive: true });
  return signIn(await startTestApp({ folder }));
}

export async function signIn(test: TestApp, passphrase = demoPassphrase): Promise<TestApp> {
  const { accounts } = await test.ok(test.client.session.state({}));
  await test.ok(test.client.session.unlock({ accountKey: accounts[0]?.key ?? '', passphrase }));
  return test;
}

export const seal = (test: TestApp, schoolYear = firstYear) =>
  test.client.archive.seal({
    schoolYear: schoolYear ?? '',
    passphrase: archivePassphrase,
    repeated: archivePassphrase,
    keepYears: 5,
  });

export const removeFolder = (folder: string): Promise<void> => rm(folder, { recursive: true, force: true });
