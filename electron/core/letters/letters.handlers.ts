import { letterContent } from '@shared/contract/letter-content';
import type { lettersContract } from '@shared/contract/letters';
import type { DrawnLetter } from '@shared/contract/letter-views';
import type { FeatureHandlers } from '@shared/contract/define';
import { In, type EntityManager } from 'typeorm';
import { LetterPicture } from '../database/entities';
import { AppError, invalidField } from '../errors';
import { nowOf, type Now } from '../now';
import type { CoreParts } from '../parts';
import type { CallContext } from '../router';
import { cancelLetter } from './cancel-letter.service';
import { handoverLetter } from './handover-letter';
import { issueLetter } from './issue-letter.service';
import { readableLetter } from './letter-access';
import { draftMaterial, letterDraft, saveLetterDraft } from './letter-draft.service';
import { draftFileName, letterFileName } from './letter-file-name';
import { lastSerial, raiseTo } from './letter-numbers';
import { papersOfCase } from './papers/papers-of-case.query';
import { issuePaper, paperDraft, paperPreview } from './papers/papers.service';
import { letterView, listLetters } from './register.query';
import type { LetterToRender } from './render-letter';

type Work<I, O> = (manager: EntityManager, input: I, now: Now) => Promise<O>;

/** Letters and their register. Pages are drawn in the worker, outside of every transaction. */
export function createLettersHandlers(
  parts: CoreParts,
): FeatureHandlers<typeof lettersContract, CallContext> {
  const reading =
    <I, O>(work: Work<I, O>) =>
    (input: I, context: CallContext) =>
      parts.database().read((manager) => work(manager, input, nowOf(parts, context)));
  const writing =
    <I, O>(work: Work<I, O>) =>
    (input: I, context: CallContext) =>
      parts.database().write((manager) => work(manager, input, nowOf(parts, context)));

  async function draw(letter: LetterToRender, name: string, context: CallContext): Promise<DrawnLetter> {
    const { bytes, pageCount, missing } = await parts.workers.run('letters.render', letter);
    const fileId = parts.files.give(context.clientId, {
      bytes,
      mime: 'application/pdf',
      name,
      disposition: 'inline',
    });
    return { file: { fileId, name }, pageCount, missing };
  }

  return {
    draft: reading(letterDraft),
    saveDraft: writing(saveLetterDraft),

    async preview(input, context) {
      const { facts, pictures } = await reading(draftMaterial)(input, context);
      return draw({ content: handoverLetter(facts, null), pictures, mark: 'DRAF' }, draftFileName, context);
    },

    issue: writing(async (manager, input, now) =>
      letterView(manager, await issueLetter(manager, input, now), now),
    ),

    cancel: writing(async (manager, input, now) => {
      await cancelLetter(manager, input, now);
      return letterView(manager, input.letterId, now);
    }),

    papersOf: reading(papersOfCase),
    paperDraft: reading(paperDraft),
    async paperPreview(input, context) {
      const { letter, fileName } = await reading(paperPreview)(input, context);
      return draw(letter, fileName, context);
    },
    issuePaper: writing(async (manager, input, now) =>
      letterView(manager, await issuePaper(manager, input, now), now),
    ),

    list: reading(listLetters),
    get: reading((manager, { letterId }, now) => letterView(manager, letterId, now)),

    async pdf(input, context) {
      const { letter, fileName } = await reading(keptLetter)(input, context);
      return draw(letter, fileName, context);
    },

    serial: reading(async (manager, _input, { today }) => serialOf(manager, today)),

    continueAfter: writing(async (manager, input, { today }) => {
      const { year, lastSerial: minimum } = await serialOf(manager, today);
      if (input.lastSerial < minimum) throw invalidField('lastSerial', 'serialBack', { minimum });
      await raiseTo(manager, year, input.lastSerial);
      return serialOf(manager, today);
    }),
  };
}

async function serialOf(manager: EntityManager, today: string) {
  const year = Number(today.slice(0, 4));
  return { year, lastSerial: await lastSerial(manager, year) };
}

/** An issued letter as it was kept, ready to be drawn. @throws AppError `not_found`, `forbidden` */
async function keptLetter(manager: EntityManager, { letterId }: { letterId: number }, { session }: Now) {
  const found = await readableLetter(manager, session, letterId);
  const kept = letterContent.safeParse(found.content);
  if (!kept.success) throw new AppError('database_damaged');
  const { letterhead } = kept.data;
  const names = [letterhead?.logoLeft, letterhead?.logoRight].filter((name) => typeof name === 'string');
  const rows = await manager.findBy(LetterPicture, { sha256: In(names) });
  const pictures = Object.fromEntries(rows.map(({ sha256, dataUrl }) => [sha256, dataUrl]));
  return {
    letter: { content: kept.data, pictures, mark: found.cancelledOn === null ? null : ('BATAL' as const) },
    fileName: letterFileName(found.number),
  };
}
