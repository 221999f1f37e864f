import { randomBytes } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { ArchiveCounts } from '@shared/domain/archive';
import { formatDate, shortDate } from '@shared/domain/indonesian-date';
import { openForReading, writeExtract, type CaseDatabase } from '../database/data-source';
import { School } from '../database/entities';
import { contentParts } from '../database/kept-content';
import { requireRoom, syncFolder } from '../durable-file';
import { AppError } from '../errors';
import type { yearReport } from '../evaluation/report/year-report';
import type { archivedPapers } from '../letters/archive/case-papers';
import type { renderLetter } from '../letters/render-letter';
import type { Now } from '../now';
import { writeXlsx } from '../spreadsheet/write-table';
import type { TaskContext } from '../worker/tasks';
import {
  attachmentName,
  caseFolder,
  dataName,
  indexName,
  keyName,
  manifestName,
  paperName,
  readMeName,
  reportName,
} from './archive-names';
import { caseFiles } from './case-files.query';
import { archivedCaseRows } from './case-rows.query';
import { allSteps, writingSteps } from './progress-steps';
import { archiveManifest, type ArchiveManifest } from './manifest';
import { yearContents } from './year-cases.query';
import { fillYearData, type ArchivedCaseRow, type ArchivedFileRow } from './year-data';
import { createZip, type WrittenEntry, type ZipFile } from './zip-file';

export interface ArchiveToWrite {
  /** Path of the case database, and its key. */
  readonly database: string;
  readonly key: Uint8Array;
  /** Path of the file, which is not there yet. */
  readonly target: string;
  readonly passphrase: string;
  readonly schoolYear: string;
  readonly caseIds: readonly number[];
  /** Who seals, and when. */
  readonly now: Now;
  readonly appVersion: string;
}

export interface WrittenArchive {
  readonly size: number;
  readonly sha256: string;
  readonly counts: ArchiveCounts;
}

/** How papers are read and drawn: given by the worker's table of tasks, for they are other features'. */
export interface Drawing {
  readonly papers: typeof archivedPapers;
  readonly report: typeof yearReport;
  readonly render: typeof renderLetter;
}

/** A drawn paper and its place in the file, in bytes, for the guess whether the disk has room. */
const usualPaper = 120_000;
const papersPerCase = 5;

/**
 * Writes the archive of a year to an unfinished file and forces it to the disk. One paper, one piece of an attachment is
 * in memory at a time. The database is not changed; the file is taken away again where anything fails. Runs in a worker
 * of its own, on a connection of its own; reading it back is another's work (`sealing.ts`), whose memory is its own.
 * @throws AppError `disk_full`, `folder_unwritable`, `database_damaged`
 */
export async function writeArchive(
  archive: ArchiveToWrite,
  context: TaskContext,
  drawing: Drawing,
): Promise<WrittenArchive> {
  const { target, passphrase, now, caseIds } = archive;
  const database = await openForReading(archive.database, archive.key);
  const extract = `${target}.db`;
  try {
    const { attachmentBytes } = await database.read((manager) => yearContents(manager, caseIds));
    await requireRoom(dirname(target), attachmentBytes + caseIds.length * papersPerCase * usualPaper);
    const zip = await createZip(target, passphrase, new Date(now.instant));
    let written: WrittenArchive;
    try {
      const made = await fill(zip, { archive, database, context, drawing, extract });
      written = { ...(await zip.finish()), counts: made.counts };
    } finally {
      await zip.close();
    }
    await syncFolder(dirname(target));
    return written;
  } catch (error) {
    await rm(target, { force: true });
    throw error;
  } finally {
    await rm(extract, { force: true });
    await rm(`${extract}-journal`, { force: true });
    await database.close();
  }
}

interface Filling {
  readonly archive: ArchiveToWrite;
  readonly database: CaseDatabase;
  readonly context: TaskContext;
  readonly drawing: Drawing;
  /** Where the year's data may lie while they are copied: encrypted with their own key. */
  readonly extract: string;
}

