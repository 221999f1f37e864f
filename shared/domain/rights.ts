import type { Access, Role } from '../contract/define';

/** One thing that a school lets some of its people do. */
export interface Right {
  /** In the school's words. */
  readonly words: string;
  /** `anyone`: also who has not signed in. */
  readonly roles: Access;
  /** Calls of the contract: `cases.get`, or `cases.*` for those of a feature that no other right names. */
  readonly calls: readonly string[];
}

const everybody = ['coordinator', 'counselor', 'principal', 'homeroom'] as const satisfies readonly Role[];
const room = ['coordinator', 'counselor'] as const satisfies readonly Role[];
const coordinator = ['coordinator'] as const satisfies readonly Role[];

/**
 * Who may do what (hak akses): the one table. Every call of the contract belongs to exactly one line, and its `access`
 * is that line's roles; `electron/core/rights.test.ts` calls each as every role. A line says who may ask at all. Of which
 * case one is answered is asked of each record besides, in `electron/core/database/case-access.ts`: a case is read by
 * its counselor, by whom it is shared with, and by a coordinator who opened it with a reason.
 */
export const rights = {
  enter: {
    words: 'Memasang Rujuk, masuk, mengunci, dan memulihkan cadangan',
    roles: 'anyone',
    calls: [
      'session.*',
      'setup.readDraft',
      'setup.saveDraft',
      'setup.create',
      'backup.lookIn',
      'backup.inspect',
      'backup.restore',
      // The sheet of the letters is chosen while the school is being set up.
      'letters.layoutPreview',
    ],
  },
  ownAccount: {
    words: 'Mengganti frasa sandi sendiri, diingat di akun Windows ini, dan melihat keadaan pemasangan',
    roles: everybody,
    calls: [
      'session.changePassphrase',
      'session.installation',
      'session.remembering',
      'session.remember',
      'session.forgetRemembered',
    ],
  },
  cases: {
    words: 'Menangani kasus sendiri; membaca kasus yang dibagikan',
    roles: room,
    calls: ['cases.*', 'referrals.*', 'safeguarding.*', 'drafts.list', 'lists.*', 'search.*', 'today.*'],
  },
  typing: {
    words: 'Melanjutkan isian sendiri yang belum selesai',
    roles: ['coordinator', 'counselor', 'homeroom'],
    calls: ['drafts.*'],
  },
  whoOpened: {
    words: 'Melihat siapa yang membuka kasus yang dapat dibacanya',
    roles: room,
    calls: ['audit.ofCase'],
  },
  accessLog: {
    words: 'Membaca dan memeriksa catatan akses',
    roles: coordinator,
    calls: ['audit.*'],
  },
  shareCases: {
    words: 'Membagikan, mengakhiri berbagi, dan mengalihkan kasus sendiri',
    roles: room,
    calls: ['caseAccess.*'],
  },
  overseeCases: {
    words: 'Membuka kasus guru BK lain dengan alasan; mengalihkan kasus antarguru BK',
    roles: coordinator,
    calls: ['caseAccess.open', 'caseAccess.casesOf', 'caseAccess.transferSeveral'],
  },
  handovers: {
    words: 'Menerima penyerahan siswa ke BK dan menjawab yang menyerahkan',
    roles: room,
    calls: ['handovers.*'],
  },
  letters: {
    words: 'Menyusun, menerbitkan, dan mencatat surat',
    roles: room,
    calls: ['letters.*'],
  },
  evaluation: {
    words: 'Membaca evaluasi dan laporan BK',
    roles: room,
    calls: ['evaluation.*'],
  },
  directory: {
    words: 'Mengelola daftar siswa, guru dan staf, penerima rujukan, dan penyuluhan',
    roles: room,
    calls: ['students.*', 'staff.*', 'receivers.*', 'outreach.*'],
  },
  school: {
    words: 'Mengatur sekolah, kalimat surat, nomor surat, pengingat, dan tahun pelajaran',
    roles: coordinator,
    calls: [
      'school.*',
      'letters.saveTexts',
      'letters.resetTexts',
      'letters.continueAfter',
      'safeguarding.save',
      'safeguarding.reset',
      'yearChange.*',
      'setup.*',
    ],
  },
  schoolSettings: {
    words: 'Melihat pengaturan sekolah',
    roles: room,
    calls: ['school.get'],
  },
  backUp: {
    words: 'Melihat dan membuat cadangan',
    roles: room,
    calls: ['backup.*'],
  },
  backupPlaces: {
    words: 'Mengatur tempat cadangan kedua',
    roles: coordinator,
    calls: ['backup.setSecondPlace'],
  },
  keys: {
    words: 'Memperbarui kode pemulihan dan mengganti kunci data',
    roles: coordinator,
    calls: ['keys.*'],
  },
  archive: {
    words: 'Menyegel tahun pelajaran ke arsip dan membuka arsip',
    roles: coordinator,
    calls: ['archive.*'],
  },
  erase: {
    words: 'Menghapus data seorang siswa dan memusnahkan tahun yang diarsipkan, bersama kepala sekolah',
    roles: coordinator,
    calls: ['erasure.*'],
  },
  breaches: {
    words: 'Mencatat kejadian data hilang dan menyusun pemberitahuannya',
    roles: room,
    calls: ['breaches.*'],
  },
  approve: {
    words: 'Memutuskan persetujuan kepala sekolah, membaca laporan akhir dan capaian tanpa rincian kasus',
    roles: ['principal'],
    calls: ['principal.*'],
  },
  handOver: {
    words: 'Menyerahkan siswa kelasnya ke BK dan melihat jawabannya',
    roles: ['homeroom'],
    calls: ['homeroom.*'],
  },
  accounts: {
    words: 'Membuat, menutup, dan mengatur ulang akun',
    roles: coordinator,
    calls: ['accounts.*'],
  },
} as const satisfies Readonly<Record<string, Right>>;

export type RightCode = keyof typeof rights;

/** The rights that a call belongs to: one, where the table is right. */
export function rightsOf(call: string): RightCode[] {
  const holding = (wanted: string) =>
    (Object.keys(rights) as RightCode[]).filter((code) =>
      (rights[code].calls as readonly string[]).includes(wanted),
    );
  const named = holding(call);
  return named.length > 0 ? named : holding(`${call.split('.')[0]}.*`);
}

/** Who may make a call; `null` for one that the table does not know. */
export function accessOf(call: string): Access | null {
  const [code] = rightsOf(call);
  return code === undefined ? null : rights[code].roles;
}
