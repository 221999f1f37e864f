import { isDeepStrictEqual } from 'node:util';
import type { PaperContent } from '@shared/contract/letter-content';
import type { papersContract, PaperChoices } from '@shared/contract/papers';
import { paperFieldNames, paperKinds } from '@shared/domain/paper-fields';
import { IsNull, Not, type EntityManager } from 'typeorm';
import type { z } from 'zod';
import { writableCase } from '../../database/case-access';
import { Letter, LetterPicture, Outreach, ReportReminder } from '../../database/entities';
import { invalidField, refused } from '../../errors';
import type { Now } from '../../now';
import { refuseBeyondConsent } from '../carried-data';
import { enclosedFiles, keepEnclosures, type ChosenFile, type EnclosedFile } from '../enclosures';
import { logDisclosure } from '../disclosure-log';
import { paperFileName } from '../letter-file-name';
import { numberingOf } from '../letter-draft.service';
import { settleNumber } from '../letter-numbers';
import type { LetterToRender } from '../render-letter';
import { approvalsOn } from '../handover-material';
import { demandOwnHandover } from '../letter-access';
import { openPaper, type About, type PupilOnPaper } from './open-paper';
import type { SettledPaper } from './paper-template';

type Input<P extends keyof typeof papersContract> = z.output<(typeof papersContract)[P]['input']>;
type LetterAbout = Input<'issuePaper'>['about'];

const takesNumber = ({ template }: About): boolean => paperKinds[template].numbered;

/** What is proposed for a paper, and what can be chosen. @throws AppError `not_found`, `refused` */
export async function paperDraft(
  manager: EntityManager,
  { about }: Input<'paperDraft'>,
  now: Now,
): Promise<z.output<typeof papersContract.paperDraft.output>> {
  const { sheet, pupil, fields: texts, ...paper } = await openPaper(manager, about, now);
  return {
    choices: {
      date: null,
      paper: sheet.school.paper,
      typeface: sheet.school.layout.typeface,
      disclosed: pupil?.usual.pieces ?? [],
      nameAs: pupil?.usual.nameAs ?? 'full',
      texts,
      files: [],
      copies: [...paper.copies],
      extent: paper.extent,
    },
    fields: paperFieldNames.filter((name) => texts[name] !== undefined),
    carried: pupil?.view ?? null,
    numbering: takesNumber(about)
      ? await numberingOf(manager, sheet.school, { kind: about.template, date: now.today })
      : null,
    earliestDate: paper.earliest,
    latestDate: now.today,
  };
}

/** The contents of what would be enclosed. @throws AppError `not_found`, `refused`, `invalid_input` at `choices.files` */
export async function paperFiles(
  manager: EntityManager,
  { about, choices }: { about: About; choices: Pick<PaperChoices, 'files'> },
  now: Now,
): Promise<EnclosedFile[]> {
  const { pupil } = await openPaper(manager, about, now);
  return filesOf(manager, pupil, choices.files);
}

/** The chosen files. @throws AppError `invalid_input` at `choices.files`, also where this paper takes none */
async function filesOf(
  manager: EntityManager,
  pupil: PupilOnPaper | null,
  files: readonly ChosenFile[],
): Promise<EnclosedFile[]> {
  if (files.length === 0) return [];
  if (!pupil?.filesOf) throw invalidField('choices.files', 'fileNotThere');
  return enclosedFiles(manager, pupil.filesOf, files);
}

/** What the page of a draft is drawn from. @throws AppError `not_found`, `refused` */
export async function paperPreview(
  manager: EntityManager,
  { about, choices }: Input<'paperPreview'>,
  now: Now,
): Promise<{ letter: LetterToRender; fileName: string; namesLeft: string[] }> {
  const { sheet, pupil, subject, build } = await openPaper(manager, about, now);
  const chosen = settledPaper(choices, now.today);
  const content = build(chosen, null);
  return {
    letter: {
      content,
      pictures: sheet.pictures,
      mark: takesNumber(about) ? 'DRAF' : null,
      enclosed: await filesOf(manager, pupil, choices.files),
    },
    fileName: paperFileName(subject),
    namesLeft: pupil?.namesLeft(content, chosen) ?? [],
  };
}

/**
 * Takes the number and keeps the letter, with its line in the register and in the disclosure log, all or nothing.
 * The same letter sent twice, by a double click, is one. What it is the fact of is written down with it.
 * @throws AppError `not_found`, `refused` (`letters.takesNoNumber`, `cases.closed`, `letters.pattern`, `letters.numberTaken`),
 *   `invalid_input` for the date, data beyond the consent and a number by hand
 */
