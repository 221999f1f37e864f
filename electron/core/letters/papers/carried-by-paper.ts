import type { PaperContent } from '@shared/contract/letter-content';
import type { CarriedView } from '@shared/contract/letter-views';
import { pieceOfField, type DataPiece, type NameForm } from '@shared/domain/data-pieces';
import { usualDisclosure } from '@shared/domain/disclosure';
import type { ConsentScope } from '@shared/domain/consent-scope';
import type { PaperFieldName } from '@shared/domain/paper-fields';
import type { ReceiverKind } from '@shared/procedure/receivers';
import type { EntityManager } from 'typeorm';
import { carriedView, scopeOf, unbounded, usualName, within } from '../carried-data';
import { namedAs } from '../named-as';
import { identityValues } from '../student-rows';
import type { Referral } from '../../database/entities';
import { filesToChoose, type ChosenFile } from '../enclosures';
import { counted } from '../handover-letter';
import type { CaseMaterial } from './case-material';
import type { SettledPaper, Template } from './paper-template';
import type { PupilMaterial } from './sheet-material';

/** A piece that belongs to what is proposed for a field goes along with it: both are chosen in the same dialog. */
const contentPieces: ReadonlySet<DataPiece> = new Set(['problem', 'efforts', 'escort', 'approvalNames']);

type Goes = ReadonlySet<DataPiece>;

/** What a paper has to heed of the pupil that it is about. */
export interface PupilSide<M extends PupilMaterial> {
  readonly studentId: number;
  /** The case that it is of; `null` where it is of none, or of several. */
  readonly caseId: number | null;
  /** What the consents let go with it: no bounds within the school and to the parents. */
  readonly scope: ConsentScope;
  /** Of the receiver that it goes to; `undefined` where it goes to none. */
  readonly kind: ReceiverKind | undefined;
  /** What would be read of the pieces that are no part of who the pupil is. */
  readonly contentValues: readonly (readonly [DataPiece, string | null])[];
  /** The referral whose files may be enclosed; `null` where none go with it. */
  readonly filesOf: Pick<Referral, 'id' | 'kind'> | null;
  /** The files that can be chosen. */
  readonly files: CarriedView['files'];
  /** Names of others that may stand on it. */
  readonly others: readonly (string | null | undefined)[];
  /** The material without what does not go along. */
  readonly without: (material: M, goes: Goes) => M;
}

/** Of a paper that stays within the school. */
export const innerSide = <M extends PupilMaterial>(
  { studentId, guardian, counselor, school }: M,
  { caseId, others = [] }: { caseId: number | null; others?: PupilSide<M>['others'] },
): PupilSide<M> => ({
  studentId,
  caseId,
  scope: unbounded,
  kind: undefined,
  contentValues: [],
  filesOf: null,
  files: [],
  others: [guardian?.name, counselor.name, school.principal.name, ...others],
  without: withoutIdentity,
});

/** Of a paper of a case. */
export async function caseSide(
  manager: EntityManager,
  template: Template<CaseMaterial>,
  material: CaseMaterial,
): Promise<PupilSide<CaseMaterial>> {
  const { case: one, referral, conference } = material;
  const { efforts, problems } = one;
  const bounds = template.forReceiver ? referral?.row : undefined;
  const others = [referral?.receiver?.person, ...(conference?.participants.map(({ name }) => name) ?? [])];
  return {
    ...innerSide(material, { caseId: one.id, others }),
    ...(bounds && {
      scope: await scopeOf(manager, bounds),
      kind: bounds.kind,
      filesOf: bounds,
      files: await filesToChoose(manager, bounds),
    }),
    contentValues: [
      ['problem', problems.join(', ') || null],
      ['efforts', efforts.length > 0 ? `${efforts.length} kali` : null],
    ],
    without: withoutTaken,
  };
}

