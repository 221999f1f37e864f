import {
  IconAddressBook,
  IconArchive,
  IconChartBar,
  IconFolders,
  IconMail,
  IconSettings,
  IconSpeakerphone,
  IconSun,
  IconUsers,
  type Icon,
} from '@tabler/icons-react';
import type { LinkProps } from '@tanstack/react-router';

export interface NavigationItem {
  /** Key below `app.nav`. */
  label:
    | 'today'
    | 'cases'
    | 'students'
    | 'receivers'
    | 'letters'
    | 'outreach'
    | 'evaluation'
    | 'archive'
    | 'settings';
  to: LinkProps['to'] & string;
  icon: Icon;
  /** Of no use to another role of the BK room. */
  coordinatorOnly?: boolean;
}

/** The side bar, from above. Only what works is listed. */
export const mainItems: readonly NavigationItem[] = [
  { label: 'today', to: '/', icon: IconSun },
  { label: 'cases', to: '/kasus', icon: IconFolders },
  { label: 'students', to: '/siswa', icon: IconUsers },
  { label: 'receivers', to: '/penerima', icon: IconAddressBook },
  { label: 'letters', to: '/surat', icon: IconMail },
  { label: 'outreach', to: '/penyuluhan', icon: IconSpeakerphone },
  { label: 'evaluation', to: '/evaluasi', icon: IconChartBar },
  { label: 'archive', to: '/arsip', icon: IconArchive, coordinatorOnly: true },
];

/** Places that are reached from another one, for the title of the window. */
export const otherItems = [
  { label: 'calendar', to: '/kalender' },
  { label: 'ownAccount', to: '/akun-saya' },
] as const;

/** Below, apart from the daily work. */
export const lowerItems: readonly NavigationItem[] = [
  { label: 'settings', to: '/pengaturan', icon: IconSettings },
];
