export const settings = {
  title: 'Pengaturan',
  sections: {
    label: 'Bagian pengaturan',
    school: 'Sekolah',
    staff: 'Staf',
    problems: 'Masalah',
    appearance: 'Tampilan',
    about: 'Tentang',
  },
  appearance: {
    title: 'Tampilan',
    scheme: 'Terang atau gelap',
    schemeHint: 'Hanya untuk komputer ini.',
    light: 'Terang',
    dark: 'Gelap',
    auto: 'Ikut sistem',
  },
};
