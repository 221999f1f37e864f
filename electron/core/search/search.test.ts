import * as fc from 'fast-check';
import type { Found } from '@shared/contract/search';
import { searchContract } from '@shared/contract/search';
import { searchName } from '@shared/domain/search-name';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { problemNames } from '../cases/problem-catalogue';
import { featureClient, people, report, startCaseRoom, today, type CaseRoom } from '../cases/testing';
import { Case, CaseEntry, CaseGrant, Student } from '../database/entities';
import { IncomingLetter, Letter, Outreach, Receiver, WeeklyControl } from '../database/entities';
import { Referral } from '../database/entities';
import type { Session } from '../router';
import { createSearchHandlers } from './search.handlers';

const sessions = {
  ...people,
  principal: { accountId: 4, role: 'principal', name: 'Endang' },
  homeroom: { accountId: 5, role: 'homeroom', name: 'Siti' },
} as const satisfies Readonly<Record<string, Session>>;
type Person = keyof typeof sessions;

let room: CaseRoom;
let saris: number;
let tonos: number;
let referralId: number;
const instant = `${today}T02:00:00.000Z`;
const recorded = { recordedBy: 2, recordedAt: instant };

const clientOf = (person: Person) =>
  featureClient('search', searchContract, (parts) => createSearchHandlers(parts, problemNames), {
    database: room.database,
    session: sessions[person],
    day: today,
    logged: room.logged,
  });
const find = (text: string, person: Person = 'coordinator'): Promise<Found> =>
  room.ok(clientOf(person).find({ text }));
const names = (found: Found) => found.students.map(({ name }) => name);
const nothing: Found = {
  students: [],
  cases: [],
  letters: [],
  incoming: [],
  receivers: [],
  outreaches: [],
  notes: [],
};
const write = (work: Parameters<CaseRoom['database']['write']>[0]) => room.database.write(work);

beforeAll(async () => {
  room = await startCaseRoom();
  const { ok } = room;
  saris = (await ok(room.sari.report(report({ chronology: 'Bersembunyi di gudang kuning.' })))).id;
  tonos = (
    await ok(
      room.tono.report(
        report({
          studentId: 2,
          triage: { problems: ['petty_theft'], severity: 'mild', reason: '' },
          chronology: 'Mengambil uang di kantin kuning.',
        }),
      ),
    )
  ).id;
  const entry = { kind: 'counseling' as const, on: today, secret: false };
  await ok(
    room.sari.addEntry({ caseId: saris, entry: { ...entry, text: 'Ibu bercerita tentang perceraian.' } }),
  );
  await ok(
    room.tono.addEntry({
      caseId: tonos,
      entry: { ...entry, text: 'Rahasia: ayahnya peminum.', secret: true },
    }),
  );
  await write(async (manager) => {
    // Both are shared with the coordinator, who finds what is in them.
    const granted = {
      accountId: 1,
      kind: 'shared' as const,
      reason: 'Rapat kasus bulanan.',
      grantedAt: instant,
    };
    await manager.insert(CaseGrant, [
      { ...granted, caseId: saris, ownerId: 2, grantedBy: 2 },
      { ...granted, caseId: tonos, ownerId: 3, grantedBy: 3 },
    ]);
    await manager.insert(
      Student,
      ['Ahmad Zaki', 'Siti Ahmadiah', 'Muhammad Rahmad', 'Ahmad Lama'].map((name, index) => ({
        id: 10 + index,
        name,
        searchName: searchName(name),
        nis: `77${index}`,
        leftOn: name.endsWith('Lama') ? '2024-06-30' : null,
        createdOn: '2026-07-13',
      })),
    );
    await manager.insert(Receiver, {
      id: 1,
      kind: 'police',
      institution: "Polres Ma'ruf",
      person: 'Aiptu Budi',
      searchName: 'polres maruf aiptu budi',
      active: true,
      createdAt: instant,
    });
    const saved = await manager.save(
      manager.create(Referral, {
        caseId: tonos,
        sequence: 1,
        kind: 'police',
        createdOn: today,
        createdAt: instant,
        updatedAt: instant,
      }),
    );
    referralId = saved.id;
    await manager.insert(WeeklyControl, {
      ...recorded,
      referralId,
      on: today,
      by: 'school',
      events: 'Datang terlambat, mengantuk.',
    });
    await manager.insert(Outreach, {
      id: 1,
      receiverId: 1,
      theme: 'Bahaya narkoba',
      requestedOn: today,
      channel: 'letter',
      classes: [],
      recordedBy: 1,
      createdAt: instant,
    });
    const letter = {
      kind: 'assignment' as const,
      year: 2026,
      date: today,
      recipient: 'Kepala Polres',
      subject: 'Permohonan kuning',
      content: {},
      issuedAt: instant,
      issuedBy: 1,
    };
    await manager.save(Letter, {
      ...letter,
      id: 1,
      serial: 1,
      number: '421.3/001/BK/XI/2026',
      caseId: tonos,
    });
    await manager.save(Letter, {
      ...letter,
      id: 2,
      serial: 2,
      number: '421.3/002/BK/XI/2026',
      outreachId: 1,
    });
    await manager.insert(IncomingLetter, {
      id: 1,
      ...recorded,
      number: 'B/77/XI/2026',
      receivedOn: today,
      sender: 'RSUD Bangil',
      subject: 'Balasan kuning',
      caseId: tonos,
      referralId: null,
    });
  });
});
afterAll(() => room.dispose());

