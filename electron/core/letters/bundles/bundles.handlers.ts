import { setImmediate as turn } from 'node:timers/promises';
import type { BundlePiece, bundlesContract, FailedPiece } from '@shared/contract/bundles';
import type { FeatureHandlers } from '@shared/contract/define';
import type { EntityManager } from 'typeorm';
import type { z } from 'zod';
import { callsOn } from '../../calls';
import { visibleCase } from '../../database/case-access';
import type { Case } from '../../database/entities';
import { AppError, refused } from '../../errors';
import { nowOf, type Now } from '../../now';
import type { CoreParts } from '../../parts';
import type { CallContext } from '../../router';
import { withFiles } from '../enclosures';
import { keptLetter } from '../kept-letter.query';
import { readableLetter, visibleHandover } from '../letter-access';
import { paperDraft, paperPreview } from '../papers/papers.service';
import { bundleName, dueName, lettersName } from './bundle-names';
import { drawBundle, failureOf, stopIfGivenUp, teller, type Piece, type ReadPiece } from './draw-bundle';
import { dueLetters } from './due-letters.query';
import { dueNow, issueDue, refuseForeign, type ReadyLetter } from './issue-due.service';

/** Lines of the list that are read in one go: more would hold up whoever waits. */
const readAtOnce = 20;

/** Several papers in one PDF. */
export function createBundlesHandlers(
  parts: CoreParts,
): FeatureHandlers<typeof bundlesContract, CallContext> {
  const { reading } = callsOn(parts);

  /** Each in its own turn, so that no call waits for a whole bundle. */
  const pieceOf = (index: number, piece: BundlePiece, now: Now): Piece => ({
    index,
    async read() {
      const { letter, namesLeft } = await parts.database().read((manager) => letterOf(manager, piece, now));
      return { letter: await withFiles(parts.database, letter), namesLeft };
    },
  });

  return {
    dueLetters: reading(dueLetters),

    async bundlePdf({ caseId, pieces, doubleSided }, context) {
      const now = nowOf(parts, context);
      const name = await parts.database().read(async (manager) => {
        const found = await visibleCase(manager, now, caseId);
        await refuseOfAnother(manager, found, pieces, now);
        return bundleName(found.code);
      });
      const ordered = pieces.map((piece, index) => pieceOf(index, piece, now));
      const printed = await drawBundle(parts, ordered, { ...name, doubleSided }, context);
      const [first] = printed.failed;
      // Nothing was made: that is a refusal like that of a single paper.
      if (!printed.file && first) throw new AppError(first.error.code, first.error);
      return printed;
    },

    async lettersPdf({ letterIds, doubleSided }, context) {
      const now = nowOf(parts, context);
      const pieces = letterIds.map((letterId, index) =>
        tellingUnreadable(pieceOf(index, { of: 'letter', letterId }, now)),
      );
      const printed = await drawBundle(parts, pieces, { ...lettersName, doubleSided }, context);
      const [first] = printed.failed;
      if (!printed.file && first) throw new AppError(first.error.code, first.error);
      return printed;
    },

    async printDue({ month, letters, doubleSided }, context) {
      const now = nowOf(parts, context);
      const tell = teller(parts, context);
      await parts.database().read((manager) => refuseForeign(manager, letters, now));
      const ready: { index: number; letter: ReadyLetter }[] = [];
      const failed: FailedPiece[] = [];
      const issued: z.input<typeof bundlesContract.printDue.output>['issued'] = [];
      for (let from = 0; from < letters.length; from += readAtOnce) {
        const some = letters.slice(from, from + readAtOnce);
        const lines = await parts.database().read((manager) => dueNow(manager, some, month, now));
        for (const [place, due] of lines.entries()) {
          stopIfGivenUp(context, issued.length);
          await turn();
          const index = from + place;
          try {
            const letter = await issueDue(parts.database(), due, month, now);
            ready.push({ index, letter });
            if (letter.of === 'letter' && letter.isNew) {
              issued.push({ index, letterId: letter.letterId, number: letter.number });
            }
          } catch (error) {
            failed.push(failureOf(index, error));
          }
          tell({ step: 'issuing', done: index + 1, total: letters.length, issued: issued.length });
        }
      }
      const pieces = ready.map(({ index, letter }) =>
        pieceOf(
          index,
          letter.of === 'letter' ? letter : { of: 'paper', about: letter.about, words: letter.choices },
          now,
        ),
      );
      const [first] = letters;
      const name = dueName(first?.template ?? 'control_card', month);
      const options = { ...name, doubleSided, issued: issued.length };
      const printed = await drawBundle(parts, pieces, options, context);
      return { ...printed, failed: [...failed, ...printed.failed], issued };
    },
  };
}

/** A letter of a case that this person may not read is told as a refusal of that letter alone: the others are printed. */
const tellingUnreadable = ({ index, read }: Piece): Piece => ({
  index,
  read: () =>
    read().catch((error: unknown) => {
      if (error instanceof AppError && error.code === 'not_found') throw refused('letters.notReadable');
      throw error;
    }),
});

/** What one piece is drawn from. @throws AppError `not_found`, `refused` */
async function letterOf(manager: EntityManager, piece: BundlePiece, now: Now): Promise<ReadPiece> {
  if (piece.of === 'letter') {
    const { letter } = await keptLetter(manager, piece, now);
    return { letter, namesLeft: [] };
  }
  const { about, words } = piece;
  const choices = typeof words === 'string' ? (await paperDraft(manager, { about }, now)).choices : words;
  const texts = words === 'none' ? {} : choices.texts;
  return paperPreview(manager, { about, choices: { ...choices, texts } }, now);
}

/** A bundle is of one case, with its hand-over's answers and its pupil's history. @throws AppError `not_found` */
async function refuseOfAnother(
  manager: EntityManager,
  { id: caseId, studentId }: Case,
  pieces: readonly BundlePiece[],
  now: Now,
): Promise<void> {
  for (const piece of pieces) {
    const belongs =
      piece.of === 'letter'
        ? (await caseOfLetter(manager, piece.letterId, now)) === caseId
        : 'studentId' in piece.about
          ? piece.about.studentId === studentId
          : piece.about.caseId === caseId;
    if (!belongs) throw new AppError('not_found');
  }
}

async function caseOfLetter(manager: EntityManager, letterId: number, now: Now) {
  const { caseId, handoverId } = await readableLetter(manager, now, letterId);
  return handoverId === null ? caseId : (await visibleHandover(manager, now, handoverId)).caseId;
}
