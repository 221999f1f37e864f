import {
  IconFileText,
  IconHome,
  IconMessages,
  IconNotes,
  IconUsers,
  IconUsersGroup,
  type Icon,
} from '@tabler/icons-react';
import type { CaseEntryKind } from '@shared/contract/cases';

/** Kinds of what a counselor writes down, the most usual first, each with its picture. */
export const entryKinds: readonly { readonly code: CaseEntryKind; readonly icon: Icon }[] = [
  { code: 'note', icon: IconNotes },
  { code: 'counseling', icon: IconMessages },
  { code: 'guardian_consultation', icon: IconUsers },
  { code: 'home_visit', icon: IconHome },
  { code: 'case_conference', icon: IconUsersGroup },
  { code: 'document', icon: IconFileText },
];
