import type { SafeguardingEffect } from '@shared/procedure/safeguarding';

/** What a trigger means for a referral's requirements. */
const effects: Readonly<Record<SafeguardingEffect, string>> = {
  emergency: 'Keadaan darurat dapat dinyatakan; konferensi kasus boleh menyusul.',
  guardian_consent_not_asked:
    'Bila orang tua/wali diduga pelaku, persetujuannya tidak diminta: catat sebagai keadaan khusus dengan alasannya.',
  initials: 'Pada kertas yang dilihat orang lain, tuliskan inisial siswa saja.',
};

/** Pengingat keselamatan. */
export const safeguarding = {
  title: 'Pengingat keselamatan',
  lead: 'Rujuk mengingatkan dan tidak memutuskan. Aturan dan nomor layanan sering berubah: periksa sewaktu-waktu, dan tulis yang berlaku di sekolah.',
  effects,
  validFrom: 'berlaku per {{date}}',
  because: 'karena {{problems}}',
  byHand: 'ditetapkan untuk kasus ini',

  onCase: {
    choose: 'Atur pengingat keselamatan',
    emergency: 'Nyatakan keadaan darurat',
    hint: 'Pengingat mengikuti masalah kasus. Yang lain dapat ditetapkan di sini bila keadaannya memerlukan.',
    trigger: 'Ingatkan: {{label}}',
  },

  settings: {
    mayNotChange: 'Hanya koordinator BK yang dapat mengubah pengingat.',
    standard: 'Bawaan Rujuk',
    edited: 'Ditulis sekolah',
    hidden: 'Tidak ditampilkan',
    problems: 'Muncul pada masalah',
    none: 'Tidak ada dalam daftar masalah; tetapkan pada kasusnya, atau hubungkan masalah sekolah.',
    everyReferral: 'Muncul pada langkah pertimbangan setiap rujukan.',
    effect: 'Pengaruh',
    change: 'Ubah {{label}}',
    text: 'Isi pengingat',
    textHint: 'Satu hal setiap baris.',
    source: 'Sumber',
    validFrom: 'Berlaku per',
    ownProblems: 'Masalah dari sekolah',
    ownProblemsHint: 'Kasus dengan masalah ini juga mendapat pengingat ini.',
    ownProblemsNone: 'Sekolah belum menambah masalah sendiri (Pengaturan, Masalah).',
    show: 'Tampilkan pada kasus',
    saved: 'Pengingat tersimpan.',
    reset: 'Kembalikan ke teks bawaan',
    resetQuestion: 'Kembalikan ke teks bawaan?',
    resetBody: 'Isi, sumber, dan tanggal yang ditulis sekolah untuk "{{label}}" dihapus.',
    resetDone: 'Teks bawaan dipakai lagi.',
  },
};