describe('what is found', () => {
  it('is a student by words, inside words, without accents and apostrophes, by NIS', async () => {
    expect(names(await find('nuraini'))).toEqual(["Nur'aini Kasih"]);
    expect(names(await find("NUR'AINI ka"))).toEqual(["Nur'aini Kasih"]);
    expect(names(await find('aini'))).toEqual(["Nur'aini Kasih"]);
    expect(names(await find('äini'))).toEqual(["Nur'aini Kasih"]);
    expect((await find('771')).students).toMatchObject([{ name: 'Siti Ahmadiah', exact: true }]);
    expect(names(await find('xyz'))).toEqual([]);
  });

  it('comes by rank: names that begin so, then words that do, then the rest, then those who left', async () => {
    expect(names(await find('ahmad'))).toEqual([
      'Ahmad Zaki',
      'Siti Ahmadiah',
      'Muhammad Rahmad',
      'Ahmad Lama',
    ]);
    expect(names(await find('hmad'))).toEqual([
      'Muhammad Rahmad',
      'Siti Ahmadiah',
      'Ahmad Zaki',
      'Ahmad Lama',
    ]);
    expect(names(await find('a'))).toEqual(['Ahmad Zaki', 'Ahmad Lama']);
    expect(names(await find('si'))).toEqual(['Siti Ahmadiah']);
    expect((await find('lama')).students[0]).toMatchObject({ hasLeft: true, openCases: 0 });
  });

  it('is a case by its code, its student and its problem', async () => {
    const { code } = await room.ok(room.coordinator.get({ caseId: saris }));
    for (const text of [code, code.toLowerCase(), ` ${code} `]) {
      expect((await find(text)).cases[0]).toMatchObject({ id: saris, exact: true });
    }
    expect((await find(code.slice(-3))).cases.map(({ id }) => id)).toContain(saris);
    expect((await find('dimas arya')).cases).toMatchObject([{ id: saris, exact: false }]);
    expect((await find('bolos')).cases.map(({ id }) => id)).toEqual([saris]);
  });

  it('is a letter by its number, one that came in, a receiver and its outreach', async () => {
    expect((await find('421.3/002/BK/XI/2026')).letters).toMatchObject([{ id: 2, exact: true }]);
    expect((await find('421.3/00')).letters.map(({ id }) => id)).toEqual([2, 1]);
    expect((await find('b/77/xi/2026')).incoming).toMatchObject([{ id: 1, exact: true }]);
    const { receivers, outreaches } = await find('maruf');
    expect(receivers).toMatchObject([{ id: 1, institution: "Polres Ma'ruf" }]);
    expect(outreaches).toMatchObject([{ id: 1, theme: 'Bahaya narkoba' }]);
    expect((await find('narko')).outreaches).toHaveLength(1);
  });

  it('is a note at its place, with the words around it, newest first', async () => {
    expect((await find('cerai')).notes).toMatchObject([
      {
        source: 'entry',
        entryKind: 'counseling',
        caseId: saris,
        referralId: null,
        studentName: 'Dimas Arya',
        excerpt: 'Ibu bercerita tentang perceraian.',
      },
    ]);
    expect((await find('mengantuk')).notes).toMatchObject([{ source: 'control', caseId: tonos, referralId }]);
    expect((await find('kuning')).notes.map(({ source }) => source)).toEqual(['report', 'report']);
  });

  it('is nothing for no words', async () => {
    for (const text of ['', '  ', '%', "'", '"*']) expect(await find(text)).toEqual(nothing);
  });
});

