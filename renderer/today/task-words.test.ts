import { expect, test } from 'vitest';
import type { DueKind } from '@shared/domain/due-work';
import i18n from '@renderer/i18n/i18n';
import { taskWords } from './task-words';

test.each<[DueKind, Record<string, number>, string]>([
  ['consent_guardian', {}, 'Persetujuan orang tua/wali'],
  ['consent_guardian', { asked: 4 }, 'Persetujuan orang tua/wali diminta 4 hari lalu, belum dijawab'],
  ['consent_principal', { refused: 8 }, 'Kepala sekolah tidak menyetujui 8 hari lalu, dapat ditanya lagi'],
  ['contact', { asked: 3 }, 'Penerima dihubungi 3 hari lalu, belum menjawab'],
  ['report_owed', { reminders: 0 }, 'Laporan penerima ditunggu'],
  ['report_owed', { reminders: 2 }, 'Laporan penerima ditunggu, sudah diingatkan 2 kali'],
  ['control', { week: 3 }, 'Kontrol minggu ke-3'],
])('%s with %j is told as: %s', (kind, params, expected) => {
  expect(taskWords(i18n.t, { kind, params })).toBe(expected);
});
