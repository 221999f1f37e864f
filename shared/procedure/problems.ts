import type { Source } from './source';
import { works } from './works';

export const severityCodes = ['mild', 'moderate', 'severe'] as const;
export type Severity = (typeof severityCodes)[number];

export interface SeverityEntry {
  readonly code: Severity;
  readonly label: string;
  /** Who handles a problem of this severity, and with whom. */
  readonly handler: string;
  /** Severe problems are referred only after a konferensi kasus. */
  readonly needsConference: boolean;
  readonly source: Source;
}

/** From mild to severe, with who handles it (Anwar & Rohmat, 2022). */
export const severities: readonly SeverityEntry[] = [
  {
    code: 'mild',
    label: 'Ringan',
    handler: 'Wali kelas dan guru, dengan berkonsultasi kepada kepala sekolah dan guru BK',
    needsConference: false,
    source: works.anwarRohmat2022,
  },
  {
    code: 'moderate',
    label: 'Sedang',
    handler: 'Guru BK, dengan melibatkan tenaga profesional seperti polisi atau guru',
    needsConference: false,
    source: works.anwarRohmat2022,
  },
  {
    code: 'severe',
    label: 'Berat',
    handler:
      'Alih tangan kasus kepada psikolog, psikiater, dokter, polisi, atau ahli hukum, setelah konferensi kasus',
    needsConference: true,
    source: works.anwarRohmat2022,
  },
];

export interface ProblemEntry {
  readonly code: string;
  readonly severity: Severity;
  readonly label: string;
  readonly source: Source;
}

const problem = <Code extends string>(code: Code, severity: Severity, label: string) => ({
  code,
  severity,
  label,
  source: works.anwarRohmat2022,
});

/** The problems that the paper names, in its order (Anwar & Rohmat, 2022). A school adds its own beside them. */
export const problems = [
  problem('truancy', 'mild', 'Membolos'),
  problem('lazy_in_subject', 'mild', 'Malas belajar di bidang tertentu'),
  problem('quarrel_with_friends', 'mild', 'Bertengkar dengan teman'),
  problem('alcohol_early', 'mild', 'Minum minuman keras tahap awal'),
  problem('dating', 'mild', 'Berpacaran'),
  problem('petty_theft', 'mild', 'Mencuri ringan'),
  problem('emotional_disturbance', 'moderate', 'Gangguan emosional'),
  problem('deviant_dating', 'moderate', 'Berpacaran menyimpang'),
  problem('fight_between_schools', 'moderate', 'Perkelahian antarsekolah'),
  problem('learning_difficulty', 'moderate', 'Kesulitan belajar'),
  problem('family_problem', 'moderate', 'Masalah keluarga'),
  problem('alcohol_middle', 'moderate', 'Minum minuman keras tahap menengah'),
  problem('moderate_theft', 'moderate', 'Pencurian sedang'),
  problem('social_moral_disturbance', 'moderate', 'Gangguan sosial dan susila'),
  problem('severe_emotional_disturbance', 'severe', 'Gangguan emosional berat'),
  problem('alcohol_drug_addiction', 'severe', 'Kecanduan alkohol dan narkoba'),
  problem('criminal_offender', 'severe', 'Pelaku kriminal'),
  problem('pregnancy', 'severe', 'Kehamilan siswa'),
  problem('suicide_attempt', 'severe', 'Percobaan bunuh diri'),
  problem('armed_fight', 'severe', 'Perkelahian dengan senjata tajam atau api'),
] as const satisfies readonly ProblemEntry[];
export type ProblemCode = (typeof problems)[number]['code'];

interface NamedEntry<Code extends string> {
  readonly code: Code;
  readonly label: string;
  readonly source: Source;
}

interface ReporterEntry {
  readonly code: ReporterCode;
  readonly label: string;
  /** `null` where the paper names no such reporter. */
  readonly source: Source | null;
}

export const fieldCodes = ['personal', 'social', 'learning', 'career'] as const;
/** Field of guidance (bidang) that a problem belongs to. */
export type FieldCode = (typeof fieldCodes)[number];

/** The four fields of guidance, as the paper's introduction lists them. */
export const fields: readonly NamedEntry<FieldCode>[] = [
  { code: 'personal', label: 'Pribadi', source: works.fitria2024 },
  { code: 'social', label: 'Sosial', source: works.fitria2024 },
  { code: 'learning', label: 'Belajar (akademik)', source: works.fitria2024 },
  { code: 'career', label: 'Karier', source: works.fitria2024 },
];

export const reporterCodes = [
  'counselor',
  'homeroom_teacher',
  'subject_teacher',
  'guardian',
  'student',
  'friend',
] as const;
/** Who brought a case to the BK room. */
export type ReporterCode = (typeof reporterCodes)[number];

/** Who may report: teachers recognise and hand over students who need BK (Suhertina, 2014). */
export const reporters: readonly ReporterEntry[] = [
  { code: 'counselor', label: 'Guru BK', source: works.suhertina2014 },
  { code: 'homeroom_teacher', label: 'Wali kelas', source: works.suhertina2014 },
  { code: 'subject_teacher', label: 'Guru mata pelajaran', source: works.suhertina2014 },
  { code: 'guardian', label: 'Orang tua', source: null },
  { code: 'student', label: 'Siswa sendiri', source: null },
  { code: 'friend', label: 'Teman', source: null },
];