describe('who finds it', () => {
  const secret = 'ayahnya peminum';

  it('is, of a case and all that belongs to it, its counselor and whom it is shared with', async () => {
    for (const person of ['coordinator', 'tono'] as const) {
      const { notes, letters, incoming } = await find('kuning', person);
      expect(notes.map(({ caseId }) => caseId)).toContain(tonos);
      expect(letters.map(({ id }) => id)).toEqual([2, 1]);
      expect(incoming).toHaveLength(1);
    }
    const { notes, letters, incoming, cases } = await find('kuning', 'sari');
    expect(notes.map(({ caseId }) => caseId)).toEqual([saris]);
    // One without a case is the room's.
    expect(letters.map(({ id }) => id)).toEqual([2]);
    expect([incoming, cases]).toEqual([[], []]);
  });

  it('is told nothing of another’s case, whatever is searched', async () => {
    const { code } = await room.ok(room.coordinator.get({ caseId: tonos }));
    for (const text of [
      code,
      code.slice(2),
      secret,
      'mengantuk',
      'curi',
      'kantin',
      '421.3/001/BK/XI/2026',
      '77',
    ]) {
      const found = await find(text, 'sari');
      const said = JSON.stringify({ ...found, students: [] });
      expect(said).not.toContain(code);
      expect(said).not.toContain(`"caseId":${tonos}`);
      expect(said).not.toContain('421.3/001');
    }
    // A student is the room's, that there is a case is not.
    expect((await find('nuraini', 'sari')).students[0]).toMatchObject({ openCases: 0 });
    expect((await find('nuraini', 'tono')).students[0]).toMatchObject({ openCases: 1 });
    expect((await find('nuraini', 'sari')).cases).toEqual([]);
  });

  it('finds a secret note where one may read it, and reads it only there', async () => {
    for (const person of ['coordinator', 'tono'] as const) {
      const found = await find(secret, person);
      expect(found.notes).toMatchObject([{ source: 'entry', caseId: tonos, secret: true, excerpt: null }]);
      expect(JSON.stringify(found)).not.toContain('peminum');
    }
    expect(await find(secret, 'sari')).toEqual(nothing);
  });

  it('is a coordinator by code and student alone while the case is not read', async () => {
    const { code } = await room.ok(room.coordinator.get({ caseId: tonos }));
    const end = (endedAt: string | null) =>
      write((manager) => manager.update(CaseGrant, { caseId: tonos }, { endedAt }));
    await end(instant);
    expect((await find(code)).cases).toMatchObject([{ id: tonos, problems: [] }]);
    expect((await find('nuraini')).cases).toMatchObject([{ id: tonos, problems: [] }]);
    for (const text of [secret, 'mengantuk', 'curi', 'kantin', '421.3/001/BK/XI/2026']) {
      expect(await find(text), text).toEqual(nothing);
    }
    await end(null);
  });

  it('is nobody from outside the BK room', async () => {
    for (const person of ['principal', 'homeroom'] as const) {
      expect((await room.error(clientOf(person).find({ text: 'dimas' }))).code).toBe('forbidden');
    }
  });

  it('goes with a case that is given to another counselor, and comes back', async () => {
    await write((manager) => manager.update(Case, { id: tonos }, { counselorId: 2 }));
    expect((await find('mengantuk', 'sari')).notes).toHaveLength(1);
    expect((await find('421.3/001', 'sari')).letters).toHaveLength(1);
    expect(await find('mengantuk', 'tono')).toEqual(nothing);
    await write((manager) => manager.update(Case, { id: tonos }, { counselorId: 3 }));
    expect(await find('mengantuk', 'sari')).toEqual(nothing);
    expect((await find('mengantuk', 'tono')).notes).toHaveLength(1);
  });
});

