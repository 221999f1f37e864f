import type { PaperContent } from '@shared/contract/letter-content';
import type { CarriedView } from '@shared/contract/letter-views';
import type { HistoryExtent, papersContract } from '@shared/contract/papers';
import type { ConsentScope } from '@shared/domain/consent-scope';
import type { DataPiece, NameForm } from '@shared/domain/data-pieces';
import type { PaperFieldName } from '@shared/domain/paper-fields';
import type { IsoDate } from '@shared/domain/referral-facts';
import type { EntityManager } from 'typeorm';
import type { z } from 'zod';
import { refused } from '../../errors';
import type { Now } from '../../now';
import { namesLeftOn } from '../named-as';
import {
  buildPaper,
  carriedViewOf,
  caseSide,
  disclosedOn,
  innerSide,
  usualOf,
  type PupilSide,
} from './carried-by-paper';
import { loadCaseMaterial } from './case-material';
import { loadHistoryMaterial } from './history-material';
import { loadOutreachMaterial } from './outreach-material';
import type { SettledPaper, Template } from './paper-template';
import { loadReferrerAnswerMaterial } from './referrer-answer-material';
import type { PupilMaterial, SheetMaterial } from './sheet-material';
import { casePapers, handoverPapers, outreachPapers, studentPapers } from './templates';

export type About = z.output<typeof papersContract.paperDraft.input>['about'];

/** What a paper carries of the pupil that it is about. */
export interface PupilOnPaper {
  readonly studentId: number;
  readonly caseId: number | null;
  readonly scope: ConsentScope;
  readonly view: CarriedView;
  /** The referral whose files may be enclosed; `null` where none go with it. */
  readonly filesOf: PupilSide<PupilMaterial>['filesOf'];
  readonly usual: { readonly pieces: DataPiece[]; readonly nameAs: NameForm };
  readonly disclosed: (choices: SettledPaper) => DataPiece[];
  /** By which names the pupil can still be known on a paper that names it by initials. */
  readonly namesLeft: (content: PaperContent, choices: SettledPaper) => string[];
}

/** A paper with its material inside: whatever it is about, it is asked and built the same way. */
export interface OpenPaper {
  readonly subject: string;
  readonly sheet: SheetMaterial;
  readonly copies: readonly string[];
  readonly extent: HistoryExtent | null;
  readonly fields: Partial<Record<PaperFieldName, string>>;
  readonly earliest: IsoDate;
  readonly recipient: string;
  /** `null` for a paper that is about no pupil. */
  readonly pupil: PupilOnPaper | null;
  readonly build: (choices: SettledPaper, number: string | null) => PaperContent;
}

/**
 * Reads what a paper is about, as far as this person may.
 * @throws AppError `not_found`, `refused` with why this paper cannot be made now
 */
export async function openPaper(manager: EntityManager, about: About, now: Now): Promise<OpenPaper> {
  if ('outreachId' in about) {
    const material = await loadOutreachMaterial(manager, about, now);
    return withoutPupil(outreachPapers[about.template], material);
  }
  if ('handoverId' in about) {
    const material = await loadReferrerAnswerMaterial(manager, about, now);
    const side = innerSide(material, { caseId: material.caseId, others: [material.referrer.name] });
    return withPupil(handoverPapers[about.template], material, side);
  }
  if ('studentId' in about) {
    const material = await loadHistoryMaterial(manager, about, now);
    return withPupil(studentPapers[about.template], material, innerSide(material, { caseId: null }));
  }
  const material = await loadCaseMaterial(manager, about, now);
  const template = casePapers[about.template];
  return withPupil(template, material, await caseSide(manager, template, material));
}

const withPupil = <M extends PupilMaterial>(
  template: Template<M>,
  material: M,
  side: PupilSide<M>,
): OpenPaper => ({
  ...whatItSays(template, material),
  pupil: {
    studentId: side.studentId,
    caseId: side.caseId,
    scope: side.scope,
    filesOf: side.filesOf,
    view: carriedViewOf(template, material, side),
    usual: usualOf(template, material, side),
    disclosed: (choices) => disclosedOn(template, material, choices),
    namesLeft: (content, { nameAs }) => namesLeftOn(content, material.student.name, nameAs, side.others),
  },
  build: (choices, number) => buildPaper(template, material, side, { choices, number }),
});

const withoutPupil = <M extends SheetMaterial>(template: Template<M>, material: M): OpenPaper => ({
  ...whatItSays(template, material),
  pupil: null,
  build: (choices, number) => template.build(material, { ...choices, disclosed: [] }, number),
});

function whatItSays<M extends SheetMaterial>(template: Template<M>, material: M) {
  const refusal = template.refusal(material);
  if (refusal) throw refused(refusal);
  return {
    subject: template.subject,
    sheet: material,
    copies: template.copies,
    extent: template.extent ?? null,
    fields: template.fields(material),
    earliest: template.earliest(material),
    recipient: template.recipient(material),
  };
}