/** Personal data that the paper can carry, in no order. */
export function carriedBy<M extends PupilMaterial>(template: Template<M>, material: M): Goes {
  const fields = Object.keys(template.fields(material)) as PaperFieldName[];
  return new Set([...template.carries, ...fields.flatMap((field) => pieceOfField[field] ?? [])]);
}

/** What goes along unless the counselor chooses otherwise. */
export function usualOf<M extends PupilMaterial>(
  template: Template<M>,
  material: M,
  { scope, kind }: Pick<PupilSide<M>, 'scope' | 'kind'>,
): { pieces: DataPiece[]; nameAs: NameForm } {
  const carried = carriedBy(template, material);
  const usual = kind && usualDisclosure(kind);
  const pieces = [...carried].filter(
    (piece) =>
      (template.usual.includes(piece) || contentPieces.has(piece)) &&
      (!usual || usual.pieces.includes(piece)),
  );
  return { pieces: within(scope, pieces), nameAs: usualName(scope, usual ? usual.nameAs : 'full') };
}

/** What the dialog shows of a paper. */
export function carriedViewOf<M extends PupilMaterial>(
  template: Template<M>,
  material: M,
  side: PupilSide<M>,
): CarriedView {
  const carried = carriedBy(template, material);
  const values = [...identityValues(material), ...side.contentValues];
  const { pieces: usual, nameAs } = usualOf(template, material, side);
  return carriedView(side.scope, {
    values: new Map(values.filter(([piece]) => carried.has(piece))),
    usual,
    nameAs,
    name: material.student.name,
    files: side.files,
  });
}

/** The chosen pieces as far as this paper can carry them; a paper that names the pupil always does. */
export function disclosedOn<M extends PupilMaterial>(
  template: Template<M>,
  material: M,
  { disclosed }: SettledPaper,
): DataPiece[] {
  const carried = carriedBy(template, material);
  return [...carried].filter((piece) => piece === 'name' || disclosed.includes(piece));
}

/**
 * The paper with what the counselor lets go along. What was taken out is not there for a template to print, whatever
 * its wording, and the pupil is named as chosen in every text.
 */
export function buildPaper<M extends PupilMaterial>(
  template: Template<M>,
  material: M,
  side: PupilSide<M>,
  { choices, number }: { choices: SettledPaper; number: string | null },
): PaperContent {
  const disclosed = disclosedOn(template, material, choices);
  const goes = new Set<DataPiece>(disclosed);
  const content = template.build(
    side.without(material, goes),
    { ...choices, disclosed, texts: textsThatGo(choices.texts, goes) },
    number,
  );
  return namedAs(withFiles(content, choices.files), material.student.name, choices.nameAs);
}

/** What is printed behind it is counted at its head and listed at its end. */
function withFiles(content: PaperContent, files: readonly ChosenFile[]): PaperContent {
  if (files.length === 0) return content;
  const { head, blocks } = content;
  const items = files.map(({ title }) => title);
  return {
    ...content,
    head: head.type === 'letter' ? { ...head, enclosed: counted(items.length) } : head,
    blocks: [...blocks, { type: 'paragraph', text: 'Terlampir:' }, { type: 'list', marks: 'numbers', items }],
  };
}

function withoutIdentity<M extends PupilMaterial>(material: M, goes: Goes): M {
  const { student, guardian } = material;
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
  };
}

function withoutTaken(material: CaseMaterial, goes: Goes): CaseMaterial {
  const { case: one } = material;
  return {
    ...withoutIdentity(material, goes),
    case: {
      ...one,
      problems: goes.has('problem') ? one.problems : [],
      chronology: goes.has('problem') ? one.chronology : '',
      efforts: goes.has('efforts') ? one.efforts : [],
    },
  };
}

const textsThatGo = (texts: SettledPaper['texts'], goes: Goes): SettledPaper['texts'] =>
  Object.fromEntries(
    Object.entries(texts).filter(([field]) => {
      const piece = pieceOfField[field as PaperFieldName];
      return piece === undefined || goes.has(piece);
    }),
  );
