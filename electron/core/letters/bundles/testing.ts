import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DueChoice, DueLetter, DueLetterKind, PrintedBundle } from '@shared/contract/bundles';
import type { CasePaperCode } from '@shared/domain/paper-fields';
import { openCaseDatabase, type CaseDatabase } from '../../database/data-source';
import { Letter, Referral, Student } from '../../database/entities';
import { readPdf } from '../../pdf/testing';
import { choices, fillLetterSchool, ok, openDesk, today, type LetterDesk } from '../testing';

const cases = 4;
export const recorded = { recordedBy: 1, recordedAt: `${today}T03:00:00.000Z` };

/** A school of four referrals; case, referral and student share an id. */
export interface BundleSchool {
  readonly database: CaseDatabase;
  readonly desk: LetterDesk;
  handOver(referralId: number): Promise<{ id: number; number: string | null }>;
  /** Hands all of them over, the reports of the first so many overdue. */
  handAllOver(overdue?: number): Promise<void>;
  letters(kind: CasePaperCode): Promise<Letter[]>;
  due(kind: DueLetterKind, month?: string, at?: LetterDesk): Promise<DueLetter[]>;
  dispose(): Promise<void>;
}

export async function startBundleSchool(): Promise<BundleSchool> {
  const folder = await mkdtemp(join(tmpdir(), 'rujuk-bundles-'));
  const database = await openCaseDatabase({ path: join(folder, 'cases.db'), key: randomBytes(32) });
  await database.write((manager) => fillLetterSchool(manager, cases));
  const desk = openDesk(database);
  const handOver = (referralId: number) =>
    ok(desk.client.issue({ referralId, choices: { ...choices, date: today } }));
  return {
    database,
    desk,
    handOver,
    async handAllOver(overdue = cases) {
      for (let id = 1; id <= cases; id++) {
        await handOver(id);
        await database.write(async (manager) => {
          await manager.update(Student, { id }, { name: `Siswa ${id}` });
          if (id <= overdue) await manager.update(Referral, { id }, { reportDueOn: '2026-11-20' });
        });
      }
    },
    letters: (kind) =>
      database.read((manager) => manager.find(Letter, { where: { kind }, order: { id: 'ASC' } })),
    due: (kind, month = '2026-11', at = desk) => ok(at.client.dueLetters({ kind, month })),
    async dispose() {
      await database.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** A line of the list as it is ticked. */
export const choiceOf = ({ template, caseId, referralId, itemId }: DueLetter): DueChoice => ({
  template,
  caseId,
  referralId,
  itemId,
  meeting: null,
});

/** The file that was handed out, as a reader sees it. */
export async function readBundle({ file }: Pick<PrintedBundle, 'file'>, at: LetterDesk) {
  const handed = file && at.files.take(file.fileId, 'test');
  if (!handed) throw new Error('no file was handed out');
  return { ...(await readPdf(handed.bytes)), name: handed.name };
}