describe('the index', () => {
  it('follows what is changed and removed, and forgets what is taken back', async () => {
    const entry = { kind: 'note' as const, on: today, secret: false };
    const { id } = await room.ok(
      room.sari.addEntry({ caseId: saris, entry: { ...entry, text: 'Suka menggambar.' } }),
    );
    expect((await find('menggambar')).notes).toHaveLength(1);
    await room.ok(room.sari.editEntry({ entryId: id, entry: { ...entry, text: 'Suka melukis.' } }));
    expect((await find('menggambar')).notes).toEqual([]);
    expect((await find('melukis')).notes).toHaveLength(1);
    await room.ok(room.sari.removeEntry({ entryId: id }));
    expect((await find('melukis')).notes).toEqual([]);
    await expect(
      write(async (manager) => {
        const made = { ...entry, text: 'Setengah jadi', caseId: saris, authorId: 2, createdAt: instant };
        await manager.insert(CaseEntry, made);
        throw new Error('taken back');
      }),
    ).rejects.toThrow('taken back');
    expect((await find('setengah')).notes).toEqual([]);
  });

  it('finds exactly the notes that hold the words, as a plain look at every note does', async () => {
    const syllable = fc.constantFrom('ma', 'kan', 'be', 'lajar', 'ta', 'nan', 'ku', "nu'", 'é', ' ', 'x');
    const text = fc.array(syllable, { minLength: 1, maxLength: 6 }).map((parts) => parts.join(''));
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 5 }), text, async (texts, search) => {
        const words = searchName(search)
          .split(' ')
          .filter((word) => word.length >= 3);
        fc.pre(
          words.length > 0 &&
            searchName(search)
              .split(' ')
              .every((word) => word.length >= 3),
        );
        const ids: number[] = [];
        for (const one of texts) {
          const made = { kind: 'note' as const, on: today, text: one, caseId: saris, authorId: 2 };
          const { identifiers } = await write((manager) =>
            manager.insert(CaseEntry, { ...made, secret: false, createdAt: instant }),
          ).then((answer) => answer as { identifiers: { id: number }[] });
          ids.push(identifiers[0]?.id ?? 0);
        }
        const { notes } = await find(search);
        const found = notes.filter(({ id, source }) => source === 'entry' && ids.includes(id));
        const expected = ids.filter((_, index) =>
          words.every((word) => searchName(texts[index] ?? '').includes(word)),
        );
        await write((manager) => manager.delete(CaseEntry, ids));
        expect(found.map(({ id }) => id).toSorted((a, b) => a - b)).toEqual(expected);
      }),
      { numRuns: 40 },
    );
  });
});

it('logs nothing of what is searched', () => {
  expect(room.logged.join('\n')).not.toMatch(/nuraini|mengantuk/i);
});
