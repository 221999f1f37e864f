import { isDeepStrictEqual } from 'node:util';
import type { PaperContent } from '@shared/contract/letter-content';
import type { papersContract, PaperChoices } from '@shared/contract/papers';
import { paperFieldNames, paperKinds } from '@shared/domain/paper-fields';
import { IsNull, type EntityManager } from 'typeorm';
import type { z } from 'zod';
import { writableCase } from '../../database/case-access';
import { Letter, LetterPicture, ReportReminder } from '../../database/entities';
import { invalidField, refused } from '../../errors';
import type { Now } from '../../now';
import { refuseBeyondConsent } from '../carried-data';
import { logDisclosure } from '../disclosure-log';
import { paperFileName } from '../letter-file-name';
import { numberingOf } from '../letter-draft.service';
import { settleNumber } from '../letter-numbers';
import { namesLeftOn } from '../named-as';
import type { LetterToRender } from '../render-letter';
import { approvalsOn } from '../handover-material';
import { buildPaper, carriedViewOf, disclosedOn, paperScope, usualOf } from './carried-by-paper';
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
  const scope = await paperScope(manager, template, material);
  const { pieces: disclosed, nameAs } = usualOf(template, material, scope);
  return {
    choices: {
      date: null,
      paper: material.school.paper,
      typeface: material.school.layout.typeface,
      disclosed,
      nameAs,
      texts,
      copies: [...template.copies],
    },
    fields: paperFieldNames.filter((name) => texts[name] !== undefined),
    carried: carriedViewOf(template, material, scope),
    numbering: takesNumber(about)
      ? await numberingOf(manager, material.school, { kind: about.template, date: now.today })
      : null,
    earliestDate: template.earliest(material),
    latestDate: now.today,
  };
}

/** What the page of a draft is drawn from. @throws AppError `not_found`, `refused` */
export async function paperPreview(
  manager: EntityManager,
  { about, choices }: Input<'paperPreview'>,
  now: Now,
): Promise<{ letter: LetterToRender; fileName: string; namesLeft: string[] }> {
  const { material, template } = await paperOf(manager, about, now);
  const content = buildPaper(template, material, settledPaper(choices, now.today), null);
  return {
    letter: { content, pictures: material.pictures, mark: takesNumber(about) ? 'DRAF' : null },
    fileName: paperFileName(template.subject),
    namesLeft: namesLeftOn(content, material.student.name, choices.nameAs, othersOn(material)),
  };
}

/**
 * Takes the number and keeps the letter, with its line in the register and in the disclosure log, all or nothing.
 * The same letter sent twice, by a double click, is one. A reminder counts as one in its referral too.
 * @throws AppError `not_found`, `refused` (`letters.takesNoNumber`, `cases.closed`, `letters.pattern`, `letters.numberTaken`),
 *   `invalid_input` for the date, data beyond the consent and a number by hand
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
  const scope = await paperScope(manager, template, material);
  const disclosed = disclosedOn(template, material, chosen);
  refuseBeyondConsent(scope, { disclosed, nameAs: chosen.nameAs, encloses: false });
  const earliest = template.earliest(material);
  if (chosen.date < earliest) throw invalidField('choices.date', 'tooEarly', { earliest });

  const before = await twinOf(manager, about, buildPaper(template, material, chosen, null));
  if (before) return before.id;
  const { number, year, serial, suffix } = await settleNumber(
    manager,
    material.school,
    { kind: about.template, date: chosen.date },
    numbering,
  );
  const content = buildPaper(template, material, chosen, number);
  const recipient = template.recipient(material);
  const sent = await manager.save(
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
  const { referralId, caseId } = about;
  await logDisclosure(manager, sent, {
    studentId: material.studentId,
    caseId,
    disclosed,
    nameAs: chosen.nameAs,
    attachments: [],
    approvals: referralId === null ? [] : await approvalsOn(manager, referralId, chosen.date),
    scope,
  });
  for (const [sha256, dataUrl] of Object.entries(material.pictures)) {
    await manager.upsert(LetterPicture, { sha256, dataUrl }, ['sha256']);
  }
  if (about.template === 'report_reminder' && number !== null)
    await countReminder(manager, about, chosen, number, now);
  return sent.id;
}

/** Names of others that may stand on a paper. */
const othersOn = ({ guardian, counselor, school, referral, conference }: PaperMaterial) => [
  guardian?.name,
  counselor.name,
  school.principal.name,
  referral?.receiver?.person,
  ...(conference?.participants.map(({ name }) => name) ?? []),
];

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
