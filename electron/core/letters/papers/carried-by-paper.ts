import type { PaperContent } from '@shared/contract/letter-content';
import { pieceOfField, type DataPiece } from '@shared/domain/data-pieces';
import { usualDisclosure } from '@shared/domain/disclosure';
import type { ConsentScope } from '@shared/domain/consent-scope';
import type { PaperFieldName } from '@shared/domain/paper-fields';
import type { EntityManager } from 'typeorm';
import { carriedView, scopeOf, unbounded, usualName, within } from '../carried-data';
import { namedAs } from '../named-as';
import { identityValues } from '../student-rows';
import type { PaperMaterial } from './paper-material';
import type { SettledPaper, Template } from './paper-template';

/** A piece that belongs to what is proposed for a field goes along with it: both are chosen in the same dialog. */
const contentPieces: ReadonlySet<DataPiece> = new Set(['problem', 'efforts', 'escort', 'approvalNames']);

/** Personal data that the paper can carry, in no order. */
export function carriedBy(template: Template, material: PaperMaterial): ReadonlySet<DataPiece> {
  const fields = Object.keys(template.fields(material)) as PaperFieldName[];
  return new Set([...template.carries, ...fields.flatMap((field) => pieceOfField[field] ?? [])]);
}

/** What the consents let go with this paper: no bounds within the school and to the parents. */
export const paperScope = async (
  manager: EntityManager,
  template: Template,
  { referral }: PaperMaterial,
): Promise<ConsentScope> => (template.forReceiver && referral ? scopeOf(manager, referral.row) : unbounded);

/** What goes along unless the counselor chooses otherwise. */
export function usualOf(template: Template, material: PaperMaterial, scope: ConsentScope) {
  const carried = carriedBy(template, material);
  const kind = template.forReceiver ? material.referral?.row.kind : undefined;
  const usual = kind && usualDisclosure(kind);
  const pieces = [...carried].filter(
    (piece) =>
      (template.usual.includes(piece) || contentPieces.has(piece)) &&
      (!usual || usual.pieces.includes(piece)),
  );
  return { pieces: within(scope, pieces), nameAs: usualName(scope, usual ? usual.nameAs : 'full') };
}

/** What the dialog shows of a paper. */
export function carriedViewOf(template: Template, material: PaperMaterial, scope: ConsentScope) {
  const carried = carriedBy(template, material);
  const { efforts, problems } = material.case;
  const values = new Map<DataPiece, string | null>([
    ...identityValues(material),
    ['problem', problems.join(', ') || null],
    ['efforts', efforts.length > 0 ? `${efforts.length} kali` : null],
  ]);
  const { pieces: usual, nameAs } = usualOf(template, material, scope);
  return carriedView(scope, {
    values: new Map([...values].filter(([piece]) => carried.has(piece))),
    usual,
    nameAs,
    name: material.student.name,
  });
}

/** The chosen pieces as far as this paper can carry them; a paper that names the pupil always does. */
export function disclosedOn(
  template: Template,
  material: PaperMaterial,
  { disclosed }: SettledPaper,
): DataPiece[] {
  const carried = carriedBy(template, material);
  return [...carried].filter((piece) => piece === 'name' || disclosed.includes(piece));
}

/**
 * The paper with what the counselor lets go along. What was taken out is not there for a template to print, whatever
 * its wording, and the pupil is named as chosen in every text.
 */
export function buildPaper(
  template: Template,
  material: PaperMaterial,
  choices: SettledPaper,
  number: string | null,
): PaperContent {
  const disclosed = disclosedOn(template, material, choices);
  const goes = new Set<DataPiece>(disclosed);
  const content = template.build(
    withoutTaken(material, goes),
    { ...choices, disclosed, texts: textsThatGo(choices.texts, goes) },
    number,
  );
  return namedAs(content, material.student.name, choices.nameAs);
}

function withoutTaken(material: PaperMaterial, goes: ReadonlySet<DataPiece>): PaperMaterial {
  const { student, guardian, case: one } = material;
  const kept = <T>(piece: DataPiece, value: T): T | null => (goes.has(piece) ? value : null);
  return {
    ...material,
    student: {
      name: student.name,
      nis: kept('nis', student.nis),
      nisn: kept('nisn', student.nisn),
      sex: kept('sex', student.sex),
      birthPlace: kept('birth', student.birthPlace),
      birthDate: kept('birth', student.birthDate),
      className: kept('class', student.className),
      address: kept('address', student.address),
    },
    guardian:
      goes.has('guardian') && guardian ? { ...guardian, phone: kept('guardianPhone', guardian.phone) } : null,
    case: {
      ...one,
      problems: goes.has('problem') ? one.problems : [],
      chronology: goes.has('problem') ? one.chronology : '',
      efforts: goes.has('efforts') ? one.efforts : [],
    },
  };
}

const textsThatGo = (texts: SettledPaper['texts'], goes: ReadonlySet<DataPiece>): SettledPaper['texts'] =>
  Object.fromEntries(
    Object.entries(texts).filter(([field]) => {
      const piece = pieceOfField[field as PaperFieldName];
      return piece === undefined || goes.has(piece);
    }),
  );
