import type { CarriedView } from '@shared/contract/letter-views';
import { largestEnclosure, type AttachmentType } from '@shared/domain/attachment';
import { partyNames } from '@shared/domain/data-pieces';
import { formatDate } from '@shared/domain/indonesian-date';
import { stagesOf } from '@shared/procedure/stages';
import type { EntityManager } from 'typeorm';
import type { CaseDatabase } from '../database/data-source';
import {
  Attachment,
  FamilyMeeting,
  LetterEnclosure,
  ReferralConsent,
  ReferralItem,
  ReferralSession,
  type Referral,
} from '../database/entities';
import { readContent } from '../database/kept-content';
import { AppError, invalidField } from '../errors';
import type { FileToEnclose, UnprintableFile } from '../pdf/enclose';
import type { LetterToRender } from './render-letter';

/** A file that was chosen to be enclosed, under the name by which the letter lists it. */
export interface ChosenFile {
  readonly id: number;
  readonly title: string;
}

/** The same, with its content by name (`database/kept-content.ts`). */
export interface EnclosedFile {
  readonly title: string;
  readonly type: AttachmentType;
  readonly sha256: string;
}

type Of = Pick<Referral, 'id' | 'kind'>;

/**
 * The files of a referral that may be enclosed, in the order in which they came. What is kept with a meeting or an item
 * marked rahasia is not among them.
 */
async function choosable(manager: EntityManager, { id: referralId, kind }: Of) {
  const files = await manager.find(Attachment, { where: { referralId }, order: { id: 'ASC' } });
  const titles = files.length === 0 ? null : await titlesIn(manager, referralId, kind);
  return files.flatMap((file) => {
    const title = titles?.get(placeOf(file));
    return title === undefined ? [] : [{ file, title }];
  });
}

const placeOf = ({ of, recordId, item }: Pick<Attachment, 'of' | 'recordId' | 'item'>): string =>
  of === 'item' ? `item ${item}` : of === 'report' ? 'report' : `${of} ${recordId}`;

/** How a letter would list what is kept with each fact; one marked rahasia has no title. */
async function titlesIn(
  manager: EntityManager,
  referralId: number,
  kind: Of['kind'],
): Promise<ReadonlyMap<string, string>> {
  const consents = await manager.findBy(ReferralConsent, { referralId });
  const sessions = await manager.findBy(ReferralSession, { referralId, secret: false });
  const meetings = await manager.findBy(FamilyMeeting, { referralId, secret: false });
  const secretItems = await manager.findBy(ReferralItem, { referralId, secret: true });
  const items = stagesOf(kind)
    .flatMap((stage) => stage.items)
    .filter(({ code }) => !secretItems.some(({ item }) => item === code));
  return new Map([
    ...consents.map(({ id, party }) => [`consent ${id}`, `Lembar persetujuan ${partyNames[party]}`] as const),
    ...sessions.map(({ id, on }) => [`session ${id}`, `Berkas pertemuan ${formatDate(on)}`] as const),
    ...meetings.map(
      ({ id, on, kind: how }) =>
        [
          `family_meeting ${id}`,
          `Berkas ${how === 'home_visit' ? 'kunjungan rumah' : 'konsultasi orang tua'} ${formatDate(on)}`,
        ] as const,
    ),
    ...items.map(({ code, label }) => [`item ${code}`, label.slice(0, longestTitle)] as const),
    ['report', 'Laporan penerima'] as const,
  ]);
}

/** Longest title, in letters; that of the contract. */
const longestTitle = 160;

/** What can be chosen, as the dialog shows it. */
export const filesToChoose = async (manager: EntityManager, referral: Of): Promise<CarriedView['files']> =>
  (await choosable(manager, referral)).map(({ file: { id, fileName, type, size }, title }) => ({
    id,
    fileName,
    type,
    size,
    title,
  }));

/** Of chosen files those that can still be enclosed: one may have been taken away since. */
export async function stillThere(
  manager: EntityManager,
  referral: Of,
  files: readonly ChosenFile[],
): Promise<ChosenFile[]> {
  const known = new Set((await choosable(manager, referral)).map(({ file }) => file.id));
  return files.filter(({ id }) => known.has(id));
}

/**
 * The chosen files, each once, with their contents' names.
 * @throws AppError `invalid_input` at `choices.files` for one of another referral, taken away or marked rahasia, and for
 *   more than can be held
 */
export async function enclosedFiles(
  manager: EntityManager,
  referral: Of,
  files: readonly ChosenFile[],
): Promise<EnclosedFile[]> {
  if (files.length === 0) return [];
  const known = new Map((await choosable(manager, referral)).map(({ file }) => [file.id, file]));
  const chosen = [...new Map(files.map((one) => [one.id, one])).values()].map(({ id, title }) => {
    const file = known.get(id);
    if (!file) throw invalidField('choices.files', 'fileNotThere');
    return { file, title };
  });
  const size = chosen.reduce((sum, { file }) => sum + file.size, 0);
  if (size > largestEnclosure) throw invalidField('choices.files', 'filesTooLarge');
  return chosen.map(({ file: { type, sha256 }, title }) => ({ title, type, sha256 }));
}

/** Keeps with an issued letter which contents were enclosed: they stay, also where a file is taken away later. */
export async function keepEnclosures(
  manager: EntityManager,
  letterId: number,
  files: readonly EnclosedFile[],
): Promise<void> {
  await manager.insert(
    LetterEnclosure,
    files.map((file, place) => ({ ...file, letterId, place })),
  );
}

/** What was enclosed with an issued letter, in its order. */
export const keptEnclosures = async (manager: EntityManager, letterId: number): Promise<EnclosedFile[]> => {
  const kept = await manager.find(LetterEnclosure, { where: { letterId }, order: { place: 'ASC' } });
  return kept.map(({ title, type, sha256 }) => ({ title, type, sha256 }));
};

/** The files with their bytes, read part by part outside of every transaction. @throws AppError `database_damaged` */
export async function readEnclosed(
  database: CaseDatabase,
  files: readonly EnclosedFile[],
): Promise<FileToEnclose[]> {
  const read: FileToEnclose[] = [];
  for (const { title, type, sha256 } of files) {
    const bytes = await readContent(database, sha256);
    if (!bytes) throw new AppError('database_damaged');
    read.push({ title, type, bytes });
  }
  return read;
}

/** A letter is not issued with a file that nobody could print. @throws AppError `invalid_input` at `choices.files` */
export function refuseUnprintable([first]: readonly UnprintableFile[]): void {
  if (!first) return;
  const reason = first.reason === 'encrypted' ? 'fileEncrypted' : 'fileDamaged';
  throw invalidField('choices.files', reason, { title: first.title });
}

/**
 * The letter ready to be drawn with what is printed behind it. Where nothing is, the vault need not be open: set-up draws
 * its fictional letter before there is one.
 * @throws AppError `database_damaged`
 */
export const withFiles = async (
  database: () => CaseDatabase,
  letter: LetterToRender,
): Promise<LetterToRender> =>
  letter.enclosed?.length ? { ...letter, files: await readEnclosed(database(), letter.enclosed) } : letter;