/** Everything in its order; the manifest is the last. */
async function fill(zip: ZipFile, filling: Filling): Promise<ArchiveManifest> {
  const { archive, database, context, drawing } = filling;
  const { now, schoolYear, caseIds } = archive;
  const entries: WrittenEntry[] = [];
  const add = async (...given: Parameters<ZipFile['add']>): Promise<WrittenEntry> => {
    const entry = await zip.add(...given);
    entries.push(entry);
    return entry;
  };
  const school = await database.read((manager) => manager.findOneByOrFail(School, { id: 1 }));
  const { referrals } = await database.read((manager) => yearContents(manager, caseIds));
  const counts = {
    cases: caseIds.length,
    referrals,
    papers: 0,
    pages: 0,
    attachments: 0,
    attachmentBytes: 0,
  };
  const cases = await database.read((manager) => archivedCaseRows(manager, caseIds));
  const files: ArchivedFileRow[] = [];

  await add(readMeName, Buffer.from(readMe(schoolYear, school.settings.name, now), 'utf8'));
  for (const [done, one] of cases.entries()) {
    const folder = caseFolder(one.code);
    let position = 0;
    for await (const paper of drawing.papers(database, one.caseId, now, context)) {
      const { name, size } = await add(paperName(folder, ++position, paper), paper.bytes);
      const { title, number, on } = paper;
      files.push({ name, caseId: one.caseId, of: 'paper', title, number, on, size });
      counts.papers += 1;
      counts.pages += paper.pages;
    }
    const kept = await database.read((manager) => caseFiles(manager, one.caseId));
    for (const [at, file] of kept.entries()) {
      const entry = await add(attachmentName(folder, at + 1, file.type), contentParts(database, file.sha256));
      if (entry.sha256 !== file.sha256) throw new AppError('database_damaged');
      const { name, size } = entry;
      files.push({
        name,
        caseId: one.caseId,
        of: 'attachment',
        title: file.title,
        number: null,
        on: null,
        size,
      });
      counts.attachments += 1;
      counts.attachmentBytes += size;
    }
    context.progress(Math.floor((writingSteps * (done + 1)) / cases.length), allSteps);
  }

  const report = await drawing.report(database, schoolYear, now);
  await add(reportName(schoolYear), (await drawing.render(report, context)).bytes);
  await add(indexName, await writeXlsx(...indexTables(cases, files)));
  await addYearData(add, filling, cases, files);

  const manifest = archiveManifest.parse({
    format: 'rujuk-arsip',
    version: 1,
    schoolYear,
    school: school.settings.name,
    sealedAt: now.instant,
    appVersion: archive.appVersion,
    counts,
    files: [...entries],
  });
  await add(manifestName, Buffer.from(`${JSON.stringify(manifest, null, 1)}\n`, 'utf8'));
  return manifest;
}

/** The year's rows in a file of their own, encrypted with a key that lies beside it, inside the encrypted ZIP. */
async function addYearData(
  add: ZipFile['add'],
  { archive, extract }: Filling,
  cases: readonly ArchivedCaseRow[],
  files: readonly ArchivedFileRow[],
): Promise<void> {
  const key = randomBytes(32);
  await rm(extract, { force: true });
  writeExtract({ path: archive.database, key: archive.key }, { path: extract, key }, (to) =>
    fillYearData(to, archive.caseIds, cases, files),
  );
  await add(keyName, Buffer.from(key.toString('hex'), 'latin1'));
  // Without attachments it is small: a few kilobytes a case.
  await add(dataName, await readFile(extract));
  key.fill(0);
}

function indexTables(cases: readonly ArchivedCaseRow[], files: readonly ArchivedFileRow[]) {
  const codes = new Map(cases.map(({ caseId, code }) => [caseId, code]));
  const day = (on: string | null) => (on === null ? '' : shortDate(on));
  return [
    {
      title: 'Kasus',
      columns: [
        ['Nomor kasus', 16],
        ['Siswa', 28],
        ['Kelas', 12],
        ['Tingkat', 10],
        ['Bidang', 14],
        ['Masalah', 40],
        ['Dilaporkan', 14],
        ['Ditutup', 14],
        ['Hasil', 18],
        ['Guru BK', 26],
        ['Folder', 24],
      ].map(heading),
      rows: cases.map((one) => [
        one.code,
        one.student,
        one.className ?? '',
        one.severity,
        one.field,
        one.problems,
        day(one.reportedOn),
        day(one.closedOn),
        one.outcome,
        one.counselor,
        caseFolder(one.code),
      ]),
    },
    {
      title: 'Berkas',
      columns: [
        ['Nomor kasus', 16],
        ['Berkas', 34],
        ['Nomor surat', 26],
        ['Tanggal', 14],
        ['Nama dalam arsip', 60],
      ].map(heading),
      rows: files.map((one) => [
        codes.get(one.caseId) ?? '',
        one.title,
        one.number ?? '',
        day(one.on),
        one.name,
      ]),
    },
  ];
}

const heading = ([name, width]: (string | number)[]) => ({ heading: String(name), width: Number(width) });

const readMe = (schoolYear: string, school: string, { today }: Now): string =>
  [
    `Arsip bimbingan dan konseling, tahun pelajaran ${schoolYear}`,
    `${school}, diarsipkan ${formatDate(today)} dengan Rujuk`,
    '',
    'Berkas ini dapat dibuka dengan Rujuk (menu Arsip) atau dengan 7-Zip, dengan frasa sandi arsip.',
    'indeks.xlsx    daftar kasus dan berkas',
    'kasus/         satu folder untuk setiap kasus: berkas kasus, surat, catatan, dan lampiran',
    'laporan-bk-*   laporan bimbingan dan konseling tahun itu',
    'data/          data tahun itu untuk Rujuk',
    'manifest.json  SHA-256 setiap berkas, untuk memeriksa bahwa tidak ada yang berubah',
    '',
    'Isi arsip ini rahasia. Catatan yang ditandai rahasia tidak dimuat.',
    '',
  ].join('\r\n');
