import { fictionalName, type Sex } from './fictional-names';
import { between, pick, seededRandom } from './random';

export interface FictionalParent {
  name: string;
  birthYear: number;
  education: string;
  /** `Sudah Meninggal` for a parent who has died, as Dapodik has it. */
  work: string;
  income: string;
}

/** A pupil as a school's office would have entered it. Nobody here exists. */
export interface FictionalStudent {
  name: string;
  nis: string;
  nisn: string;
  sex: Sex;
  birthPlace: string;
  /** `YYYY-MM-DD` */
  birthDate: string;
  religion: string;
  street: string;
  rt: number;
  rw: number;
  hamlet: string;
  village: string;
  district: string;
  postalCode: string;
  phone: string | null;
  specialNeeds: string;
  father: FictionalParent | null;
  mother: FictionalParent | null;
  guardian: FictionalParent | null;
  className: string;
  level: number;
}

export interface FictionalSchool {
  /** How many pupils. */
  count: number;
  /** The first calendar year of the school year. */
  year: number;
  /** Classes of each level: 7 gives VII A to VII G. */
  classesPerLevel: number;
  seed: number;
}

const levels = [
  { level: 7, roman: 'VII' },
  { level: 8, roman: 'VIII' },
  { level: 9, roman: 'IX' },
] as const;
const places = ['Pasuruan', 'Probolinggo', 'Malang', 'Sidoarjo', 'Surabaya', 'Mojokerto'] as const;
const villages = [
  ['Sumberejo', 'Kec. Winongan', '67182'],
  ['Karangrejo', 'Kec. Gempol', '67155'],
  ['Kalianyar', 'Kec. Bangil', '67153'],
  ['Gondangwetan', 'Kec. Gondang Wetan', '67174'],
  ['Kedawung', 'Kec. Grati', '67184'],
  ['Pohjentrek', 'Kec. Pohjentrek', '67171'],
] as const;
const streets = [
  'Jl. Melati',
  'Jl. Kenanga',
  'Jl. Diponegoro',
  'Jl. Raya Winongan',
  'Jl. Pahlawan',
  'Dusun Krajan',
];
const hamlets = ['Krajan', 'Tegalrejo', 'Sumbersari', 'Kebonagung', ''] as const;
const religions = [
  'Islam',
  'Islam',
  'Islam',
  'Islam',
  'Islam',
  'Islam',
  'Kristen',
  'Katolik',
  'Hindu',
] as const;
const works = [
  'Petani',
  'Buruh',
  'Wiraswasta',
  'Karyawan Swasta',
  'PNS/TNI/Polri',
  'Pedagang Kecil',
  'Nelayan',
  'Peternak',
  'Tidak bekerja',
] as const;
const educations = ['SD / sederajat', 'SMP / sederajat', 'SMA / sederajat', 'D3', 'S1'] as const;
const incomes = [
  'Kurang dari Rp. 500,000',
  'Rp. 500,000 - Rp. 999,999',
  'Rp. 1,000,000 - Rp. 1,999,999',
  'Rp. 2,000,000 - Rp. 4,999,999',
] as const;

/** A junior secondary school of pupils who do not exist; the same for the same seed. */
export function fictionalStudents({
  count,
  year,
  classesPerLevel,
  seed,
}: FictionalSchool): FictionalStudent[] {
  const random = seededRandom(seed);
  return Array.from({ length: count }, (_, index) => {
    const place = Math.floor((index * levels.length * classesPerLevel) / count);
    const { level, roman } = levels[Math.floor(place / classesPerLevel)] ?? levels[0];
    const className = `${roman} ${String.fromCharCode(65 + (place % classesPerLevel))}`;
    return fictionalStudent(random, { index, level, className, entryYear: year - (level - 7) });
  });
}

function fictionalStudent(
  random: () => number,
  {
    index,
    level,
    className,
    entryYear,
  }: { index: number; level: number; className: string; entryYear: number },
): FictionalStudent {
  const sex: Sex = random() < 0.5 ? 'L' : 'P';
  const birthYear = entryYear - 13 + (random() < 0.4 ? 1 : 0);
  const [village, district, postalCode] = pick(random, villages);
  const fatherDied = random() < 0.03;
  const withGuardian = random() < 0.08;
  return {
    name: fictionalName(random, sex),
    nis: String((entryYear % 100) * 10_000 + index + 1),
    // Real NISN begin with the last three digits of the birth year; the 9 after it is not given out.
    nisn: `${String(birthYear).slice(1)}9${String(index + 1).padStart(6, '0')}`,
    sex,
    birthPlace: pick(random, places),
    birthDate: `${birthYear}-${two(between(random, 1, 12))}-${two(between(random, 1, 28))}`,
    religion: pick(random, religions),
    street: `${pick(random, streets)} No. ${between(random, 1, 120)}`,
    rt: between(random, 1, 9),
    rw: between(random, 1, 6),
    hamlet: pick(random, hamlets),
    village,
    district,
    postalCode,
    phone: random() < 0.6 ? fictionalPhone(random) : null,
    specialNeeds: random() < 0.02 ? pick(random, ['Kesulitan Belajar', 'Tuna rungu ringan']) : 'Tidak ada',
    father: parent(random, 'L', fatherDied ? 'Sudah Meninggal' : pick(random, works)),
    mother: parent(random, 'P', random() < 0.5 ? 'Tidak bekerja' : pick(random, works)),
    guardian: withGuardian ? parent(random, random() < 0.5 ? 'L' : 'P', pick(random, works)) : null,
    className,
    level,
  };
}

/** Telephone numbers beginning with 0800 are free-call numbers in Indonesia: nobody is rung up by mistake. */
const fictionalPhone = (random: () => number) => `0800${between(random, 10_000_000, 99_999_999)}`;

const parent = (random: () => number, sex: Sex, work: string): FictionalParent => ({
  name: fictionalName(random, sex),
  birthYear: between(random, 1968, 1988),
  education: pick(random, educations),
  work,
  income:
    work === 'Tidak bekerja' || work === 'Sudah Meninggal' ? 'Tidak Berpenghasilan' : pick(random, incomes),
});

const two = (number: number) => String(number).padStart(2, '0');
