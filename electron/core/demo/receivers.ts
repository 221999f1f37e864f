import type { Receiver } from '../database/entities';

/** Places that receive referrals in the fictional town. */
export const demoReceivers: readonly (Partial<Receiver> & Pick<Receiver, 'kind' | 'institution'>)[] = [
  {
    kind: 'psychologist',
    institution: 'Biro Psikologi Cakrawala',
    person: 'Retno Palupi, M.Psi., Psikolog',
    address: 'Jl. Pahlawan 45',
    city: 'Pasuruan',
    phone: '0800 4100 210',
    hours: 'Senin–Kamis 08.00–15.00',
    cost: 'Rp150.000 per pertemuan; keringanan dengan surat sekolah',
    agreement: 'Perjanjian kerja sama tahun 2025, berlaku sampai Desember 2027.',
  },
  {
    kind: 'psychologist',
    institution: 'Puskesmas Kebonagung, Poli Jiwa',
    person: 'Dimas Aryo Seno, M.Psi., Psikolog',
    address: 'Jl. Raya Kebonagung 7',
    city: 'Pasuruan',
    phone: '0800 4100 377',
    hours: 'Selasa dan Jumat 08.00–11.00',
    cost: 'BPJS',
  },
  {
    kind: 'psychiatrist',
    institution: 'RSUD Bangil, Poli Kesehatan Jiwa',
    person: 'dr. Anindita Larasati, Sp.KJ',
    address: 'Jl. Raya Raci',
    city: 'Bangil',
    phone: '0800 4100 455',
    hours: 'Senin, Rabu, Jumat 08.00–12.00',
    cost: 'BPJS dengan surat rujukan',
  },
  {
    kind: 'psychiatrist',
    institution: 'Klinik Sehat Jiwa',
    person: 'dr. Yusuf Maulana, Sp.KJ',
    address: 'Jl. Diponegoro 101',
    city: 'Pasuruan',
    phone: '0800 4100 512',
    note: 'Tutup sejak Juni 2026.',
    active: false,
  },
];
