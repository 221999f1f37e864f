import type { LinkProps } from '@tanstack/react-router';

interface Section {
  /** Key below `settings.sections`. */
  label:
    | 'school'
    | 'letterTexts'
    | 'staff'
    | 'yearChange'
    | 'problems'
    | 'receiverKinds'
    | 'safeguarding'
    | 'backup'
    | 'appearance'
    | 'about';
  to: LinkProps['to'] & string;
}

/** The parts of the settings, from left to right. Only what works is listed. */
export const sections: readonly Section[] = [
  { label: 'school', to: '/pengaturan/sekolah' },
  { label: 'letterTexts', to: '/pengaturan/isi-surat' },
  { label: 'staff', to: '/pengaturan/staf' },
  { label: 'yearChange', to: '/pengaturan/tahun-pelajaran' },
  { label: 'problems', to: '/pengaturan/masalah' },
  { label: 'receiverKinds', to: '/pengaturan/jenis-penerima' },
  { label: 'safeguarding', to: '/pengaturan/keselamatan' },
  { label: 'backup', to: '/pengaturan/cadangan' },
  { label: 'appearance', to: '/pengaturan/tampilan' },
  { label: 'about', to: '/pengaturan/tentang' },
];
