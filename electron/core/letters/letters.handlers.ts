import type { lettersContract } from '@shared/contract/letters';
import type { DrawnLetter, LetterView } from '@shared/contract/letter-views';
import type { FeatureHandlers } from '@shared/contract/define';
import type { EntityManager } from 'typeorm';
import type { z } from 'zod';
import { School } from '../database/entities';
import { invalidField, refused } from '../errors';
import { callsOn, type Work } from '../calls';
import type { Now } from '../now';
import type { CoreParts } from '../parts';
import type { CallContext } from '../router';
import { agendaFileName, incomingAgenda, outgoingAgenda, type Agenda, type Days } from './agenda';
import { createBundlesHandlers } from './bundles/bundles.handlers';
import { cancelLetter } from './cancel-letter.service';
import { disclosureAgenda } from './disclosure-agenda';
import { disclosureLines, listDisclosures, type DisclosureFilter } from './disclosures.query';
import { removeDispatch, saveDispatch } from './dispatch.service';
import { readEnclosed, refuseUnprintable, type EnclosedFile } from './enclosures';
import { enterNumber } from './enter-number.service';
import type { HandoverFacts } from './handover-facts';
import { handoverLetter } from './handover-letter';
import { createIncomingFilesHandlers } from './incoming-files.handlers';
import { answerable, incomingLetter, incomingSubjects, reportAgenda } from './incoming.query';
import { incomingLines, listIncoming, type IncomingFilter } from './incoming-rows.query';
import { numberReport, removeIncoming, saveIncoming } from './incoming.service';
import { issueLetter } from './issue-letter.service';
import { keptLetter } from './kept-letter.query';
import { draftFiles, draftMaterial, letterDraft, saveLetterDraft } from './letter-draft.service';
import { createLetterDrawing } from './letter-drawing';
import { letterDrafts } from './letter-drafts.query';
import { asWordName, draftFileName } from './letter-file-name';
import { lastSerial, raiseTo } from './letter-numbers';
import { namesLeftOn } from './named-as';
import { papersOfCase } from './papers/papers-of-case.query';
import { issuePaper, paperDraft, paperFiles, paperPreview } from './papers/papers.service';
import { layoutSampleLetter, sampleFileName } from './layout-sample';
import { listTexts, resetTexts, saveTexts, textPreview } from './texts/letter-texts.service';
import { letterView, listLetters, registerLines, type RegisterFilter } from './register.query';
import type { LetterToRender } from './render-letter';