export async function issuePaper(
  manager: EntityManager,
  { about, choices, numbering }: Input<'issuePaper'>,
  now: Now,
): Promise<number> {
  if ('caseId' in about) await writableCase(manager, now, about.caseId);
  if ('handoverId' in about) await demandOwnHandover(manager, now, about.handoverId);
  if (!takesNumber(about)) throw refused('letters.takesNoNumber');
  // A reminder is counted in its referral by its number.
  if (about.template === 'report_reminder' && numbering.mode === 'later') {
    throw refused('letters.reminderNumber');
  }
  const paper = await openPaper(manager, about, now);
  const { sheet, pupil, earliest } = paper;
  const chosen = settledPaper(choices, now.today);
  if (chosen.date > now.today) throw invalidField('choices.date', 'inFuture', { latest: now.today });
  const files = await filesOf(manager, pupil, chosen.files);
  const disclosed = pupil?.disclosed(chosen) ?? [];
  const carried = { disclosed, nameAs: chosen.nameAs, encloses: files.length > 0 };
  if (pupil) refuseBeyondConsent(pupil.scope, carried);
  if (chosen.date < earliest) throw invalidField('choices.date', 'tooEarly', { earliest });

  const before = await twinOf(manager, about, paper.build(chosen, null));
  if (before) return before.id;
  const place = { kind: about.template, date: chosen.date };
  const taken = await settleNumber(manager, sheet.school, place, numbering);
  const sent = await manager.save(
    manager.create(Letter, {
      ...taken,
      ...place,
      ...linkOf(about),
      recipient: paper.recipient,
      subject: paper.subject,
      content: paper.build(chosen, taken.number),
      issuedAt: now.instant,
      issuedBy: now.session.accountId,
      cancelledOn: null,
      cancelReason: null,
    }),
  );
  await keepEnclosures(manager, sent.id, files);
  if (pupil) {
    const { studentId, caseId, scope } = pupil;
    const { referralId } = sent;
    await logDisclosure(manager, sent, {
      studentId,
      caseId,
      disclosed,
      nameAs: chosen.nameAs,
      attachments: files.map(({ title }) => title),
      approvals: referralId === null ? [] : await approvalsOn(manager, referralId, chosen.date),
      scope,
    });
  }
  for (const [sha256, dataUrl] of Object.entries(sheet.pictures)) {
    await manager.upsert(LetterPicture, { sha256, dataUrl }, ['sha256']);
  }
  if (sent.kind === 'report_reminder') await countReminder(manager, sent, now);
  if (sent.kind === 'outreach_request') await countRequest(manager, sent);
  return sent.id;
}

/** What a letter is about, as it is kept: a case, an outreach or a hand-over. */
function linkOf(about: LetterAbout): LetterLink {
  const none = { caseId: null, referralId: null, outreachId: null, handoverId: null, answerId: null };
  if ('outreachId' in about) return { ...none, outreachId: about.outreachId };
  if ('handoverId' in about) return { ...none, handoverId: about.handoverId, answerId: about.answerId };
  return { ...none, caseId: about.caseId, referralId: about.referralId };
}

type LetterLink = Pick<Letter, 'caseId' | 'referralId' | 'outreachId' | 'handoverId' | 'answerId'>;

const settledPaper = (choices: PaperChoices, today: string): SettledPaper => ({
  ...choices,
  date: choices.date ?? today,
});

/** The last letter of this kind about the same, where it says the same on the same day. */
async function twinOf(
  manager: EntityManager,
  about: LetterAbout,
  content: PaperContent,
): Promise<Letter | null> {
  const { caseId, referralId, outreachId, handoverId, answerId } = linkOf(about);
  const [last] = await manager.find(Letter, {
    where: {
      kind: about.template,
      caseId: caseId ?? IsNull(),
      referralId: referralId ?? IsNull(),
      outreachId: outreachId ?? IsNull(),
      handoverId: handoverId ?? IsNull(),
      answerId: answerId ?? IsNull(),
      cancelledOn: IsNull(),
    },
    order: { id: 'DESC' },
    take: 1,
  });
  if (!last) return null;
  const kept = last.content as PaperContent;
  const withoutNumber = { ...kept, head: { ...kept.head, number: null } };
  return isDeepStrictEqual(JSON.parse(JSON.stringify(withoutNumber)), JSON.parse(JSON.stringify(content)))
    ? last
    : null;
}

/** The reminder went out by letter: written down once, here, not a second time by hand. */
async function countReminder(
  manager: EntityManager,
  { referralId, number, date }: Letter,
  { session, instant }: Now,
): Promise<void> {
  if (referralId === null || number === null) return;
  await manager.insert(ReportReminder, {
    referralId,
    on: date,
    channel: 'letter',
    note: number,
    recordedBy: session.accountId,
    recordedAt: instant,
  });
}

/**
 * An outreach that is asked for by letter was asked for on the day of its first letter, unless the institution had
 * answered by then: such a letter confirms what was arranged before it.
 */
async function countRequest(manager: EntityManager, { id, outreachId, date }: Letter): Promise<void> {
  if (outreachId === null) return;
  const others = { outreachId, kind: 'outreach_request' as const, cancelledOn: IsNull(), id: Not(id) };
  if (await manager.existsBy(Letter, others)) return;
  const { channel, agreedOn, refusedOn } = await manager.findOneByOrFail(Outreach, { id: outreachId });
  const answeredOn = agreedOn ?? refusedOn;
  if (channel !== 'letter' || (answeredOn !== null && answeredOn < date)) return;
  await manager.update(Outreach, { id: outreachId }, { requestedOn: date });
}
