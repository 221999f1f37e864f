import { expect, it } from 'vitest';
import { roles, type Role } from '@shared/contract/define';
import { isForeignPlace, navigationOf, placeOf } from './navigation';

const everybody = ['/', '/akun-saya'];
const room = [
  '/kasus/5/rujukan/7',
  '/siswa/5',
  '/surat',
  '/evaluasi/daftar',
  '/kalender',
  '/pengaturan/akun',
];
const own: Readonly<Record<Role, readonly string[]>> = {
  coordinator: [...room, '/arsip'],
  counselor: room,
  principal: ['/persetujuan/7', '/laporan-hasil/7', '/capaian'],
  homeroom: ['/kelas-saya', '/serah-terima/baru', '/serah-terima/5/ubah'],
};
const all = [...everybody, ...own.coordinator, ...own.principal, ...own.homeroom];

it.each(roles)('leads the %s to the own places, and from those of others', (role) => {
  expect(all.filter((path) => placeOf(role, path))).toEqual([...everybody, ...own[role]]);
  expect(all.filter((path) => isForeignPlace(role, path))).toEqual(
    all.filter((path) => ![...everybody, ...own[role]].includes(path)),
  );
});

it('leaves an address that is nobody’s to be told as such, and leads nobody anywhere', () => {
  for (const role of roles) expect(isForeignPlace(role, '/tidak-ada')).toBe(false);
  expect(all.filter((path) => placeOf(undefined, path))).toEqual([]);
  expect(navigationOf(undefined).main).toEqual([]);
});