/** Letters and their register. Pages are drawn in the worker, outside of every transaction. */
export function createLettersHandlers(
  parts: CoreParts,
): FeatureHandlers<typeof lettersContract, CallContext> {
  const { reading, writing, silently } = callsOn(parts);

  const { draw, offer } = createLetterDrawing(parts);

  /** Asks, before a number is taken, whether all that is to be enclosed can be printed. @throws AppError `invalid_input` */
  async function checkFiles(enclosed: readonly EnclosedFile[]): Promise<void> {
    if (enclosed.length === 0) return;
    const files = await readEnclosed(parts.database(), enclosed);
    const transfer = files.map(({ bytes }) => bytes.buffer as ArrayBuffer);
    refuseUnprintable(await parts.workers.run('letters.unprintable', { files }, { transfer }));
  }

  /** Changes a letter and answers with it as it stands then. */
  const changing = <I extends { letterId: number }>(work: Work<I, void>) =>
    writing<I, LetterView>(async (manager, input, now) => {
      await work(manager, input, now);
      return letterView(manager, input.letterId, now);
    });

  /** A register on sheets laid across. */
  function onPaper<F extends Days>(agendaOf: Work<F, Agenda>) {
    return async (filter: F, context: CallContext): Promise<DrawnLetter> => {
      const agenda = await reading(agendaOf)(filter, context);
      const rendered = await parts.workers.run('letters.renderAgenda', agenda);
      return offer(rendered, agendaFileName(agenda, filter, 'pdf'), context);
    };
  }

  /** A register as a workbook. */
  function asSheet<F extends Days>(agendaOf: Work<F, Agenda>) {
    return async (filter: F, context: CallContext) => {
      const agenda = await reading(agendaOf)(filter, context);
      const bytes = await parts.workers.run('letters.agendaSheet', agenda);
      const name = agendaFileName(agenda, filter, 'xlsx');
      const file = { bytes, mime: workbookType, name, disposition: 'attachment' as const };
      return { fileId: parts.files.give(context.clientId, file), name };
    };
  }

  /** The letter as a file that an office edits. */
  async function handWord(letter: LetterToRender, pdfName: string, context: CallContext) {
    const bytes = await parts.workers.run('letters.renderWord', letter, { signal: context.signal });
    const name = asWordName(pdfName);
    const file = { bytes, mime: wordType, name, disposition: 'attachment' as const };
    return { fileId: parts.files.give(context.clientId, file), name };
  }

  const issueOne = writing<z.output<typeof lettersContract.issue.input>, LetterView>(
    async (manager, input, now) => letterView(manager, await issueLetter(manager, input, now), now),
  );
  const issueOnePaper = writing<z.output<typeof lettersContract.issuePaper.input>, LetterView>(
    async (manager, input, now) => letterView(manager, await issuePaper(manager, input, now), now),
  );

  return {
    ...createBundlesHandlers(parts),
    draft: reading(letterDraft),
    saveDraft: writing(saveLetterDraft),

    async preview(input, context) {
      const { facts, pictures, enclosed } = await reading(draftMaterial)(input, context);
      const content = handoverLetter(facts, null);
      const left = namesLeftOn(content, facts.student.name, facts.choices.nameAs, othersOn(facts));
      return draw({ content, pictures, mark: 'DRAF', enclosed }, draftFileName, context, left);
    },

    texts: reading(listTexts),
    saveTexts: writing(saveTexts),
    resetTexts: writing(resetTexts),
    textPreview: async (input, context) =>
      draw(await reading(textPreview)(input, context), sampleFileName, context),

    layoutPreview: (sample, context) => draw(layoutSampleLetter(sample), sampleFileName, context),

    async issue(input, context) {
      await checkFiles(await reading(draftFiles)(input, context));
      return issueOne(input, context);
    },

    enterNumber: changing(enterNumber),

    drafts: reading(letterDrafts),
    cancel: changing(cancelLetter),
    saveDispatch: changing(saveDispatch),
    removeDispatch: changing(removeDispatch),

    papersOf: reading(papersOfCase),
    paperDraft: reading(paperDraft),
    async paperPreview(input, context) {
      const { letter, fileName, namesLeft } = await reading(paperPreview)(input, context);
      return draw(letter, fileName, context, namesLeft);
    },
    async paperWord(input, context) {
      const { letter, fileName } = await reading(paperPreview)(input, context);
      return handWord(letter, fileName, context);
    },
    async issuePaper(input, context) {
      if (input.choices.files.length > 0) await checkFiles(await reading(paperFiles)(input, context));
      return issueOnePaper(input, context);
    },

    list: reading(listLetters),
    registerPdf: onPaper(outgoing),
    registerSheet: asSheet(outgoing),

    disclosures: reading(listDisclosures),
    disclosuresPdf: onPaper(disclosed),
    disclosuresSheet: asSheet(disclosed),

    incoming: reading(listIncoming),
    incomingPdf: onPaper(received),
    incomingSheet: asSheet(received),
    incomingLetter: reading(incomingLetter),
    incomingSubjects: reading(incomingSubjects),
    saveIncoming: writing(saveIncoming),
    removeIncoming: silently(removeIncoming),
    answerable: reading(answerable),
    reportAgenda: reading(reportAgenda),
    numberReport: writing(numberReport),
    ...createIncomingFilesHandlers(parts),

    get: reading((manager, { letterId }, now) => letterView(manager, letterId, now)),

    async pdf(input, context) {
      const { letter, fileName } = await reading(keptLetter)(input, context);
      return draw(letter, fileName, context);
    },

    async word(input, context) {
      const { letter, fileName } = await reading(keptLetter)(input, context);
      return handWord(letter, fileName, context);
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

/** Names of others that may stand on a handover letter. */
const othersOn = ({ guardian, approvals, counselor, school, receiver }: HandoverFacts) => [
  guardian?.name,
  ...approvals.map(({ party, personName }) => (party === 'student' ? null : personName)),
  counselor.name,
  school.principal.name,
  receiver?.person,
];

const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The filtered register, ready for paper or workbook. @throws AppError `refused` where it has no line */
async function outgoing(manager: EntityManager, filter: RegisterFilter, now: Now): Promise<Agenda> {
  const rows = await registerLines(manager, filter, now);
  return outgoingAgenda(rows, filter, await agendaFrame(manager, rows, now));
}

/** The same of letters that came in. @throws AppError `refused` */
async function received(manager: EntityManager, filter: IncomingFilter, now: Now): Promise<Agenda> {
  const rows = await incomingLines(manager, filter, now);
  return incomingAgenda(rows, filter, await agendaFrame(manager, rows, now));
}

/** The same of the disclosure log. @throws AppError `refused` */
async function disclosed(manager: EntityManager, filter: DisclosureFilter, now: Now): Promise<Agenda> {
  const rows = await disclosureLines(manager, filter, now);
  return disclosureAgenda(rows, filter, await agendaFrame(manager, rows, now, 'letters.disclosuresEmpty'));
}

async function agendaFrame(
  manager: EntityManager,
  rows: readonly unknown[],
  { today }: Now,
  ifEmpty = 'letters.registerEmpty',
) {
  if (rows.length === 0) throw refused(ifEmpty);
  const { settings } = await manager.findOneByOrFail(School, { id: 1 });
  return { school: settings.name, paper: settings.paper, today };
}

async function serialOf(manager: EntityManager, today: string) {
  const year = Number(today.slice(0, 4));
  return { year, lastSerial: await lastSerial(manager, year) };
}
