export const accounts = {
  refusals: {
    ownRole: 'Peran akun sendiri tidak dapat diganti sendiri. Mintalah koordinator lain melakukannya.',
    ownClosing: 'Akun sendiri tidak dapat ditutup sendiri. Mintalah koordinator lain melakukannya.',
    lastCoordinator: 'Harus selalu ada satu akun koordinator yang terbuka.',
    hasOpenCases:
      'Akun ini masih menangani {{count}} kasus yang belum ditutup. Serahkan kasus-kasus itu kepada guru BK lain lebih dahulu.',
    nameTakenMeanwhile: 'Sudah ada akun lain dengan nama ini. Ganti nama akun itu lebih dahulu.',
    isOpen: 'Akun ini sudah terbuka. Muat ulang halaman.',
    isClosed: 'Akun ini sudah ditutup. Muat ulang halaman.',
  },
};
