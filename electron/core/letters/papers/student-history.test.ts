import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { HistoryExtent } from '@shared/contract/papers';
import { historyParts } from '@shared/domain/history-parts';
import { Case, CaseEffort, CaseEntry, CaseGrant, WeeklyControl } from '../../database/entities';
import { readPdf } from '../../pdf/testing';
import {
  choices as handoverChoices,
  errorOf,
  ok,
  openDesk,
  openLetterRoom,
  coordinator,
  otherCounselor,
  today,
  type LetterRoom,
} from '../testing';

let room: LetterRoom;
const about = { template: 'student_history' as const, studentId: 1 };
const recorded = { recordedBy: 1, recordedAt: `${today}T03:00:00.000Z` };
const secret = 'PENANDA-RAHASIA-7731';

async function textOf(extent: Partial<HistoryExtent> = {}, desk = room.desk): Promise<string> {
  const { choices } = await ok(desk.client.paperDraft({ about }));
  const whole = { from: null, to: null, parts: [...historyParts], ...extent };
  const { file } = await ok(desk.client.paperPreview({ about, choices: { ...choices, extent: whole } }));
  const handed = desk.files.take(file.fileId, 'test');
  const { pages } = await readPdf(handed?.bytes ?? new Uint8Array());
  return pages.map((page) => page.text).join(' ');
}

/** The pupil's other case is a colleague's, who shares it. */
beforeEach(async () => {
  room = await openLetterRoom(2);
  await ok(room.desk.client.issue({ referralId: 1, choices: { ...handoverChoices, date: today } }));
  await room.database.write(async (manager) => {
    await manager.update(Case, { id: 2 }, { studentId: 1, counselorId: 2, reportedOn: '2025-09-01' });
    await manager.update(CaseEffort, { caseId: 2 }, { on: '2025-09-10', service: 'Bimbingan kelompok' });
    await manager.insert(CaseGrant, {
      caseId: 2,
      accountId: coordinator.accountId,
      kind: 'shared',
      reason: 'Berbagi siswa yang sama.',
      ownerId: 2,
      grantedBy: 2,
      grantedAt: recorded.recordedAt,
    });
    const told = { caseId: 1, on: today, text: secret, secret: true, authorId: 1 };
    await manager.insert(CaseEntry, { ...told, kind: 'counseling', createdAt: recorded.recordedAt });
    const control = { ...recorded, referralId: 1, by: 'school' as const, kind: 'kept' as const };
    await manager.insert(WeeklyControl, [
      { ...control, on: '2026-11-20', attended: 1 },
      { ...control, on: today, attended: 0, events: secret, action: secret, secret: true },
    ]);
  });
});
afterEach(() => room.dispose());

describe('the history of a pupil', () => {
  it('holds every case that its reader may see, says so, and nothing that is secret', async () => {
    const all = await textOf();
    for (const part of ['K-2026-001', 'K-2026-002', 'Bimbingan kelompok', 'semua kasus siswa ini']) {
      expect(all).toContain(part);
    }
    expect(all).toContain('1 September 2025 sampai 24 November 2026');
    // Of a secret control the day alone counts.
    expect(all).toContain('2 kali');
    expect(all).toContain('1 dari 1');
    expect(all).not.toContain(secret);
    const colleague = await textOf({}, openDesk(room.database, otherCounselor));
    expect(colleague).toContain('K-2026-002');
    expect(colleague).not.toContain('K-2026-001');
    expect(colleague).toContain('yang dapat dibaca oleh Sari Utami, S.Pd.');
    await room.database.write((manager) =>
      manager.update(CaseGrant, { caseId: 2 }, { endedAt: recorded.recordedAt }),
    );
    const alone = await textOf();
    expect(alone).not.toContain('K-2026-002');
    expect(alone).toContain('yang dapat dibaca oleh Bagus Prayitno, S.Pd.');
  });

  it('keeps to the chosen days, and says which', async () => {
    const text = await textOf({ from: '2026-07-01', to: '2026-11-22' });
    expect(text).toContain('1 Juli 2026 sampai 22 November 2026');
    expect(text).toContain('1 kali');
    expect(text).not.toContain('Bimbingan kelompok');
    // A case that was open in those days is told of, also where it began before them.
    expect(text).toContain('K-2026-002');
    const before = await textOf({ to: '2025-12-31' });
    expect(before).not.toContain('K-2026-001');
    expect(before).toContain('Bimbingan kelompok');
  });

  it.each([
    ['problems', 'Gangguan emosional'],
    ['efforts', 'Konseling individual'],
    ['receivers', 'Ratna Dewi'],
    ['referrals', 'Surat pengantar'],
    ['controls', 'Terlaksana'],
  ] as const)('leaves out %s where that was not chosen, and says so', async (part, words) => {
    expect(await textOf()).toContain(words);
    const without = await textOf({ parts: historyParts.filter((one) => one !== part) });
    expect(without).not.toContain(words);
    expect(without).toMatch(
      /Tidak memuat\s*:\s*(masalah|upaya sekolah|pihak penerima|rujukan|kontrol mingguan), isi/,
    );
  });

  it('is refused where there is no case to read, whether or not a colleague has one, and for days turned round', async () => {
    await room.database.write((manager) => manager.update(Case, { id: 2 }, { counselorId: 1 }));
    const colleague = openDesk(room.database, otherCounselor);
    expect((await errorOf(colleague.client.paperDraft({ about }))).reason).toBe('letters.noHistory');
    const { choices } = await ok(room.desk.client.paperDraft({ about }));
    const extent = { from: today, to: '2026-11-01', parts: [...historyParts] };
    const error = await errorOf(room.desk.client.paperPreview({ about, choices: { ...choices, extent } }));
    expect(error.fields).toMatchObject([{ path: 'choices.extent.to', reason: 'endsBeforeStart' }]);
  });
});
