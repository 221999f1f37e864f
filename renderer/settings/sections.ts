import type { LinkProps } from '@tanstack/react-router';
import type { Role } from '@shared/contract/define';

interface Section {
  /** For these roles alone; for everybody where none is named. */
  only?: readonly Role[];
  /** Key below `settings.sections`. */
  label:
    | 'school'
    | 'letterTexts'
    | 'staff'
    | 'yearChange'
    | 'problems'
    | 'receiverKinds'
    | 'safeguarding'
    | 'accounts'
    | 'keys'
    | 'audit'
    | 'backup'
    | 'breaches'
    | 'erasure'
    | 'appearance'
    | 'about';
  to: LinkProps['to'] & string;
}

/** The parts of the settings, from left to right. Only what works is listed. */
const sections: readonly Section[] = [
  { label: 'school', to: '/pengaturan/sekolah' },
  { label: 'letterTexts', to: '/pengaturan/isi-surat' },
  { label: 'staff', to: '/pengaturan/staf' },
  { label: 'yearChange', to: '/pengaturan/tahun-pelajaran' },
  { label: 'problems', to: '/pengaturan/masalah' },
  { label: 'receiverKinds', to: '/pengaturan/jenis-penerima' },
  { label: 'safeguarding', to: '/pengaturan/keselamatan' },
  { label: 'accounts', to: '/pengaturan/akun', only: ['coordinator'] },
  { label: 'keys', to: '/pengaturan/kunci', only: ['coordinator'] },
  { label: 'audit', to: '/pengaturan/catatan-akses', only: ['coordinator'] },
  { label: 'backup', to: '/pengaturan/cadangan' },
  { label: 'breaches', to: '/pengaturan/data-hilang' },
  { label: 'erasure', to: '/pengaturan/penghapusan', only: ['coordinator'] },
  { label: 'appearance', to: '/pengaturan/tampilan' },
  { label: 'about', to: '/pengaturan/tentang' },
];

/** Those that somebody of this role has. Outside of the BK room there is the own account, and nothing to set. */
export const sectionsOf = (role: Role | undefined): readonly Section[] =>
  role === 'coordinator' || role === 'counselor'
    ? sections.filter(({ only }) => !only || only.includes(role))
    : [];
