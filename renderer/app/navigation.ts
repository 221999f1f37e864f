import {
  IconAddressBook,
  IconArchive,
  IconArrowsTransferUp,
  IconChartBar,
  IconClipboardCheck,
  IconFileCheck,
  IconFolders,
  IconMail,
  IconSettings,
  IconSpeakerphone,
  IconSun,
  IconUserCircle,
  IconUsers,
  type Icon,
} from '@tabler/icons-react';
import type { LinkProps } from '@tanstack/react-router';
import type { Role } from '@shared/contract/define';

/** A part of the application and where it is. */
interface Place {
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
    | 'calendar'
    | 'approvals'
    | 'finalReports'
    | 'outcomes'
    | 'handedOver'
    | 'ownClass'
    | 'ownAccount'
    | 'settings';
  to: string;
}

export interface NavigationItem extends Place {
  to: LinkProps['to'] & string;
  icon: Icon;
}

/** What somebody of one role finds, from above. Only what works is listed. */
interface Navigation {
  readonly main: readonly NavigationItem[];
  /** Below, apart from the daily work. */
  readonly lower: readonly NavigationItem[];
  /** Places that are reached from another one. */
  readonly other: readonly Place[];
}

const ownAccount = { label: 'ownAccount', to: '/akun-saya', icon: IconUserCircle } as const;

const room: Navigation = {
  main: [
    { label: 'today', to: '/', icon: IconSun },
    { label: 'cases', to: '/kasus', icon: IconFolders },
    { label: 'students', to: '/siswa', icon: IconUsers },
    { label: 'receivers', to: '/penerima', icon: IconAddressBook },
    { label: 'letters', to: '/surat', icon: IconMail },
    { label: 'outreach', to: '/penyuluhan', icon: IconSpeakerphone },
    { label: 'evaluation', to: '/evaluasi', icon: IconChartBar },
  ],
  lower: [{ label: 'settings', to: '/pengaturan', icon: IconSettings }],
  other: [{ label: 'calendar', to: '/kalender' }, ownAccount],
};

/** The school's years are sealed by the coordinator alone. */
const coordinator: Navigation = {
  ...room,
  main: [...room.main, { label: 'archive', to: '/arsip', icon: IconArchive }],
};

const principal: Navigation = {
  main: [
    { label: 'approvals', to: '/', icon: IconClipboardCheck },
    { label: 'finalReports', to: '/laporan-hasil', icon: IconFileCheck },
    { label: 'outcomes', to: '/capaian', icon: IconChartBar },
  ],
  lower: [ownAccount],
  other: [{ label: 'approvals', to: '/persetujuan' }],
};

const homeroom: Navigation = {
  main: [
    { label: 'handedOver', to: '/', icon: IconArrowsTransferUp },
    { label: 'ownClass', to: '/kelas-saya', icon: IconUsers },
  ],
  lower: [ownAccount],
  other: [{ label: 'handedOver', to: '/serah-terima' }],
};

const nothing: Navigation = { main: [], lower: [], other: [] };

const ofRole: Readonly<Record<Role, Navigation>> = {
  coordinator,
  counselor: room,
  principal,
  homeroom,
};

/** What this role finds in the application; nothing for nobody. */
export const navigationOf = (role: Role | undefined): Navigation => (role ? ofRole[role] : nothing);

/** The part of the application that an address leads to: its first word. */
const partOf = (path: string): string => path.split('/', 2)[1] ?? '';

/** The place in this role's navigation that an address belongs to; `undefined` where it is none of theirs. */
export const placeOf = (role: Role | undefined, path: string): Place | undefined =>
  placeIn(navigationOf(role), path);

const placeIn = ({ main, lower, other }: Navigation, path: string): Place | undefined =>
  [...main, ...lower, ...other].find(({ to }) => partOf(to) === partOf(path));

/** Whether an address is a place of other roles alone. One that is nobody's is told to be none where it is opened. */
export const isForeignPlace = (role: Role | undefined, path: string): boolean =>
  !placeOf(role, path) && Object.values(ofRole).some((other) => placeIn(other, path));
