import type { ErrorCode } from '@shared/contract/errors';

/** One sentence for every code: what is, and what to do. A rule's own reason has its own sentence. */
export const errors = {
  invalid_input: 'Ada isian yang belum benar. Periksa yang ditandai, lalu coba lagi.',
  unknown_procedure: 'Halaman ini berasal dari versi lain. Muat ulang halaman (F5).',
  locked: 'Rujuk terkunci. Buka dengan frasa sandi; yang tadi diketik masih ada.',
  forbidden: 'Akun Anda tidak dapat melakukan ini.',
  not_found: 'Yang dicari tidak ada lagi, mungkin baru saja dihapus atau digabung.',
  conflict: 'Data ini baru saja berubah. Muat ulang halaman, lalu coba lagi.',
  refused: 'Belum dapat dilakukan.',
  wrong_secret: 'Frasa sandi tidak cocok.',
  too_many_tries: 'Terlalu sering salah. Tunggu sebentar sebelum mencoba lagi.',
  file_unreadable: 'Berkas ini tidak dapat dibaca. Pastikan jenisnya benar dan berkasnya tidak rusak.',
  file_too_large: 'Berkas ini terlalu besar.',
  disk_full: 'Diska penuh, jadi perubahan belum tersimpan. Kosongkan ruang, lalu simpan lagi.',
  folder_unwritable: 'Folder data tidak dapat ditulisi. Hubungi pengelola komputer sekolah.',
  already_open: 'Rujuk sudah terbuka di jendela lain.',
  keyring_damaged: 'Berkas kunci rusak. Pulihkan folder data dari cadangan.',
  database_damaged: 'Basis data rusak. Pulihkan folder data dari cadangan.',
  database_newer: 'Data ini dibuat oleh Rujuk versi yang lebih baru. Pasang versi terbaru.',
  cancelled: 'Dibatalkan.',
  internal: 'Ada kesalahan di dalam Rujuk. Catatan kejadiannya: {{incident}} (rujuk.log).',
} as const satisfies Readonly<Record<ErrorCode, string>>;
