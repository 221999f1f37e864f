import { evaluationContract } from '@shared/contract/evaluation';
import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { featureClient, people, startCaseRoom, today, type CaseRoom } from '../../cases/testing';
import { Receiver, School, SchoolProblem, SchoolReceiverKind } from '../../database/entities';
import { createFileHandout } from '../../files/handout';
import { standardSettings } from '../../school/standard-settings';
import { createEvaluationHandlers } from '../evaluation.handlers';
import { generatedRoom, writeRoom } from '../generated-cases.testing';
import { reportPaper } from './report-paper';
import { bkReport } from './report.query';

let room: CaseRoom;
const files = createFileHandout();

const school = standardSettings({
  name: 'SMA Negeri 1 Tanjungsari',
  level: 'SMA',
  npsn: null,
  address: 'Jl. Raya 1',
  postalCode: null,
  phone: null,
  email: null,
  website: null,
  place: 'Sumedang',
  timeZone: 'WIB',
  letterheadLines: ['DINAS PENDIDIKAN'],
  letterheadPrinted: false,
  logoLeft: null,
  logoRight: null,
  paper: 'F4',
  greeting: 'formal',
  principal: { name: 'Dra. Endang', nip: null },
  coordinator: { name: 'Ratna Wulandari', nip: null },
});

beforeAll(async () => {
  room = await startCaseRoom();
  await room.database.write(async (manager) => {
    await manager.insert(School, { id: 1, settings: school, createdAt: `${today}T02:00:00.000Z` });
    await manager.insert(SchoolReceiverKind, [
      { id: 1, label: 'Dinas Sosial', profession: 'Kepala', weeklyControl: true },
      { id: 2, label: 'Rumah ibadah', profession: 'Pengurus', weeklyControl: true },
    ]);
    await manager.insert(SchoolProblem, { id: 1, label: 'Kecanduan gim', severity: 'mild' });
    const known = { createdAt: `${today}T02:00:00.000Z`, searchName: 'x' };
    await manager.insert(Receiver, [
      { id: 1, kind: 'psychologist', institution: 'Biro Cakrawala', ...known },
      { id: 2, kind: 'custom', schoolKindId: 1, institution: 'Dinas Sosial Kota', ...known },
    ]);
    const [many] = fc.sample(generatedRoom(40, 40), { numRuns: 1, seed: 3 });
    if (many) await writeRoom(manager, many);
  });
});
afterAll(() => room.dispose());

const clientOf = (person: keyof typeof people) =>
  featureClient('evaluation', evaluationContract, createEvaluationHandlers, {
    database: room.database,
    session: people[person],
    day: today,
    logged: room.logged,
    files,
  });

const reportOf = (person: keyof typeof people, asked: object) => {
  const input = evaluationContract.report.input.parse({ format: 'pdf', ...asked });
  const now = { session: people[person], today, instant: `${today}T02:00:00.000Z` };
  return room.database.read((manager) => bkReport(manager, input, now, 7));
};

it.each(['coordinator', 'sari'] as const)('has the figures of the page: %s', async (person) => {
  const filter = { schoolYearId: 1 };
  const { report } = await reportOf(person, { filter, isOutside: false });
  const rows = report.tables.find(({ title }) => title === 'Ringkasan')?.rows ?? [];
  const figures = {
    'Kasus baru': 'cases_new',
    'Rujukan dimulai': 'referrals_begun',
    'Rujukan berjalan': 'referrals_running',
    'Rujukan berakhir': 'referrals_ended',
    'Kasus dibuka kembali': 'cases_reopened',
  } as const;
  for (const [label, figure] of Object.entries(figures)) {
    const { counts } = await room.ok(clientOf(person).counts({ filter, figure }));
    const expected = counts[0]?.count ?? 0;
    expect(expected, figure).toBeGreaterThan(0);
    expect(rows).toContainEqual([label, expected]);
  }
});

it('says of what it is: the months, the class, whose cases, and up to which day', async () => {
  const extent = async (person: keyof typeof people, filter: object) =>
    (await reportOf(person, { filter: { schoolYearId: 1, ...filter } })).report.extent;
  const running = 'Keadaan 24 November 2026';
  expect(await extent('coordinator', {})).toBe(`Tahun pelajaran 2026/2027, ${running}`);
  expect(await extent('coordinator', { semester: 'ganjil' })).toContain('Semester ganjil, Tahun');
  expect(await extent('sari', { fromMonth: '2026-10', toMonth: '2026-10', classKey: 'viiia' })).toBe(
    'Oktober 2026, Tahun pelajaran 2026/2027, Kelas VIII A, Guru BK Sari Utami',
  );
});

it('is confidential unless it is made for outside, and names nobody', async () => {
  const paper = async (isOutside: boolean) => {
    const { report } = await reportOf('coordinator', { filter: { schoolYearId: 1 }, isOutside });
    return reportPaper(report, school).content;
  };
  expect((await paper(false)).confidential).toBe('RAHASIA');
  const outside = await paper(true);
  expect(outside.confidential).toBeNull();
  const said = JSON.stringify(outside);
  for (const name of ['Dimas', 'aini', 'Putri', 'K-2026']) expect(said).not.toContain(name);
});

it('is handed out as a workbook once, under a name that tells of nobody', async () => {
  const asked = { filter: { schoolYearId: 1 }, format: 'xlsx' as const };
  const { fileId, name } = await room.ok(clientOf('sari').report(asked));
  expect(name).toBe('laporan-bk-2026-11-24.xlsx');
  const file = files.take(fileId, 'test');
  expect(String.fromCodePoint(...(file?.bytes.slice(0, 2) ?? []))).toBe('PK');
  const missing = { ...asked, filter: { schoolYearId: 9 } };
  expect((await room.error(clientOf('sari').report(missing))).code).toBe('not_found');
});
