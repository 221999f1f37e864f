import type { SchoolProfile } from '@shared/contract/school';

/** The fictional school of the end-to-end tests. */
export const school: SchoolProfile = {
  level: 'SMA',
  name: 'SMA Negeri 1 Tanjungsari',
  npsn: '20208123',
  letterheadLines: ['PEMERINTAH PROVINSI JAWA BARAT', 'DINAS PENDIDIKAN'],
  address: 'Jalan Raya Tanjungsari No. 128',
  postalCode: '45362',
  phone: '(0261) 911220',
  email: 'bk@sman1tanjungsari.example',
  website: null,
  logoLeft: null,
  logoRight: null,
  place: 'Tanjungsari',
  timeZone: 'WIB',
  paper: 'F4',
  letterheadPrinted: false,
  greeting: 'formal',
  principal: { name: 'Dr. Hendra Gunawan, M.Pd.', nip: '197003121995121001' },
  coordinator: { name: 'Ratna Wulandari, S.Pd.', nip: '198805172011012004' },
};

export const schoolYear = '2026/2027';
export const passphrase = 'payung biru di halaman sekolah';
