import type { LetterKind } from '@shared/contract/letter-views';
import { letterKindNames } from '@shared/domain/letter-kinds';
import type { CasePaperCode } from '@shared/domain/paper-fields';
import type { IsoDate } from '@shared/domain/referral-facts';
import type { EntityManager } from 'typeorm';
import type { CaseDatabase } from '../../database/data-source';
import { Account, Case, Handover, Letter } from '../../database/entities';
import type { Now } from '../../now';
import { keptLetter } from '../kept-letter.query';
import { renderLetter, type LetterToRender } from '../render-letter';
import { papersOfCase } from '../papers/papers-of-case.query';
import { paperDraft, paperPreview } from '../papers/papers.service';
import { caseFile } from './case-file';

/** One paper of a case as it lies in the yearly archive. */
export interface ArchivedPaper {
  readonly kind: LetterKind | 'case_file';
  /** `Surat pengantar`; never a name of anybody. */
  readonly title: string;
  readonly number: string | null;
  readonly on: IsoDate | null;
  readonly bytes: Uint8Array;
  readonly pages: number;
}

/** Papers without a number that tell what happened. The others are forms to be filled in: their scans are attachments. */
const records: ReadonlySet<CasePaperCode> = new Set([
  'conference_minutes',
  'conference_report',
  'consultation_report',
  'home_visit_report',
  'control_card',
  'final_report',
]);

/**
 * Draws every paper of a case, one at a time: the file of the case, its letters as they were kept (a cancelled one bears
 * BATAL), and what was recorded of conferences, meetings, controls and the end. What is printed behind a letter is not
 * drawn here: it is kept as a file of its own. Each case is read as its own counselor reads it, without what is rahasia.
 */
export async function* archivedPapers(
  database: CaseDatabase,
  caseId: number,
  at: Pick<Now, 'today' | 'instant'>,
  context: { resources: string },
): AsyncGenerator<ArchivedPaper> {
  const now = await database.read((manager) => counselorOf(manager, caseId, at));
  const draw = async (letter: LetterToRender) => {
    const { enclosed: _enclosed, ...alone } = letter;
    const { bytes, pageCount } = await renderLetter(alone, context);
    return { bytes, pages: pageCount };
  };

  const file = await database.read((manager) => caseFile(manager, caseId, now));
  yield { kind: 'case_file', title: 'Berkas kasus', number: null, on: null, ...(await draw(file)) };

  for (const { id, kind, number, date } of await database.read((manager) => lettersOf(manager, caseId))) {
    const { letter } = await database.read((manager) => keptLetter(manager, { letterId: id }, now));
    yield { kind, title: letterKindNames[kind], number, on: date, ...(await draw(letter)) };
  }

  for (const { about, on } of await database.read((manager) => recordsOf(manager, caseId, now))) {
    const { letter } = await database.read(async (manager) => {
      const { choices } = await paperDraft(manager, { about }, now);
      return paperPreview(manager, { about, choices }, now);
    });
    const kind = about.template;
    yield {
      kind,
      title: letterKindNames[kind],
      number: null,
      on,
      ...(await draw({ ...letter, mark: null })),
    };
  }
}

async function counselorOf(
  manager: EntityManager,
  caseId: number,
  at: Pick<Now, 'today' | 'instant'>,
): Promise<Now> {
  const { counselorId } = await manager.findOneByOrFail(Case, { id: caseId });
  const { name } = await manager.findOneByOrFail(Account, { id: counselorId });
  return { ...at, session: { accountId: counselorId, role: 'counselor', name } };
}

/** Letters of the case and the answers to who handed its student over, as they went out. */
async function lettersOf(manager: EntityManager, caseId: number): Promise<Letter[]> {
  const handovers = await manager.find(Handover, { select: { id: true }, where: { caseId } });
  return manager.find(Letter, {
    select: { id: true, kind: true, number: true, date: true },
    where: [{ caseId }, ...handovers.map(({ id }) => ({ handoverId: id }))],
    order: { date: 'ASC', id: 'ASC' },
  });
}

type Record = { readonly about: Extract<Paper['about'], { caseId: number }>; readonly on: IsoDate | null };
type Paper = Awaited<ReturnType<typeof papersOfCase>>[number]['papers'][number];

/** What can be made of the records, in the order of the case. */
async function recordsOf(manager: EntityManager, caseId: number, now: Now): Promise<Record[]> {
  const parts = await papersOfCase(manager, { caseId }, now);
  return parts
    .toReversed()
    .flatMap(({ papers, on }) =>
      papers.flatMap(({ about, template, refusal }) =>
        about && 'caseId' in about && refusal === null && records.has(template as CasePaperCode)
          ? [{ about, on }]
          : [],
      ),
    );
}
