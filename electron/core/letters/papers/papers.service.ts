import { isDeepStrictEqual } from 'node:util';
import type { PaperContent } from '@shared/contract/letter-content';
import type { papersContract, PaperChoices } from '@shared/contract/papers';
import { dataPieces } from '@shared/contract/letter-content';
import { paperFieldNames, paperKinds } from '@shared/domain/paper-fields';
import { IsNull, type EntityManager } from 'typeorm';
import type { z } from 'zod';
import { writableCase } from '../../database/case-access';
import { Disclosure, Letter, LetterPicture, ReportReminder } from '../../database/entities';
import { invalidField, refused } from '../../errors';
import type { Now } from '../../now';
import { paperFileName } from '../letter-file-name';
import { numberingOf } from '../letter-draft.service';
import { settleNumber } from '../letter-numbers';
import type { LetterToRender } from '../render-letter';
import { studentRows } from '../student-rows';
import { loadPaperMaterial, type PaperMaterial } from './paper-material';
import type { SettledPaper, Template } from './paper-template';
import { templates } from './templates';

type Input<P extends keyof typeof papersContract> = z.output<(typeof papersContract)[P]['input']>;
type About = Input<'paperDraft'>['about'];

interface Paper {
  readonly material: PaperMaterial;
  readonly template: Template;
}

/** @throws AppError `not_found`, `refused` with why this paper cannot be made now */
async function paperOf(manager: EntityManager, about: About, now: Now): Promise<Paper> {
  const material = await loadPaperMaterial(manager, about, now);
  const template = templates[about.template];
  const reason = template.refusal(material);
  if (reason) throw refused(reason);
  return { material, template };
}

const takesNumber = ({ template }: About): boolean => paperKinds[template].numbered;

/** What is proposed for a paper, and what can be chosen. @throws AppError `not_found`, `refused` */
export async function paperDraft(
  manager: EntityManager,
  { about }: Input<'paperDraft'>,
  now: Now,
): Promise<z.output<typeof papersContract.paperDraft.output>> {
  const { material, template } = await paperOf(manager, about, now);
  const texts = template.fields(material);
  const usual = new Set(template.usual);
  return {
    choices: {
      date: null,
      paper: material.school.paper,
      typeface: material.school.layout.typeface,
      disclosed: [...template.usual],
      texts,
      copies: [...template.copies],
    },
    fields: paperFieldNames.filter((name) => texts[name] !== undefined),
    pieces: dataPieces.map((piece) => ({
      piece,
      value: studentRows({ ...material, choices: { disclosed: [piece] } })[0]?.value ?? null,
      usual: usual.has(piece),
    })),
    numbering: takesNumber(about) ? await numberingOf(manager, material.school, now.today) : null,
    earliestDate: template.earliest(material),
    latestDate: now.today,
  };
}

/** What the page of a draft is drawn from. @throws AppError `not_found`, `refused` */
export async function paperPreview(
  manager: EntityManager,
  { about, choices }: Input<'paperPreview'>,
  now: Now,
): Promise<{ letter: LetterToRender; fileName: string }> {
  const { material, template } = await paperOf(manager, about, now);
  const content = template.build(material, settledPaper(choices, now.today), null);
  return {
    letter: { content, pictures: material.pictures, mark: takesNumber(about) ? 'DRAF' : null },
    fileName: paperFileName(template.subject),
  };
}

/**
 * Takes the number and keeps the letter, with its line in the register and in the disclosure log, all or nothing.
 * The same letter sent twice, by a double click, is one. A reminder counts as one in its referral too.
 * @throws AppError `not_found`, `refused` (`letters.takesNoNumber`, `cases.closed`, `letters.pattern`, `letters.numberTaken`),
 *   `invalid_input` for the date and a number by hand
 */
export async function issuePaper(
  manager: EntityManager,
  { about, choices, numbering }: Input<'issuePaper'>,
  now: Now,
): Promise<number> {
  await writableCase(manager, now.session, about.caseId);
  if (!takesNumber(about)) throw refused('letters.takesNoNumber');
  // A reminder is counted in its referral by its number.
  if (about.template === 'report_reminder' && numbering.mode === 'later') {
    throw refused('letters.reminderNumber');
  }
  const { material, template } = await paperOf(manager, about, now);
  const chosen = settledPaper(choices, now.today);
  if (chosen.date > now.today) throw invalidField('choices.date', 'inFuture', { latest: now.today });
  const earliest = template.earliest(material);
  if (chosen.date < earliest) throw invalidField('choices.date', 'tooEarly', { earliest });

  const before = await twinOf(manager, about, template.build(material, chosen, null));
  if (before) return before.id;
  const { number, year, serial, suffix } = await settleNumber(
    manager,
    material.school,
    chosen.date,
    numbering,
  );
  const content = template.build(material, chosen, number);
  const recipient = template.recipient(material);
  const { id } = await manager.save(
    manager.create(Letter, {
      kind: about.template,
      year,
      serial,
      suffix,
      number,
      date: chosen.date,
      referralId: about.referralId,
      caseId: about.caseId,
      recipient,
      subject: template.subject,
      content,
      issuedAt: now.instant,
      issuedBy: now.session.accountId,
      cancelledOn: null,
      cancelReason: null,
    }),
  );
  await manager.insert(Disclosure, {
    letterId: id,
    studentId: material.studentId,
    on: chosen.date,
    recipient,
    pieces: [...chosen.disclosed],
    approvedBy: [],
    sentBy: now.session.accountId,
  });
  for (const [sha256, dataUrl] of Object.entries(material.pictures)) {
    await manager.upsert(LetterPicture, { sha256, dataUrl }, ['sha256']);
  }
  if (about.template === 'report_reminder' && number !== null)
    await countReminder(manager, about, chosen, number, now);
  return id;
}

const settledPaper = (choices: PaperChoices, today: string): SettledPaper => ({
  ...choices,
  date: choices.date ?? today,
});

/** The last letter of this kind in the same case, where it says the same on the same day. */
async function twinOf(manager: EntityManager, about: About, content: PaperContent): Promise<Letter | null> {
  const { template: kind, caseId, referralId } = about;
  const [last] = await manager.find(Letter, {
    where: { kind, caseId, referralId: referralId ?? IsNull(), cancelledOn: IsNull() },
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
const countReminder = (
  manager: EntityManager,
  { referralId }: About,
  { date }: SettledPaper,
  number: string,
  { session, instant }: Now,
) =>
  manager.insert(ReportReminder, {
    referralId: referralId ?? 0,
    on: date,
    channel: 'letter',
    note: number,
    recordedBy: session.accountId,
    recordedAt: instant,
  });
