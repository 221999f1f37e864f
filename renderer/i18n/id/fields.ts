import { chronologyTexts } from './chronology';

/** What stands beside a field that was refused; keys are the core's reasons, and zod's own codes. */
export const fields = {
  invalid: 'Isian ini belum benar.',
  required: 'Wajib diisi.',
  tooLong: 'Terlalu panjang; paling banyak {{maximum}} huruf.',
  tooMany: 'Terlalu banyak; paling banyak {{maximum}}.',
  date: 'Tanggal ini tidak ada di kalender. Contoh: 24/11/2026.',
  time: 'Tulis jam dan menit, misalnya 09.30.',
  size: 'Ukurannya tidak sesuai.',
  month: 'Pilih satu bulan.',
  nothingChosen: 'Pilih paling sedikit satu.',
  saidByLetter: 'Begitulah bunyi surat permohonan yang sudah terbit. Batalkan suratnya lebih dahulu.',
  endsBeforeStart: 'Hari terakhir tidak boleh sebelum hari pertama.',

  // Zod's codes, where a schema has no message of its own.
  invalid_type: 'Wajib diisi.',
  invalid_value: 'Pilih salah satu.',
  invalid_format: 'Bentuknya belum benar.',
  too_small: 'Paling sedikit {{minimum}}.',
  too_big: 'Paling banyak {{maximum}}.',
  unrecognized_keys: 'Isian ini tidak dikenal.',
  invalid_union: 'Pilih salah satu.',
  custom: 'Isian ini belum benar.',

  // School
  schoolYear: 'Tulis dua tahun berurutan, misalnya 2026/2027.',
  npsn: 'NPSN terdiri dari 8 angka.',
  numberPattern: 'Pola ini tidak dapat dibaca. Perbaiki, atau kembalikan ke pola baku.',
  kindNumberedTwice: 'Satu jenis surat hanya dapat memiliki satu pola.',
  logoKind: 'Pilih gambar PNG, JPEG, atau SVG.',
  logoTooLarge: 'Berkas gambar ini terlalu besar. Perkecil dahulu, lalu pilih lagi.',
  logoReachesOut:
    'Gambar SVG ini memuat skrip atau mengambil sesuatu dari luar berkasnya. Simpan sebagai PNG, lalu pilih lagi.',
  logoPixels: 'Gambar ini terlalu besar; lebih dari 100 juta piksel. Perkecil dahulu, lalu pilih lagi.',
  logoDamaged: 'Gambar ini rusak atau bukan gambar. Pilih berkas lain.',
  logoDimensions: 'Gambar ini terlalu besar; sisi terpanjang paling banyak {{maximum}} piksel.',
  recoveryMismatch: 'Kode ini tidak sama dengan kode pemulihan. Periksa lagi huruf demi huruf.',

  // Students
  nisn: 'NISN terdiri dari 10 angka.',
  nuptk: 'NUPTK terdiri dari 16 angka.',
  nisTaken: 'NIS ini sudah dipakai siswa lain.',
  nisnTaken: 'NISN ini sudah dipakai siswa lain.',
  className: 'Tulis kelas seperti "X-1", "XI MIPA 2", atau "7A".',
  guardianTwice: 'Wali ini tercatat dua kali.',
  onePrimaryGuardian: 'Pilih satu wali utama.',
  unknownStudent: 'Pilih siswa dari daftar.',
  studentLeft: 'Siswa ini sudah keluar dari sekolah.',
  columnTwice: 'Kolom ini sudah dipakai untuk isian lain.',
  fileTooLarge: 'Berkas ini terlalu besar.',

  // Cases and referrals
  dateInFuture: 'Tanggal ini belum tiba.',
  answersCancelled: 'Surat ini sudah dibatalkan.',
  answersLater: 'Surat ini lebih baru daripada hari diterimanya jawaban.',
  answersOther: 'Surat ini milik kasus atau rujukan lain. Ubah salah satunya.',
  beforeLetter: 'Tanggal ini sebelum tanggal suratnya.',
  beforeSchoolYear: 'Tanggal ini sebelum tahun pelajaran itu dimulai.',
  inFuture: 'Tanggal ini belum tiba.',
  tooFarAhead: 'Tanggal ini terlalu jauh ke depan.',
  tooLongAgo: 'Tanggal ini terlalu lama berlalu.',
  beforeReport: 'Tanggal ini sebelum kasus dilaporkan.',
  beforeAsked: 'Tanggal ini sebelum permintaan persetujuannya.',
  ownAccountOnly: 'Cara ini hanya untuk kepala sekolah, di akunnya sendiri.',
  notInClass: 'Siswa ini tidak ada di kelas Anda.',
  beforeReopening: 'Tanggal ini sebelum kasus dibuka kembali.',
  afterReferralFact: 'Sudah ada persetujuan atau kontak rujukan yang tercatat lebih awal dari tanggal ini.',
  problemsRequired: 'Pilih sedikitnya satu masalah.',
  problemExists: 'Masalah ini sudah ada dalam daftar.',
  unknownProblem: 'Pilih masalah dari daftar.',
  severityReasonRequired: 'Tulis alasan mengapa tingkatnya berbeda dari usulan.',
  participantsRequired: 'Tulis sedikitnya satu peserta.',
  fileNotThere: 'Berkas ini tidak ada lagi pada rujukan, atau ditandai rahasia. Lepaskan centangnya.',
  filesTooLarge:
    'Berkasnya bersama-sama lebih dari 60 MB. Kecilkan fotonya, atau lepaskan sebagian centangnya.',
  fileEncrypted: '“{{title}}” terkunci kata sandi. Simpan ulang tanpa kata sandi, atau lepaskan centangnya.',
  fileDamaged: '“{{title}}” rusak atau tidak dapat dibaca. Pindai ulang, atau lepaskan centangnya.',
  coversOfNobody: 'Daftar data hanya milik persetujuan siswa atau orang tua/wali.',
  outsideConsent:
    'Ada data di luar persetujuan. Lepaskan centangnya, atau catat persetujuan yang mencakupnya.',
  nameOutsideConsent: 'Penyebutan nama tidak disetujui. Pilih inisial.',
  attachmentsOutsideConsent:
    'Lampiran di luar persetujuan. Kosongkan, atau catat persetujuan yang mencakup berkas pendukung.',
  waivedParty: 'Pihak ini tidak dapat dikecualikan.',
  receiverExists: 'Penerima ini sudah ada dalam daftar.',
  beforeLastSession: 'Tanggal ini sebelum pertemuan terakhir.',
  beforeRequest: 'Batas waktu ini sebelum laporannya diminta.',
  unknownItem: 'Butir ini tidak ada dalam tahapan penerima ini.',
  unknownCounselor: 'Pilih guru BK yang akunnya aktif.',
  isTheCounselor: 'Kasus ini sudah ditangani olehnya. Pilih guru BK lain.',
  reasonTooShort: 'Tulis alasannya dengan sedikitnya tiga kata, agar dimengerti yang membacanya nanti.',
  schoolKind: 'Pilih jenis penerima dari daftar sekolah.',
  kindExists: 'Jenis penerima ini sudah ada.',
  beforeEnd: 'Tanggal ini sebelum rujukan berakhir.',

  // Hand-overs
  unknownStaff: 'Nama ini tidak ada lagi dalam daftar staf.',
  otherStudent: 'Siswa ini bukan yang diserahkan.',
  beforeHandover: 'Tanggal ini sebelum siswa diserahkan.',
  beforeAnswerable: 'Pada tanggal ini hal itu belum dapat disampaikan.',
  answerUnchecked: 'Baca dahulu, lalu tandai bahwa isinya tidak memuat hal konseling.',
  answerTellsCase:
    'Kalimat ini menyebut masalah atau nomor kasus. Yang menyerahkan hanya diberi tahu sampai di mana penanganannya.',

  // Attachments
  attachmentType: 'Berkas ini bukan PDF, JPEG, atau PNG. Pindai lagi sebagai PDF, atau foto sebagai JPEG.',
  attachmentHeic:
    'Foto HEIC dari iPhone belum dapat dibaca. Kirim foto itu sebagai JPEG, misalnya lewat Bagikan → Opsi → Paling Kompatibel, lalu pilih lagi.',
  attachmentTooLarge:
    'Berkas ini lebih dari 20 MB. Pindai lagi dengan resolusi lebih rendah, misalnya 200 dpi.',
  attachmentEmpty: 'Berkas ini kosong. Salin atau pindai lagi, lalu pilih yang baru.',
  attachmentDamaged: 'Berkas ini rusak dan tidak dapat ditampilkan. Salin atau pindai lagi.',

  range: 'Pilihlah rentang tanggal yang lebih pendek.',

  // Letters
  unknownReceiver: 'Pilih lembaga dari daftar penerima.',
  unknownCase: 'Tidak ada kasus Anda dengan nomor ini.',
  classTwice: 'Satu kelas cukup sekali.',
  outreachOrder: 'Tanggal ini tidak sesuai urutan: permohonan, kesepakatan, pelaksanaan, evaluasi, laporan.',
  outreachAlone: 'Isi dahulu tanggal diterimanya atau disampaikannya laporan.',
  outreachNeeded: 'Tanggal ini masih diperlukan: sesudahnya sudah ada yang dicatat.',
  outreachBoth: 'Lembaga tidak dapat sekaligus menyetujui dan menolak.',
  numberTaken: 'Nomor {{number}} sudah dipakai surat lain.',
  afterReceived: 'Tanggal surat sesudah tanggal diterima.',
  tooEarly: 'Tanggal ini sebelum kejadian yang disebut dalam surat.',
  beforeApprovals: 'Surat tidak boleh lebih tua daripada persetujuan dan kesepakatan yang disebutnya.',
  serialBack: 'Nomor urut tidak dapat mundur; paling kecil {{minimum}}.',

  // Wording of letters
  textUnclosed: 'Kurung kurawal buka pada huruf ke-{{position}} belum ditutup.',
  textUnopened: 'Kurung kurawal tutup pada huruf ke-{{position}} tidak punya pembuka.',
  textPlaceholder: '{{text}} tidak dikenal dalam teks ini. Pilih dari tombol di bawahnya.',
  textPlaceholderNear: '{{text}} tidak dikenal dalam teks ini. Mungkin maksud Anda {{nearest}}.',
  textPlaceholderMissing: 'Teks ini harus memuat {{text}}.',

  /** What the estimator (zxcvbn) finds easy to guess, by its keys. */
  /** Two days of a referral that cannot both be right. */
  chronology: chronologyTexts,

  // Accounts
  accountNameTaken: 'Sudah ada akun yang terbuka dengan nama ini. Bedakan namanya.',
  homeroomStaff: 'Pilih stafnya: kelas perwalian diketahui dari data staf.',

  passphrase: {
    same: 'Ini frasa sandi yang sekarang. Pilih yang lain.',
    tooShort: 'Terlalu pendek; pakailah sedikitnya 10 huruf, lebih baik empat kata.',
    guessable: 'Terlalu mudah ditebak. Tambahkan satu atau dua kata yang tidak berhubungan.',
    straightRow: 'Deretan tombol pada papan ketik mudah ditebak.',
    keyPattern: 'Pola tombol pada papan ketik mudah ditebak.',
    simpleRepeat: 'Huruf yang diulang mudah ditebak.',
    extendedRepeat: 'Pola yang diulang mudah ditebak.',
    sequences: 'Urutan seperti "abcd" atau "1234" mudah ditebak.',
    recentYears: 'Tahun mudah ditebak.',
    dates: 'Tanggal mudah ditebak.',
    topTen: 'Ini kata sandi yang paling sering dipakai orang.',
    topHundred: 'Ini kata sandi yang sangat sering dipakai orang.',
    common: 'Ini kata sandi yang sering dipakai orang.',
    similarToCommon: 'Terlalu mirip kata sandi yang sering dipakai orang.',
    wordByItself: 'Satu kata saja mudah ditebak. Tambahkan kata lain.',
    namesByThemselves: 'Nama orang mudah ditebak. Tambahkan kata lain.',
    commonNames: 'Nama orang mudah ditebak. Tambahkan kata lain.',
    userInputs: 'Nama sekolah atau nama sendiri mudah ditebak.',
    pwned: 'Kata sandi ini pernah bocor di internet.',
  },

  erasureField: {
    noPrincipal: 'Pilih akun kepala sekolah.',
    otherYear: 'Tidak sama dengan tahun yang dimusnahkan.',
  },
  archiveField: {
    tooShort: 'Terlalu pendek; frasa sandi arsip sedikitnya 14 huruf, lebih baik lima kata.',
    guessable:
      'Terlalu mudah ditebak untuk berkas yang dapat dibawa orang. Tambahkan satu atau dua kata yang tidak berhubungan.',
    differs: 'Tidak sama dengan frasa sandi di atas.',
    wrong:
      'Frasa sandi arsip ini tidak cocok. Setiap arsip punya frasa sandi sendiri, yang ditetapkan saat diarsipkan.',
    notAbsolute: 'Tulis alamat lengkapnya, misalnya E:\\Arsip atau /media/diska.',
    noFolder: 'Folder ini tidak ada. Periksa alamatnya, atau colokkan diskanya.',
    fileThere: 'Di folder ini sudah ada berkas dengan nama itu. Pilih folder lain.',
  },

  backupPlace: {
    network: 'Folder di jaringan tidak dipakai. Pilih diska USB atau diska di komputer ini.',
    notAbsolute: 'Tulis alamat lengkap folder, misalnya E:\\ atau /media/diska.',
    missing: 'Folder ini tidak ada. Periksa alamatnya dan apakah diskanya tercolok.',
    notFolder: 'Ini berkas, bukan folder.',
    sameFolder: 'Folder ini milik data Rujuk sendiri. Pilih diska lain.',
    unwritable: 'Folder ini tidak dapat ditulisi. Periksa apakah diskanya terkunci.',
  },
};
